"""What an answer means: it counts, or another is asked for, now or later."""

from __future__ import annotations

import pytest

from awesome_lint.network.policy import Job, Later, Now, Policy, Settled, Step, step
from awesome_lint.network.wire.exchange import Answer, Failure, Request

HEAD = Job(Request("https://a.test/x"))
GET = Job(Request("https://a.test/x", "GET", wanted=True), asked=1)
POLICY = Policy(retries=2, max_wait=60, backoff=0.5)
NOW = 1000.0


def told(answer: Answer, job: Job = HEAD) -> Step:
    return step(job, answer, NOW, POLICY)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200),
        Answer(206),
        Answer(301, {"location": "/"}),
        Answer(304),
        Answer(410),
        Answer(403, {"cf-mitigated": "challenge"}),
        Answer(429, retry_after=61),
        Answer(503, retry_after=61),
        *(
            Answer(failure=each)
            for each in (
                Failure.NO_SUCH_HOST, Failure.CERTIFICATE, Failure.FORBIDDEN, Failure.UNASKABLE
            )
        ),
    ],
)  # fmt: skip
def test_what_counts_at_once(answer: Answer) -> None:
    assert told(answer) == Settled(answer, 1)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 418, 451, 500, 501, 503, 999])
def test_a_get_after_a_head(status: int) -> None:
    assert told(Answer(status)) == Now(Job(Request("https://a.test/x", "GET", wanted=True), 1))


@pytest.mark.parametrize("failure", [Failure.RESET, Failure.TIMEOUT, Failure.BROKEN, Failure.TLS])
def test_a_get_after_a_head_that_failed(failure: Failure) -> None:
    assert told(Answer(failure=failure)) == Now(
        Job(Request("https://a.test/x", "GET", wanted=True), 1)
    )


@pytest.mark.parametrize(
    "failure",
    [Failure.REFUSED, Failure.UNREACHABLE, Failure.CONNECT_TIMEOUT, Failure.NAME_SERVER],
)
def test_where_nobody_listens_a_get_is_no_better(failure: Failure) -> None:
    match told(Answer(failure=failure)):
        case Later(job, at, last):
            assert (job.request.method, job.asked, job.retried, last) == ("GET", 1, 1, False)
            assert 0.375 <= at - NOW <= 0.625
        case other:
            pytest.fail(f"{other}")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 451, 501, 999])
def test_what_does_not_heal(status: int) -> None:
    assert told(Answer(status), GET) == Settled(Answer(status), 2)


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, 522])
def test_what_may_heal(status: int) -> None:
    first = told(Answer(status), GET)
    assert isinstance(first, Later)
    assert (first.job.retried, first.last) == (1, False)
    assert 0.375 <= first.at - NOW <= 0.625
    second = told(Answer(status), first.job)
    assert isinstance(second, Later)
    assert (second.job.retried, second.last) == (2, True)
    assert 1.5 <= second.at - NOW <= 2.5
    assert told(Answer(status), second.job) == Settled(Answer(status), 4)


@pytest.mark.parametrize(("status", "after", "wait"), [(429, 30, 30), (503, 30, 30), (500, 7, 7)])
def test_a_server_that_says_when(status: int, after: float, wait: float) -> None:
    found = told(Answer(status, retry_after=after), GET)
    assert isinstance(found, Later)
    assert found.at == NOW + wait
    assert told(Answer(429, retry_after=30.0)) == told(Answer(503, retry_after=30.0))


def test_who_has_had_enough_is_not_asked_again_at_once() -> None:
    for answer in (Answer(429), Answer(429, retry_after=5.0), Answer(503, retry_after=5.0)):
        assert isinstance(told(answer), Later)


def test_what_failed_together_returns_apart() -> None:
    jobs = [Job(Request(f"https://a.test/{n}", "GET"), 1) for n in range(100)]
    steps = [told(Answer(500), job) for job in jobs]
    times = {each.at for each in steps if isinstance(each, Later)}
    assert len(times) == 100
    assert max(times) - min(times) > 0.2


def test_a_post_stays_one() -> None:
    job = Job(Request("https://a.test/q", "POST", body=b"x"))
    assert told(Answer(404), job) == Settled(Answer(404), 1)
    later = told(Answer(502), job)
    assert isinstance(later, Later)
    assert later.job.request == job.request


def test_what_is_accepted() -> None:
    policy = Policy(accept=(range(200, 300), range(403, 404)))
    assert step(HEAD, Answer(403), NOW, policy) == Settled(Answer(403), 1)
