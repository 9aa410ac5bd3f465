"""YouTube: whether a video is there, by its picture and by what may be shown of it elsewhere.

The page is of no use: it is there (200) for every video that ever was and never was. A video
that is there has a picture; one that has none and that https://oembed.com's interface does not
know either is gone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from awesome_lint.document.verdicts import Verdict, VerdictKind
from awesome_lint.knowledge.urls import identity, split
from awesome_lint.network.plan import Question
from awesome_lint.network.wire.exchange import Request

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.exchange import Answer


_HOSTS = ("youtu.be", "youtube.com", "www.youtube.com", "m.youtube.com")
_VIDEO = r"youtube:([\w-]{11})(?:#.*)?"
_ABSENT = (400, 404)  # oEmbed: 400 for an identifier that none can have


@dataclass(frozen=True)
class YouTube:
    """Videos, one a question."""

    pictures: str
    oembed: str
    size: int = 1

    def takes(self, target: Target) -> bool:
        """Videos; not channels, nor lists."""
        return _video(target.url) is not None

    def ask(self, targets: Sequence[Target]) -> Request:
        """Whether there is a picture."""
        return Request(f"{self.pictures}{_video(targets[0].url)}/0.jpg")

    def read(self, targets: Sequence[Target], answer: Answer) -> Mapping[str, Verdict | Question]:
        """Alive where there is; else the other one is asked."""
        url = targets[0].url
        if answer.status == 200:
            return {url: Verdict(VerdictKind.ALIVE, "YouTube has it", 200, url)}
        # There is a grey one instead; what answers otherwise is not YouTube.
        grey = answer.headers.get("content-type", "").startswith("image/")
        no_picture = answer.status == 404 and grey
        return {url: Question(Embedding(self.oembed, no_picture), tuple(targets))}


@dataclass(frozen=True)
class Embedding:
    """What YouTube lets others show of a video; ``no_picture`` where that is known."""

    oembed: str
    no_picture: bool
    size: int = 1

    def takes(self, target: Target) -> bool:
        """None by itself: pictures come first."""
        del target
        return False

    def ask(self, targets: Sequence[Target]) -> Request:
        """Whether the video may be shown elsewhere."""
        watch = f"https://www.youtube.com/watch?v={_video(targets[0].url)}"
        return Request(f"{self.oembed}?{urlencode({'url': watch, 'format': 'json'})}", "GET")

    def read(self, targets: Sequence[Target], answer: Answer) -> Mapping[str, Verdict]:
        """Dead only where both say so. Private ones and those not to be shown are blocked."""
        url, status = targets[0].url, answer.status
        if status == 200:
            return {url: Verdict(VerdictKind.ALIVE, "YouTube has it", status, url)}
        if status in _ABSENT and self.no_picture:
            told = "YouTube has no such video"
            return {url: Verdict(VerdictKind.DEAD, told, status, url, may_pass=True)}
        kind = VerdictKind.BLOCKED if status in (401, 403, 429) else VerdictKind.UNAVAILABLE
        return {url: Verdict(kind, "YouTube does not say whether it is there", status, url)}


def _video(url: str) -> str | None:
    parts = split(url)
    if parts is None or parts.host not in _HOSTS:
        return None
    found = re.fullmatch(_VIDEO, identity(url), re.ASCII)
    return found[1] if found else None
