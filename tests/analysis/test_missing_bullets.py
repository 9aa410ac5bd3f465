from __future__ import annotations

from awesome_lint.analysis.missing_bullets import (
    first_link,
    goes_with_above,
    is_described,
    stray_lines,
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
