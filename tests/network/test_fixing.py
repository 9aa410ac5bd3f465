"""``links --fix``: what has moved is written as it is now, and nothing else is touched."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, NamedTuple

import pytest
from network.loopback import OPEN
from network.sites import repositories
from network.verb import OPENED, QUICK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from network.loopback import Server, Talk
    from network.sites import Sites
    from program import Program


class Chain(NamedTuple):
    """A link, the answers along its way, and what it is to become; None: left as it is."""

    start: str
    hops: list[tuple[int, str]]
    becomes: str | None


class World:
    """Redirects by URL; all else is there, in a way that its path says."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.moves: dict[tuple[str, str], tuple[int, str]] = {}
        for host in ("a.test", "docs.a.test", "b.test"):
            server.play(host, self)

    def __call__(self, talk: Talk) -> None:
        path = talk.heard.path
        if (move := self.moves.get((talk.heard.host, path))) is not None:
            talk.reply(move[0], f"Location: {move[1]}")
        elif "sorry" in path:
            talk.reply(200, body=b"<html><title>Page not found - A</title>")
        elif "headonly" in path:
            talk.reply(200 if talk.heard.method == "HEAD" else 404)
        else:
            talk.reply(200, body=b"<html><title>Fine</title>")

    def chain(self, start: str, *hops: tuple[int, str], becomes: bool, tail: str = "") -> Chain:
        """A chain from a path of a.test; an end is a path, or "host/path"."""
        at = ("a.test", start)
        for status, target in hops:
            host, path = target.split("/", 1) if not target.startswith("/") else ("a.test", "")
            place = (host, f"/{path}") if path or host != "a.test" else ("a.test", target)
            self.moves[at] = (status, self.server.url(*place))
            at = place
        return Chain(
            self.server.url("a.test", start) + tail,
            list(hops),
            self.server.url(*at) + tail if becomes else None,
        )

    def chains(self) -> Iterator[Chain]:
        for n in range(20):
            make = self.chain
            yield make(f"/old/page-{n}", (301, f"/docs/page-{n}"), becomes=True)
            yield make(f"/o8/page-{n}", (308, f"/d8/page-{n}"), becomes=True, tail="#usage")
            hops = ((301, f"/mid/tool-{n}"), (308, f"/new/tool-{n}"))
            yield make(f"/two/tool-{n}", *hops, becomes=True)
            yield make(f"/x/guide-{n}", (301, f"b.test/x/guide-{n}"), becomes=True)
            yield make(f"/y/guide{n}.html", (301, f"docs.a.test/y/guide{n}"), becomes=True)
            yield make(f"/q/?id=item{n}", (301, f"/items/item{n}"), becomes=True)
        for n in range(12):
            make = self.chain
            yield make(f"/now/page-{n}", (302, f"/then/page-{n}"), becomes=False)
            yield make(f"/n7/page-{n}", (307, f"/t7/page-{n}"), becomes=False)
            hops = ((301, f"/mix/page-{n}"), (302, f"/mixed/page-{n}"))
            yield make(f"/m/page-{n}", *hops, becomes=False)
            yield make(f"/home/page-{n}", (301, "/"), becomes=False)
            yield make(f"/in/page-{n}", (301, f"/login/page-{n}"), becomes=False)
            yield make(f"/e/page-{n}", (301, f"/error/404/page-{n}"), becomes=False)
            yield make(f"/nf/page-{n}", (301, f"/page-{n}/not-found"), becomes=False)
            yield make(f"/up{n}/deep/page-{n}", (301, f"/up{n}/deep"), becomes=False)
            yield make(f"/c/page-{n}", (301, "/page/all-page-s"), becomes=False)
            yield make(f"/s/page-{n}", (301, f"/s/page-{n}/"), becomes=False)
            yield make(f"/l/page-{n}", (301, f"/en-us/l/page-{n}"), becomes=False)
            yield make(f"/t/page-{n}", (301, f"/t2/page-{n}?utm_source=x"), becomes=False)
            yield make(f"/p/{1000 + n}", (301, f"/p/some-title-{chr(97 + n)}"), becomes=False)
            yield make(f"/sr/page-{n}", (301, f"/sorry/page-{n}"), becomes=False)
            yield make(f"/ho/page-{n}", (301, f"/headonly/page-{n}"), becomes=False)
            yield make(f"/sq/?id=item{n}", (301, f"/list/{chr(97 + n)}"), becomes=False)
            yield make(f"/circle/page-{n}", (301, f"/circle/page-{n}"), becomes=False)
            yield make(f"/search/for{n}", (301, f"/find/search?q={n}"), becomes=False)


@pytest.fixture
def world(server: Server) -> World:
    return World(server)


FORMS = (
    "- [a]({}) - A tool.", "- <{}> - Of its own.", "- A tool, ![shot]({} \"A title\")",
    "- <a href=\"{}\">b</a>", "- [r{n}][d{n}]\n\n[d{n}]: {}\n", "| [a]({}) | cell |",
)  # fmt: skip


