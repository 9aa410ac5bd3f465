"""Descriptions that start unlike the others: with a capital, or with a small letter."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_lint.analysis.conventions import Habit, habits
from awesome_lint.analysis.conventions.description_case import cases, measure
from awesome_lint.analysis.descriptions import Description, cell_descriptions, descriptions
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, Span, rule

_UPPER = "".join(f"- [Tool {n}](https://a.test/{n}) - Does this.\n" for n in range(20))
_LOWER = "".join(f"- [Tool {n}](https://a.test/{n}) - does this\n" for n in range(20))
_ROWS = "| API | Description | Auth |\n|---|---|---|\n" + "".join(
    f"| [API {n}](https://a.test/api/{n}) | Does this | No |\n" for n in range(12)
)


@rule(
    summary="Description that starts with a capital, or without, unlike the others",
    level=Level.INFO,
    bad=[
        Example(
            f"{_UPPER}- [Other](https://b.test) - «makes» that.\n",
            unsafe=f"{_UPPER}- [Other](https://b.test) - Makes that.\n",
        ),
        Example(
            f"{_UPPER}- [Other](https://b.test) - «édite» *this*.\n",
            unsafe=f"{_UPPER}- [Other](https://b.test) - Édite *this*.\n",
        ),
        Example(
            f"{_LOWER}- [Other](https://b.test) - «Does» that\n",
            unsafe=f"{_LOWER}- [Other](https://b.test) - does that\n",
        ),
        Example(
            f"{_LOWER}\n{_ROWS}| [Other](https://b.test) | «makes» that | No |\n",
            unsafe=f"{_LOWER}\n{_ROWS}| [Other](https://b.test) | Makes that | No |\n",
        ),
    ],
    good=[
        _UPPER,
        _LOWER,
        (
            f"{_UPPER}- [Other](https://b.test) - npm package.\n"
            "- [Third](https://b.test/3) - iOS app.\n- [k](https://b.test/4) - k is a letter.\n"
            "- [B](https://b.test/5) - k8s for all.\n- [C](https://b.test/6) - `ls` for all.\n"
            "- [D](https://b.test/7) - [b](https://c.test) for all.\n- [E](b.md) - 一种工具。\n"
        ),
        f"{_UPPER}- [Other](https://b.test) - is a tool, too.\n",
        f"{_UPPER}- [Other](https://b.test) - ხელსაწყო ყველასთვის.\n",
        _UPPER.replace("Does this", "ხელსაწყო ყველასთვის") + "- [B](b.md) - Tool for all.\n",
        f"{_UPPER}- [ripper](b.md) - ripper does that.\n- [A](a.md) - ripper in A.\n",
        f"{_LOWER}- [Other](b.md) - Bayesian does that\n- [A](a.md) - REST for all\n",
        f"{_UPPER}\n| A | B |\n|---|---|\n| [A](https://b.test/1) | b c |\n",
        f"{_LOWER}\n{_ROWS}",
    ],
)
def description_case(doc: Document) -> Iterator[Finding]:
    """A list's descriptions start with capitals or without; nine in ten of at least ten tell,
    or the convention `description-case` of a configuration: `upper` or `lower`. Those in a
    column of tables are compared with one another only.

    The fix changes the letter. It is unsafe, because a word may be a name of which nothing
    shows that it is one. Names that are written with capitals inside, with digits or dots,
    titles of entries, code, links, scripts without capitals, and sentences that go on from the
    name (`[Tool](…) - is a tool`) are left out; in lists with small letters only words are told
    of that other descriptions start with.
    """
    yield from _outliers(doc, habits(doc)["description-case"], descriptions(doc))
    for cells in cell_descriptions(doc):
        habit = Habit(measure(doc, cells), doc.stated.get("description-case"))
        yield from _outliers(doc, habit, cells)


def _outliers(doc: Document, habit: Habit, among: Sequence[Description]) -> Iterator[Finding]:
    wanted = habit.convention
    if wanted is None or not habit.outliers:
        return
    known: frozenset[str] = frozenset()
    if wanted == "lower":
        known = frozenset(word for word, _ in cases(doc, "lower", among))
    other = "lower" if wanted == "upper" else "upper"
    for word, (start, end) in cases(doc, other, among):
        if wanted == "lower" and word.lower() not in known:
            continue  # perhaps a name
        first = word[0].upper() if wanted == "upper" else word[0].lower()
        if len(first) > 1:
            continue  # "ß"
        does = "a capital" if wanted == "upper" else "a small letter"
        yield Finding(
            Span(start, end),
            f'"{word}" starts a description where {habit.holder} starts them with {does}',
            Fix.replace(f"Start with {does}", Span(start, start + 1), first).unsafe(),
        )
