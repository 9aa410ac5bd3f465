from __future__ import annotations

import pytest

from awesome_lint.analysis.campaigns import tracked
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("- [a](https://a.org/?utm_source=x)\n", 1),
        ("- [a](https://a.org/?utm_source=x&utm_medium=sponsor)\n", 0),
        ("# Big Lamps\n\n- [a](https://a.org/?utm_campaign=biglamps_22)\n", 0),
        ("# Big Lamps\n\n- [a](https://a.org/?utm_campaign=other_22)\n", 1),
        ("[![chat](https://a.org/b.svg)](https://a.org/?utm_source=badge)\n", 0),
        ("- [a](https://a.org/?page=2)\n", 0),
    ],
)
def test_tracking_parameters_that_nobody_put_there_on_purpose(text: str, count: int) -> None:
    assert len(tracked(parse(text))) == count
