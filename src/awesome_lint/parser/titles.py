"""Where the title stands in what a reader sees of a lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, LinkForm
from awesome_lint.labels import is_label
from awesome_lint.parser.sentences import before_dash, before_linking, first_sentence, is_word
from awesome_lint.parser.title_edges import (
    CLOSERS,
    OPENERS,
    after_tags,
    before_group,
    before_label,
    has_words,
    only_tags,
    trimmed,
    without_tags,
)
from awesome_lint.venues import find

if TYPE_CHECKING:
    from awesome_lint.document import Link
    from awesome_lint.parser.shown import Shown
    from awesome_lint.venues import VenueMatch

_TAG = re.compile(r"\[[^\[\]\0]{1,80}\]")
# Only from the start of a run of spaces: from each of them, a long run would be read anew.
_SPLIT = re.compile(r"(?<!\s)\s+[-–—]{1,3}\s+|：\s*|:\s+")
_AFTER_BOLD = ",.;:([（，。；："
_ENDS_BOLD = ".?!。？！"
YEAR = re.compile(r"\d\d")
_LONGEST_VENUE = 40  # of a link's text


def title_in(flat: Shown, named: list[tuple[int, Link]]) -> tuple[EntryForm, int, int]:
    """The form of the lead and where its title stands in what is shown.

    ``named`` are the links with a text, and where they start.
    """
    if not named:
        end = _bold_end(flat, 0, len(flat.shown))
        end = before_label(flat, 0, without_tags(flat, 0, end))
        return EntryForm.TEXT_ONLY, *trimmed(flat, 0, end)
    at, link = named[0]
    if flat.strong and at < flat.strong[0] and _in_remark(flat, at):
        return EntryForm.TEXT_FIRST, *trimmed(flat, *flat.strong[:2])
    words = bare(link.text)
    label = is_label(words) or dated_venue(words) is not None
    if has_words(flat, at) and (label or not only_tags(flat, at)):
        if not label and is_word(flat, named):
            return EntryForm.TEXT_FIRST, at, at + len(link.text)
        end = before_group(flat, at)
        split = _SPLIT.search(flat.masked, 0, end)
        if split is not None and _bold_until(flat, split.start()):
            end = split.start()
        elif label and link.text[0] not in OPENERS and end == len(flat.masked[:at].rstrip()):
            end = before_linking(flat, 0, end)
        end = _bold_end(flat, _bold_start(flat, end), end)
        end = without_tags(flat, 0, end)
        begin = after_tags(flat, _bold_start(flat, end), end)
        if not flat.strong:
            end = first_sentence(flat, begin, end)
            if "://" in link.text:
                end = before_dash(flat, begin, end)
        return EntryForm.TEXT_FIRST, *trimmed(flat, begin, before_label(flat, begin, end))
    if link.form in (LinkForm.BARE, LinkForm.AUTOLINK):
        return EntryForm.BARE_URL, at, at + len(link.text)
    if label and (_is_wrapped(flat, at, link) or dated_venue(words) or _label_second(flat, named)):
        begin, end = _after_group(flat, named)
        if end > begin:
            return EntryForm.GROUP_FIRST, begin, end
    return EntryForm.LINK_FIRST, at, at + len(link.text)


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
        begin, end = trimmed(flat, begin, without_tags(flat, begin, end))
        if any(char.isalpha() for char in flat.masked[begin:end]):
            return begin, end
    return 0, 0


def _bold_start(flat: Shown, end: int) -> int:
    """Where a title in strong emphasis starts that only tags or symbols stand before; else 0."""
    if not flat.strong or not 0 < flat.strong[0] < end:
        return 0
    opened = flat.strong[0]
    return opened if only_tags(flat, opened) or not has_words(flat, opened) else 0


def _bold_end(flat: Shown, start: int, end: int) -> int:
    """Where a title in strong emphasis ends: ``**T**, A. Author``, ``**T.** A. Author``; else
    ``end``.

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
    follows = follows or (at > closed and flat.masked[closed - 1] in _ENDS_BOLD)
    return closed if follows and any(map(str.isalnum, flat.masked[opened:closed])) else end


def _bold_until(flat: Shown, at: int) -> bool:
    """Whether the text up to ``at`` is set off by markup: the pieces change there."""
    return any(start in (at, at + 1) for start in flat.starts)
