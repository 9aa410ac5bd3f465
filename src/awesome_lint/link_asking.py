"""From targets to verdicts: what the store still knows, and what the network says of the rest."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from awesome_lint.console import remark
from awesome_lint.document.verdicts import VerdictKind
from awesome_lint.link_settings import seconds, statuses
from awesome_lint.urls import host

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.document.verdicts import Verdict
    from awesome_lint.link_options import LinkOptions
    from awesome_lint.link_settings import LinkSettings
    from awesome_lint.links.client import Client
    from awesome_lint.links.policy import Policy
    from awesome_lint.links.store import Known, Store
    from awesome_lint.links.targets import Target
    from awesome_lint.options import Options


def ask(
    targets: Sequence[Target],
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
    if options.verbose:
        remark(f"verdicts: {store.path}")
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
    first = None if known is None else known.dead_first
    return verdict._replace(certain=first is not None and verdict.at - first >= grace)


def _crawl(
    targets: Sequence[Target],
    verdicts: dict[str, Verdict],
    settings: LinkSettings,
    options: Options,
    store: Store | None,
    known: Mapping[str, Known],
) -> None:
    from awesome_lint.link_progress import shown
    from awesome_lint.links.crawl import Crawl, Limits
    from awesome_lint.links.driver import drive

    limits = Limits(settings.concurrency, settings.per_host)
    state = Crawl(targets, (), limits, _policy(settings))
    client = _client(settings)
    if client.proxies:
        named = ", ".join(sorted({host(proxy) or "a proxy" for proxy in client.proxies.values()}))
        remark(f"asking through {named}: which addresses that connects to is out of our hands")
    try:
        landing = drive(state, client.fetch, client.leave, settings.concurrency)
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
    from awesome_lint.links.policy import Policy

    return Policy(settings.retries, settings.max_wait, accept=statuses(settings.accept))


def _client(settings: LinkSettings) -> Client:
    from awesome_lint.links.addresses import allowing, everything
    from awesome_lint.links.client import Client, Transport

    allows = everything if settings.include_private else allowing(settings.allow_addresses)
    return Client(Transport(settings.timeout, allows, settings.per_host))
