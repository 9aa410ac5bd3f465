"""What stands at the edges of a title and is no part of it: marks, tags, labels, brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.labels.words import QUALIFIERS
from awesome_lint.knowledge.venues import Kind, find, find_all
from awesome_lint.parser.entries.journals import journal_in
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.knowledge.venues import VenueMatch
    from awesome_lint.parser.entries.shown import Shown

# Decides 131 of 2,728 entries.
_LAST_TAG = lazy(r"(?:\[[^\[\]\0]{1,80}\]|\([^()\0]{1,80}\))[\s,;:.]*$")
_OPENED = lazy(r"\[{1,3}\s*([^\[\]()\0]{0,60})")
# Decides 6 of 2,728 entries.
_DATED = lazy(r"\((?:[^()\d\s][^()\d]* )?(?:19|20)\d\d\)")  # "(Some Journal 2019)"
EMOJI = lazy(r":[a-z0-9_+-]{1,40}:")  # decides 342 of 2,728 entries
_LAST_EMOJI = lazy(r"(?<![^\s\0]):[a-z0-9_+-]{1,40}:$")
# Stars and other symbols may stand before a tag: "⭐⭐(CVPR 2021) T".
# It decides 88 of 2,728 entries.
_FIRST_TAG = lazy(
    r"\s*(?:[^\w\s\[\](){}<>\0!-/:-@^`~|、-】！-～‘-”]{1,8}\s*)?"
    r"(?:\[([^\[\]\0]{1,80})\]|\(([^()\0]{1,80})\))"
)
_YEAR = re.compile(r"\d\d")
_LAST_YEAR = lazy(r"\s*,\s*(?:19|20)\d\d[\s.]*$")
LEAD_IN = lazy(r"(?<![^\W_])(?:[Ii]n|[Aa]t|[Tt]o appear in|Proc\.|Proceedings of(?: the)?)\s*$")
_PREFIX = lazy(r"\s*([^\s\0][^\0\n]{3,40}?)\s*(?:\s[-–—|]\s|:\s)\s*")
_DATE_FIRST = lazy(r"\s*(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d(?:[-./]\d{1,2}){0,2},\s+(?=[^\W\d_])")
_SETTING_OFF = ".,;|–—-([（。，?!"
_ABBREVIATED = frozenset(("al", "co", "corp", "etc", "inc", "jr", "ltd", "vs"))
_MOST_VENUES = 4  # that close one line: "arXiv 2019, ACL 2020"
MARKS = " \t\n.,;:|()[]（）-–—\\"  # decides 4 of 2,728 entries
_DATE = lazy(r"(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}")
_LONGEST_APPEARANCE = 60  # characters
_LONGEST_UNDATED = 20
_ARXIV_ID = lazy(
    r"(?<=arXiv):\d{4}\.\d{4,5}(?:v\d)?|(?<=arXiv) \[?[a-z.-]{2,12}[./][A-Z0-9]{2,9}\]?",
    re.IGNORECASE,
)
_SHORTEST = 3  # characters of a title with a full stop
_LONGEST_NAME = 6  # words of an emphasized venue
_EDGE = " \t\n-–—:：,，;|·•*"  # decides 338 of 2,728 entries
_ARROWS = ("->", "=>", "→", "⇒")
OPENERS = "[(【（"  # decides 336 of 2,728 entries
CLOSERS = "])】）"
PROSE_PREFIX = 200
_LONGEST_EMOJI = 42
_LONGEST_TITLE = 400
_WORD = lazy(r"[^\W_][\w'’]*")


def before_group(flat: Shown, at: int) -> int:
    """Where the bracket that wraps the link at ``at`` opens."""
    while at > 0 and flat.masked[at - 1] in OPENERS + " \t":
        at -= 1
    return at


def trimmed(flat: Shown, start: int, end: int) -> tuple[int, int]:
    """A range without the spaces and marks at its edges; ``:emoji:`` stay whole."""
    shown = flat.shown
    while start < end and (char := shown[start]) in _EDGE:
        if char == ":" and EMOJI.match(shown, start, end):
            break
        start += 1
    while end > start and (shown[end - 1] in _EDGE or shown.endswith(_ARROWS, start, end)):
        if shown[end - 1] == ":" and _LAST_EMOJI.search(
            shown, max(start, end - _LONGEST_EMOJI), end
        ):
            break
        end -= 1
    return start, end


def has_words(flat: Shown, at: int) -> bool:
    """Whether there are words before ``at``."""
    before = flat.masked[:at]
    return any(map(str.isalnum, EMOJI.sub("", before) if ":" in before else before))


def only_tags(flat: Shown, at: int) -> bool:
    """Whether nothing but tags stands before ``at``: ``[CVPR 2021] [T](…)``."""
    rest = EMOJI.sub(" ", _unstressed(flat, at))
    if "[" not in rest and "(" not in rest:
        return is_appearance(rest)
    begin = 0
    while tag := _FIRST_TAG.match(rest, begin):
        begin = tag.end()
    return not any(map(str.isalnum, rest[begin:])) or is_appearance(rest[begin:])


def _unstressed(flat: Shown, at: int) -> str:
    """The text before ``at`` without remarks in emphasis: ``**NEW** [T](…)``."""
    text = flat.masked[:at]
    for run in flat.runs:
        if run.end <= at and is_remark(text[run.start : run.end]):
            text = text[: run.start] + " " * (run.end - run.start) + text[run.end :]
    return text


def after_tags(flat: Shown, at: int, end: int) -> int:
    """Where a title starts, at ``at`` or after the tags there: ``(CVPR 2021) [oral] T``."""
    while True:
        if flat.masked[at : at + 1] == ":" and (emoji := EMOJI.match(flat.masked, at, end)):
            at = emoji.end()
            continue
        if flat.codes and (after := _after_code(flat, at)) > at:
            at = after
            continue
        if flat.runs and (after := _after_stress(flat, at, end)) > at:
            at = after
            continue
        tag = _FIRST_TAG.match(flat.masked, at, end)
        if tag is None or (tag[2] is not None and not _is_beside(tag[2])):
            return at
        if not any(map(str.isalnum, flat.masked[tag.end() : end])):
            return at
        at = tag.end()


def _after_stress(flat: Shown, at: int, end: int) -> int:
    """``at`` after a venue, a date or a remark in strong emphasis: ``**CVPR 2021** T``."""
    run = next((run for run in flat.runs if run.start == at), None)
    if run is None or run.end >= end:
        return at
    text = flat.masked[at : run.end]
    if not (is_beside(text) if run.strong else is_remark(text)):
        return at
    return run.end + len(flat.masked[run.end : end]) - len(flat.masked[run.end : end].lstrip())


def _is_beside(text: str) -> bool:
    """Whether a text in parentheses stands beside a title: a venue, a date or a remark."""
    return find(text) is not None or _DATE.fullmatch(text) is not None or is_remark(text)


def is_beside(text: str) -> bool:
    """Whether emphasis sets a text off from a title: a venue, a date, a remark such as "NEW"."""
    return is_appearance(text) or is_remark(text)


def is_remark(text: str) -> bool:
    """Whether all words of a text narrow what it stands beside: "Oral", "best paper"."""
    words = _WORD.findall(text.casefold())
    return bool(words) and all(word in QUALIFIERS for word in words)


def _after_code(flat: Shown, at: int) -> int:
    """``at`` after code that is no title's first word but a venue, a date or a label."""
    while at < len(flat.shown) and flat.shown[at] == " ":
        at += 1
    end = next((end for start, end in flat.codes if start == at), at)
    text = flat.shown[at:end]
    return end if text and (is_label(text) or is_beside(text)) else at


