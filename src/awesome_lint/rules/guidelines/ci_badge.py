"""Badges that say whether a list's own checks pass."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, rule

_ENTRY = "\n## Green\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"
# Where continuous integration services serve the pictures their manuals tell people to use.
_PICTURE = re.compile(
    r"(?:https?:)?//(?:www\.)?(?:"
    r"github\.com/[^/]+/[^/]+/(?:actions/)?workflows/[^?#]+/badge\.svg"
    r"|(?:api\.|app\.)?travis-ci\.(?:org|com)/"
    r"|(?:dl\.)?circleci\.com/.*(?:svg|shield)|ci\.appveyor\.com/api/projects/status/"
    r"|dev\.azure\.com/.*/_apis/build/status|[^/]+\.visualstudio\.com/.*/_apis/build/status"
    r"|[^/]*gitlab[^/]*/.+/badges/[^?#]+/pipeline\.svg|codeberg\.org/.*/badges/workflows/"
    r"|badge\.buildkite\.com/|api\.cirrus-ci\.com/|(?:[^/]+\.)?semaphoreci\.com/.*badge"
    r"|app\.codeship\.com/projects/.*status|cloud\.drone\.io/api/badges/|ci\.codeberg\.org/api/badges/"
    r"|(?:app|img)\.wercker\.com/status/|(?:www\.)?bitrise\.io/app/|app\.bitrise\.io/app/"
    r"|api\.netlify\.com/api/v1/badges/|david-dm\.org/"
    r"|(?:img\.shields\.io|badgen\.net|flat\.badgen\.net)/"
    r"(?:github/(?:actions/workflow/status|workflow/status|status|checks|checks-status)"
    r"|travis|circleci|appveyor|azure-devops/build|gitlab/pipeline|cirrus|drone|buildkite|bitrise"
    r"|netlify|github-actions))",
    re.IGNORECASE,
)


@rule(
    summary="Badge of a continuous integration service",
    level=Level.ERROR,
    profiles=[Profile.AWESOME],
    bad=[
        Example(
            "# Awesome Tea [«![Links](https://github.com/o/awesome-tea/actions/workflows/links.yml/"
            f"badge.svg)»](https://github.com/o/awesome-tea/actions)\n{_ENTRY}"
        ),
        Example(
            f"# Awesome Tea\n\n«![](https://travis-ci.org/o/awesome-tea.svg?branch=main)»\n{_ENTRY}"
        ),
        Example(
            '# Awesome Tea\n\n«<img src="https://img.shields.io/github/actions/workflow/status/'
            f'o/awesome-tea/lint.yml">»\n{_ENTRY}'
        ),
    ],
    good=[
        f"# Awesome Tea ![Awesome](https://awesome.re/badge.svg)\n{_ENTRY}",
        f"# Awesome Tea\n\n![Stars](https://img.shields.io/github/stars/o/awesome-tea)\n{_ENTRY}",
        (
            f"# Awesome Tea\n{_ENTRY}- [Kettle](https://kettle.example.com) "
            "![build](https://travis-ci.org/o/kettle.svg) - Boils.\n"
        ),
    ],
)
def ci_badge(doc: Document) -> Iterator[Finding]:
    """Whether the list's own checks pass is its curators' business; to a reader the badge
    says nothing, and a red one only looks like a broken list. Badges of the projects that a
    list names are another matter.
    """
    opening = preamble(doc)
    if opening is None:
        return
    for image in doc.images:
        if image.start >= opening.end:
            break
        if _PICTURE.match(image.href.strip()):
            yield Finding(image.span, f"badge of a continuous integration service: {image.href}")
