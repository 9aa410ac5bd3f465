from __future__ import annotations

import pytest

from awesome_lint.analysis.wide_marks import wide_marks
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("- A\uff1aB\uff0c C\n", ["\uff1a", "\uff0c "]),
        ("- A \uff08B\uff09\n", ["\uff08B\uff09"]),
        ("- A: `a\uff1ab`\n", []),
        ("- \u5de5\u5177\uff1aA\n", []),  # a line with a Chinese word
        ("# " + 20 * "\u5de5\u5177" + "\n\n- A\uff1aB\n", []),  # a Chinese list
    ],
)
def test_full_width_marks_in_latin_text(text: str, marks: list[str]) -> None:
    doc = parse(text)
    assert [doc.text[slice(*span)] for span in wide_marks(doc)] == marks
