from __future__ import annotations

from awesome_lint.analysis.missing_bullets import (
    first_link,
    glued_bullets,
    goes_with_above,
    is_described,
    stray_lines,
    unbulleted_lines,
)
from awesome_lint.api import parse
from awesome_lint.document import BlockKind


def test_lines_of_an_item_that_are_indented_no_further_than_it() -> None:
    doc = parse("- a\nb\n  c\n- d<br>\ne\n")
    items = [block for block in doc.blocks if block.kind is BlockKind.ITEM]
    found = {
        doc.text[line.start : line.end] for item in items for line in stray_lines(doc.text, item)
    }
    assert found == {"b"}


def test_links_at_the_start_of_lines() -> None:
    doc = parse("**[A](https://a.test)** - A\n[paper](https://b.test) b\n[C](#c)\n")
    links = doc.links
    assert first_link(doc, 0) is links[0]
    assert first_link(doc, 3) is None
    assert [goes_with_above(link) for link in links] == [False, True, True]
    assert [is_described(doc.text, link) for link in links] == [True, None, False]


def test_lines_that_are_like_the_items_of_their_list() -> None:
    doc = parse(
        "- [A](https://a.test) - A\n[B](https://b.test) - B\n– [C](https://c.test) - C\n"
        "- [D](https://d.test) - D\n"
    )
    block = next(each for each in doc.blocks if each.kind is BlockKind.LIST)
    found = [(each.link.text, each.dash is not None) for each in unbulleted_lines(doc, block)]
    assert found == [("B", False), ("C", True)]


def test_items_on_the_line_of_another() -> None:
    doc = parse("- [A](https://a.test) - A.- [B](https://b.test) - B.\n")
    block = next(each for each in doc.blocks if each.kind is BlockKind.LIST)
    assert [doc.text[slice(*each.gap)] for each in glued_bullets(doc, block)] == ["- "]
