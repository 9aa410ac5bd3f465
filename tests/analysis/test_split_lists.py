from __future__ import annotations

import pytest

from awesome_lint.analysis.split_lists import keeps_apart, lone_items
from awesome_lint.api import parse
from awesome_lint.document import BlockKind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- a\n* b\n- c\n", {4: "-"}),
        ("* a\n* b\n- c\n", {8: "*"}),
        ("- a\n* b\n+ c\n", {}),
        ("- a\n- b\n\n* c\n\n- d\n- e\n", {}),
    ],
)
def test_an_item_with_another_bullet_splits_its_list(text: str, found: dict[int, str]) -> None:
    assert lone_items(parse(text)) == found


def test_a_bullet_may_keep_lists_apart() -> None:
    doc = parse("- a\n\n* b\n\ntext\n\n* c\n\ntext\n\n* - -\n")
    lists = [each for each in doc.blocks if each.kind is BlockKind.LIST and each.markup == "*"]
    assert [keeps_apart(doc.text, each, "-") for each in lists] == [True, False, True]
