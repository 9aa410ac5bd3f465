"""Pictures that say whether a project's own checks pass."""

from __future__ import annotations

import re

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


def is_ci_badge(href: str) -> bool:
    """Whether a picture is the badge of a continuous integration service."""
    return _PICTURE.match(href.strip()) is not None
