"""Links that are parts of a sentence, told from those that follow a title; where that ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import LinkForm
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.titles.credits import are_authors
from awesome_lint.parser.entries.titles.edges import OPENERS
from awesome_lint.parser.entries.unlinked_items import is_title
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Link
    from awesome_lint.parser.entries.shown import Shown

_AFTER_TITLE = ("-", "–", "—", "|", ">", "→", ",", "，", "(", "[", "（", "【", "/")
_COLONS = (":", "：")
_POINTING = " :：->→⇒"
_LEADING_TO = frozenset(
    ("at", "by", "from", "in", "on", "see", "the", "to", "via", "visit", "with")
)
# No title ends with one of these: "Trees planted with [PyTorch](…)".
LINKING = frozenset(("are", "at", "by", "from", "is", "see", "use", "using", "via", "with"))
_QUOTES = ('"', "“", "”", "'", "«", "»", "「", "」", "《", "》")
_OF_WHICH = (", that ", ", where ", ", which ", ", who ")
_FEWEST = 4  # words of a link that is a title whatever stands before its colon
_STOP = lazy(r"[.。]\s+(?=\S)")
_TELLING = (": It ", ": They ", ": This ")  # no subtitle starts so
_SHORT = frozenset(("etc", "inc", "ltd", "vol"))
_FEWEST_LETTERS = 3  # of a sentence's last word
_LAST_WORD = 24  # characters
_DASHES = (" - ", " – ", " — ")


def is_word(flat: Shown, named: list[tuple[int, Link]]) -> bool:
    """Whether the first link is part of a sentence, and so its text the name.

    ``Made by [T](…)``, but not after a title: ``**T**, [x](…)``, ``T: [x](…)``, ``T ([x](…))``,
    ``T (CVPR 2021) [x](…)``.
    """
    at, link = named[0]
    text, before = link.text, flat.masked[:at].rstrip()
    if is_address(link):
        return before.rstrip(_POINTING).split()[-1].casefold() in _LEADING_TO
    if text[:1] in OPENERS or "[" in before or _is_titled(flat, at):
        return False
    word = before.split()[-1].lstrip("(")
    runs_on = before[-1] == "," and word[:1].islower() and before.count(",") > 1
    if text[:4] in ("see ", "See ") and (runs_on or not is_label(text[4:])):
        return True
    if is_label(text.split()[-1]):
        return False
    if before[-1] in _COLONS:
        return _is_announced(before, named)
    if runs_on and text[0].islower() and " " in text:
        return True
    if before[-1] in _AFTER_TITLE:
        return False
    if word.casefold() in _LEADING_TO:
        return True
    if find(before) is not None:
        return False
    after = flat.shown[at + len(text) :]
    quoted = before[-1] in _QUOTES
    follows = after.lstrip()
    if before[-1] == "." and follows.startswith(("and ", "or ")):
        return False  # a sentence, and links to what it tells of
    goes_on = follows[:1].isalnum() or (quoted and follows[:1] in _QUOTES)
    return (
        goes_on
        or quoted
        or after.startswith(_OF_WHICH)
        or (word[:1].islower() and before[-1] != ".")
    )


def _is_titled(flat: Shown, at: int) -> bool:
    """Whether strong emphasis before ``at`` is a title: not ``Try **knots** with [T](…)``."""
    if not flat.strong or flat.strong[0] >= at:
        return False
    before = flat.masked[: flat.strong[0]].rstrip()
    return not before[-1:].isalpha() or are_authors(before)


def is_address(link: Link) -> bool:
    """Whether a reader sees where a link leads."""
    return "://" in link.text or link.form in (LinkForm.BARE, LinkForm.AUTOLINK)


def _is_announced(before: str, named: list[tuple[int, Link]]) -> bool:
    """Whether a colon leads to a title: ``Worth a read: [How to Grow Tea](…)``."""
    text = named[0][1].text
    others = (link.text for _, link in named[1:])
    return (
        len(text.split()) >= _FEWEST
        and is_title(text)
        and not is_label(before.rstrip(_POINTING))
        and find(before) is None
        and all(map(is_label, others))
    )


def first_sentence(flat: Shown, start: int, end: int) -> int:
    """Where a title ends that more sentences follow: ``T. A. Author. CVPR 2021. [paper](…)``."""
    text = flat.masked
    if text.find(": ", start, end) > 0:
        for telling in _TELLING:
            end = at if (at := text.find(telling, start, end)) > 0 else end
    if text.find(". ", start, end) < 0 and text.find("。", start, end) < 0:
        return end
    for found in _STOP.finditer(text, start, end):
        at = found.start()
        word = text[max(start, at - _LAST_WORD) : at].split()[-1:]
        last = word[0].strip("'’\"”)]") if word else ""
        if text[at] == "。" or (_ends_sentence(last) and text[found.end()].isupper()):
            return at
    return end


def _ends_sentence(word: str) -> bool:
    """Whether a full stop after a word ends a sentence: not after "vs", "J" or "al"."""
    if word.isalpha():
        return len(word) >= _FEWEST_LETTERS and word.casefold() not in _SHORT
    return "." not in word and not word.isdigit() and len(word) > 1


def before_dash(flat: Shown, start: int, end: int) -> int:
    """Where a title ends that an address follows: ``T - D https://…``."""
    dashes = [at for dash in _DASHES if (at := flat.masked.find(dash, start, end)) > 0]
    named = dashes and any(map(str.isalpha, flat.masked[start : min(dashes)]))
    return min(dashes) if named else end


def before_linking(flat: Shown, start: int, end: int) -> int:
    """``end`` before a word that leads to a link: ``Tea data sorted with [PyTorch](…)``."""
    before, _, word = flat.masked[start:end].rstrip().rpartition(" ")
    return start + len(before) if before and word in LINKING else end