def _before_code(flat: Shown, start: int, end: int) -> int:
    """``end`` before code that is a venue or a date, and no title's last word."""
    stop = len(flat.masked[:end].rstrip(_EDGE))
    opened = next((begin for begin, last in flat.codes if last == stop and begin > start), end)
    return opened if opened < end and is_appearance(flat.shown[opened:stop]) else end


def without_tags(flat: Shown, start: int, end: int) -> int:
    """``end`` before the tags that stand there: ``T [CVPR 2021] [oral]``."""
    while True:
        window = flat.masked[max(start, end - PROSE_PREFIX) : end]
        match = _LAST_TAG.search(window) if "]" in window or ")" in window else None
        if match is None:
            before = _before_code(flat, start, end) if flat.codes else end
            if before == end:
                return end
            end = before
            continue
        cut = end - len(window) + match.start()
        if match[0][0] == "(" and not _DATED.match(match[0]):
            venue = find(match[0])
            if venue is None or is_acronym(venue, flat.masked[start:cut]):
                return end
        if not any(char.isalnum() for char in flat.masked[start:cut]):
            return end
        end = cut


def before_venue(flat: Shown, start: int, end: int) -> int:
    """``end`` before the venue and year that close a line: ``T, CVPR 2021``, ``T in *ICLR*, 2025``.

    A mark, a line end or emphasis sets them off: "Notes from CVPR 2021" has none.
    """
    for _ in range(_MOST_VENUES):
        floor = max(start, end - PROSE_PREFIX)
        window = flat.masked[floor:end]
        if not _YEAR.search(window):
            return end
        cut = _closing_venue(flat, window, floor)
        cut = cut if cut >= 0 else _closing_year(flat, window, floor)
        if cut < 0 or not any(map(str.isalpha, flat.shown[start:cut])):
            return end
        end = cut
    return end


