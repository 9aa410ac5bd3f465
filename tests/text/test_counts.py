from __future__ import annotations

import pytest

from awesome_lint.text.counts import counted, percent


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0.0, "0 %"), (1 / 120, "<1 %"), (0.01, "1 %"), (0.29, "29 %"), (0.899, "89 %"),
        (0.9, "90 %"), (0.999, "99 %"), (1.0, "100 %"),
    ],
)  # fmt: skip
def test_shares(share: float, shown: str) -> None:
    assert percent(share) == shown


def test_counts() -> None:
    assert [counted(n, "file") for n in (0, 1, 2)] == ["0 files", "1 file", "2 files"]
    assert counted(2, "entry", "entries") == "2 entries"
