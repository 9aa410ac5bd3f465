from __future__ import annotations

import pytest

from awesome_lint.analysis.stray_parentheses import stray_parentheses
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- [A](https://a.test)) - B\n", [(21, True)]),
        ("- B ([A](https://a.test) and more\n", [(4, False)]),
        ("- (see [A](https://a.test))\n", []),
        ("(Two paragraphs.\n\n[A](https://a.test))\n", []),
        ("- \\([A](https://a.test))\n", []),
    ],
)
def test_parentheses_at_links_without_partners(text: str, found: list[tuple[int, bool]]) -> None:
    assert [(each.at, each.closes) for each in stray_parentheses(parse(text))] == found
