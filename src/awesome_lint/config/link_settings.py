"""What the table ``[links]`` of a configuration says, and how its values are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from awesome_lint.knowledge.urls import is_plain, page_url
from awesome_lint.text.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DURATION = re.compile(r"([0-9]+(?:\.[0-9]+)?)([smhdw]?)")
_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
BASES = (
    "github_api", "arxiv_api", "doi_api", "doi_records", "huggingface_api", "youtube_pictures",
    "youtube_oembed", "archive_api",
)  # fmt: skip
"""The settings that are URLs of sites' interfaces."""

_MOST = (
    ("concurrency", 1024),
    ("per_host", 256),
    ("timeout", 300.0),
    ("retries", 20),
    ("max_wait", 3600.0),
)
"""What a configuration may ask for at most: a list's own machine is not to be kept for days."""
_MOST_PATTERNS = 100
_LONGEST_PATTERN = 1000  # characters

_STATUSES = re.compile(r"([0-9]{3})(?:\.\.(=?)([0-9]{3}))?")


@dataclass(frozen=True)
class LinkSettings:
    """How links are asked for. Durations are written "90", "45s", "12h", "7d"; statuses
    "200..=206,301"; ``timeout`` and ``max_wait`` are in seconds.

    The last ones are where sites are asked that have an interface of their own; empty: their
    pages are asked for instead.
    """

    concurrency: int = 128
    per_host: int = 8
    timeout: float = 10.0
    retries: int = 2
    max_wait: float = 60.0
    max_age: str = "1d"
    grace: str = "0"
    accept: str = "200..=206"
    exclude: tuple[str, ...] = ()
    include_private: bool = False
    allow_addresses: tuple[str, ...] = ()
    github_api: str = "https://api.github.com/graphql"
    arxiv_api: str = "https://export.arxiv.org/api/query"
    doi_api: str = "https://doi.org/api/handles/"
    doi_records: str = "https://doi.org/"
    huggingface_api: str = "https://huggingface.co/api/"
    youtube_pictures: str = "https://img.youtube.com/vi/"
    youtube_oembed: str = "https://www.youtube.com/oembed"
    archive_api: str = "https://archive.org/wayback/available"


def seconds(duration: str) -> float:
    """A duration in seconds. Raises ConfigError."""
    found = _DURATION.fullmatch(duration.strip().lower())
    if found is None:
        raise ConfigError(f'"{duration}" is no duration; write 45s, 12h or 7d')
    return float(found[1]) * _SECONDS[found[2]]


def statuses(text: str) -> tuple[range, ...]:
    """Ranges of statuses. Raises ConfigError."""
    found = []
    for word in filter(None, (word.strip() for word in text.split(","))):
        match = _STATUSES.fullmatch(word)
        if match is None:
            raise ConfigError(f'"{word}" is no range of statuses; write 200..=299 or 403')
        first, last = int(match[1]), int(match[3] or match[1])
        found.append(range(first, last + (match[2] != "" or match[3] is None)))
    return tuple(found)


def pattern(text: str) -> re.Pattern[str]:
    """A regular expression. Raises ConfigError."""
    try:
        return re.compile(text)
    except re.error as error:
        raise ConfigError(f'"{text}" is no regular expression: {error}') from error


def network(text: str) -> str:
    """A network of addresses. Raises ConfigError."""
    from ipaddress import ip_network  # few configurations name one

    try:
        return str(ip_network(text, strict=False))
    except ValueError as error:
        raise ConfigError(f'"{text}" is no network; write 10.0.0.0/8 or ::1') from error


def base(text: str) -> str:
    """The URL of a site's interface, or nothing. Raises ConfigError."""
    if text and (page_url(text) != text or not is_plain(text) or "?" in text):
        raise ConfigError(f'"{text}" is no URL to ask at; write https://host/path')
    return text


def mistakes(settings: LinkSettings) -> Iterator[tuple[str, str]]:
    """What is wrong with values of the right type: key and sentence."""
    yield from _told("max-age", seconds, settings.max_age)
    yield from _told("grace", seconds, settings.grace)
    yield from _told("accept", statuses, settings.accept)
    yield from _told("exclude", pattern, *settings.exclude)
    yield from _told("allow-addresses", network, *settings.allow_addresses)
    for name in BASES:
        yield from _told(name.replace("_", "-"), base, getattr(settings, name))
    for key, value, least in (
        ("concurrency", settings.concurrency, 1),
        ("per-host", settings.per_host, 1),
        ("retries", settings.retries, 0),
        ("max-wait", settings.max_wait, 0),
    ):
        if not value >= least:
            yield key, f"must be at least {least}"
    if not settings.timeout > 0:
        yield "timeout", "must be more than 0"


def excesses(settings: LinkSettings) -> Iterator[tuple[str, str]]:
    """What a configuration asks for beyond reason: key and sentence.

    A command line may ask for more: whoever writes it waits for it.
    """
    for name, most in _MOST:
        if not getattr(settings, name) <= most:  # "nan" is neither more nor less
            yield name.replace("_", "-"), f"must be at most {most:g}"
    if len(settings.exclude) > _MOST_PATTERNS:
        yield "exclude", f"must be at most {_MOST_PATTERNS} expressions"
    if any(len(each) > _LONGEST_PATTERN for each in settings.exclude):
        yield "exclude", f"an expression has at most {_LONGEST_PATTERN} characters"


def _told(key: str, read: Callable[[str], object], *values: str) -> Iterator[tuple[str, str]]:
    for value in values:
        try:
            read(value)
        except ConfigError as error:
            yield key, str(error)
