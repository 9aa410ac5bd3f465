"""Titles that quotes or emphasis set off from what stands around them in a line.

``**Bi3D**: "Stereo by Choices", A. Doe, CVPR 2020``, ``Doe, Ann, et al. **Stereo.** CVPR 2020``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.titles.credits import are_authors
from awesome_lint.parser.entries.titles.edges import PROSE_PREFIX, after_tags, is_appearance
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.parser.entries.shown import Shown

_QUOTED = lazy(r'(?<![\w"])"([^"\n]{1,400})"|“([^“”\n]{1,400})”|«([^«»\n]{1,400})»')
_GOES_ON = lazy(r"""\s*(?:$|[.,;:|()\[\]\0*–—-])""")
_ENDS = ".,?!"
_AFTER_AUTHORS = ".,:;"
# Decides 3 of 2,728 entries.
_FEWEST = 3  # words of a title within a line; what is shorter may be stressed for other reasons
_FEWEST_QUOTED = 2  # words of one that no name stands before
_MOST_NAMING = 5  # words of a name
_LONGEST_NAME = 60  # characters
_LEAD_IN = 4  # characters: "in "


class SetOff(NamedTuple):
    """Where a title starts and ends, where the line goes on after it, and the name before it."""

    start: int
    end: int
    after: int
    name: str


def quoted(flat: Shown, end: int) -> SetOff | None:
    """The title in quotes that a line has before ``end``; None where it quotes something else.

    It stands first, after a name and a colon, or after the authors.
    """
    if '"' not in flat.masked and "“" not in flat.masked and "«" not in flat.masked:
        return None
    found = _QUOTED.search(flat.masked, 0, end)
    if found is None:
        return None
    begin = after_tags(flat, 0, found.start())
    start, stop = found.span(found.lastindex or 0)
    words = len(flat.shown[start:stop].split())
    name = before(flat, begin, found.start())
    if name is None:
        name = _strong_name(flat, begin, found.start())
    closed = found.start() > begin and flat.masked[stop - 1] in _ENDS
    if name is None or not (closed or _ends_there(flat, found.end(), end, led=bool(name))):
        return None
    if words < (1 if name else _FEWEST_QUOTED):
        return None
    return SetOff(start, stop, found.end(), name)


def emphasized(flat: Shown, end: int) -> SetOff | None:
    """The title in strong emphasis that stands after a name or the authors of a line."""
    if not flat.strong:
        return None
    for run in sorted(flat.runs):
        if not run.strong or run.end > end or run.start == 0:
            continue
        text = flat.masked[run.start : run.end]
        if len(text.split()) < _FEWEST or is_label(text):
            continue
        begin = after_tags(flat, 0, run.start)
        name = before(flat, begin, run.start)
        if name is None or not any(map(str.isalnum, flat.masked[begin : run.start])):
            return None
        return SetOff(run.start, run.end, run.end, name)
    return None


def before(flat: Shown, begin: int, end: int) -> str | None:
    """The name that stands before a title; "" where nothing or its authors do.

    None where other words lead to it, which then is no title.
    """
    text = flat.masked[begin:end].strip(" \t\n*_")
    if not any(map(str.isalnum, text)):
        return "?" if text[:1] == "?" else ""  # a list's own sign for "it has no name"
    if "\0" in text:
        return None
    name, rest = _named(flat, begin, end)
    if name and not any(map(str.isalnum, rest)):
        return "" if is_appearance(name) else name
    if name and are_authors(rest) and rest[-1] in _AFTER_AUTHORS:
        return name
    if text[-1] in _AFTER_AUTHORS or text.endswith("et al"):
        return "" if are_authors(text) else None
    return None


def _named(flat: Shown, begin: int, end: int) -> tuple[str, str]:
    """A name and what follows its colon: ``**T**: …``, ``**T** (T2): …``; else two ""."""
    run = next((run for run in flat.runs if run.start == begin and run.end <= end), None)
    head, colon, rest = flat.masked[begin:end].replace("：", ":").partition(":")
    if run is not None and run.end < begin + len(head):
        beside = head[run.end - begin :].strip()
        if beside and not (beside[0] == "(" and beside[-1] == ")"):
            return "", ""
        head = head[: run.end - begin]
    short = len(head) <= _LONGEST_NAME and len(head.split()) <= _MOST_NAMING
    return (head.strip(" \t\n*_"), rest.strip()) if colon and short else ("", "")


def _strong_name(flat: Shown, begin: int, end: int) -> str | None:
    """The name in strong emphasis that is all there is before a title: ``**Bi3D** "T"``."""
    text = flat.masked[begin:end].strip(" \t\n*_")
    whole = any(
        run.strong and run.start == begin and run.end >= begin + len(text) for run in flat.runs
    )
    short = len(text) <= _LONGEST_NAME and len(text.split()) <= _MOST_NAMING
    return text if whole and short and not is_appearance(text) and not is_label(text) else None


def _ends_there(flat: Shown, at: int, end: int, *, led: bool) -> bool:
    """Whether no sentence goes on at ``at``, after a quote: a mark, a venue or nothing does.

    Nor does the title: ``"A Lamp": of Words``. Where a name has ``led`` to it, it has ended.
    """
    if _GOES_ON.match(flat.masked, at):
        return led or flat.masked[at:end].lstrip()[:1] not in (":", "-", "–", "—")
    appeared = find(flat.masked[at : min(end, at + PROSE_PREFIX)])
    return appeared is not None and appeared.start <= _LEAD_IN
