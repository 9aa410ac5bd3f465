"""All targets, from the first request to the last verdict, with neither clock nor socket.

A crawl is told the time and the answers, and says what to send.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document.verdicts import Verdict
from awesome_lint.knowledge.urls import split
from awesome_lint.network.chains import Chain, Page, begin, follow
from awesome_lint.network.challenges import is_challenge
from awesome_lint.network.error_pages import apology
from awesome_lint.network.outage import Nameless
from awesome_lint.network.plan import Question, Records, Standing, Trouble, plan
from awesome_lint.network.policy import Job, Later, Now, Settled, is_too_much, step
from awesome_lint.network.schedule import Schedule
from awesome_lint.network.wire.exchange import TOO_MANY, Answer, Failure, by_get

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.network.plan import Site
    from awesome_lint.network.policy import Policy
    from awesome_lint.network.targets import Target


class Limits(NamedTuple):
    """How many requests may be on their way, in all and to one host."""

    concurrency: int = 128
    per_host: int = 8


class Landed(NamedTuple):
    """A target with its verdict."""

    target: Target
    verdict: Verdict


class Progress(NamedTuple):
    """How far a crawl is: targets done, targets left, hosts that still have something to do."""

    done: int
    left: int
    hosts: int


class Sent(NamedTuple):
    """A request on its way: for a page or a question, to a host, since ``at``."""

    about: Page | Question
    host: str
    job: Job
    at: float


class Crawl:
    """The state of a run over ``targets``. All times are seconds of the caller's clock."""

    def __init__(
        self, targets: Sequence[Target], sites: Sequence[Site], limits: Limits, policy: Policy
    ) -> None:
        self._limits = limits
        self._policy = policy
        self._schedule: Schedule[tuple[Page | Question, Job]] = Schedule(
            limits.per_host, policy.max_wait
        )
        self._chains: dict[Page, list[tuple[Target, Chain]]] = {}
        self._settled: dict[Page, tuple[Answer, int, float]] = {}
        self._nameless = Nameless()
        self._out_of_reach: dict[str, tuple[Answer, float]] = {}
        self._standing = Standing()
        self._records: dict[str, Records] = {}
        self._landed: list[Landed] = []
        self._total = len(targets)
        self._done = 0
        questions, rest = plan(targets, sites)
        for question in questions:
            self._put(question, Job(question.request), 0.0)
        for target in rest:
            self._go_on(target, begin(target.url), 0.0)

    @property
    def is_done(self) -> bool:
        """Whether every target has its verdict."""
        return self._schedule.is_done

    @property
    def progress(self) -> Progress:
        """How far the crawl is."""
        return Progress(self._done, self._total - self._done, self._schedule.busy_hosts)

    def due(self, now: float) -> Iterator[Sent]:
        """What is to be sent now."""
        while self._schedule.in_flight < self._limits.concurrency:
            taken = self._schedule.take(now)
            if taken is None:
                return
            host, (about, job) = taken
            if self._is_spared(host, about, job):
                self._spare(host, about, job, now)
                continue
            if not job.asked and self._schedule.pace(host).refuses_head:
                job = job._replace(request=by_get(job.request))
            yield Sent(about, host, job, now)

    def wait(self, now: float) -> float | None:
        """How long nothing is due unless an answer comes; None: until one comes."""
        if self._schedule.in_flight >= self._limits.concurrency:
            return None
        return self._schedule.wait(now)

    def heard(self, sent: Sent, answer: Answer, now: float, at: float) -> bool:
        """An answer came; ``at`` is the time of day. Whether its host has nothing left to do."""
        self._nameless.heard(sent.host, answer)
        self._schedule.heard(sent.host, sent.job.request.url, answer, sent.at, now)
        pace = self._schedule.pace(sent.host)
        if pace.is_out_of_reach or pace.is_spent:
            self._out_of_reach.setdefault(sent.host, (answer, at))
            pace.give_up()
        self._note_head(sent, answer)
        halved = isinstance(sent.about, Question) and len(sent.about.targets) > 1
        if (halved and is_too_much(answer)) or (pace.is_spent and answer.status == TOO_MANY):
            self._settle(sent.about, Settled(answer, sent.job.asked + 1), now, at)
            return self._schedule.is_idle(sent.host)
        match step(sent.job, answer, now, self._policy):
            case Now(job):
                self._schedule.put_first(sent.host, (sent.about, job), now)
            case Later(job, when, last):
                put = self._schedule.put_last if last else self._schedule.put_later
                put(sent.host, (sent.about, job), when)
            case settled:
                self._settle(sent.about, settled, now, at)
        return self._schedule.is_idle(sent.host)

    def landed(self) -> list[Landed]:
        """The verdicts since the last call."""
        for target, verdict in self._nameless.settled(is_done=self.is_done):
            self._land(target, verdict)
        landed, self._landed = self._landed, []
        return landed

    def _is_spared(self, host: str, about: Page | Question, job: Job) -> bool:
        """Whether the answer to a request is known, or of no use, before it is sent."""
        if isinstance(about, Question) and self._standing.is_closed(about.site):
            return True
        spent = self._schedule.pace(host).is_spent
        return host in self._out_of_reach and (spent or not job.asked)

    def _spare(self, host: str, about: Page | Question, job: Job, now: float) -> None:
        """Settle what was not asked for with the answer its host gives to all.

        The targets of a site that is closed go on as pages.
        """
        answer, at = self._out_of_reach.get(host, (Answer(), 0.0))
        self._schedule.pace(host).give_up()
        self._schedule.heard(host, job.request.url, Answer(), now, now)
        if isinstance(about, Question) and self._standing.is_closed(about.site):
            for target in about.targets:
                self._go_on(target, begin(target.url), now)
        else:
            self._settle(about, Settled(answer, job.asked), now, at)

    def _put(self, about: Page | Question, job: Job, now: float) -> None:
        self._schedule.put(_host(job.request.url), (about, job), now)

    def _go_on(self, target: Target, chain: Chain, now: float) -> None:
        """Follow a target's chain as far as answers are at hand; ask for the next."""
        while True:
            known = self._settled.get(chain.page)
            if known is None:
                break
            after = follow(chain, known[0], known[1], self._policy)
            if isinstance(after, Verdict):
                self._conclude(target, after._replace(at=known[2]), known[0])
                return
            chain = after
        if chain.page not in self._chains:
            self._chains[chain.page] = []
            self._put(chain.page, Job(chain.page.request), now)
        self._chains[chain.page].append((target, chain))

    def _settle(self, about: Page | Question, settled: Settled, now: float, at: float) -> None:
        answer, asked = settled
        if isinstance(about, Question):
            self._read(about, settled, now, at)
            return
        told = apology(about.url, answer.body)
        kept = answer._replace(body=b"", is_challenge=is_challenge(answer), apology=told)
        self._settled[about] = (kept, asked, at)
        for target, chain in self._chains.pop(about):
            self._go_on(target, chain, now)

    def _read(self, question: Question, settled: Settled, now: float, at: float) -> None:
        site = question.site
        reading = site.read(question.targets, settled.answer)
        self._standing.heard(site, reading)
        if reading is Trouble.TOO_MUCH and len(question.targets) > 1:
            for half in reversed(question.halves()):  # the first half goes first
                job = Job(half.request)
                self._schedule.put_first(_host(job.request.url), (half, job), now)
            return
        found = {} if isinstance(reading, Trouble) else reading
        for target in question.targets:
            match found.get(target.url):
                case Verdict() as verdict:
                    self._land(target, verdict._replace(asked=settled.asked, at=at))
                case Question() as further:
                    self._put(further, Job(further.request), now)
                case records:
                    if records is not None:
                        self._records[target.url] = records
                    self._go_on(target, begin(target.url), now)

    def _conclude(self, target: Target, verdict: Verdict, answer: Answer) -> None:
        if answer.failure is Failure.NO_SUCH_HOST:
            self._nameless.add(target, verdict)
        else:
            self._land(target, verdict)

    def _land(self, target: Target, verdict: Verdict) -> None:
        if target.url in self._records:
            verdict = verdict._replace(**self._records.pop(target.url)._asdict())
        self._landed.append(Landed(target, verdict))
        self._done += 1

    def _note_head(self, sent: Sent, answer: Answer) -> None:
        """Remember whether the host answers HEAD as it answers GET."""
        request, pace = sent.job.request, self._schedule.pace(sent.host)
        good = answer.status is not None and answer.status < 400
        if request.method == "HEAD" and good:
            pace.head_served()
        elif request.method == "GET" and sent.job.asked == 1 and not sent.job.retried and good:
            pace.head_refused()


def _host(url: str) -> str:
    parts = split(url)
    return parts.host if parts else ""
