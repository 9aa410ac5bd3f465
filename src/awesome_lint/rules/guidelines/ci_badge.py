"""Badges that say whether a list's own checks pass."""

from __future__ import annotations

from awesome_lint.analysis.preamble import preamble
from awesome_lint.knowledge.ci_badges import is_ci_badge
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, rule

_ENTRY = "\n## Green\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"


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
        if is_ci_badge(image.href):
            yield Finding(image.span, f"badge of a continuous integration service: {image.href}")