def _closing_venue(flat: Shown, window: str, floor: int) -> int:
    """Where the venue and year that close a window start, or what leads to them; else -1."""
    for match in find_all(window):
        if match.year is None and match.venue.kind is not Kind.PREPRINT:
            continue
        if not is_label(_ARXIV_ID.sub("", window[match.start :]).rstrip(_EDGE + ".")):
            continue
        lead = LEAD_IN.search(window, 0, match.start)
        at = lead.start() if lead is not None else match.start
        set_off = window[:at].rstrip()[-1:] in tuple(_SETTING_OFF)
        place = floor + match.start
        if set_off or any(place - 1 <= each <= place for each in (*flat.breaks, *_starts(flat))):
            return floor + at
    journal = journal_in(window)
    if journal is not None and not window[journal.end :].strip(_EDGE + "."):
        lead = LEAD_IN.search(window, 0, journal.start)
        return floor + (lead.start() if lead is not None else journal.start)
    return -1


def _closing_year(flat: Shown, window: str, floor: int) -> int:
    """Where ``, 2013`` closes a window, or emphasis before it, ``in *LampConf*, 2013``; else -1."""
    found = _LAST_YEAR.search(window)
    if found is None:
        return -1
    at = floor + found.start()
    run = next((run for run in flat.runs if run.end == at and run.start > floor), None)
    if run is None or len(window[run.start - floor : run.end - floor].split()) > _LONGEST_NAME:
        return at
    lead = LEAD_IN.search(window, 0, run.start - floor)
    return floor + lead.start() if lead is not None else run.start


def _starts(flat: Shown) -> list[int]:
    return [run.start for run in flat.runs]


def before_stop(shown: str, start: int, end: int) -> int:
    """``end`` before the full stop that closes a title; that of "etc." or "U.S." stays."""
    if end - start < _SHORTEST or shown[end - 1] not in ".。" or shown[end - 2] in ".。":
        return end
    word = shown[max(start, end - _LONGEST_EMOJI) : end - 1].split()[-1:]
    if not word or "." in word[0] or word[0].casefold() in _ABBREVIATED:
        return end
    return end - 1


def after_prefix(flat: Shown, start: int, end: int) -> int:
    """Where a title starts that a date or a venue and a mark stand before: ``2013-NIPS - T``."""
    if not _YEAR.search(flat.masked, start, end):
        return start
    if dated := _DATE_FIRST.match(flat.masked, start, end):
        return dated.end()  # "2021, T"
    found = _PREFIX.match(flat.masked, start, end)
    if found is None or not _YEAR.search(found[1]) or not is_label(found[1]):
        return start
    return found.end() if any(map(str.isalpha, flat.shown[found.end() : end])) else start


def is_appearance(text: str) -> bool:
    """Whether a text has no words but a venue or a date: ``(ICLR 2020, Oral)``, ``2022.4``."""
    text = text.strip(MARKS)
    if not text or len(text) > _LONGEST_APPEARANCE:
        return not text
    if _YEAR.search(text) is None:
        return len(text) <= _LONGEST_UNDATED and find(text) is not None and is_label(text)
    if _DATE.fullmatch(text):
        return True
    return find(text) is not None and is_label(text)


def is_acronym(venue: VenueMatch, title: str) -> bool:
    """Whether what reads as a venue is short for the title: ``Deep Sea Nets (DSN)``."""
    name = venue.raw
    if venue.year is not None or not name.isupper():
        return False
    return name in "".join(word[0] for word in _WORD.findall(title[:_LONGEST_TITLE])).upper()


def before_label(flat: Shown, start: int, end: int) -> int:
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
