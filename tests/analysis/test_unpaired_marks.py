from __future__ import annotations

import pytest

from awesome_lint.analysis.unpaired_marks import unpaired_marks
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a (b\n", [2]),
        ("a (b (c)\n", [2]),
        ("a) b\n", []),  # a counter
        ("so it is :)\n", []),
        ("`(` a\n", []),
        ("\u201ca\u201d \u201eb\u201c \u201cc\n", [8]),
        ("\u300ca\u300eb\u300d\n", [2]),  # one mark, not three
        ("a (b [c](https://c.test))\n", []),
    ],
)
def test_marks_without_partners(text: str, places: list[int]) -> None:
    assert unpaired_marks(parse(text)) == places
