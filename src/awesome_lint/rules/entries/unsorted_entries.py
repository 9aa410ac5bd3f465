"""Entries out of the order that the list keeps elsewhere."""

from __future__ import annotations

from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.unsorted_entries import unsorted_series
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Related, rule
from awesome_lint.rule.reordering import reordering


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
    for entries, found, wrong, few in unsorted_series(doc):
        fix = reordering(doc, entries, [entries[at] for at in found.order])
        others = "" if few else f"; {len(found.moved)} of {len(entries)} entries are out of order"
        for at in wrong:
            side, place = found.beside(at)
            entry, beside = entries[at], entries[place]
            yield Finding(
                entry.title_span,
                f'"{short(entry.title)}" belongs {side} "{short(beside.title)}"{others}',
                fix,
                (Related(beside.title_span, f"the entry it belongs {side}"),),
            )
