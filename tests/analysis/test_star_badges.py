from __future__ import annotations

import pytest

from awesome_lint.analysis.star_badges import foreign_badges
from awesome_lint.api import parse

STARS = "![stars](https://img.shields.io/github/stars"


@pytest.mark.parametrize(
    ("text", "badges"),
    [
        (f"- [Kites](https://github.com/o/kites) {STARS}/o/boxes)\n", [("o/boxes", "o/kites")]),
        (f"- [Kites](https://github.com/o/kites) {STARS}/O/Kites.svg)\n", []),
        (f"- Kites [{STARS}/o/boxes)](https://github.com/o/kites)\n", [("o/boxes", "o/kites")]),
        (f"- [Kites](https://one.test) {STARS}/o/boxes)\n", []),
    ],
)
def test_badges_of_other_repositories(text: str, badges: list[tuple[str, str]]) -> None:
    assert [(each.name, each.own) for each in foreign_badges(parse(text))] == badges
