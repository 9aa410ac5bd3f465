"""A logo and a title that say the same."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import plain, preamble
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, rule

_ENTRY = "\n- [Sencha](https://sencha.example.com) - Steamed.\n"
_PICTURE = re.compile(r"\b(?:logo|banner|header|image|the|of)\b", re.IGNORECASE)


@rule(
    summary="Logo that repeats the title",
    level=Level.INFO,
    profiles=[Profile.AWESOME],
    bad=[
        Example(f"«![Awesome Tea](logo.svg)»\n\n# Awesome Tea\n{_ENTRY}"),
        Example(f"# Awesome Tea\n\n«![Awesome Tea logo](logo.svg)»\n{_ENTRY}"),
    ],
    good=[
        f"# ![Awesome Tea](logo.svg)\n{_ENTRY}",
        f"![A teapot](logo.svg)\n\n# Awesome Tea\n{_ENTRY}",
        f"# Awesome Tea ![Awesome](https://awesome.re/badge.svg)\n{_ENTRY}",
        "![Some Notes](logo.svg)\n\n# Some Notes\n",
    ],
)
def doubled_title(doc: Document) -> Iterator[Finding]:
    """The list of lists asks for one of the two: a text title, or a logo with the list's name,
    which may be the heading. What a logo says is taken from its alternative text; a
    picture may show less, so this is advice.
    """
    opening = preamble(doc)
    title = opening.title if opening else None
    if opening is None or title is None or "awesome" not in title.text.casefold():
        return
    for image in doc.images:
        if image.start >= opening.end:
            break
        if " ".join(_PICTURE.sub(" ", plain(image.text)).split()) == plain(title.text):
            yield Finding(image.span, f'the logo says "{title.text.strip()}", as the title does')
