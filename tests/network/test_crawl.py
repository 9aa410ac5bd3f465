"""A crawl on a clock of our own: whose turn it is, how often, how fast. No socket, no waiting."""

from __future__ import annotations

import random
from collections import Counter
from heapq import heappop, heappush
from itertools import count, pairwise
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.document.verdicts import RepositoryRecord, Verdict, VerdictKind
from awesome_lint.knowledge.urls import host
from awesome_lint.network.crawl import Crawl, Limits
from awesome_lint.network.paces import KNOWN, Manners, Pace
from awesome_lint.network.plan import Site, Trouble
from awesome_lint.network.policy import Policy
from awesome_lint.network.sites.arxiv import ArXiv
from awesome_lint.network.targets import Target
from awesome_lint.network.wire.exchange import Answer, Failure, Request

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    World = Callable[[Request, float], Answer]

OK = Answer(200)
ALIVE, DEAD = VerdictKind.ALIVE, VerdictKind.DEAD
BLOCKED, UNAVAILABLE = VerdictKind.BLOCKED, VerdictKind.UNAVAILABLE


class Asked(NamedTuple):
    url: str
    method: str
    at: float
    done: float


class Run(NamedTuple):
    verdicts: dict[str, Verdict]
    log: list[Asked]
    wall: float

    def of(self, name: str) -> list[Asked]:
        return [each for each in self.log if host(each.url) == name]


def run(
    urls: Sequence[str],
    world: World,
    *,
    limits: Limits = Limits(),  # noqa: B008 - a value
    policy: Policy = Policy(),  # noqa: B008 - a value
    sites: Sequence[Site] = (),
    latency: tuple[float, float] = (0.05, 0.3),
    seed: int = 0,
) -> Run:
    """A crawl in which ``world`` answers each request when it arrives, after some latency."""
    chance = random.Random(seed)
    state = Crawl([Target(url) for url in urls], sites, limits, policy)
    coming: list[tuple[float, int, object, Answer]] = []
    number = count()
    verdicts: dict[str, Verdict] = {}
    log: list[Asked] = []
    now = 0.0
    while not state.is_done:
        for sent in state.due(now):
            request = sent.job.request
            done = now + chance.uniform(*latency)
            log.append(Asked(request.url, request.method, now, done))
            heappush(coming, (done, next(number), sent, world(request, now)))
        wait = state.wait(now)
        times = [coming[0][0]] if coming else []
        times += [] if wait is None else [now + wait]
        assert times or state.is_done, "the crawl waits for nothing"
        now = max(min(times, default=now), now)
        while coming and coming[0][0] <= now:
            _, _, sent, answer = heappop(coming)  # type: ignore[assignment]
            state.heard(sent, answer, now, now)
        verdicts.update({target.url: verdict for target, verdict in state.landed()})
    assert set(verdicts) == set(urls)
    assert state.progress.left == 0
    return Run(verdicts, log, now)


def most_at_once(log: Sequence[Asked]) -> int:
    """How many were on their way at a time; one that starts as another ends is alone."""
    events = sorted([(each.at, 1) for each in log] + [(each.done, -1) for each in log])
    most = now = 0
    for _, change in events:
        now += change
        most = max(most, now)
    return most


def always(answer: Answer) -> World:
    return lambda _request, _now: answer


def table(answers: Mapping[str, Sequence[Answer]]) -> World:
    """Answers by URL, one after the other, the last for ever; all else is there."""
    times: Counter[str] = Counter()

    def world(request: Request, _now: float) -> Answer:
        given = answers.get(request.url, [OK])
        times[request.url] += 1
        return given[min(times[request.url], len(given)) - 1]

    return world


def to(status: int, url: str) -> Answer:
    return Answer(status, {"location": url})


def pages(name: str, number: int) -> list[str]:
    return [f"https://{name}/{n}" for n in range(number)]


# Manners.


def test_no_more_at_once_than_allowed() -> None:
    urls = [url for n in range(40) for url in pages(f"h{n}.test", 20)]
    found = run(urls, always(OK), limits=Limits(50, 4))
    assert most_at_once(found.log) == 50
    assert {most_at_once(found.of(f"h{n}.test")) for n in range(40)} <= {1, 2, 3, 4}
    assert len(found.log) == len(urls)


