"""How values of the table [links] are written."""

from __future__ import annotations

import pytest

from awesome_lint.config.link_settings import LinkSettings, mistakes, seconds, statuses
from awesome_lint.text.errors import ConfigError


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("45", 45), ("45s", 45), ("1.5m", 90), ("12h", 43_200), ("2W", 1_209_600)],
)  # fmt: skip
def test_durations(text: str, value: float) -> None:
    assert seconds(text) == value


@pytest.mark.parametrize("text", ["", "d", "-1", "1y", "1 day", "1d12h", "٣d "])
def test_no_durations(text: str) -> None:
    with pytest.raises(ConfigError):
        seconds(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("200", (range(200, 201),)),
        ("200..=206", (range(200, 207),)),
        ("200..300, 403", (range(200, 300), range(403, 404))),
        ("", ()),
    ],
)
def test_statuses(text: str, value: tuple[range, ...]) -> None:
    assert statuses(text) == value


@pytest.mark.parametrize("text", ["2xx", "20", "200-299", "200..", "200...299"])
def test_no_statuses(text: str) -> None:
    with pytest.raises(ConfigError):
        statuses(text)


def test_the_defaults_are_sound() -> None:
    assert list(mistakes(LinkSettings())) == []
