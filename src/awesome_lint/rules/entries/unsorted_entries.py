"""Entries out of the order that the list keeps elsewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import partial
from typing import TYPE_CHECKING

from awesome_lint.collation import ARTICLES, Reading, Spelling, key
from awesome_lint.conventions.order import ENOUGH, holds, lead_of, series, year_of
from awesome_lint.diagnostics import Finding, Level, Related
from awesome_lint.document import BlockKind
from awesome_lint.edits import Edit, Fix, Span
from awesome_lint.resources import short
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from awesome_lint.collation import Key
    from awesome_lint.document import Block, Document, Entry


def _listed(*names: str) -> str:
    return "".join(f"- [{name}](http://{at}.y)\n" for at, name in enumerate(names))


_SECTIONS = "".join(
    f"## {letter}\n\n{_listed(*(letter + rest for rest in 'abcde'))}\n"
    for letter in "ABCDEFGHIJKLMNOPQRST"
)
_YEARS = "".join(
    f"## {letter}\n\n"
    + "".join(
        f"- {n}{letter} [CVPR {2021 + n}] [[paper](http://{letter}{n}.y)]\n" for n in (3, 2, 2, 1)
    )
    + f"- {letter} [ICCV 2021] [[paper](http://{letter}0.y)]\n\n"
    for letter in "ABCDEFGHIJKLMNOPQRST"
)
_FEWEST = 3  # entries of a section that can be out of order; of less than ENOUGH one is


@rule(
    summary="Entries out of the order that the list keeps elsewhere",
    level=Level.INFO,
    bad=[
        Example(
            f"{_SECTIONS}# Z\n\n- [b](http://b.y)\n- [«d»](http://d.y) - D.\n- [C](http://c.y)\n",
            unsafe=f"{_SECTIONS}# Z\n\n"
            "- [b](http://b.y)\n- [C](http://c.y)\n- [d](http://d.y) - D.\n",
        ),
        Example(
            f"{_SECTIONS}# Z\n\n1. [«v10»](http://v10.y)\n   - Note.\n\n   <!-- w --> More.\n"
            "2. [É 2](http://e.y)\n   continued\n3. [v2](http://v2.y)\n",
            unsafe=f"{_SECTIONS}# Z\n\n1. [É 2](http://e.y)\n   continued\n2. [v2](http://v2.y)\n"
            "3. [v10](http://v10.y)\n   - Note.\n\n   <!-- w --> More.\n",
        ),
        Example(
            f"{_SECTIONS}# Z\n\n* [a](http://a.y)\n\n* [«d»](http://d.y)\n\n"
            "* [b](http://b.y)\n\n\n* [c](http://c.y)",
            unsafe=f"{_SECTIONS}# Z\n\n* [a](http://a.y)\n\n* [b](http://b.y)\n\n"
            "* [c](http://c.y)\n\n\n* [d](http://d.y)",
        ),
        Example(
            f"{_SECTIONS}# Z\n\n| A |\n|---|\n| [«c»](http://c.y) |\n| [d](http://d.y) |\n"
            "| [a](http://a.y) |\n| [b](http://b.y) |\n| [e](http://e.y) |\n",
            unsafe=f"{_SECTIONS}# Z\n\n| A |\n|---|\n| [a](http://a.y) |\n"
            "| [b](http://b.y) |\n| [c](http://c.y) |\n| [d](http://d.y) |\n"
            "| [e](http://e.y) |\n",
        ),
        Example(
            f"{_YEARS}# Z\n\n- B [CVPR 2022] [[paper](http://b.y)]\n"
            "- «C» [CVPR 2021] [[paper](http://c.y)]\n- A [ICCV 2022] [[paper](http://a.y)]\n"
            "- D [ICCV 2020] [[paper](http://d.y)]\n",
            unsafe=f"{_YEARS}# Z\n\n- B [CVPR 2022] [[paper](http://b.y)]\n"
            "- A [ICCV 2022] [[paper](http://a.y)]\n- C [CVPR 2021] [[paper](http://c.y)]\n"
            "- D [ICCV 2020] [[paper](http://d.y)]\n",
        ),
        Example(
            f"{_SECTIONS}# Z\n\n- [b](http://b.y)\n- [«d»](http://d.y)\n  <!-- on c: -->\n"
            "- [c](http://c.y)\n"
        ),
    ],
    good=[
        _SECTIONS,
        _YEARS,
        _listed("a", "c", "b", "d", "e"),
        f"{_SECTIONS}# Z\n\n{_listed('a', 'The b', 'c', 'The d')}",
        f"{_SECTIONS}# Z\n\n{_listed('b', 'бета', '工具', 'a')}",
        f"{_SECTIONS}# Z\n\n{_listed('d')}\n<!-- more -->\n\n{_listed('b', 'c')}",
        f"{_SECTIONS}# Z\n\n{_listed('Go Lang', 'Go', 'Go-10', 'Go-9')}",  # as lines are sorted
        f"{_SECTIONS}# Z\n\n- `0a` [z](http://z.y)\n- `b` [y](http://y.y)\n- `c` [x](http://x.y)\n",
        f"{_SECTIONS}# Z\n\n{_listed('z')}  - [d](http://d.y)\n  - [b](http://b.y)\n",
        f"{_SECTIONS}# Z\n\n- [d](#aa)\n- [c](#ab)\n- [b](#ac)\n- [a](#ad)\n",
    ],
)
def unsorted_entries(doc: Document) -> Iterator[Finding]:
    """Readers look a name up where the alphabet has it, and an entry that was added at the end
    is missed, or added again. Sorted by title or by year, up or down, is a list of which nine
    in ten sections are, of ten or more with at least five entries; the convention `order` of
    a configuration states it, or `none`.

    Titles compare without case and accents, with numbers by their value; any way to treat
    articles, spaces and signs will do, but for titles in several scripts there is no order. The
    fix sorts a section as the others are sorted. Entries take their notes, comments and
    nested lists with them, numbers and blank lines stay where they are. It is unsafe,
    because the order may have been meant.
    """
    habit = doc.conventions["order"]
    wanted = habit.convention
    if wanted is None or wanted == "none":
        return
    most = len(doc.entries) if habit.outliers else ENOUGH - 1  # of those that can be out of order
    unsorted = [
        each
        for each in series(doc)
        if _FEWEST <= len(each) <= most
        and len({entry.form for entry in each}) == 1
        and holds(each, wanted) is False
    ]
    if not unsorted:
        return
    keys = _keys(doc) if wanted.startswith("title") else [_year]
    for entries in unsorted:
        orders = [_sorted(entries, wanted, by) for by in keys]
        order = min(orders, key=lambda order: len(_moved(entries, order)))
        moved = _moved(entries, order)
        if not moved or (len(entries) < ENOUGH and 2 * len(moved) >= len(entries)):
            continue
        first = moved[0]
        side, beside = _place(first, order, moved)
        others = f"; {len(moved)} of {len(entries)} entries are out of order"
        yield Finding(
            first.title_span,
            f'"{short(first.title)}" belongs {side} "{short(beside.title)}"'
            f"{others if len(moved) > 1 else ''}",
            _fix(doc, entries, order),
            (Related(beside.title_span, f"the entry it belongs {side}"),),
        )


def _place(entry: Entry, order: Sequence[Entry], moved: Sequence[Entry]) -> tuple[str, Entry]:
    """Which entry, of those that stay, one that has to move stands on the wrong side of."""
    going = {each.start for each in moved} - {entry.start}
    stay = [each for each in order if each.start not in going]
    at = stay.index(entry)
    follower = stay[at + 1] if at + 1 < len(stay) else None
    if follower is not None and follower.start < entry.start:
        return "before", follower
    return "after", stay[at - 1]


def _keys(doc: Document) -> list[Callable[[Entry], Key]]:
    """What entries may be sorted by, with articles as the list's sorted sections have them.

    Titles come before what stands before them.
    """
    articles = {True: 0, False: 0}
    for entries in series(doc):
        if any(each.title.lower().startswith(ARTICLES) for each in entries):
            for counted in articles:
                reading = Reading(counted, Spelling.WORDS)
                keys = [key(each.title, reading) for each in entries]
                articles[counted] += keys == sorted(keys)
    counted = articles[True] >= articles[False]
    readings = [Reading(counted, spelling) for spelling in Spelling]
    return [partial(_key, text, reading) for text in (_title, lead_of) for reading in readings]


def _key(text: Callable[[Entry], str], reading: Reading, entry: Entry) -> Key:
    return key(text(entry), reading)


def _title(entry: Entry) -> str:
    return entry.title


def _year(entry: Entry) -> Key:
    return (year_of(entry) or 0,)


def _sorted(entries: Sequence[Entry], wanted: str, by: Callable[[Entry], Key]) -> list[Entry]:
    """The entries in the order that is wanted; what is equal stays as it is."""
    return sorted(entries, key=by, reverse=wanted.endswith("-descending"))


def _moved(entries: Sequence[Entry], order: Sequence[Entry]) -> list[Entry]:
    """The fewest entries that have to move, in the order they stand in."""
    rank = {entry.start: at for at, entry in enumerate(order)}
    ends: list[int] = []  # the lowest rank that a rising run of each length ends in
    lengths: list[int] = []
    for entry in entries:
        at = bisect_left(ends, rank[entry.start])
        ends[at : at + 1] = [rank[entry.start]]
        lengths.append(at + 1)
    kept = len(ends)
    moved: list[Entry] = []
    for entry, length in zip(reversed(entries), reversed(lengths), strict=True):
        if length == kept:
            kept -= 1
        else:
            moved.append(entry)
    return moved[::-1]


def _fix(doc: Document, entries: Sequence[Entry], order: Sequence[Entry]) -> Fix | None:
    """The fix that puts entries in that order; None where one would not move as a whole."""
    slots = _slots(doc, [entry.block for entry in entries])
    if slots is None:
        return None
    place = {entry.start: slot for entry, slot in zip(entries, slots, strict=True)}
    edits = tuple(
        Edit(*slot, doc.text[slice(*place[entry.start])])
        for slot, entry in zip(slots, order, strict=True)
        if place[entry.start] != slot
    )
    return Fix("Sort the entries", edits).unsafe()


def _slots(doc: Document, blocks: Sequence[Block]) -> list[Span] | None:
    """What of items or rows changes places: all of them but a number, which stays.

    None where lines are prefixed in different ways, where a comment may be meant for what
    follows it, and where a marker's width decides what belongs to the item.
    """
    text = doc.text
    prefixes = {text[text.rfind("\n", 0, block.start) + 1 : block.start] for block in blocks}
    if len(prefixes) > 1 or _has_loose_comment(doc, blocks):
        return None
    parent = blocks[0].parent
    if parent is None or parent.kind is BlockKind.TABLE or parent.markup not in (".", ")"):
        return [block.span for block in blocks]
    markers = {block.content_start - block.start for block in blocks}
    if len(markers) > 1 and any("\n" in text[block.start : block.end] for block in blocks):
        return None
    return [Span(block.content_start, block.end) for block in blocks]


def _has_loose_comment(doc: Document, blocks: Sequence[Block]) -> bool:
    """Whether a comment steers the linter, or ends an item on a line of its own."""
    text = doc.text
    first = bisect_left(doc.comments, blocks[0].start, key=lambda each: each.start)
    for comment in doc.comments[first:]:
        if comment.start >= blocks[-1].end:
            break
        at = bisect_right(blocks, comment.start, key=lambda block: block.start) - 1
        own_line = not text[text.rfind("\n", 0, comment.start) + 1 : comment.start].strip(" \t>")
        ends_item = not text[comment.end : blocks[at].end].strip()
        if "lint" in comment.inner or (own_line and ends_item):
            return True
    return False
