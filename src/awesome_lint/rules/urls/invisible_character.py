"""Characters in URLs that nobody sees."""

from __future__ import annotations

import re

from awesome_lint.analysis.dense_urls import holds_several, is_cluttered
from awesome_lint.analysis.malformed import starts_url
from awesome_lint.knowledge.urls import is_external, missing_scheme
from awesome_lint.plugin import (
    Destination,
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    LinkForm,
    rule,
)

# Zero-width characters, soft hyphens, byte order marks, spaces that do not break. The two
# joiners belong between letters that are not ASCII: "می‌خواهم", emoji.
_INVISIBLE = (
    "[\u00ad\u00a0\u180e\u200b\u200e\u200f\u202f\u2060-\u2064\ufeff]"
    "|[\u200c\u200d](?![^\x00-\x7f])|(?<![^\x00-\x7f])[\u200c\u200d]"
)
_IN_PROSE = (LinkForm.BARE, LinkForm.AUTOLINK)
_SPACES = "\u00a0\u202f"


@rule(
    summary="URL with an invisible character in it",
    level=Level.ERROR,
    bad=[
        Example("- [a](«https://a.org/x\u200b»)\n", "- [a](https://a.org/x)\n"),
        Example("- [a](«\ufeffhttps://a.org»)\n", "- [a](https://a.org)\n"),
        Example("- [a](«https://a.org/so\u00adme»)\n", "- [a](https://a.org/some)\n"),
        Example("- [a](«https://a.org/\u00a0»)\n", "- [a](https://a.org/)\n"),
        Example("- [a](«https://a.org/x\u00a0y»)\n", "- [a](https://a.org/xy)\n"),
    ],
    good=[
        "- [a](https://fa.wikipedia.org/wiki/می\u200cخواهم)\n",
        "- [a](#\u200dtools)\n",
        "- [a\u200b](https://a.org)\n",
    ],
)
def invisible_character(doc: Document) -> Iterator[Finding]:
    """It came along when the URL was copied. The server is asked for another page, or the
    browser for a file called so; and nobody sees why.

    The fix removes it, except where several spaces that do not break show that words were
    pasted along: that needs a person.
    """
    for each in doc.destinations:
        if each.href.isascii() or not re.search(_INVISIBLE, each.href):
            continue
        clean = re.sub(_INVISIBLE, "", each.href)
        if not (is_external(clean) or missing_scheme(clean)):
            continue
        names = dict.fromkeys(f"U+{ord(char):04X}" for char in re.findall(_INVISIBLE, each.href))
        yield Finding(each.place, f"invisible {', '.join(names)} in the URL", _fix(doc, each))


def _fix(doc: Document, each: Destination) -> Fix | None:
    if each.span is None:
        return None
    if each.form in _IN_PROSE and is_cluttered(doc, each.span, each.span):
        return None
    written = doc.text[slice(*each.span)]
    inside = sum(map(written.strip(_SPACES).count, _SPACES))
    if inside > (each.form is not LinkForm.BARE):
        return None  # words
    clean = re.sub(_INVISIBLE, "", written)
    if each.form in _IN_PROSE and (not starts_url(clean, 0) or holds_several(clean)):
        return None
    return None if clean == written else Fix.replace("Remove it", each.span, clean)
