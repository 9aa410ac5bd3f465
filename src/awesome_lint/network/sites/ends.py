"""Where redirects for good end: whether a page is there by GET, and is what it looks like.

Before a target is rewritten. That a server answers 200 to HEAD is enough to call a link alive,
not to change what somebody wrote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from awesome_lint.document.verdicts import Verdict, VerdictKind
from awesome_lint.network.challenges import is_challenge
from awesome_lint.network.error_pages import title
from awesome_lint.network.wire.exchange import Request

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.exchange import Answer

# Pages that say in their title what their status should have said, or ask for something first.
_SORRY = re.compile(
    r"\b(?:404|not found|page (?:missing|unavailable)|no longer (?:available|exists?)|"
    r"(?:does ?n.t|does not) exist|gone|error|oops|sorry|removed|expired|parked|for sale|"
    r"sign in|log ?in|consent|before you continue|moved)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Ends:
    """Pages at the ends of redirects, each asked for by GET, with its beginning."""

    size: int = 1

    def takes(self, target: Target) -> bool:
        """All of them."""
        del target
        return True

    def ask(self, targets: Sequence[Target]) -> Request:
        """The page itself."""
        return Request(targets[0].url, "GET", wanted=True)

    def read(self, targets: Sequence[Target], answer: Answer) -> Mapping[str, Verdict]:
        """Alive where it is the page that was meant, as far as that can be told."""
        there = answer.status == 200 and not is_challenge(answer)
        told = title(answer.body)
        good = there and not _SORRY.search(told)
        kind = VerdictKind.ALIVE if good else VerdictKind.UNAVAILABLE
        return {targets[0].url: Verdict(kind, told, answer.status, targets[0].url)}
