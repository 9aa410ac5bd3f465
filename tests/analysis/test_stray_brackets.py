from __future__ import annotations

import pytest

from awesome_lint.analysis.malformed.stray_brackets import is_removable, venue_tag
from awesome_lint.api import parse
from awesome_lint.text.edits import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- DETR [ and more\n", True),
        ("- DETR![b](https://b.test)\n", False),  # an image would come of it
        ("- [# 1\n", False),
        ("- see a[b\n", False),  # two words would be one
    ],
)
def test_whether_nothing_but_a_bracket_goes(text: str, expected: bool) -> None:
    at = text.index("[")
    assert is_removable(parse(text), Span(at, at + 1)) == expected


def test_the_venue_that_lacks_a_bracket() -> None:
    doc = parse("- DETR [ECCV 2020 [[paper](https://a.test)]\n")
    tag = venue_tag(doc, Span(7, 8))
    assert tag is not None
    assert doc.text[slice(*tag)] == "ECCV 2020"