@pytest.mark.parametrize("name", KNOWN)
def test_a_known_host_is_asked_as_it_wants(name: str) -> None:
    log = run(pages(name, 20), always(OK)).log
    assert most_at_once(log) <= KNOWN[name].limit
    assert min(b.at - a.at for a, b in pairwise(log)) >= KNOWN[name].interval - 1e-9


def test_a_host_with_much_to_do_keeps_nobody_waiting() -> None:
    urls = pages("large.test", 2000) + [u for n in range(199) for u in pages(f"h{n}.test", 5)]
    found = run(urls, always(OK), latency=(0.05, 0.05))
    first = {host(each.url): each.at for each in reversed(found.log)}
    assert max(first.values()) <= 0.2
    assert max(each.done for each in found.log if "large" not in each.url) < 2
    assert found.wall == pytest.approx(2000 / 8 * 0.05, rel=0.1)


def test_the_429_of_one_page_is_that_pages_affair() -> None:
    busy = Answer(429, retry_after=30.0)
    urls = pages("one.test", 1000)
    found = run(urls, table({urls[3]: [busy]}))
    assert found.verdicts[urls[3]].kind is BLOCKED
    assert max(each.done for each in found.log if each.url != urls[3]) < 1000 / 8 * 0.3
    assert len([each for each in found.log if each.url == urls[3]]) == 3


def test_a_host_that_has_enough_is_left_alone_as_long_as_it_says() -> None:
    def world(_request: Request, now: float) -> Answer:
        return Answer(429, retry_after=20.0) if 1 <= now < 5 else OK

    log = run(pages("one.test", 200), world).log
    told = min(each.done for each in log if each.at >= 1)
    # The second 429 counts; what was on its way then was on its way.
    second = sorted(each.done for each in log if each.at >= 1)[1]
    later = [each.at for each in log if each.at > second]
    assert told <= second
    assert min(later) >= second + 20


def test_many_answers_of_429_at_once_halve_the_limit_once() -> None:
    pace = Pace(Manners(8), 60)
    for _ in range(8):
        pace.sent(0.0)
    for n in range(8):
        pace.heard(f"https://a.test/{n}", Answer(429, retry_after=5.0), 0.0, 1.0)
    assert pace.next_at == 6.0
    for _ in range(4):
        assert not pace.is_full
        pace.sent(6.0)
    assert pace.is_full
    for n in range(2):  # two that are fine let one more go
        pace.heard(f"https://a.test/{n}", OK, 6.0, 7.0)
    for _ in range(3):
        pace.sent(7.0)
    assert (pace.in_flight, pace.is_full) == (5, True)


def test_a_host_with_a_rate_limit_is_asked_for_all() -> None:
    tokens, last = 40.0, 0.0

    def world(request: Request, now: float) -> Answer:
        nonlocal tokens, last
        if host(request.url) != "slow.test":
            return OK
        tokens, last = min(40.0, tokens + (now - last) * 20), now
        if tokens < 1:
            return Answer(429, retry_after=1.0)
        tokens -= 1
        return OK

    found = run(pages("slow.test", 400) + pages("other.test", 400), world)
    assert {verdict.kind for verdict in found.verdicts.values()} == {ALIVE}
    assert len(found.of("slow.test")) < 400 * 1.25
    assert found.wall < 60


def test_a_retry_after_that_is_too_long_costs_no_time() -> None:
    urls = pages("a.test", 1)
    for status, kind in ((429, BLOCKED), (503, UNAVAILABLE)):
        found = run(urls, always(Answer(status, retry_after=3600.0)))
        assert found.verdicts[urls[0]].kind is kind
        assert len(found.log) == 1
        assert found.wall < 1


