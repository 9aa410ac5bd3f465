from __future__ import annotations

import pytest

from awesome_lint.analysis.stray_markers import stray_markers
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("- **Tool: [a](https://a.test)\n", [2]),
        ("- **Tool** and 2**3\n", []),
        ("** Tool** does this.\n", [0]),  # one of the two that were to be a pair
        ("- [A](https://a.test) **\n\n** Needs an account.\n", []),  # a paragraph explains it
        ("- **Which *BERT? A Survey**\n", []),
        ("- Hidden ~~[old](https://a.test)\n", [9]),
    ],
)
def test_markers_without_partners(text: str, starts: list[int]) -> None:
    assert [span.start for span in stray_markers(parse(text))] == starts
