"""Entries that their section lists twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from awesome_lint.analysis.duplicates import Likeness, duplicates
from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.namesakes import tell_two_things
from awesome_lint.analysis.other_files import duplicates_elsewhere
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Related, rule
from awesome_lint.rule.entry_removal import Holdings, entry_removal


@dataclass(frozen=True)
class Options:
    """How far apart two entries may stand and still be one too many."""

    scope: Literal["section", "file", "files"] = "section"


@rule(
    summary="Entry that its section lists twice",
    level=Level.ERROR,
    options=Options,
    bad=[
        Example(
            "- [One](https://one.test/) - A tool.\n- [Two](https://two.test/)\n"
            "- [«one»](http://www.one.test)\n",
            unsafe="- [One](https://one.test/) - A tool.\n- [Two](https://two.test/)\n",
        ),
        Example(
            "- A Net [[paper](https://arxiv.org/abs/2104.00001)]\n"
            "- B Net [[paper](https://arxiv.org/abs/2104.00002)]\n"
            "- «A Net» [[paper](https://arxiv.org/pdf/2104.00001v2)] "
            "[[code](https://github.com/o/a)]\n",
            unsafe="- B Net [[paper](https://arxiv.org/abs/2104.00002)]\n"
            "- A Net [[paper](https://arxiv.org/pdf/2104.00001v2)] "
            "[[code](https://github.com/o/a)]\n",
        ),
        Example(
            "- [One](https://one.test/) [docs](https://one.test/docs)\n"
            "- [«One»](https://one.test/) [forum](https://one.test/forum)\n"
        ),
        Example(
            "- [One](https://one.test/)\n\n- [Two](https://two.test/)\n\n"
            "- [«One»](https://one.test/)\n\n  A note.\n",
            unsafe="- [Two](https://two.test/)\n\n- [One](https://one.test/)\n\n  A note.\n",
        ),
        Example(
            "- [One](https://one.test/) - A tool.\n  - A note.\n- [«One»](https://one.test/)\n"
            "  - Another note.\n"
        ),
        Example(
            "| Tool | Stars |\n| --- | --- |\n| [One](https://one.test/) | 5 |\n"
            "| [«One»](https://one.test/) | 7 |\n",
            unsafe="| Tool | Stars |\n| --- | --- |\n| [One](https://one.test/) | 5 |\n",
        ),
        Example(
            "| Task | Paper | Code |\n| --- | --- | --- |\n"
            "| Dimming | [Lamps See All](https://arxiv.org/abs/2101.00001) | [c](https://c.test)|\n"
            "| Aiming | [«Lamps See All»](https://arxiv.org/abs/2101.00001) | [c](https://a.test)|\n"
            "| Depth | [Lamps Know Depth](https://arxiv.org/abs/2101.00002) | - |\n"
        ),
        Example(
            "<p>\n<a href='https://one.test/'>One</a> - Does this.<br>\n"
            "<a href='https://one.test/'>«One»</a> - Does that.<br>\n</p>\n"
        ),
        Example(
            "**Lamps in Rooms**\n- Paper: https://arxiv.org/abs/2402.01234\n\n"
            "**«Lamps in Rooms»**\n- Paper: https://arxiv.org/abs/2402.01234\n"
        ),
        Example(
            "- [Lamps in Rooms](https://a.test/1) (2019)\n"
            "- [«Lamps in Rooms»](https://a.test/1) (2020)\n",
            unsafe="- [Lamps in Rooms](https://a.test/1) (2019)\n",
        ),
        Example(
            "- [Slides](https://a.test/) - Makes slides.\n- [Two](https://two.test/) - A tool.\n"
            "- [«Slides»](https://a.test/) - Makes slides.\n",
            unsafe="- [Slides](https://a.test/) - Makes slides.\n"
            "- [Two](https://two.test/) - A tool.\n",
        ),
    ],
    good=[
        "- [One](https://one.test/)\n- [Two](https://two.test/)\n",
        "- Owned by [One](https://one.test/)\n- Made by [One](https://one.test/) as well\n",
        "## A\n\n- [One](https://one.test/)\n\n## B\n\n- [One](https://one.test/)\n",
        "- A\n  - [One](https://one.test/)\n- B\n  - [One](https://one.test/)\n",
        "**A**\n\n- [One](https://one.test/)\n\n**B**\n\n- [One](https://one.test/)\n",
        (
            "| Data | Language |\n| --- | --- |\n| [One](https://one.test/) | English |\n"
            "| [One](https://one.test/) | French |\n"
        ),
        "- [Lectures] (https://one.test/)\n- [Exercises] (https://one.test/)\n",
        "- [Paper](https://one.test/)\n- [Paper](https://one.test/)\n",
        "- [Deep Lamps](https://one.test/) (Ch. 4)\n- [Deep Lamps](https://one.test/) (Ch. 5)\n",
    ],
)
def duplicate_entry(doc: Document, options: Options) -> Iterator[Finding]:
    """The reader meets the same thing twice, and the second entry ages on its own. Two
    targets are the same when they lead to one resource: `abs` and `pdf` of one paper do.

    The unsafe fix removes the entry that says less, unless it has links, comments or notes
    the other has not. Where a mark such as "Survey" is all that two entries are called, they
    may be two things, and `shared-target` tells them. With `scope = "file"` an entry may not
    stand in two sections either, with `"files"` and `--across-files` not in two files;
    `cross-listed` says nothing of such a pair. Rows of a table that differ in the words of
    a cell are advice alone: they may tell two things of one.
    """
    wanted = {Likeness.ENTRY}
    if options.scope != "section":
        wanted.add(Likeness.LISTING)
    holdings = Holdings(doc)
    for likeness, entry, earlier, _, _ in duplicates(doc):
        if likeness not in wanted:
            continue
        says_more = tell_two_things(entry, earlier)
        removes = likeness is Likeness.ENTRY and not says_more
        yield Finding(
            entry.title_span,
            f'"{short(entry.title)}" is listed on line {doc.line(earlier.start)} already',
            entry_removal(holdings, entry, earlier) if removes else None,
            (Related(earlier.title_span, "the first entry"),),
            level=Level.INFO if says_more else None,
        )
    for kind, entry, other, _ in duplicates_elsewhere(doc) if options.scope == "files" else ():
        if kind is not Likeness.LISTING:
            continue
        yield Finding(
            entry.title_span,
            f'"{short(entry.title)}" is listed in {other.place} already',
            related=(Related(other.span, "the first entry", other.path, other.start, other.end),),
        )
