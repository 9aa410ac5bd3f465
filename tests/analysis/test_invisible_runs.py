from __future__ import annotations

import pytest

from awesome_lint.analysis.invisible_runs import invisible_runs
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("a\u200b\u2060b c\u00add\n", [(1, 3), (6, 7)]),
        ("[a\u200bb](https://a.test/\u200b)\n", [(2, 3)]),
        ("`a\u200bb`\n", []),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\n", []),  # joins Persian letters
        ("\U0001f469\u200d\U0001f4bb\n", []),  # and emoji
        ("@\u200bsomebody\n", []),  # so that nobody is called
    ],
)
def test_what_nobody_sees_and_does_nothing(text: str, runs: list[tuple[int, int]]) -> None:
    assert [each.span for each in invisible_runs(parse(text))] == runs


def test_a_run_knows_the_text_around_it() -> None:
    doc = parse("see [a\u200bb](https://a.test)\n")
    assert [doc.text[slice(*each.within)] for each in invisible_runs(doc)] == ["a\u200bb"]
