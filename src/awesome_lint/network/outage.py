"""Whether it is the hosts that are gone, or our own network that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document.verdicts import Verdict, VerdictKind
from awesome_lint.knowledge.urls import host
from awesome_lint.knowledge.urls.addresses import ip_address

if TYPE_CHECKING:
    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.exchange import Answer

_NO_NETWORK = 3  # hosts; so many that do not exist, and none that does, are a sign


class Nameless:
    """The targets whose hosts do not exist, as long as nobody knows if names can be looked up."""

    def __init__(self) -> None:
        self._waiting: list[tuple[Target, Verdict]] = []
        self._names_work = False

    def heard(self, name: str, answer: Answer) -> None:
        """A host answered, or did not."""
        if not self._names_work and answer.status is not None:
            self._names_work = ip_address(name) is None

    def add(self, target: Target, verdict: Verdict) -> None:
        """A target whose host does not exist."""
        self._waiting.append((target, verdict))

    def settled(self, *, is_done: bool) -> list[tuple[Target, Verdict]]:
        """The targets on which there is a verdict now; once all ``is_done``, on all of them."""
        if not self._waiting or not (self._names_work or is_done):
            return []
        waiting, self._waiting = self._waiting, []
        hosts = {host(verdict.url) for _, verdict in waiting}
        if self._names_work or len(hosts) < _NO_NETWORK:
            return waiting
        reason = "no host's name could be looked up; is there a network?"
        return [
            (target, verdict._replace(kind=VerdictKind.UNAVAILABLE, reason=reason))
            for target, verdict in waiting
        ]