def listed(chains: list[Chain], *, fixed: bool) -> bytes:
    lines = []
    for n, chain in enumerate(chains):
        url = chain.becomes if fixed and chain.becomes else chain.start
        lines.append(FORMS[n % len(FORMS)].replace("{n}", str(n)).replace("{}", url))
    around = "```\nhttp://a.test/old/page-1\n```\n\n  trailing  spaces \t\n"
    text = "# List\n\n" + "\n\n".join(lines) + "\n\n" + around
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def test_300_chains(program: Program, here: Path, world: World) -> None:
    chains = list(world.chains())
    assert len(chains) >= 200
    readme = here / "README.md"
    readme.write_bytes(listed(chains, fixed=False))
    program("links", *QUICK, "--no-cache", "--fix", "--unsafe")
    after = readme.read_bytes()
    wrong = set(after.split(b"\r\n")) - set(listed(chains, fixed=True).split(b"\r\n"))
    assert wrong == set()
    assert after == listed(chains, fixed=True)
    program("links", *QUICK, "--no-cache", "--fix", "--unsafe")
    assert readme.read_bytes() == listed(chains, fixed=True)


def test_another_site_is_written_with_unsafe_only(
    program: Program,
    here: Path,
    world: World,
) -> None:
    away = world.chain("/x/guide", (301, "b.test/x/guide"), becomes=True)
    near = world.chain("/y/guide", (301, "docs.a.test/y/guide"), becomes=True)
    readme = here / "README.md"
    readme.write_text(f"# L\n\n- [a]({away.start}#b)\n- [b]({near.start})\n")
    before = readme.read_text()
    ended = program("links", *QUICK, "--no-cache", "--fix", "--diff")
    assert f"+- [b]({near.becomes})" in ended.out
    assert readme.read_text() == before
    ended = program("links", *QUICK, "--no-cache", "--fix")
    assert readme.read_text() == f"# L\n\n- [a]({away.start}#b)\n- [b]({near.becomes})\n"
    assert "1 fixed" in ended.out
    program("links", *QUICK, "--no-cache", "--fix", "--unsafe")
    assert readme.read_text() == f"# L\n\n- [a]({away.becomes}#b)\n- [b]({near.becomes})\n"


def test_only_what_is_new_is_written(
    program: Program,
    here: Path,
    world: World,
) -> None:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=n", "-c", "user.email=e@a.test", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *arguments], cwd=here, check=True, capture_output=True)

    (here / ".git").rmdir()
    old = world.chain("/y/old", (301, "/z/old"), becomes=True)
    new = world.chain("/y/new", (301, "/z/new"), becomes=True)
    readme = here / "README.md"
    readme.write_text(f"# L\n\n- [a]({old.start})\n")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "x")
    changed = "# L\n\n- [b]({})\n- [a]({})\n- [again]({}#part)\n"
    readme.write_text(changed.format(new.start, old.start, old.start))
    ended = program("links", *QUICK, "--no-cache", "--fix", "--since", "HEAD")
    assert readme.read_text() == changed.format(new.becomes, old.start, old.start)
    assert "1 fixed" in ended.out
    assert {each.path for each in world.server.log} == {"/y/new", "/z/new"}
    world.server.log.clear()
    ended = program("links", *QUICK, "--no-cache", "--fix", "--since", "HEAD")
    assert readme.read_text() == changed.format(new.becomes, old.start, old.start)
    assert {each.path for each in world.server.log} == {"/z/new"}
    assert program("links", *QUICK, "--no-cache", "--fix").code == 0
    assert readme.read_text() == changed.format(new.becomes, old.becomes, old.becomes)


def test_standard_input_is_a_filter(
    program: Program,
    world: World,
) -> None:
    moved = world.chain("/y/guide", (301, "/z/guide"), becomes=True)
    text = f"# L\n\n- [b]({moved.start})\n"
    ended = program("links", *QUICK, "--no-cache", "--fix", "-", stdin=text.encode())
    assert ended.out == f"# L\n\n- [b]({moved.becomes})\n"
    assert "1 fixed" in ended.err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--fix", "--offline"), "--fix and --offline exclude each other"),
        (("--fix", "--dump"), "--fix and --dump exclude each other"),
        (("--unsafe",), "--unsafe goes with --fix"),
        (("--diff",), "--diff goes with --fix"),
    ],
)
def test_options_that_make_no_sense(
    program: Program,
    here: Path,
    options: tuple[str, ...],
    told: str,
) -> None:
    (here / "README.md").write_text("# L\n")
    ended = program("links", *options)
    assert ended.code == 2
    assert told in ended.err


def test_renamed_repositories_are_written(
    program: Program,
    here: Path,
    sites: Sites,
) -> None:
    readme = here / "README.md"
    urls = repositories(4, "renamed", "alive")
    lines = [f"- [t]({url}#usage) - A tool.\n" for url in urls]
    readme.write_text("# L\n\n" + "".join(lines))
    ended = program("links", *QUICK, "--no-cache", "--fix", "--token", "t")
    after = readme.read_text()
    assert after == "# L\n\n" + "".join(lines).replace("/o/renamed", "/new/renamed")
    assert "2 fixed" in ended.out
    assert [each.path for each in sites.server.log] == ["/graphql"]
    assert OPEN in {each.host for each in sites.server.log}
    assert OPENED in (here / ".awesome-lint.toml").read_text()
