from __future__ import annotations

import pytest

from awesome_lint.text.lines import line_end, line_start, next_line


@pytest.mark.parametrize(
    ("at", "start", "end", "following"), [(0, 0, 2, 3), (2, 0, 2, 3), (3, 3, 3, 4), (5, 4, 6, 6)]
)
def test_the_line_of_an_offset(at: int, start: int, end: int, following: int) -> None:
    text = "ab\n\ncd"
    assert (line_start(text, at), line_end(text, at), next_line(text, at)) == (
        start,
        end,
        following,
    )
