"""Descriptions that end unlike the others: with a period, or without."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awesome_lint.analysis.conventions import Habit, habits
from awesome_lint.analysis.conventions.description_period import cases, commas, measure, period_of
from awesome_lint.analysis.descriptions import Description, cell_descriptions, descriptions
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, Span, rule
from awesome_lint.text.scripts import is_cjk

_SENTENCE_END = r"[.!?] +[^\W\d_]|[。！？]."

_ENDED = "".join(f"- [Tool {n}](https://a.test/{n}) - Does this.\n" for n in range(20))
_OPEN = "".join(f"- [Tool {n}](https://a.test/{n}) - Does this\n" for n in range(20))
_ROWS = "| API | Description | Auth |\n|---|---|---|\n" + "".join(
    f"| [API {n}](https://a.test/api/{n}) | Does this | No |\n" for n in range(12)
)


@rule(
    summary="Description that ends with a period, or without, unlike the others, or with a comma",
    level=Level.INFO,
    bad=[
        Example(
            f"{_ENDED}- [Other](https://b.test) - Does «that»\n",
            fixed=f"{_ENDED}- [Other](https://b.test) - Does that.\n",
        ),
        Example(
            f"{_ENDED}- [Other](https://b.test) - Does «that» [[code](https://c.test)]\n",
            fixed=f"{_ENDED}- [Other](https://b.test) - Does that. [[code](https://c.test)]\n",
        ),
        Example(
            f"{_ENDED}- [Other](https://b.test) - 另一种工«具» ![free](f.png)\n"
            "- [Third](https://b.test/3) - Does **«it»**\n",
            fixed=f"{_ENDED}- [Other](https://b.test) - 另一种工具。 ![free](f.png)\n"
            "- [Third](https://b.test/3) - Does **it**.\n",
        ),
        Example(
            f"{_OPEN}- [Other](https://b.test) - Does that«.»\n",
            fixed=f"{_OPEN}- [Other](https://b.test) - Does that\n",
        ),
        Example(
            f"{_ENDED}\n{_ROWS}| [Other](https://b.test) | Does that«.» | No |\n",
            fixed=f"{_ENDED}\n{_ROWS}| [Other](https://b.test) | Does that | No |\n",
        ),
        Example(
            f"{_ENDED}- [Other](https://b.test) - Does that«,»\n",
            fixed=f"{_ENDED}- [Other](https://b.test) - Does that.\n",
        ),
        Example(
            "- [Other](https://b.test) - Does that«,»\n- [Third](b.md) - Does it.\n",
            fixed="- [Other](https://b.test) - Does that\n- [Third](b.md) - Does it.\n",
        ),
    ],
    good=[
        f"{_ENDED}\n{_ROWS}",
        _ENDED,
        _OPEN,
        _ENDED[: len(_ENDED) // 2] + _OPEN[len(_OPEN) // 2 :],
        (
            f"{_ENDED}- [A](https://b.test/1) - Does that!\n- [B](https://b.test/2) - Does it…\n"
            "- [C](https://b.test/3) - Does it :tada:\n- [D](https://b.test/4) - Does it 🎉\n"
            "- [E](https://b.test/5) - Does it (or so)\n- [F](https://b.test/6) - Does `it`\n"
            "- [G](https://b.test/7) - By [A](https://c.test)\n- [H](h.md) - Does it etc.\n"
            "- [I](https://b.test/9) - 一种工具。\n- [J](https://b.test/10)\n"
            "- [K](https://b.test/11) - See https://c.test/12\n"
            "- [L](https://b.test/13) - Does this,\n  - that.\n"
        ),
        (
            f"{_OPEN}- [A](https://b.test/1) - This, that etc.\n- [B](b.md) - By B. Inc.\n"
            "- [C](https://b.test/3) - Does it...\n- [D](https://b.test/4) - Does this. And that.\n"
            "- [E](https://b.test/5) - Of the U.S.\n- [F](https://b.test/6) - Does `it`.\n"
        ),
    ],
)
def description_period(doc: Document) -> Iterator[Finding]:
    """Sentences with a period here and without one there look like the work of many hands. A
    list's convention is what nine in ten of at least ten descriptions have, or what the
    convention `description-period` of a configuration states: `period` or `none`. Those in a
    column of tables are compared with one another only.

    A comma at the end, with nothing behind it, is one too many in any list.

    The fix adds the period or removes it, and writes it for the comma. Other marks, brackets,
    code, links and emoji at the end stay as they are, and so do abbreviations, and periods
    after several sentences.
    """
    habit = habits(doc)["description-period"]
    yield from _commas(doc, habit.convention)
    yield from _outliers(doc, habit, descriptions(doc))
    for cells in cell_descriptions(doc):
        habit = Habit(measure(doc, cells), doc.stated.get("description-period"))
        yield from _outliers(doc, habit, cells)


def _outliers(doc: Document, habit: Habit, among: Sequence[Description]) -> Iterator[Finding]:
    wanted = habit.convention
    if wanted is None or not habit.outliers:
        return
    text = doc.text
    if wanted == "none":
        for start, end, _ in cases(doc, "period", among):
            if not re.compile(_SENTENCE_END).search(text, start, end):
                mark = Span(end - 1, end)
                yield Finding(
                    mark,
                    "the description ends with a period, unlike the others",
                    Fix.delete("Remove the period", mark),
                )
        return
    by_list = habit.holder == "the list"
    against = "unlike the others" if by_list else "which the awesome manifesto asks for"
    for start, end, after in cases(doc, "none", among):
        at = end - 1
        while at > start and text[at - 1].isalnum() and not is_cjk(text[at - 1]):
            at -= 1
        yield Finding(
            Span(at, end),
            f"the description ends without a period, {against}",
            Fix.replace("Add the period", Span(after, after), period_of(text[start:end])),
        )


def _commas(doc: Document, wanted: str | None) -> Iterator[Finding]:
    for mark in commas(doc):
        if wanted == "period":
            period = "." if doc.text[mark.start] == "," else "。"
            fix = Fix.replace(f'Replace with "{period}"', mark, period)
        else:
            fix = Fix.delete("Remove the comma", mark)
        yield Finding(mark, "the description ends with a comma", fix)
