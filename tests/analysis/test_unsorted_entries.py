from __future__ import annotations

from awesome_lint.analysis.unsorted_entries import unsorted_series
from awesome_lint.api import parse


def listed(names: str) -> str:
    return "".join(f"- [{name}](https://{name}.test)\n" for name in names)


SORTED = "".join(f"## S{n}\n\n{listed('abcde')}\n" for n in range(5))


def test_the_entries_that_have_to_move() -> None:
    [found] = unsorted_series(parse(f"{SORTED}## Z\n\n{listed('abdefc')}"))
    assert [found.entries[at].title for at in found.wrong] == ["c"]
    assert found.few
    assert "".join(found.entries[at].title for at in found.disorder.order) == "abcdef"


def test_entries_in_no_order_are_left_alone() -> None:
    assert unsorted_series(parse(f"{SORTED}## Z\n\n{listed('dbeac')}")) == []
    assert unsorted_series(parse(SORTED)) == []
