from __future__ import annotations

import pytest

from awesome_lint.analysis.placeholders import is_placeholder_link, is_words
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- A [[code](TBD)]", True),
        ("- A [[code](#)]", True),
        ("- A [[paper](https://arxiv.org/)]", True),
        ("- [arXiv](https://arxiv.org/)", False),
        ("- [Top](#)", False),
        ("- A [[code](https://github.com/o/a)]", False),
    ],
)
def test_targets_for_want_of_one(text: str, expected: bool) -> None:
    doc = parse(text)
    assert is_placeholder_link(doc, doc.links[0]) == expected


@pytest.mark.parametrize(
    ("target", "expected"), [("soon", True), ("<The title of it>", True), ("a.md", False)]
)
def test_targets_that_are_words(target: str, expected: bool) -> None:
    assert is_words(parse(f"- A [[paper]({target})]").links[0]) == expected
