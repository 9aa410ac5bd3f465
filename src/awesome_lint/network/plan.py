"""Sites that can be asked about many targets at once, and which targets they take.

The seam for a site with an interface of its own. A ``Site`` says which targets are its own,
makes one request of several of them and reads verdicts out of the answer; the crawl sends the
request as politely as any other: same client, same pace of its host, same retries. What an
answer leaves open is asked for as any other URL, so a failed batch is never a dead link.
A site that fails again and again, or wants no more, is not asked on.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from awesome_lint.document.verdicts import PaperRecord, RepositoryRecord, Verdict
    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.exchange import Answer, Request

# Useless answers in a row. One target that is too much for a site costs as many as a question
# about it can be halved, 500 of them nine times.
_ENOUGH = 12


class Records(NamedTuple):
    """What a site knows of a target whose page is still to be asked for."""

    repository: RepositoryRecord | None = None
    paper: PaperRecord | None = None


class Trouble(Enum):
    """Why an answer says nothing of any target."""

    TOO_MUCH = "too much at once"  # ask again in halves; a single target is asked for by itself
    CLOSED = "no more"  # ask this site nothing else


class Site(Protocol):
    """A site that is asked about its pages in another way than one by one.

    ``size`` is how many targets go into one question. Equal sites are one site.
    """

    @property
    def size(self) -> int:
        """How many targets go into one question."""

    def takes(self, target: Target) -> bool:
        """Whether the site can be asked about a target."""

    def ask(self, targets: Sequence[Target]) -> Request:
        """The request that asks about ``targets``, at most ``size`` of them.

        A POST is never made a HEAD or a GET. Its answer's body is read where it is ``wanted``,
        up to the request's ``limit``.
        """

    def read(
        self, targets: Sequence[Target], answer: Answer
    ) -> Mapping[str, Verdict | Records | Question] | Trouble:
        """What an answer says of targets, by their URLs; a failure is an answer, too.

        A target that is left out is asked for by itself, and so is one of which there are only
        ``Records``. A question is asked instead.
        """


class Question(NamedTuple):
    """What a site is asked in one request."""

    site: Site
    targets: tuple[Target, ...]

    @property
    def request(self) -> Request:
        """The request to send."""
        return self.site.ask(self.targets)

    def halves(self) -> list[Question]:
        """The same question as two; none where it is about a single target."""
        half = len(self.targets) // 2
        parts = (self.targets[:half], self.targets[half:])
        return [Question(self.site, part) for part in parts] if half else []


class Standing:
    """How sites have answered so far: which are worth asking on."""

    def __init__(self) -> None:
        self._useless: Counter[Site] = Counter()
        self._closed: set[Site] = set()

    def is_closed(self, site: Site) -> bool:
        """Whether a site is not to be asked any more."""
        return site in self._closed

    def heard(self, site: Site, reading: object) -> None:
        """A site's answer was read."""
        useless = isinstance(reading, Trouble)
        self._useless[site] = self._useless[site] + 1 if useless else 0
        if reading is Trouble.CLOSED or self._useless[site] >= _ENOUGH:
            self._closed.add(site)


class Plan(NamedTuple):
    """How targets are asked for: in ``questions`` to their sites, the ``rest`` one by one."""

    questions: list[Question]
    rest: list[Target]


def plan(targets: Sequence[Target], sites: Sequence[Site]) -> Plan:
    """Who is asked about which targets: the first site that takes one, else its own page."""
    taken: dict[int, list[Target]] = {}
    rest: list[Target] = []
    for target in targets:
        number = next((at for at, site in enumerate(sites) if site.takes(target)), None)
        (rest if number is None else taken.setdefault(number, [])).append(target)
    questions = [
        Question(sites[number], part)
        for number, mine in sorted(taken.items())
        for part in _parts(mine, sites[number].size)
    ]
    return Plan(questions, rest)


def _parts(targets: list[Target], size: int) -> Iterator[tuple[Target, ...]]:
    for start in range(0, len(targets), size):
        yield tuple(targets[start : start + size])
