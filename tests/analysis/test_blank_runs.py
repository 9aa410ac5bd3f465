from __future__ import annotations

import pytest

from awesome_lint.analysis.blank_runs import blank_runs
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("a\n\n\nb\n\nc\n", ["\n\n"]),
        ("\n\n\na\n", ["\n\n\n"]),
        ("a\n\n\n\n", []),  # at the end of the file
        ("```\na\n\n\nb\n```\n", []),
        ("<!-- a\n\n\nb -->\n", []),
        ("-\n\n\na\n", []),  # they end the item
    ],
)
def test_blank_lines_that_do_nothing(text: str, runs: list[str]) -> None:
    doc = parse(text)
    assert [doc.text[slice(*span)] for span in blank_runs(doc)] == runs
