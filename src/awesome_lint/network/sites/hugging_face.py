"""Hugging Face's interface: five times as many questions are allowed as of its pages.

https://huggingface.co/docs/hub/rate-limits: without a token 500 questions in five minutes, and
100 pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from awesome_lint.document.verdicts import Verdict, VerdictKind
from awesome_lint.knowledge.urls import split
from awesome_lint.network.wire.exchange import Request

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.exchange import Answer


_HOSTS = ("huggingface.co", "hf.co", "www.huggingface.co")
_KINDS = r"/(?:(datasets|spaces)/)?([\w.-]{1,96}/[\w.-]{1,96})/?"
_RESERVED = frozenset(
    str.split("""
    api blog chat collections datasets docs enterprise join learn login models organizations
    papers posts pricing search settings spaces support tasks
    """)
)


@dataclass(frozen=True)
class HuggingFace:
    """Models, datasets and spaces, one a question."""

    api: str
    size: int = 1

    def takes(self, target: Target) -> bool:
        """Those with an owner, and no page inside of them."""
        return _named(target.url) is not None

    def ask(self, targets: Sequence[Target]) -> Request:
        """Whether one is there."""
        return Request(f"{self.api}{_named(targets[0].url)}")

    def read(self, targets: Sequence[Target], answer: Answer) -> Mapping[str, Verdict]:
        """Alive, or left open: what is not there, private or renamed, its page tells apart."""
        if answer.status != 200:
            return {}
        url = targets[0].url
        return {url: Verdict(VerdictKind.ALIVE, "Hugging Face has it", 200, url)}


def _named(url: str) -> str | None:
    """What the interface calls a page's subject: "models/owner/name"."""
    parts = split(url)
    if parts is None or parts.host not in _HOSTS or parts.query:
        return None
    found = re.fullmatch(_KINDS, parts.path, re.ASCII)
    if found is None or (not found[1] and found[2].partition("/")[0] in _RESERVED):
        return None
    return f"{found[1] or 'models'}/{found[2]}"
