"""What the verb ``links`` does: documents become targets, targets verdicts, verdicts a report."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint import run, verbs
from awesome_lint.console import remark
from awesome_lint.document import NoSurroundings
from awesome_lint.document.verdicts import VerdictKind
from awesome_lint.link_options import settled
from awesome_lint.link_settings import pattern, seconds, statuses
from awesome_lint.link_summary import summary
from awesome_lint.links.policy import Policy
from awesome_lint.links.targets import collect
from awesome_lint.parser import parse
from awesome_lint.publishing import exit_code, publish
from awesome_lint.report.display import safe
from awesome_lint.report.outcome import Failed, Mode
from awesome_lint.rules import NETWORK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from awesome_lint.document import Document
    from awesome_lint.document.verdicts import Verdict
    from awesome_lint.files import File
    from awesome_lint.link_options import LinkOptions
    from awesome_lint.link_settings import LinkSettings
    from awesome_lint.links.client import Client
    from awesome_lint.links.store import Known, Store
    from awesome_lint.links.targets import Target
    from awesome_lint.options import Options
    from awesome_lint.report.outcome import Outcome
    from awesome_lint.run import Text

_INTERRUPTED = 130  # 128 + SIGINT, as shells have it


class _Parsed(NamedTuple):
    file: File
    doc: Document


def links(options: Options, asked: LinkOptions) -> int:
    """Ask for all links of all files and report; the exit code."""
    job = verbs.plan(options, (NETWORK,))
    settings = settled(job.config.links, asked)
    parsed, failed = _parsed(job.files)
    targets, skipped = collect(each.doc for each in parsed)
    wanted = [each for each in targets if not _is_excluded(each.url, settings)]
    skipped += len(targets) - len(wanted)
    if asked.dump:
        for target in wanted:
            print(safe(target.url))
        return 2 * bool(failed or job.refused)
    verdicts: dict[str, Verdict] = {}
    interrupted = False
    try:
        _ask(wanted, verdicts, settings, asked, options)
    except KeyboardInterrupt:
        interrupted = True
        remark(f"interrupted; {len(wanted) - len(verdicts)} of {len(wanted)} links were not asked")
    around = NoSurroundings(verdicts)

    def outcomes() -> Iterator[Outcome]:
        yield from failed
        for file, doc in parsed:
            doc.surroundings = around
            yield from run.judged(file, doc, job.plan)

    told = summary(wanted, verdicts, skipped)
    tally = publish(job.all(outcomes()), options, Mode.CHECK, sys.stdout, told)
    return _INTERRUPTED if interrupted else exit_code(tally, options)


def _parsed(files: Sequence[File]) -> tuple[list[_Parsed], list[Failed]]:
    def work(text: Text) -> Iterator[_Parsed]:
        yield _Parsed(text.file, parse(text.source))

    found = list(run.each(files, work))
    return (
        [each for each in found if isinstance(each, _Parsed)],
        [each for each in found if isinstance(each, Failed)],
    )


def _is_excluded(url: str, settings: LinkSettings) -> bool:
    return any(pattern(each).search(url) for each in settings.exclude)


def _ask(
    targets: list[Target],
    verdicts: dict[str, Verdict],
    settings: LinkSettings,
    asked: LinkOptions,
    options: Options,
) -> None:
    """Fill ``verdicts``: from the store what is fresh, from the network the rest."""
    if asked.no_cache:
        _crawl(targets, verdicts, settings, options, None, {})
        return
    from awesome_lint.links.store import Store

    store = Store(asked.cache)
    if store.remark:
        remark(store.remark)
    try:
        known = store.known(target.url for target in targets)
        if asked.offline:
            for url, each in known.items():
                verdicts[url] = _graced(each.verdict, each, settings)
            return
        verdicts.update(_fresh(known, settings))
        left = [target for target in targets if target.url not in verdicts]
        if left:
            _crawl(left, verdicts, settings, options, store, known)
    finally:
        store.close()


def _fresh(known: Mapping[str, Known], settings: LinkSettings) -> dict[str, Verdict]:
    from awesome_lint.links.store import BELIEVED

    oldest = time.time() - seconds(settings.max_age)
    return {
        url: verdict
        for url, (verdict, _) in known.items()
        if verdict.kind in BELIEVED and verdict.at > oldest
    }


def _graced(verdict: Verdict, known: Known | None, settings: LinkSettings) -> Verdict:
    """A verdict that is certain only if it was dead for long enough, where that may pass."""
    grace = seconds(settings.grace)
    if verdict.kind is not VerdictKind.DEAD or not grace or not verdict.may_pass:
        return verdict
    first = None if known is None else known.failed_first
    return verdict._replace(certain=first is not None and verdict.at - first >= grace)


def _crawl(
    targets: list[Target],
    verdicts: dict[str, Verdict],
    settings: LinkSettings,
    options: Options,
    store: Store | None,
    known: Mapping[str, Known],
) -> None:
    from awesome_lint.link_progress import shown
    from awesome_lint.links.crawl import Crawl, Limits, crawl

    limits = Limits(settings.concurrency, settings.per_host)
    state = Crawl(targets, (), limits, _policy(settings))
    client = _client(settings)
    if client.proxies:
        remark(
            f"asking through {', '.join(client.proxies.values())}: what addresses it connects to "
            "is out of our hands"
        )
    try:
        landing = crawl(state, client.fetch, client.leave, settings.concurrency)
        for landed in shown(landing, state, options):
            for target, verdict in landed:
                verdicts[target.url] = _graced(verdict, known.get(target.url), settings)
                if store is not None:
                    store.keep(target.url, verdict)
            if store is not None:
                store.tick()
    finally:
        client.close()


def _policy(settings: LinkSettings) -> Policy:
    return Policy(settings.retries, settings.max_wait, accept=statuses(settings.accept))


def _client(settings: LinkSettings) -> Client:
    from awesome_lint.links.addresses import allowing, everything
    from awesome_lint.links.client import Client, Transport

    allows = everything if settings.include_private else allowing(settings.allow_addresses)
    return Client(Transport(settings.timeout, allows, settings.per_host))
