from __future__ import annotations

import pytest

from awesome_lint.analysis.venue_mentions import venue_mentions
from awesome_lint.analysis.venue_names import respelt
from awesome_lint.api import parse

PAPER = "[[paper](https://arxiv.org/abs/1706.03762)]"
JOINED = "".join(f"- T{n} [ACMMM 2019] {PAPER}\n" for n in range(3))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"- T [Arxiv 2020] {PAPER}\n", ["arXiv"]),
        (f"- T [NeurIps 2019] {PAPER}\n", ["NeurIPS"]),
        (f"- T [CVPR 2019] {PAPER}\n", [None]),
        (f"- T [ACMMM 2019] {PAPER}\n", ["ACM MM"]),
        (JOINED, [None, None, None]),  # as the list always has it
    ],
)
def test_names_as_they_should_be(text: str, names: list[str | None]) -> None:
    doc = parse(text)
    assert [respelt(doc, mention) for mention in venue_mentions(doc)] == names
