"""Where the title stands in what a reader sees of a lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, LinkForm
from awesome_lint.labels import is_label
from awesome_lint.venues import find

if TYPE_CHECKING:
    from awesome_lint.document import Link
    from awesome_lint.parser.shown import Shown
    from awesome_lint.venues import VenueMatch

_TAG = re.compile(r"\[[^\[\]\0]{1,80}\]")
_LAST_TAG = re.compile(r"(?:\[[^\[\]\0]{1,80}\]|\([^()\0]{1,80}\))[\s,;:.]*$")
_OPENED = re.compile(r"\[{1,3}\s*([^\[\]()\0]{0,60})")
_DATED = re.compile(r"\([^()\d\s][^()\d]* (?:19|20)\d\d\)")  # "(Some Journal 2019)"
_EMOJI = re.compile(r":[a-z0-9_+-]{1,40}:")
_LAST_EMOJI = re.compile(r"(?<![^\s\0]):[a-z0-9_+-]{1,40}:$")
# Stars and other symbols may stand before a tag: "⭐⭐(CVPR 2021) T".
_FIRST_TAG = re.compile(
    r"\s*(?:[^\w\s\[\](){}<>\0!-/:-@^`~|、-】！-～‘-”]{1,8}\s*)?"
    r"(?:\[([^\[\]\0]{1,80})\]|\(([^()\0]{1,80})\))"
)
# Only from the start of a run of spaces: from each of them, a long run would be read anew.
_SPLIT = re.compile(r"(?<!\s)\s+[-–—]{1,3}\s+|：\s*|:\s+")
_EDGE = " \t\n-–—:：,，;|·•*"
_ARROWS = ("->", "=>", "→", "⇒")
_AFTER_BOLD = ",.;:([（，。；："
_AFTER_TITLE = ("-", "–", "—", ":", "：", "|", ">", "→", ",", "，", "(", "[", "（", "【", "/")
_LEADING_TO = frozenset(
    ("at", "by", "from", "in", "on", "see", "the", "to", "via", "visit", "with")
)
_QUOTES = ('"', "“", "”", "'", "«", "»", "「", "」", "《", "》")
OPENERS = "[(【（"
CLOSERS = "])】）"
PROSE_PREFIX = 200
YEAR = re.compile(r"\d\d")
_LONGEST_VENUE = 40  # of a link's text
_LONGEST_EMOJI = 42


def title_in(flat: Shown, named: list[tuple[int, Link]]) -> tuple[EntryForm, int, int]:
    """The form of the lead and where its title stands in what is shown.

    ``named`` are the links with a text, and where they start.
    """
    if not named:
        end = _bold_end(flat, 0, len(flat.shown))
        end = _before_label(flat, 0, _without_tags(flat, 0, end))
        return EntryForm.TEXT_ONLY, *trimmed(flat, 0, end)
    at, link = named[0]
    if flat.strong and at < flat.strong[0] and _in_remark(flat, at):
        return EntryForm.TEXT_FIRST, *trimmed(flat, *flat.strong[:2])
    words = bare(link.text)
    label = is_label(words) or dated_venue(words) is not None
    if _is_text(flat, at) and (label or not _only_tags(flat, at)):
        if not label and _is_word(flat, at, link):
            return EntryForm.TEXT_FIRST, at, at + len(link.text)
        end = before_group(flat, at)
        split = _SPLIT.search(flat.masked, 0, end)
        if split is not None and _bold_until(flat, split.start()):
            end = split.start()
        end = _bold_end(flat, _bold_start(flat, end), end)
        end = _without_tags(flat, 0, end)
        begin = _after_tags(flat, end)
        return EntryForm.TEXT_FIRST, *trimmed(flat, begin, _before_label(flat, begin, end))
    if link.form in (LinkForm.BARE, LinkForm.AUTOLINK):
        return EntryForm.BARE_URL, at, at + len(link.text)
    if label and (_is_wrapped(flat, at, link) or dated_venue(words) or _label_second(flat, named)):
        begin, end = _after_group(flat, named)
        if end > begin:
            return EntryForm.GROUP_FIRST, begin, end
    return EntryForm.LINK_FIRST, at, at + len(link.text)


def before_group(flat: Shown, at: int) -> int:
    """Where the bracket that wraps the link at ``at`` opens."""
    while at > 0 and flat.masked[at - 1] in OPENERS + " \t":
        at -= 1
    return at


def trimmed(flat: Shown, start: int, end: int) -> tuple[int, int]:
    """A range without the spaces and marks at its edges; ``:emoji:`` stay whole."""
    shown = flat.shown
    while start < end and shown[start] in _EDGE and not _EMOJI.match(shown, start, end):
        start += 1
    while end > start and (shown[end - 1] in _EDGE or shown.endswith(_ARROWS, start, end)):
        if shown[end - 1] == ":" and _LAST_EMOJI.search(
            shown, max(start, end - _LONGEST_EMOJI), end
        ):
            break
        end -= 1
    return start, end


def bare(text: str) -> str:
    """A link's text without the brackets and markers around it."""
    if text[:1].isalnum() and text[-1:].isalnum():
        return text
    text = text.strip("[]【】*_` \t\n")
    if text[:1] not in ("(", "（") and text.count("(") == text.count(")"):
        return text
    return text.strip("[]()【】（）*_` \t\n")


def dated_venue(text: str) -> VenueMatch | None:
    """The venue and year that a short text holds."""
    if len(text) > _LONGEST_VENUE or not YEAR.search(text):
        return None
    match = find(text)
    return match if match is not None and match.year is not None else None


