"""From targets to verdicts: what the store still knows, and what the network says of the rest."""

from __future__ import annotations

import os
import time
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.cli.console import remark
from awesome_lint.config.link_settings import seconds, statuses
from awesome_lint.document.verdicts import VerdictKind
from awesome_lint.knowledge.urls import host

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence

    from awesome_lint.cli.link_options import LinkOptions
    from awesome_lint.cli.links.rounds import Round
    from awesome_lint.cli.options import Options
    from awesome_lint.config.link_settings import LinkSettings
    from awesome_lint.document.verdicts import Verdict
    from awesome_lint.network.crawl import Landed
    from awesome_lint.network.plan import Site
    from awesome_lint.network.policy import Policy
    from awesome_lint.network.store import Store
    from awesome_lint.network.store_rows import Known
    from awesome_lint.network.targets import Target
    from awesome_lint.network.wire.client import Client


class Asking(NamedTuple):
    """How the network is to be asked: what is configured, and what was given besides."""

    settings: LinkSettings
    asked: LinkOptions
    options: Options


def ask(targets: Sequence[Target], verdicts: dict[str, Verdict], how: Asking) -> None:
    """Fill ``verdicts``: from the store what is fresh, from the network the rest."""
    if how.asked.no_cache:
        _ask(targets, verdicts, how, None, {})
        return
    from awesome_lint.network.store import Store

    store = Store(how.asked.cache)
    if how.options.verbose:
        remark(f"verdicts: {store.path}")
    try:
        known = store.known(target.url for target in targets)
        if how.asked.offline:
            for url, each in known.items():
                verdicts[url] = _graced(each.verdict, each, how.settings)
        else:
            _ask(targets, verdicts, how, store, known)
    finally:
        store.close()
        if store.remark:
            remark(store.remark)


def landing(
    targets: Sequence[Target], asked_sites: Sequence[Site], how: Asking
) -> Generator[list[Landed], None, None]:
    """The verdicts of the network on ``targets``, as they come."""
    from awesome_lint.cli.links.progress import shown
    from awesome_lint.network.crawl import Crawl, Limits
    from awesome_lint.network.driver import drive

    settings = how.settings
    limits = Limits(settings.concurrency, settings.per_host)
    state = Crawl(targets, asked_sites, limits, _policy(settings))
    client = _client(settings)
    if client.proxies:
        named = ", ".join(sorted({host(proxy) or "a proxy" for proxy in client.proxies.values()}))
        remark(f"asking through {named}: which addresses that connects to is out of our hands")
    try:
        found = drive(state, client, settings.concurrency)
        yield from shown(found, state, how.options)
    finally:
        client.close()


def _may_lack(asked: LinkOptions) -> bool:
    """Whether there may be more to learn of a page than that it is there."""
    return asked.verify_titles or bool(asked.token or os.environ.get("GITHUB_TOKEN"))


def _ask(
    targets: Sequence[Target],
    verdicts: dict[str, Verdict],
    how: Asking,
    store: Store | None,
    known: Mapping[str, Known],
) -> None:
    def keep(target: Target, verdict: Verdict) -> None:
        verdicts[target.url] = _graced(verdict, known.get(target.url), how.settings)
        if store is not None:
            store.keep(target.url, verdict)

    fresh = _fresh(known, how.settings)
    asked_sites: Sequence[Site] = ()
    if len(fresh) < len(targets) or _may_lack(how.asked):
        from awesome_lint.cli.links.sites import lacks, sites  # and what they read their answers by

        asked_sites = sites(how.settings, how.asked)
        fresh = {
            target.url: fresh[target.url]
            for target in targets
            if target.url in fresh and not lacks(target, fresh[target.url], asked_sites, how.asked)
        }
    verdicts.update(fresh)
    left = [target for target in targets if target.url not in verdicts]
    _land(left, asked_sites, how, store, keep)
    if how.asked.fragments or how.asked.archive:
        from awesome_lint.cli.links.rounds import rounds

        for further in rounds(targets, verdicts, how.settings, how.asked):

            def merge(target: Target, found: Verdict, further: Round = further) -> None:
                keep(target, further.merged(verdicts[target.url], found))

            _land(further.targets, (further.site,), how, store, merge)


def _land(
    targets: Sequence[Target],
    asked_sites: Sequence[Site],
    how: Asking,
    store: Store | None,
    keep: Callable[[Target, Verdict], None],
) -> None:
    if not targets:
        return
    from awesome_lint.workspace.interrupts import noted

    with noted() as look, closing(landing(targets, asked_sites, how)) as found:
        for landed in found:
            for target, verdict in landed:
                keep(target, verdict)
            if store is not None:
                store.tick()
            look()


def _fresh(known: Mapping[str, Known], settings: LinkSettings) -> dict[str, Verdict]:
    from awesome_lint.network.store import BELIEVED

    oldest = time.time() - seconds(settings.max_age)
    return {
        url: verdict
        for url, (verdict, _) in known.items()
        if verdict.kind in BELIEVED and verdict.at > oldest
    }


def _graced(verdict: Verdict, known: Known | None, settings: LinkSettings) -> Verdict:
    """A verdict that is certain only if it was dead for long enough, where that may pass."""
    if verdict.kind is not VerdictKind.DEAD or not verdict.may_pass:
        return verdict
    grace = seconds(settings.grace)
    if not grace:
        return verdict
    first = None if known is None else known.dead_first
    return verdict._replace(certain=first is not None and verdict.at - first >= grace)


def _policy(settings: LinkSettings) -> Policy:
    from awesome_lint.network.policy import Policy

    return Policy(settings.retries, settings.max_wait, accept=statuses(settings.accept))


def _client(settings: LinkSettings) -> Client:
    from awesome_lint.network.wire.addresses import allowing, everything
    from awesome_lint.network.wire.client import Client, Transport

    allows = everything if settings.include_private else allowing(settings.allow_addresses)
    return Client(Transport(settings.timeout, allows, settings.per_host))