def test_a_host_that_nobody_reaches_does_not_cost_a_time_out_each() -> None:
    lost = Answer(failure=Failure.CONNECT_TIMEOUT, detail="no connection in time: lost.test:443")

    def world(request: Request, _now: float) -> Answer:
        return lost if host(request.url) == "lost.test" else OK

    urls = pages("lost.test", 200)
    found = run([*urls, *pages("a.test", 5)], world, latency=(10, 10))
    assert {found.verdicts[url].kind for url in urls} == {UNAVAILABLE}
    assert {found.verdicts[url].reason for url in urls} == {lost.detail}
    assert len(found.of("lost.test")) == 8 * 3  # the first eight keep their retries
    assert found.wall < 40


def test_a_host_that_is_reached_now_and_then_is_asked_for_all() -> None:
    lost = Answer(failure=Failure.CONNECT_TIMEOUT)

    def world(request: Request, _now: float) -> Answer:
        return lost if int(request.url[-1]) % 2 and request.method == "HEAD" else OK

    found = run(pages("a.test", 100), world)
    assert {verdict.kind for verdict in found.verdicts.values()} == {ALIVE}


# HEAD and GET.


def refusing(*paths: int) -> World:
    def world(request: Request, _now: float) -> Answer:
        refuses = int(request.url.rpartition("/")[2]) in paths
        return Answer(405) if refuses and request.method == "HEAD" else OK

    return world


def test_one_refused_head_is_one_pages_affair() -> None:
    for per_host in (1, 8):
        log = run(pages("a.test", 100), refusing(0), limits=Limits(per_host=per_host)).log
        assert Counter(each.method for each in log) == {"HEAD": 100, "GET": 1}


def test_a_host_that_refuses_head_is_asked_by_get() -> None:
    log = run(pages("a.test", 200), refusing(*range(200))).log
    methods = Counter(each.method for each in log)
    assert methods["GET"] == 200
    assert methods["HEAD"] < 30


def test_dead_pages_are_no_refusal_of_head() -> None:
    log = run(pages("a.test", 100), always(Answer(404))).log
    assert Counter(each.method for each in log) == {"HEAD": 100, "GET": 100}


# Retries.


def test_the_last_retry_comes_when_all_others_are_done() -> None:
    urls = pages("a.test", 300) + pages("b.test", 1)
    found = run(urls, table({urls[0]: [Answer(503)] * 3 + [OK]}))
    assert found.verdicts[urls[0]].kind is ALIVE
    assert found.verdicts[urls[0]].asked == 4
    asked = [each for each in found.log if each.url == urls[0]]
    assert [each.method for each in asked] == ["HEAD", "GET", "GET", "GET"]
    assert asked[-1].at >= max(each.done for each in found.log if each.url != urls[0])
    assert asked[2].at - asked[1].done >= 0.75 * 0.5
    assert asked[3].at - asked[2].done >= 0.75 * 2


@pytest.mark.parametrize("retries", [0, 1, 3])
def test_no_more_retries_than_allowed(retries: int) -> None:
    urls = pages("a.test", 3)
    found = run(urls, always(Answer(500)), policy=Policy(retries))
    assert Counter(each.url for each in found.log) == dict.fromkeys(urls, 2 + retries)


# Redirects.


def test_what_others_lead_to_is_asked_for_once() -> None:
    world = table({url: [to(301, "https://b.test/x")] for url in pages("a.test", 50)})
    found = run([*pages("a.test", 50), "https://b.test/x"], world)
    assert len(found.of("b.test")) == 1
    assert found.verdicts["https://a.test/1"].kind is VerdictKind.MOVED
    assert found.verdicts["https://a.test/1"].url == "https://b.test/x"


def test_a_circle_is_three_requests_at_most() -> None:
    a, b, c = "https://a.test/", "https://b.test/", "https://c.test/"
    found = run([a], table({a: [to(302, b)], b: [to(302, c)], c: [to(302, b)]}))
    assert found.verdicts[a].kind is DEAD
    assert len(found.log) == 3


def test_every_hop_keeps_its_hosts_pace() -> None:
    world = table({url: [to(301, f"https://doi.org{url[14:]}")] for url in pages("a.test", 60)})
    log = run(pages("a.test", 60), world).of("doi.org")
    assert len(log) == 60
    assert most_at_once(log) <= KNOWN["doi.org"].limit


