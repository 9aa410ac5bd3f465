"""URLs that end with the punctuation of a sentence."""

from __future__ import annotations

import re

from awesome_lint.knowledge.urls import scheme, split
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule

_MARKS = {".": "a full stop", ",": "a comma", ";": "a semicolon", "%20": "an encoded space"}
# "S.H.I.E.L.D.", "Apple_Inc.", "Sammy_Davis_Jr."
_ABBREVIATION = r"(?i)(?:[^a-z0-9](?:[a-z]|bros|co|corp|dr|etc|inc|jr|ltd|no|sr|st|vol|vs))\.$"


@rule(
    summary="URL that ends with a full stop, comma, semicolon or space",
    level=Level.INFO,
    yields_to=["malformed-repository"],
    bad=[
        Example("- [a](«https://a.org/blog/page.»)\n"),
        Example("- [a](«https://a.org/x?y=z,»)\n"),
        Example("- <«https://a.org/x;»>\n"),
        Example("- [a](«https://github.com/owner/name.») [b](«https://a.org/x%20»)\n"),
    ],
    good=[
        "- [a](https://a.org/page).\n",
        "- See https://a.org/page.\n",
        "- [a](https://github.com/owner/E.T.)\n",
        "- [a](https://en.wikipedia.org/wiki/Apple_Inc.)\n",
        "- [a](https://a.org/x#etc.)\n",
    ],
)
def trailing_punctuation(doc: Document) -> Iterator[Finding]:
    """The mark that ended a sentence was copied with the URL; many servers then find nothing.

    There is no fix, since some pages are called so. Fragments, the names of
    encyclopedia articles, and abbreviations are not flagged.
    """
    for each in doc.destinations:
        mark = _MARKS.get(each.href[-1:]) or _MARKS.get(each.href[-3:])
        if mark is None or scheme(each.href) not in ("http", "https"):
            continue
        parts = split(each.href)
        if parts is None or parts.fragment is not None:
            continue
        if "/wiki/" not in parts.path and not re.search(_ABBREVIATION, each.href):
            yield Finding(each.place, f"{each.href} ends with {mark}")
