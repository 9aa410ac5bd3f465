"""A server of our own, and all that tests need to ask it instead of the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from network.behaviours import page
from network.loopback import OPEN, Resolver, Server, patient
from network.sites import Sites
from network.verb import OPENED

from awesome_lint.network.wire import name_lookup

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from awesome_lint.network.wire.client import Client


# Of a module, so that it comes before servers that a whole module asks.
@pytest.fixture(scope="module", autouse=True)
def _no_proxies() -> Iterator[None]:
    """Nothing of this machine's may come between a test and its server."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "REQUESTS_CA_BUNDLE"):
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(name.upper(), raising=False)
        yield


@pytest.fixture
def server() -> Iterator[Server]:
    """Its hosts a.test and b.test and its address answer as paths say, until they play else."""
    with Server() as made:
        for host in ("a.test", "b.test", OPEN):
            made.play(host, page)
        yield made


@pytest.fixture
def resolver() -> Resolver:
    return Resolver()


@pytest.fixture
def client(resolver: Resolver) -> Iterator[Client]:
    made = patient(5.0, resolver)
    yield made
    made.close()


@pytest.fixture
def here(here: Path, resolver: Resolver, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same folder, configured to ask our server; verdicts are kept in it, below caches."""
    monkeypatch.delenv("GITHUB_EVENT_NAME", raising=False)
    monkeypatch.setattr(name_lookup, "resolve", resolver)
    monkeypatch.setenv("XDG_CACHE_HOME", str(here / "caches"))
    (here / ".awesome-lint.toml").write_text(OPENED)
    return here


@pytest.fixture
def sites(here: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> Sites:
    """Sites that the folder is configured to ask, instead of those that are known.

    The resolver knows no site by its real name: what is left to its page comes to nothing.
    """
    for name in ("GITHUB_TOKEN", "GITHUB_GRAPHQL_URL"):
        monkeypatch.delenv(name, raising=False)
    return Sites(server, here)
