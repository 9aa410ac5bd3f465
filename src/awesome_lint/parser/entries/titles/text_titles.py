"""Titles that are text: before the links of a line, after a group of them, or without any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import EntryForm
from awesome_lint.knowledge.urls import is_scholarly
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.appearances import appearance_in
from awesome_lint.parser.entries.titles.credits import after_authors, after_people, are_authors
from awesome_lint.parser.entries.titles.edges import (
    OPENERS,
    after_prefix,
    after_tags,
    before_group,
    before_label,
    before_stop,
    before_venue,
    has_words,
    is_appearance,
    is_beside,
    only_tags,
    trimmed,
    without_tags,
)
from awesome_lint.parser.entries.titles.sentences import before_dash, before_linking, first_sentence
from awesome_lint.parser.entries.titles.set_off import emphasized, quoted
from awesome_lint.parser.entries.titles.symbols import after_symbols
from awesome_lint.parser.entries.unlinked_items import is_title
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Link
    from awesome_lint.parser.entries.shown import Run, Shown

# Only from the start of a run of spaces: from each of them, a long run would be read anew.
_SPLIT = re.compile(r"(?<!\s)\s+[-–—]{1,3}\s+|：\s*|:\s+")
_SETTING_OFF = lazy(r"[ ](?:[-–—]{1,2}|\|)[ ]")
_AFTER_BOLD = ",.;:([（，。；："  # decides 253 of 2,728 entries
_ENDS_BOLD = ".?!。？！"
_FEWEST = 2  # words of a title on a line of its own; decides 4 of 2,728 entries
_LONGEST_TITLE = 400  # characters
_REACH = 60  # characters of a line in which its first venue or author stands


class Titled(NamedTuple):
    """Where a title starts and ends in what is shown, and where the line goes on after it.

    ``name`` is the short one that stands before it.
    """

    form: EntryForm
    start: int
    end: int
    after: int
    name: str = ""


def before_link(flat: Shown, at: int, link: Link, *, label: bool) -> Titled:
    """The title in the text before the first link, which is a ``label`` by its own words or not."""
    end = before_group(flat, at)
    if (found := quoted(flat, end) or emphasized(flat, end)) is not None:
        stop = before_stop(flat.shown, *trimmed(flat, found.start, found.end))
        return Titled(EntryForm.TEXT_FIRST, found.start, stop, found.after, found.name)
    split = _SPLIT.search(flat.masked, after_tags(flat, 0, end), end)
    whole = 0  # where the words stand that go on about a title: "**T**: Long Lamps"
    if split is not None and _bold_until(flat, split.start()):
        if is_scholarly(link.href) and _is_subtitle(flat, split.end(), end):
            whole = split.end()
        else:
            end = split.start()
    elif label and link.text[0] not in OPENERS and end == len(flat.masked[:at].rstrip()):
        end = before_linking(flat, 0, end)
    if whole:
        end = first_sentence(flat, whole, end)
        if (name := _short_name(flat, whole)) is not None:
            return _closed(flat, EntryForm.TEXT_FIRST, whole, end)._replace(name=name)
    else:
        end = _bold_end(flat, _bold_start(flat, end), end)
    end = without_tags(flat, 0, end)
    begin = after_tags(flat, _bold_start(flat, end), end)
    begin = after_symbols(flat, begin) if begin < end else begin
    if not _first_runs(flat):
        begin, end = _in_plain(flat, begin, end)
        if "://" in link.text:
            end = before_dash(flat, begin, end)
    return _closed(flat, EntryForm.TEXT_FIRST, begin, end)


def in_text(flat: Shown, form: EntryForm, start: int, end: int) -> Titled:
    """The title in a text between or after links."""
    end = _bold_end(flat, start, end)
    return _closed(flat, form, *_in_plain(flat, start, end))


def unlinked(flat: Shown) -> Titled:
    """The title of a line without links."""
    end = _bold_end(flat, 0, len(flat.shown))
    bold = end < len(flat.shown) or flat.strong[:2] == [0, end]
    end = before_label(flat, 0, without_tags(flat, 0, end))
    start, end = trimmed(flat, 0, end)
    stop = before_stop(flat.shown, start, end) if bold else end
    return Titled(EntryForm.TEXT_ONLY, start, stop, end)


def _closed(flat: Shown, form: EntryForm, start: int, end: int) -> Titled:
    end = before_label(flat, start, before_venue(flat, start, end))
    start, end = trimmed(flat, start, end)
    end = _before_authors(flat, start, end)
    return Titled(form, start, before_stop(flat.shown, start, end), end)


def _before_authors(flat: Shown, start: int, end: int) -> int:
    """``end`` before the authors that a dash or a bar sets off: ``T | A. Doe, B. Roe``."""
    if "," not in flat.masked and "et al" not in flat.masked:
        return end
    found = [match.span() for match in _SETTING_OFF.finditer(flat.masked, start, end)]
    if not found or found[-1][0] <= start:
        return end
    names = flat.masked[found[-1][1] : end]
    full = "," in names and all(len(name.split()) > 1 for name in names.split(","))
    told = full or "et al" in names  # "An Efficient and Intuitive Algorithm" is none
    return found[-1][0] if told and are_authors(names) else end


def _in_plain(flat: Shown, start: int, end: int) -> tuple[int, int]:
    """Where a title without emphasis stands: after date and authors, up to its sentence's end."""
    start = after_prefix(flat, start, end)
    start = after_authors(flat.masked, start, end)
    if flat.masked.find(". ", start, end) > 0:
        end = before_venue(flat, start, end)
    stop = first_sentence(flat, start, _line_end(flat, start, end))
    if stop < end and (after := after_people(flat.masked, start, stop, end)) > start:
        return after, first_sentence(flat, after, end)
    return start, stop


