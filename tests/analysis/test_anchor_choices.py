from __future__ import annotations

import pytest

from awesome_lint.analysis.anchor_choices import Nearest, lacks_hash, meant
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "fragment", "name"),
    [
        ("# C++ Tools\n", "C++-Tools", "c-tools"),
        ("# Tools\n", "tool", None),
        ("# 100 %\n\n# 100\n", "100%", None),  # two places
        ('<a name="S-Intro"></a>\n', "s-intro", "s-intro"),
        ("# A b\n\n# A_b\n", "a_b", "a_b"),  # its own name before others
    ],
)
def test_the_one_anchor_that_differs_in_case_and_punctuation_is_meant(
    text: str, fragment: str, name: str | None
) -> None:
    choice = meant(parse(text), fragment)
    assert (choice.name if choice is not None else None) == name


def test_a_line_of_the_contents_may_lack_its_hash() -> None:
    doc = parse("- [A](#a)\n- [B](b)\n- [C](#c)\n- [D](#d)\n\n# A\n\n# B\n\n# C\n\n# D\n\n[B](b)\n")
    assert [each.href for each in doc.destinations if lacks_hash(doc, each)] == ["b"]


def test_nearest_names_end_where_they_would_take_too_long() -> None:
    nearest = Nearest()
    assert nearest.names("tool", ["tools", "books"]) == ["tools"]
    assert nearest.names("boks", ["tools", "books"]) == ["books"]
    assert nearest.names("tool", [f"tool-{n}" for n in range(6_000)]) == []
    assert nearest.names("t" * 81, ["tools"]) == []