def _is_text(flat: Shown, at: int) -> bool:
    """Whether there are words before ``at``."""
    return any(map(str.isalnum, _EMOJI.sub("", flat.masked[:at])))


def _only_tags(flat: Shown, at: int) -> bool:
    """Whether nothing but tags stands before ``at``: ``[CVPR 2021] [T](…)``."""
    rest = _EMOJI.sub(" ", flat.masked[:at])
    if "[" not in rest and "(" not in rest:
        return False
    begin = 0
    while tag := _FIRST_TAG.match(rest, begin):
        begin = tag.end()
    return not any(map(str.isalnum, rest[begin:]))


def _in_remark(flat: Shown, at: int) -> bool:
    """Whether only a remark with a link stands before the first strong text.

    ``(CVPR 2021 [some workshop](…)) **T**`` and the like.
    """
    before, opened = flat.shown[: flat.strong[0]], flat.shown.find("(", 0, at)
    if opened < 0 or len(flat.strong) < 2:
        return False
    closed = before.find(")", at)
    outside = before[:opened] + before[closed + 1 :]
    return closed > 0 and not any(map(str.isalnum, _TAG.sub("", outside)))


def _is_word(flat: Shown, at: int, link: Link) -> bool:
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


def _is_wrapped(flat: Shown, at: int, link: Link) -> bool:
    """Whether brackets around a link say that it is a label: ``[[paper](…)]``."""
    return link.text.lstrip()[:1] in ("[", "【") or flat.masked[at - 1 : at] in (
        "[",
        "(",
        "【",
        "（",
    )


def _label_second(flat: Shown, named: list[tuple[int, Link]]) -> bool:
    """Whether a second label directly follows the first: ``[paper](…) [code](…) T``."""
    if len(named) < 2:
        return False
    (at, link), (second, other) = named[:2]
    between = flat.masked[at + len(link.text) : second]
    return not any(map(str.isalnum, between)) and is_label(bare(other.text))


def _after_group(flat: Shown, named: list[tuple[int, Link]]) -> tuple[int, int]:
    """The first text with a letter between or after links, up to the next link."""
    ends = [at + len(link.text) for at, link in named]
    nexts = [at for at, _ in named[1:]] + [len(flat.shown)]
    for begin, end in zip(ends, nexts, strict=True):
        while begin < end and flat.masked[begin] in CLOSERS:
            begin += 1
        end = before_group(flat, end) if end < len(flat.shown) else end
        begin, end = trimmed(flat, begin, _without_tags(flat, begin, end))
        if any(char.isalpha() for char in flat.masked[begin:end]):
            return begin, end
    return 0, 0


def _after_tags(flat: Shown, end: int) -> int:
    """Where a title starts that tags stand before: ``(CVPR 2021) [oral] T``."""
    at = _bold_start(flat, end)
    while True:
        if emoji := _EMOJI.match(flat.masked, at, end):
            at = emoji.end()
            continue
        tag = _FIRST_TAG.match(flat.masked, at, end)
        if tag is None or (tag[2] is not None and find(tag[2]) is None):
            return at
        if not any(map(str.isalnum, flat.masked[tag.end() : end])):
            return at
        at = tag.end()


def _without_tags(flat: Shown, start: int, end: int) -> int:
    """``end`` before the tags that stand there: ``T [CVPR 2021] [oral]``."""
    while True:
        window = flat.masked[max(start, end - PROSE_PREFIX) : end]
        match = _LAST_TAG.search(window)
        if match is None:
            return end
        if match[0][0] == "(" and not _DATED.match(match[0]) and find(match[0]) is None:
            return end
        cut = end - len(window) + match.start()
        if not any(char.isalnum() for char in flat.masked[start:cut]):
            return end
        end = cut


def _before_label(flat: Shown, start: int, end: int) -> int:
    """``end`` before brackets that hold a label, and that no link or tag has become.

    ``T [[CVPR 2021] [[paper](…)]``, ``T [paper[https://…]] [[code](…)]``.
    """
    if "[" not in flat.masked[start:end]:
        return end
    for found in _OPENED.finditer(flat.masked, start, end):
        words = found[1].strip()
        last = not words and not any(map(str.isalnum, flat.masked[found.end() : end]))
        if found.start() > start and (last or is_label(words)):
            return found.start()
    return end


def _bold_start(flat: Shown, end: int) -> int:
    """Where a title in strong emphasis starts that only tags stand before; else 0."""
    if not flat.strong or not 0 < flat.strong[0] < end:
        return 0
    return flat.strong[0] if _only_tags(flat, flat.strong[0]) else 0


def _bold_end(flat: Shown, start: int, end: int) -> int:
    """Where a title in strong emphasis ends: ``**T**, A. Author``; else ``end``.

    Not where words go on: ``**B**idirectional`` and ``**Note** that`` are no titles.
    """
    if len(flat.strong) < 2:
        return end
    opened, closed = flat.strong[:2]
    if closed >= end or any(map(str.isalnum, flat.masked[start:opened])):
        return end
    at = closed
    while at < end and flat.masked[at] in " \t" and at not in flat.breaks:
        at += 1
    follows = at in flat.breaks or flat.masked[at : at + 1] in tuple(_AFTER_BOLD)
    return closed if follows and any(map(str.isalnum, flat.masked[opened:closed])) else end


def _bold_until(flat: Shown, at: int) -> bool:
    """Whether the text up to ``at`` is set off by markup: the pieces change there."""
    return any(start in (at, at + 1) for start in flat.starts)
