"""A crawl on real time: one thread decides, the workers fetch."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from awesome_lint.links.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from awesome_lint.links.crawl import Crawl, Landed, Sent
    from awesome_lint.links.exchange import Answer, Request

_TICK = 0.2  # seconds


def drive(
    state: Crawl,
    fetch: Callable[[Request], Answer],
    leave: Callable[[str], None],
    concurrency: int,
) -> Iterator[list[Landed]]:
    """Drive ``state`` to its end: what landed since the last, every fifth of a second at least.

    ``fetch`` is called by threads and must not raise; ``leave`` is told the URL of a host that
    has nothing left to do. Closing the iterator stops the threads.
    """
    threads: Workers[Sent] = Workers(fetch, concurrency)
    with threads as workers:
        while not state.is_done:
            now = time.monotonic()
            for sent in state.due(now):
                workers.send(sent, sent.job.request)
            wait = state.wait(now)
            for sent, answer in workers.answers(_TICK if wait is None else min(wait, _TICK)):
                if state.heard(sent, answer, time.monotonic(), time.time()):
                    leave(sent.job.request.url)
            yield state.landed()
