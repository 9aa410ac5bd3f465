"""Entries out of the order that the list keeps elsewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.conventions.order import (
    FEWEST_ENTRIES,
    lead_of,
    own_order,
    precedes,
    series,
    tally,
    year_of,
)
from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.sorting import Disorder, disorder
from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Edit,
    Entry,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Related,
    Span,
    rule,
)
from awesome_lint.text.collation import ARTICLES, Key, Reading, Spelling, collated, key


def _listed(*names: str) -> str:
    return "".join(f"- [{name}](http://{at}.y)\n" for at, name in enumerate(names))


_SECTIONS = "".join(
    f"## {letter}\n\n{_listed(*(letter + rest for rest in 'abcde'))}\n" for letter in "ABCDE"
)
_YEARS = "".join(
    f"## {letter}\n\n"
    + "".join(
        f"- {n}{letter} [CVPR {2021 + n}] [[paper](http://{letter}{n}.y)]\n" for n in (3, 2, 2, 1)
    )
    + f"- {letter} [ICCV 2021] [[paper](http://{letter}0.y)]\n\n"
    for letter in "ABCDEFGHIJKLMNOPQRST"
)
_SHUFFLED = "".join(
    f"## {letter}\n\n{_listed(*(letter + rest for rest in 'dbca'))}\n" for letter in "ABCDE"
)
_UNSORTED = f"{_listed('Zoo', 'Ant', 'Yak', 'Bee')}\n## All\n\n"
_FEW = 5  # one entry in so many may be out of order in a list that is sorted


@rule(
    summary="Entries out of the order that the list keeps elsewhere",
    level=Level.INFO,
    bad=[
        Example(
            f"{_SECTIONS}# Z\n\n- [a](http://a.y)\n- [b](http://b.y)\n- [d](http://d.y) - D.\n"
            "- [«C»](http://c.y)\n",
            unsafe=f"{_SECTIONS}# Z\n\n- [a](http://a.y)\n- [b](http://b.y)\n"
            "- [C](http://c.y)\n- [d](http://d.y) - D.\n",
        ),
        Example(
            f"{_SECTIONS}# Z\n\n1. [a](http://a.y)\n2. [«v10»](http://v10.y)\n   - Note.\n\n"
            "   <!-- w --> More.\n3. [É 2](http://e.y)\n   continued\n4. [v2](http://v2.y)\n",
            unsafe=f"{_SECTIONS}# Z\n\n1. [a](http://a.y)\n2. [É 2](http://e.y)\n   continued\n"
            "3. [v2](http://v2.y)\n4. [v10](http://v10.y)\n   - Note.\n\n   <!-- w --> More.\n",
        ),
        Example(
            f"{_SECTIONS}# Z\n\n* [a](http://a.y)\n\n* [«d»](http://d.y)\n\n"
            "* [b](http://b.y)\n\n\n* [c](http://c.y)",
            unsafe=f"{_SECTIONS}# Z\n\n* [a](http://a.y)\n\n* [b](http://b.y)\n\n"
            "* [c](http://c.y)\n\n\n* [d](http://d.y)",
        ),
        Example(
            f"{_SECTIONS}# Z\n\n| A |\n|---|\n| [a](http://a.y) |\n| [d](http://d.y) |\n"
            "| [e](http://e.y) |\n| [«b»](http://b.y) |\n| [f](http://f.y) |\n",
            unsafe=f"{_SECTIONS}# Z\n\n| A |\n|---|\n| [a](http://a.y) |\n"
            "| [b](http://b.y) |\n| [d](http://d.y) |\n| [e](http://e.y) |\n"
            "| [f](http://f.y) |\n",
        ),
        Example(
            f"{_YEARS}# Z\n\n- B [CVPR 2022] [[paper](http://b.y)]\n"
            "- C [CVPR 2021] [[paper](http://c.y)]\n- «A» [ICCV 2022] [[paper](http://a.y)]\n"
            "- D [ICCV 2020] [[paper](http://d.y)]\n",
            unsafe=f"{_YEARS}# Z\n\n- B [CVPR 2022] [[paper](http://b.y)]\n"
            "- A [ICCV 2022] [[paper](http://a.y)]\n- C [CVPR 2021] [[paper](http://c.y)]\n"
            "- D [ICCV 2020] [[paper](http://d.y)]\n",
        ),
        Example(
            f"{_SECTIONS}# Z\n\n- [a](http://a.y)\n- [b](http://b.y)\n- [d](http://d.y)\n"
            "  <!-- on c: -->\n- [«c»](http://c.y)\n"
        ),
        Example(
            f"{_SECTIONS}# Z\n\n- [a](http://a.y)\n- [b](http://b.y)\n- [d](http://d.y)\n"
            "- And more to come.\n- [«c»](http://c.y)\n"
        ),
        Example(
            f"{_SECTIONS}# Z\n\n- [a](http://a.y)\n- [b](http://b.y)\n- [d](http://d.y)\n"
            "- **«c»**\n\n*A. Author* [[paper](http://c.y)]\n"
        ),
        Example(
            f"{_UNSORTED}{_listed(*'abcdefghijkm', '«l»')}",
            unsafe=f"{_UNSORTED}{_listed(*'abcdefghijk')}- [l](http://12.y)\n- [m](http://11.y)\n",
        ),
        Example(
            f"{_SHUFFLED}# Z\n\n{_listed(*'abcdfgh', '«e»')}",
            unsafe=f"{_SHUFFLED}# Z\n\n{_listed(*'abcd')}- [e](http://7.y)\n"
            "- [f](http://4.y)\n- [g](http://5.y)\n- [h](http://6.y)\n",
        ),
        Example(
            f"{_SECTIONS}{_SHUFFLED[: len(_SHUFFLED) * 2 // 5]}# Z\n\n{_listed(*'abdef', '«c»')}",
            unsafe=f"{_SECTIONS}{_SHUFFLED[: len(_SHUFFLED) * 2 // 5]}# Z\n\n"
            f"{_listed(*'ab')}- [c](http://5.y)\n- [d](http://2.y)\n- [e](http://3.y)\n"
            "- [f](http://4.y)\n",
        ),
    ],
    good=[
        _SECTIONS,
        f"{_SHUFFLED}# Z\n\n{_listed(*'abcegfd')}",  # seven of no order, perhaps
        f"{_SHUFFLED}# Z\n\n{_listed(*'acegbdfh')}",  # two lists under one another
        _YEARS,
        _listed("a", "c", "b", "d", "e"),
        f"{_SECTIONS}# Z\n\n{_listed('a', 'The b', 'c', 'The d')}",
        f"{_SECTIONS}# Z\n\n{_listed('b', 'бета', '工具', 'a')}",
        f"{_SECTIONS}# Z\n\n{_listed('d')}\n<!-- more -->\n\n{_listed('b', 'c')}",
        f"{_SECTIONS}# Z\n\n{_listed('Go Lang', 'Go', 'Go-10', 'Go-9')}",  # as lines are sorted
        f"{_SECTIONS}# Z\n\n{_listed('Start here', 'a', 'b', 'c')}",  # put first on purpose
        f"{_SECTIONS}# Z\n\n{_listed('d', 'b', 'e', 'a', 'c')}",  # in no order
        f"{_SECTIONS}# Z\n\n- `0a` [d](http://d.y)\n- `b` [c](c.y)\n- `c` [b](b.y)\n- `d` [a](a.y)",
        f"{_SECTIONS}# Z\n\n{_listed('z')}  - [d](http://d.y)\n  - [b](http://b.y)\n",
        f"{_SECTIONS}# Z\n\n- [d](#aa)\n- [c](#ab)\n- [b](#ac)\n- [a](#ad)\n",
    ],
)
def unsorted_entries(doc: Document) -> Iterator[Finding]:
    """Readers look a name up where the alphabet has it, and an entry that was added at the end
    is missed, or added again. A list is sorted, by title or by year, up or down, when nine in
    ten of its entries, of ten or more, come in that order after the entry above them; the
    convention `order` of a configuration states it, or `none`. Where the whole file is not, a
    list or table of its own may be: one of eight entries with a single one out of place, or of
    six where three in four of all entries are in order. Lists of fewer than four entries, and
    those that are hardly sorted, are compared only where the order is stated.

    Titles compare without case and accents, with numbers by their value; any way to treat
    articles, spaces and signs will do, but for titles in several scripts there is no order.
    The convention `collation` says how they compare: `unicode`, where only words count and
    accents do not; `codepoint`, as a computer sorts them in lower case; or the language whose
    own letters count, such as `sv` for Swedish.

    The fix sorts a section as the others are sorted. Entries take their notes, comments and
    nested lists with them, numbers and blank lines stay where they are. It is unsafe,
    because the order may have been meant.
    """
    habit = habits(doc)["order"]
    usual, stated = habit.convention, habit.stated is not None
    if usual == "none" or (usual is not None and not stated and not habit.outliers):
        return
    collation = habits(doc)["collation"].stated
    shared = habit.counts.get("title", 0) / habit.total if habit.total else 0.0
    keys: list[Callable[[str], Key]] = []
    for entries in series(doc):
        if len(entries) < FEWEST_ENTRIES and not stated:
            continue
        value = usual or own_order(entries, collation, shared)
        if value is None:
            continue
        kept, pairs = tally(entries, value, collation)
        if kept < pairs and (stated or _has_few(pairs - kept, entries)):
            keys = keys or _keys(doc, collation)
            found = _disorder(entries, value, keys, pairs - kept)
            yield from _findings(doc, entries, found, value)


def _has_few(slips: int, entries: Sequence[Entry]) -> bool:
    """Whether a few moves may mend so many slips: each move mends two of them at most."""
    return slips <= 2 * max(1, len(entries) // _FEW)


def _disorder(
    entries: Sequence[Entry], value: str, keys: Sequence[Callable[[str], Key]], slips: int
) -> Disorder:
    """What is out of order by the titles, or by what stands before them, in the way to sort
    that needs the fewest moves; of ``slips`` each needs one, as a rule.
    """
    reverse = value.endswith("-descending")
    if not value.startswith("title"):
        return disorder([(year_of(each) or 0,) for each in entries], reverse=reverse)
    titles, leads = [each.title for each in entries], [lead_of(each) for each in entries]
    found: list[Disorder] = []
    for texts in (titles, leads) if leads != titles else (titles,):
        for by in keys:
            found.append(disorder([by(text) for text in texts], reverse=reverse))
            if len(found[-1].moved) <= slips:
                return found[-1]
    return min(found, key=lambda each: len(each.moved))


def _findings(
    doc: Document, entries: Sequence[Entry], found: Disorder, value: str
) -> Iterator[Finding]:
    """Each entry that is out of order; where there are many, the first one."""
    stated = habits(doc)["order"].stated is not None
    few = len(found.moved) <= max(1, len(entries) // _FEW)
    put_first = list(found.moved) == list(range(len(found.moved)))  # on purpose, perhaps
    if not found.moved or not (stated or (few and not put_first)):
        return
    collation = habits(doc)["collation"].stated
    wrong = [at for at in found.moved if not _may_stand(entries, found, at, value, collation)]
    told = wrong or found.moved
    fix = _fix(doc, entries, [entries[at] for at in found.order])
    others = "" if few else f"; {len(found.moved)} of {len(entries)} entries are out of order"
    for at in told if few else told[:1]:
        side, place = found.beside(at)
        entry, beside = entries[at], entries[place]
        yield Finding(
            entry.title_span,
            f'"{short(entry.title)}" belongs {side} "{short(beside.title)}"{others}',
            fix,
            (Related(beside.title_span, f"the entry it belongs {side}"),),
        )


def _may_stand(
    entries: Sequence[Entry], found: Disorder, at: int, value: str, collation: str | None
) -> bool:
    """Whether another way to sort has an entry where it is."""
    if not value.startswith("title"):
        return False
    side, place = found.beside(at)
    first, second = (place, at) if side == "before" else (at, place)
    if value.endswith("-descending"):
        first, second = second, first
    may_precede = precedes(collation)
    one, other = entries[first], entries[second]
    return may_precede(one.title, other.title) or may_precede(lead_of(one), lead_of(other))


def _keys(doc: Document, collation: str | None) -> list[Callable[[str], Key]]:
    """What titles may be sorted by, with articles as the list's sorted sections have them."""
    if collation is not None:
        return [partial(collated, collation=collation)]
    articles = {True: 0, False: 0}
    for entries in series(doc):
        if any(each.title.lower().startswith(ARTICLES) for each in entries):
            for counted in articles:
                reading = Reading(counted, Spelling.WORDS)
                keys = [key(each.title, reading) for each in entries]
                articles[counted] += keys == sorted(keys)
    counted = articles[True] >= articles[False]
    return [partial(key, reading=Reading(counted, spelling)) for spelling in Spelling]


def _fix(doc: Document, entries: Sequence[Entry], order: Sequence[Entry]) -> Fix | None:
    """The fix that puts entries in that order; None where one would not move as a whole."""
    blocks = [entry.block for entry in entries]
    whole = all(entry.end <= entry.block.end for entry in entries)
    slots = _slots(doc, blocks) if whole and _are_all(blocks) else None
    if slots is None:
        return None
    place = {entry.start: slot for entry, slot in zip(entries, slots, strict=True)}
    edits = tuple(
        Edit(*slot, doc.text[slice(*place[entry.start])])
        for slot, entry in zip(slots, order, strict=True)
        if place[entry.start] != slot
    )
    return Fix("Sort the entries", edits).unsafe()


def _are_all(blocks: Sequence[Block]) -> bool:
    """Whether nothing else stands between items or rows: it may belong to one of them."""
    siblings = blocks[0].parent.children if blocks[0].parent is not None else blocks
    return siblings.index(blocks[-1]) - siblings.index(blocks[0]) == len(blocks) - 1


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