def _line_end(flat: Shown, start: int, end: int) -> int:
    """Where the line of a title ends that its authors or venue follow on the next."""
    for at in flat.breaks:
        if at - start > _LONGEST_TITLE:
            break
        if not start < at < end or len(flat.shown[start:at].split()) < _FEWEST:
            continue
        if at in flat.hard:
            return at
        rest = flat.masked[at + 1 : min(end, at + _REACH)]
        appeared = find(rest)
        if (appeared is not None and appeared.start == 0) or are_authors(rest.rpartition(",")[0]):
            return at
    return end


def _short_name(flat: Shown, end: int) -> str | None:
    """The word in strong emphasis that a dash or a remark parts from a title after it.

    ``**T** (ICLR 2020): Long Lamps``; of ``**T**: Long Lamps`` it is the title's own.
    """
    runs = _first_runs(flat)
    if not runs or len(_of(flat, runs[0]).split()) != 1:
        return None
    return _of(flat, runs[0]) if flat.masked[runs[0].end : end].strip() not in (":", "：") else None


def _is_subtitle(flat: Shown, start: int, end: int) -> bool:
    """Whether a paper's title goes on after a colon: ``**T**: Long Lamps [paper](…)``."""
    start, end = trimmed(flat, start, before_venue(flat, start, end))
    text = flat.shown[start : before_stop(flat.shown, start, end)]
    return len(text.split()) > _FEWEST and is_title(text)


def _bold_start(flat: Shown, end: int) -> int:
    """Where a title in strong emphasis starts that only tags or symbols stand before; else 0."""
    runs = _first_runs(flat)
    if not runs or not 0 < runs[0].start < end:
        return 0
    opened = runs[0].start
    return opened if only_tags(flat, opened) or not has_words(flat, opened) else 0


def _bold_end(flat: Shown, start: int, end: int) -> int:
    """Where a title in strong emphasis ends: ``**T**, A. Author``, ``**T.** A. Author``; else
    ``end``.

    Not where words go on: ``**B**idirectional`` and ``**Note** that`` are no titles.
    """
    run = _first_run(flat, start) if flat.runs else None
    if run is None:
        return end
    opened, closed = run
    if closed >= end or any(map(str.isalnum, flat.masked[start:opened])):
        return end
    at = closed
    while at < end and flat.masked[at] in " \t" and at not in flat.breaks:
        at += 1
    follows = at in flat.breaks or flat.masked[at : at + 1] in tuple(_AFTER_BOLD)
    follows = follows or (at > closed and flat.masked[closed - 1] in _ENDS_BOLD)
    follows = follows or _appears(flat.masked[at : min(end, at + _REACH)])
    follows = follows or (closed < at < end and are_authors(flat.masked[at:end]))
    return closed if follows and any(map(str.isalnum, flat.masked[opened:closed])) else end


def _first_run(flat: Shown, start: int) -> tuple[int, int] | None:
    """The strong emphasis of a line, else its first emphasis of more than a word."""
    for run in _first_runs(flat):
        return run.start, run.end
    for run in sorted(flat.runs):
        if run.start >= start and len(flat.masked[run.start : run.end].split()) >= _FEWEST:
            return run.start, run.end
    return None


def _first_runs(flat: Shown) -> list[Run]:
    """The strong emphasis of a line that is more than beside a title: ``**CVPR 2021** T``."""
    if not flat.strong or not flat.runs:
        return []
    return [run for run in sorted(flat.runs) if run.strong and not is_beside(_of(flat, run))]


def _of(flat: Shown, run: Run) -> str:
    return flat.masked[run.start : run.end]


def _appears(text: str) -> bool:
    """Whether a text starts with a venue and its year: ``NeurIPS, 2023.``."""
    appeared = appearance_in(text)
    return appeared is not None and appeared.year is not None and appeared.start == 0


def _bold_until(flat: Shown, at: int) -> bool:
    """Whether the text up to ``at`` is set off by markup: the pieces change there.

    A venue in parentheses may stand between: ``**T** (ICLR 2020): …``.
    """
    if at in flat.starts or at + 1 in flat.starts:
        return True
    closed = next((end for end in flat.strong[1::2] if end < at), at)
    between = flat.masked[closed:at].strip()
    return between[:1] == "(" and between[-1:] == ")" and is_appearance(between)
