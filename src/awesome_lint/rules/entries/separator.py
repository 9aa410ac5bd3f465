"""Separators between link and description that are not the list's own."""

from __future__ import annotations

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.conventions.separator import (
    cases,
    dangling,
    doubled,
    is_doubled,
    lacking,
)
from awesome_lint.analysis.dense_urls import is_cluttered
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, Span, rule

_DASHES = "".join(f"- [Tool {n}](https://a.test/{n}) - Does this.\n" for n in range(20))
_COLONS = "".join(f"- [工具 {n}](https://a.test/{n})：一种工具。\n" for n in range(20))


@rule(
    summary="Description without the list's usual separator, or with another, or a stray one",
    level=Level.INFO,
    bad=[
        Example(
            f"{_DASHES}- [Other](https://b.test)« – »Does that.\n",
            fixed=f"{_DASHES}- [Other](https://b.test) - Does that.\n",
        ),
        Example(
            f"{_DASHES}- **[Other](https://b.test)**«: »Does that.\n",
            fixed=f"{_DASHES}- **[Other](https://b.test)** - Does that.\n",
        ),
        Example(
            f"{_DASHES}- [Other](https://b.test)« -  »Does that.\n"
            "- [Third](https://b.test/3)«- »Does it.\n",
            fixed=f"{_DASHES}- [Other](https://b.test) - Does that.\n"
            "- [Third](https://b.test/3) - Does it.\n",
        ),
        Example(
            f"{_DASHES}- [Other](https://b.test)« -  - »Does that.\n"
            "- [Third](https://b.test/3)« - - »Does it.\n",
            fixed=f"{_DASHES}- [Other](https://b.test) - Does that.\n"
            "- [Third](https://b.test/3) - Does it.\n",
        ),
        Example(
            f"{_DASHES}- [Other](https://b.test)« -»Does that.\n",
            fixed=f"{_DASHES}- [Other](https://b.test) - Does that.\n",
        ),
        Example(
            f"{_COLONS}- [Other](https://b.test)«: »另一种工具。\n",
            fixed=f"{_COLONS}- [Other](https://b.test)：另一种工具。\n",
        ),
        Example(
            f"{_DASHES}- [Other](https://b.test)« »Thing without a dash.\n",
            fixed=f"{_DASHES}- [Other](https://b.test) - Thing without a dash.\n",
        ),
        Example(
            f"{_DASHES}- **[Other](https://b.test)**«, »thing after a comma.\n",
            fixed=f"{_DASHES}- **[Other](https://b.test)** - thing after a comma.\n",
        ),
        Example(
            f"{_DASHES}- [Other](https://b.test)« -»\n- [Third](https://b.test/3)\n",
            fixed=f"{_DASHES}- [Other](https://b.test)\n- [Third](https://b.test/3)\n",
        ),
    ],
    good=[
        _DASHES,
        "".join(f"- [Tool {n}](https://a.test/{n}) - Does this.\n" for n in range(8))
        + "- [Other](https://b.test): Does that.\n",
        f"{_DASHES}- [Other](https://b.test) -> does that.\n",
        f"{_DASHES}- [Other](https://b.test) - -1 and --all.\n",
        f"{_DASHES}- [Other](https://b.test) – <br>Does [that](https://c.test).\n",
        f"{_DASHES}- [A – B](https://b.test) - Does that – and this: all.\n",
        f"{_DASHES}- Other: [B](https://b.test)\n- [Other](https://b.test/2) by C – D.\n",
        f"{_DASHES}- [Other](https://b.test) -\n  Does that.\n",
        f"{_DASHES}- [Other](https://b.test) is a tool.\n- [Third](b.md) by B.\n",
        f"{_DASHES}- [Other](https://b.test), or [Third](b.md)\n- [D](d.md), by A. B.\n",
        f"{_DASHES}- [Other](https://b.test) (video)\n- [D](d.md) **free** - Does that.\n",
        f"{_DASHES}- [Other](https://b.test):\n  - [Third](b.md) - Does that.\n",
        f"{_DASHES}{_DASHES.replace(' -', '').replace('a.test', 'b.test')}",
        f"{_DASHES}\n| A | B |\n|---|---|\n| [Other](https://b.test/1) | C: d |\n",
    ],
)
def separator(doc: Document) -> Iterator[Finding]:
    """A list reads as one when every name is set off from its description alike. What nine in
    ten of at least ten entries have, spaces included, is the list's separator; the
    convention `separator` of a configuration states another.

    A description that follows its link without one is told where one in five or fewer lack it,
    unless it goes on as a sentence does, as in `[Tool](…) is a tool`. So is a separator at the
    end of an item with nothing behind it.

    The fix writes the usual separator, or removes the one too many. Dashes and colons in titles
    and descriptions stay.
    """
    habit = habits(doc)["separator"]
    usual = habit.convention
    if usual is None:
        return
    title = f'Write "{usual}"'
    for place in doubled(doc):
        written = doc.text[slice(*place)].strip()
        yield Finding(
            place,
            f'"{written}" before the description where {habit.holder} has "{usual}"',
            _written(doc, title, place, usual),
        )
    for value, each in cases(doc) if habit.outliers else ():
        if value != usual and not is_doubled(doc, each):
            yield Finding(
                each.separator,
                f'"{value}" before the description where {habit.holder} has "{usual}"',
                _written(doc, title, each.separator, usual),
            )
    for gap in lacking(doc, usual):
        yield Finding(
            gap,
            f'missing "{usual}" before the description',
            _written(doc, title, gap, usual),
        )
    for end in dangling(doc):
        stray = doc.text[slice(*end)].strip()
        yield Finding(
            end,
            f'"{stray}" without a description behind it',
            Fix.delete(f'Remove "{stray}"', end),
        )


def _written(doc: Document, title: str, place: Span, usual: str) -> Fix | None:
    """The fix, where what follows is sure to be no part of a URL before it."""
    return None if is_cluttered(doc, place) else Fix.replace(title, place, usual)
