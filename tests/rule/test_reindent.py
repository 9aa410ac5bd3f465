from __future__ import annotations

from awesome_lint.analysis.list_nesting import nested_lists
from awesome_lint.api import parse
from awesome_lint.rule.reindent import indented, outdented


def test_nested_items_move_with_what_is_in_them() -> None:
    doc = parse("- a\n    - b\n\n      text\n")
    outer = nested_lists(doc)[1].item
    assert outer is not None
    move = indented(doc.text, outer, 2)
    assert move is not None
    assert doc.source.edited(move.edits).text == "- a\n  - b\n\n    text\n"


def test_outermost_items_move_to_the_start_of_their_lines() -> None:
    doc = parse("  - a\n    b\n")
    move = outdented(doc.text, nested_lists(doc)[0])
    assert move is not None
    assert doc.source.edited(move.edits).text == "- a\n  b\n"


def test_nothing_moves_where_a_tab_decides_what_is_in_an_item() -> None:
    doc = parse("  - a\n\tb\n")
    assert outdented(doc.text, nested_lists(doc)[0]) is None