def test_a_cookie_stays_in_its_chain() -> None:
    def world(request: Request, _now: float) -> Answer:
        sent = dict(request.headers).get("Cookie", "")
        if request.url.startswith("https://a.test/") and not sent:
            n = request.url[-1]
            return Answer(302, {"location": request.url}, cookies=(f"n={n}; Secure",))
        assert sent in ("", f"n={request.url[-1]}")
        return OK

    found = run(pages("a.test", 5), world)
    assert {verdict.kind for verdict in found.verdicts.values()} == {VerdictKind.TEMPORARY}


# Names.


def nameless(request: Request, _now: float) -> Answer:
    if host(request.url).endswith(".invalid"):
        return Answer(failure=Failure.NO_SUCH_HOST, detail=f"{host(request.url)} does not exist")
    return OK


def test_where_no_name_is_found_the_network_is_doubted() -> None:
    urls = [f"https://{name}.invalid/" for name in "abc"]
    assert {each.kind for each in run(urls, nameless).verdicts.values()} == {UNAVAILABLE}
    assert {each.kind for each in run(urls[:2], nameless).verdicts.values()} == {DEAD}
    good = "https://good.test/"
    found = run([*urls, good], nameless).verdicts
    assert [found[url].kind for url in (*urls, good)] == [DEAD, DEAD, DEAD, ALIVE]


# Order.


def world_of_all_sorts(request: Request, now: float) -> Answer:
    number = int(request.url.rpartition("/")[2])
    kinds = [
        OK, Answer(404), Answer(500), Answer(403), to(301, "https://h1.test/0"),
        to(302, "https://h2.test/0"), Answer(410),
        Answer(failure=Failure.REFUSED), Answer(429, retry_after=1.0),
        Answer(405) if request.method == "HEAD" else OK,
        Answer(failure=Failure.TIMEOUT) if request.method == "HEAD" else OK,
        Answer(503, body=b"" if request.method == "HEAD" else b"<title>Just a moment...</title>"),
        to(302, "https://h3.test/11"), to(302, "https://h4.test/24"),
    ]  # fmt: skip
    return kinds[number % len(kinds)]


def test_the_order_of_arrival_changes_no_verdict() -> None:
    urls = [url for n in range(8) for url in pages(f"h{n}.test", 40)]

    def told(seed: int) -> dict[str, Verdict]:
        shuffled = list(urls)
        random.Random(seed).shuffle(shuffled)
        found = run(shuffled, world_of_all_sorts, latency=(0.01, 2.0), seed=seed).verdicts
        return {url: verdict._replace(asked=0, at=0.0) for url, verdict in found.items()}

    first = told(0)
    assert len({verdict.kind for verdict in first.values()}) >= 6
    assert all(told(seed) == first for seed in range(1, 6))


# Anything.

ANSWERS = st.sampled_from(
    [
        OK, Answer(204), Answer(404), Answer(410), Answer(500), Answer(503, retry_after=2.0),
        Answer(429), Answer(429, retry_after=0.0), Answer(429, retry_after=900.0), Answer(403),
        Answer(999), Answer(302), *(Answer(failure=each) for each in Failure),
        *(to(status, f"https://h{n}.test/{m}") for status in (301, 302) for n in (0, 1)
          for m in (0, 1)),
        Answer(302, {"location": "/0"}, cookies=("a=b",)), to(307, "file:///x"), to(308, "//["),
    ]
)  # fmt: skip


@settings(max_examples=200)
@given(st.data(), st.integers(0, 3), st.integers(1, 9), st.integers(1, 4))
def test_whatever_is_answered(
    data: st.DataObject, retries: int, concurrency: int, per_host: int
) -> None:
    urls = [url for n in range(3) for url in pages(f"h{n}.test", 4)]

    def world(_request: Request, _now: float) -> Answer:
        return data.draw(ANSWERS)

    found = run(urls, world, limits=Limits(concurrency, per_host), policy=Policy(retries))
    assert most_at_once(found.log) <= concurrency
    for n in range(3):
        assert most_at_once(found.of(f"h{n}.test")) <= per_host
    # With a cookie, a page is another page.
    assert max(Counter(each.url for each in found.log).values()) <= 2 * (2 + retries)
    for url, verdict in found.verdicts.items():
        assert len(verdict.hops) <= 11
        assert verdict.asked >= 1 or verdict.kind is VerdictKind.SKIPPED  # as the host is
        assert verdict.kind is not VerdictKind.MOVED or verdict.url != url


