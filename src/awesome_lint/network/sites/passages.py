"""Places in pages: whether a page has what stands after "#" in links to it.

Only the page as it is sent is read. Where a script makes the page, and in a page that was not
read to its end, that something is missing cannot be known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote

from awesome_lint.document.verdicts import Verdict, VerdictKind
from awesome_lint.network.challenges import is_challenge
from awesome_lint.network.error_pages import apology
from awesome_lint.network.judgement import status_line
from awesome_lint.network.wire.exchange import Request

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.exchange import Answer

_LIMIT = 1024 * 1024  # bytes; Wikipedia's longest articles are twice that, the median page 30 kB
_CHUNK = 16 * 1024  # characters
_HTML = ("text/html", "application/xhtml+xml")
_LONGEST_TAG = 64 * 1024  # characters
_FEW = 3  # names; a page with scripts and less than these is a shell that scripts fill
_PREFIX = "user-content-"  # what GitHub puts before the names in a page of somebody's own
# Are for a script, a viewer or the browser, not names in the page: "#/route", "#!x",
# "#:~:text=…", "#page=2", lines of code, comments of an issue, a tab.
_OTHERS = re.compile(
    r"[/!:]|.*[=&]|L\d+|(?:issue|pullrequestreview|discussion)[\w-]*\d+$|diff-|top$|readme(?:-ov-file)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Passages:
    """Pages, read for their names; ``ends`` are the URLs at which they are, by target."""

    ends: Mapping[str, str] = field(hash=False)
    size: int = 1

    def takes(self, target: Target) -> bool:
        """All pages that somebody links into."""
        return bool(target.fragments)

    def ask(self, targets: Sequence[Target]) -> Request:
        """The page where its redirects end."""
        url = targets[0].url
        return Request(self.ends.get(url, url), "GET", wanted=True, limit=_LIMIT)

    def read(self, targets: Sequence[Target], answer: Answer) -> Mapping[str, Verdict]:
        """What was ``sought``, where the page was there to be read, and what is ``missing``."""
        (target,) = targets
        if answer.status != 200 or is_challenge(answer):
            return {target.url: Verdict(VerdictKind.SKIPPED)}
        told = apology(target.url, answer.body)
        if told:
            reason = f'{status_line(200)}, but its title is "{told}"'
            return {target.url: Verdict(VerdictKind.UNAVAILABLE, reason)}
        missing = _missing(answer, filter(_is_name, target.fragments))
        verdict = Verdict(VerdictKind.SKIPPED, missing=missing, sought=target.fragments)
        return {target.url: verdict}


def _is_name(fragment: str) -> bool:
    return _OTHERS.match(fragment) is None


def _missing(answer: Answer, fragments: Iterable[str]) -> frozenset[str]:
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    left = {fragment: _spellings(fragment) for fragment in fragments}
    if not left or kind not in _HTML or not answer.is_whole:
        return frozenset()
    text = answer.body.decode("utf-8", "replace")
    names = _Names()
    for start in range(0, len(text), _CHUNK):
        names.feed(text[start : start + _CHUNK])
        left = {each: spelt for each, spelt in left.items() if spelt.isdisjoint(names.found)}
        if not left or names.is_stuck:
            return frozenset()
    if names.has_scripts and len(names.found) < _FEW:
        return frozenset()
    # GitHub sends files as JSON in a script, which makes the page of it.
    return frozenset(
        each
        for each, spelt in left.items()
        if not any(f"{_PREFIX}{name}" in text for name in spelt)
    )


def _spellings(fragment: str) -> frozenset[str]:
    """The names that a fragment may reach, percent-encoding resolved and as it is written."""
    found = {fragment, unquote(fragment)}
    prefixed = {_PREFIX + each.lower() for each in found}
    return frozenset(found | prefixed)


class _Names(HTMLParser):
    """Collects what links can lead to: ids, and names, as old pages have them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: set[str] = set()
        self.has_scripts = False

    @property
    def is_stuck(self) -> bool:
        """Whether a tag has no end for so long that it is none, and looking for it costs time."""
        return self.cdata_elem is None and len(self.rawdata) > _LONGEST_TAG

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.has_scripts |= tag == "script"
        self.found.update(value for name, value in attrs if value and name in ("id", "name"))
