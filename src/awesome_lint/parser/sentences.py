"""Links that are parts of a sentence, told from those that follow a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import LinkForm
from awesome_lint.labels import is_label
from awesome_lint.parser.title_edges import OPENERS
from awesome_lint.venues import find

if TYPE_CHECKING:
    from awesome_lint.document import Link
    from awesome_lint.parser.shown import Shown

_AFTER_TITLE = ("-", "–", "—", ":", "：", "|", ">", "→", ",", "，", "(", "[", "（", "【", "/")
_LEADING_TO = frozenset(
    ("at", "by", "from", "in", "on", "see", "the", "to", "via", "visit", "with")
)
_QUOTES = ('"', "“", "”", "'", "«", "»", "「", "」", "《", "》")


def is_word(flat: Shown, at: int, link: Link) -> bool:
    """Whether a link is a part of a sentence, and so its text the name: ``Made by [T](…)``.

    Not after a title: ``**T**, [x](…)``, ``T: [x](…)``, ``T ([x](…))``, ``T (CVPR 2021) [x](…)``.
    """
    text, before = link.text, flat.masked[:at].rstrip()
    quoted = before[-1:] in _QUOTES
    if link.form in (LinkForm.BARE, LinkForm.AUTOLINK) or "://" in text:
        return before.split()[-1].casefold() in _LEADING_TO
    if before[-1:] in _AFTER_TITLE or text[:1] in OPENERS or is_label(text.split()[-1]):
        return False
    if (flat.strong and flat.strong[0] < at) or "[" in before:
        return False
    word = before.split()[-1].lstrip("(")
    if word.casefold() in _LEADING_TO:
        return True
    if find(before) is not None:
        return False
    after = flat.shown[at + len(text) :].lstrip()
    goes_on = after[:1].isalnum() or (quoted and after[:1] in _QUOTES)
    return goes_on or quoted or (word[:1].islower() and before[-1] != ".")
