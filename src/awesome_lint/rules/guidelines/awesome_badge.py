"""The badge of the awesome lists."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Link, Profile, rule

_BADGE = "[![Awesome](https://awesome.re/badge.svg)](https://awesome.re)"

# awesome.re's three pictures, or the same files from the repository they come from.
_PICTURE = re.compile(
    r"(?:https?:)?//(?:www\.)?(?:awesome\.re/|[^?#]*/sindresorhus/awesome[/@][^?#]*)"
    r"badge(?:-flat2?)?\.svg(?:[?#].*)?",
    re.IGNORECASE,
)
_MENTIONED = re.compile(r"mentioned-badge(?:-flat)?\.svg", re.IGNORECASE)
_HOME = re.compile(
    r"(?:https?:)?//(?:www\.)?(?:awesome\.re|github\.com/sindresorhus/awesome)(?:[/?#].*)?",
    re.IGNORECASE,
)


@rule(
    summary="List without the Awesome badge at its top, or with another one",
    level=Level.ERROR,
    profiles=[Profile.AWESOME],
    bad=[
        Example(
            "# «Awesome Tea»\n\n## Green\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"
        ),
        Example(
            "# Awesome Tea [«![Awesome](https://img.shields.io/badge/awesome-yes-red)»]"
            "(https://awesome.re)\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"
        ),
        Example(
            "# Awesome Tea «[![Awesome](https://awesome.re/badge.svg)](https://tea.example.com)»\n\n"
            "- [Sencha](https://sencha.example.com) - Steamed.\n"
        ),
        Example(
            "# Awesome Tea\n\n## Green\n\n- [Sencha](https://sencha.example.com) - Steamed.\n\n"
            "## About\n\n[«![Awesome](https://awesome.re/badge.svg)»](https://awesome.re)\n"
        ),
    ],
    good=[
        f"# Awesome Tea {_BADGE}\n\n- [Sencha](https://sencha.example.com) - Steamed.\n",
        (
            '# Awesome Tea\n\n<a href="https://github.com/sindresorhus/awesome">'
            '<img src="https://awesome.re/badge-flat2.svg"></a>\n\n'
            "- [Sencha](https://sencha.example.com) - Steamed.\n"
        ),
        "# Changes\n\nThere is no list here.\n",
    ],
)
def awesome_badge(doc: Document) -> Iterator[Finding]:
    """The badge at the top tells readers that the list follows the awesome manifesto, and
    leads them to the list of lists. It is one of awesome.re's pictures, not a picture that
    looks like it, nor the "mentioned in" badge, which is for the projects that a list names.
    """
    opening = preamble(doc)
    if opening is None:
        return
    badges = [image for image in doc.images if _PICTURE.match(image.href)]
    above = [image for image in badges if image.start < opening.end]
    around = {image: link for link in doc.links for image in link.images}
    if above:
        link = around.get(above[0])
        if link is None or not _HOME.fullmatch(link.href.strip()):
            place = above[0] if link is None else link
            where = f"leads to {link.href}" if link and link.href else "leads nowhere"
            yield Finding(place.span, f"the Awesome badge {where}, not to https://awesome.re")
        return
    other = _lookalike(doc, around, opening.end)
    if other is not None:
        yield Finding(other.span, f"not one of the Awesome badges: {other.href}")
    elif badges:
        yield Finding(badges[0].span, "the Awesome badge is not at the top of the list")
    else:
        yield Finding(opening.place, "there is no Awesome badge at the top of the list")


def _lookalike(doc: Document, around: dict[Link, Link], end: int) -> Link | None:
    """A picture above the entries that stands in the badge's place."""
    for image in doc.images:
        if image.start >= end:
            break
        link = around.get(image)
        if link is not None and _HOME.fullmatch(link.href.strip()):
            return image
        if _MENTIONED.search(image.href):
            return image
    return None