# Sites that are asked about many at once.


class Forge:
    """A site that knows all repositories but those whose number ends in 9."""

    size = 8

    def __init__(self, most: int = 8) -> None:
        self.most = most

    def takes(self, target: Target) -> bool:
        return host(target.url) == "forge.test"

    def ask(self, targets: Sequence[Target]) -> Request:
        body = "\n".join(target.url for target in targets).encode()
        return Request("https://api.forge.test/q", "POST", (("X-Token", "t"),), body, True)

    def read(self, targets: Sequence[Target], answer: Answer) -> Mapping[str, Verdict] | Trouble:
        if answer.status != 200 or len(targets) > self.most:
            return Trouble.TOO_MUCH if answer.status in (200, 502) else {}
        record = RepositoryRecord("o/r")
        known = [target.url for target in targets if not target.url.endswith("9")]
        return {url: Verdict(ALIVE, "known", repository=record) for url in known}


def test_a_site_answers_for_its_own() -> None:
    urls = pages("forge.test", 20) + pages("a.test", 5)
    found = run(urls, always(OK), sites=[Forge()])
    assert [each.method for each in found.of("api.forge.test")] == ["POST"] * 3
    assert [each.url for each in found.of("forge.test")] == [urls[9], urls[19]]
    assert found.verdicts[urls[0]].repository is not None
    assert found.verdicts[urls[0]].asked == 1
    assert found.verdicts[urls[9]].repository is None
    assert {verdict.kind for verdict in found.verdicts.values()} == {ALIVE}


def test_a_question_that_is_too_much_is_halved() -> None:
    found = run(pages("forge.test", 8), always(OK), sites=[Forge(most=2)])
    assert len(found.of("api.forge.test")) == 1 + 2 + 4
    assert found.of("forge.test") == []


@pytest.mark.parametrize(
    ("status", "questions"),
    [(404, 1), (401, 1), (410, 1), (502, 7 + 3 * 8), (501, 1)],
)
def test_a_failed_question_is_no_dead_link(status: int, questions: int) -> None:
    def world(request: Request, _now: float) -> Answer:
        return Answer(status) if "api" in request.url else Answer(503)

    found = run(pages("forge.test", 8), world, sites=[Forge()])
    assert {verdict.kind for verdict in found.verdicts.values()} == {UNAVAILABLE}
    assert len(found.of("api.forge.test")) == questions
    assert {each.method for each in found.of("api.forge.test")} == {"POST"}
    assert len(found.of("forge.test")) == 8 * 4


def test_github_is_not_asked_again_after_its_first_429() -> None:
    urls = pages("github.com", 40) + pages("a.test", 5)

    def world(request: Request, now: float) -> Answer:
        return Answer(429, retry_after=1.0) if "github" in request.url and now > 9.5 else OK

    found = run(urls, world)
    kinds = Counter(verdict.kind for verdict in found.verdicts.values())
    assert kinds == {ALIVE: 10 + 5, BLOCKED: 30}
    assert len(found.of("github.com")) == 11
    assert found.wall < 12


def test_arxiv_is_asked_every_three_seconds() -> None:
    feed = b'<feed xmlns="http://www.w3.org/2005/Atom">' + b"".join(
        b"<entry><id>http://arxiv.org/abs/2101.%05dv1</id></entry>" % n for n in range(1, 1000)
    )
    answer = Answer(200, body=feed + b"</feed>", is_whole=True)
    urls = [f"https://arxiv.org/abs/2101.{n:05}" for n in range(1, 1000)]
    found = run(urls, always(answer), sites=[ArXiv("https://export.arxiv.org/api/query")])
    assert {verdict.kind for verdict in found.verdicts.values()} == {ALIVE}
    assert [each.url for each in found.log] == ["https://export.arxiv.org/api/query"] * 5
    assert min(b.at - a.at for a, b in pairwise(found.log)) >= 3.0 - 1e-9
    assert most_at_once(found.log) == 1
