from __future__ import annotations

import pytest

from awesome_lint.api import parse
from awesome_lint.rule.reordering import reordering


def linked(text: str) -> str:
    """Letters that end a line as links."""
    return text.replace("A\n", "[a](https://a.test)\n").replace("B\n", "[b](https://b.test)\n")


@pytest.mark.parametrize(
    ("text", "sorted_text"),
    [
        ("- B\n  more\n- A\n", "- A\n- B\n  more\n"),
        ("1. B\n2. A\n", "1. A\n2. B\n"),
        ("- B\n  <!-- on A: -->\n- A\n", None),
        ("9. B\n   more\n10. A\n", None),  # the width of a number decides what is in an item
    ],
)
def test_entries_change_places_with_all_that_is_theirs(text: str, sorted_text: str | None) -> None:
    doc = parse(linked(text))
    fix = reordering(doc, doc.entries, doc.entries[::-1])
    if sorted_text is None:
        assert fix is None
    else:
        assert fix is not None
        moved = doc.source.edited(fix.edits).text
        assert moved == linked(sorted_text)
