"""From targets to verdicts: what the store still knows, and what the network says of the rest."""

from __future__ import annotations

import os
import time
from contextlib import closing
from typing import TYPE_CHECKING

from awesome_lint.cli.console import remark
from awesome_lint.config.link_settings import seconds, statuses
from awesome_lint.document.verdicts import VerdictKind
from awesome_lint.knowledge.urls import host

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence

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

    Keep = Callable[[Target, Verdict], None]


class Inquiry:
    """A run's questions to the network, and the answers so far: ``verdicts``, by URL.

    ``verdicts`` grows while it runs, so that one that is interrupted has what came so far.
    """

    def __init__(
        self,
        targets: Sequence[Target],
        settings: LinkSettings,
        asked: LinkOptions,
        options: Options,
    ) -> None:
        self.targets = targets
        self.asked = asked
        self.verdicts: dict[str, Verdict] = {}
        self._settings = settings
        self._options = options
        self._store: Store | None = None
        self._known: Mapping[str, Known] = {}

    def run(self) -> None:
        """Take from the store what is fresh, and ask the network for the rest."""
        if self.asked.no_cache:
            self._ask()
            return
        from awesome_lint.network.store import Store

        self._store = store = Store(self.asked.cache)
        if self._options.verbose:
            remark(f"verdicts: {store.path}")
        try:
            self._known = store.known(target.url for target in self.targets)
            if self.asked.offline:
                for url, each in self._known.items():
                    self.verdicts[url] = self._graced(url, each.verdict)
            else:
                self._ask()
        finally:
            store.close()
            if store.remark:
                remark(store.remark)

    def alive(self, urls: Iterable[str], site: Site) -> set[str]:
        """Those of some more URLs that a site finds alive; the store is told nothing of them."""
        from awesome_lint.network.targets import Target

        found = self._landing([Target(url) for url in urls], (site,))
        return {
            target.url
            for landed in found
            for target, verdict in landed
            if verdict.kind is VerdictKind.ALIVE
        }

    def _ask(self) -> None:
        fresh = self._fresh()
        asked_sites: Sequence[Site] = ()
        if len(fresh) < len(self.targets) or self._may_lack():
            from awesome_lint.cli.links.sites import lacks, sites  # and what reads their answers

            asked_sites = sites(self._settings, self.asked)
            fresh = {
                target.url: fresh[target.url]
                for target in self.targets
                if target.url in fresh
                and not lacks(target, fresh[target.url], asked_sites, self.asked)
            }
        self.verdicts.update(fresh)
        left = [target for target in self.targets if target.url not in self.verdicts]
        self._land(left, asked_sites, self._keep)
        if self.asked.fragments or self.asked.archive:
            self._ask_further()

    def _ask_further(self) -> None:
        """Ask what is asked once the first verdicts are known, in rounds."""
        from awesome_lint.cli.links.rounds import rounds

        for further in rounds(self.targets, self.verdicts, self._settings, self.asked):

            def merge(target: Target, found: Verdict, further: Round = further) -> None:
                self._keep(target, further.merged(self.verdicts[target.url], found))

            self._land(further.targets, (further.site,), merge)

    def _land(self, targets: Sequence[Target], sites: Sequence[Site], keep: Keep) -> None:
        if not targets:
            return
        from awesome_lint.workspace.interrupts import noted

        with noted() as look, closing(self._landing(targets, sites)) as found:
            for landed in found:
                for target, verdict in landed:
                    keep(target, verdict)
                if self._store is not None:
                    self._store.tick()
                look()

    def _landing(
        self, targets: Sequence[Target], sites: Sequence[Site]
    ) -> Generator[list[Landed], None, None]:
        """The verdicts of the network on ``targets``, as they come."""
        from awesome_lint.cli.links.progress import shown
        from awesome_lint.network.crawl import Crawl, Limits
        from awesome_lint.network.driver import drive

        settings = self._settings
        limits = Limits(settings.concurrency, settings.per_host)
        state = Crawl(targets, sites, limits, _policy(settings))
        client = _client(settings)
        if client.proxies:
            hosts = {host(proxy) or "a proxy" for proxy in client.proxies.values()}
            named = ", ".join(sorted(hosts))
            remark(f"asking through {named}: which addresses that connects to is out of our hands")
        try:
            found = drive(state, client, settings.concurrency)
            yield from shown(found, state, self._options)
        finally:
            client.close()

    def _keep(self, target: Target, verdict: Verdict) -> None:
        self.verdicts[target.url] = self._graced(target.url, verdict)
        if self._store is not None:
            self._store.keep(target.url, verdict)

    def _may_lack(self) -> bool:
        """Whether there may be more to learn of a page than that it is there."""
        token = self.asked.token or os.environ.get("GITHUB_TOKEN")
        return self.asked.verify_titles or bool(token)

    def _fresh(self) -> dict[str, Verdict]:
        """The verdicts of the store that are believed for now."""
        if not self._known:
            return {}
        from awesome_lint.network.store import BELIEVED

        oldest = time.time() - seconds(self._settings.max_age)
        return {
            url: verdict
            for url, (verdict, _) in self._known.items()
            if verdict.kind in BELIEVED and verdict.at > oldest
        }

    def _graced(self, url: str, verdict: Verdict) -> Verdict:
        """A verdict that is certain only if it was dead for long enough, where that may pass."""
        if verdict.kind is not VerdictKind.DEAD or not verdict.may_pass:
            return verdict
        grace = seconds(self._settings.grace)
        if not grace:
            return verdict
        known = self._known.get(url)
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
