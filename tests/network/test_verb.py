"""The verb ``links`` from outside: what it asks, reports, remembers, and how it ends."""

from __future__ import annotations

import json
import os
import pty
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from network.behaviours import fine, page, saying
from network.loopback import CLOSED, OPEN
from network.verb import OPENED, QUICK, write

import awesome_lint
from awesome_lint.document.verdicts import Hop, PaperRecord, RepositoryRecord, Verdict, VerdictKind
from awesome_lint.network.store import Store
from awesome_lint.workspace.interrupts import noted

if TYPE_CHECKING:
    from network.loopback import Server, Talk
    from program import Program

SRC = str(Path(awesome_lint.__file__).parents[1])


def paths(server: Server) -> list[str]:
    return [each.path for each in server.log]


# What fails.


@pytest.mark.parametrize(
    ("path", "options", "code"),
    [
        ("/200/x", (), 0),
        ("/404/x", (), 1),
        ("/404/x", ("--exit-zero",), 0),
        ("/404/x", ("--level", "dead-link=warning"), 0),
        ("/404/x", ("--level", "network=warning", "--strict"), 1),
        ("/404/x", ("--ignore", "dead-link"), 0),
        ("/404/x", ("--select", "moved-link"), 0),
        ("/404/x", ("--accept", "200,404"), 0),
        ("/410/x", (), 1),
        ("/301/x", (), 0),
        ("/301/x", ("--strict",), 1),
        ("/301/x", ("--level", "moved-link=error"), 1),
        ("/302/x", ("--strict",), 0),
        ("/403/x", ("--strict",), 0),
        ("/429/x", ("--strict",), 0),
        ("/503/x", ("--strict",), 0),
        ("/204/x", ("--accept", "200..=203", "--strict"), 0),
    ],
)
def test_exit_codes(
    program: Program, here: Path, server: Server, path: str, options: tuple[str, ...], code: int
) -> None:
    write(here, server.url("a.test", path))
    assert program("links", *QUICK, *options).code == code


def test_a_report_for_people(program: Program, here: Path, server: Server) -> None:
    gone, moved = server.url("a.test", "/404/x"), server.url("b.test", "/301/x")
    shy = server.url("b.test", "/403/x")
    write(here, f"{gone}#top", moved, shy, "mailto:me@a.test", server.url("a.test", "/200/x"))
    ended = program("links", *QUICK)
    line = f"- [t0]({gone}#top) - A tool."
    assert ended.out == (
        "README.md: general, 5 entries\n"
        f"README.md:3:8 error dead-link dead, 404 Not Found: {gone}#top\n"
        f"  3 | {line}\n"
        f"    |        {'^' * (len(gone) + 4)}\n"
        f"README.md:4:8 warning moved-link moved for good to {server.url('b.test', '/200/x')}: "
        f"{moved}\n"
        f"  4 | - [t1]({moved}) - A tool.\n"
        f"    |        {'^' * len(moved)}\n"
        f"    help: Write {server.url('b.test', '/200/x')} (with --unsafe): "
        f"`{moved}` -> `{server.url('b.test', '/200/x')}`\n"
        f"  info unverified-link 1, first at 5:8: not verified, 403 Forbidden: {shy}\n"
        "\n"
        "1 file, 5 entries, profile general; 1 error, 1 warning, 1 info; "
        "1 fixable with --unsafe\n"
        "5 URLs, 2 hosts asked: 1 alive, 1 moved, 1 dead, 1 blocked, 1 skipped\n"
        "  b.test  1 moved, 1 blocked\n"
        "  a.test  1 alive, 1 dead\n"
    )
    assert ended.err == ""


def test_a_report_for_programs(program: Program, here: Path, server: Server) -> None:
    moved, gone = server.url("a.test", "/301/x"), server.url("a.test", "/404/x")
    write(here, moved, f"{gone}#a", f"{gone}#b")
    ended = program("links", *QUICK, "--format", "json")
    (found,) = json.loads(ended.out)["files"]
    assert [each["rule"] for each in found["diagnostics"]] == ["moved-link"] + ["dead-link"] * 2
    assert {each["group"] for each in found["diagnostics"]} == {"network"}
    assert found["urls"] == [
        {
            "url": moved, "verdict": "moved", "status": 200, "end": server.url("a.test", "/200/x"),
            "reason": f"moved for good to {server.url('a.test', '/200/x')}",
            "hops": [{"url": moved, "status": 301}],
        },
        {
            "url": gone, "verdict": "dead", "status": 404, "end": gone, "hops": [],
            "reason": "404 Not Found",
        },
    ]  # fmt: skip
    assert json.loads(program("links", *QUICK, "--format", "jsonl").out) == found


def test_concise(program: Program, here: Path, server: Server) -> None:
    gone = server.url("a.test", "/404/x")
    write(here, gone)
    told = f"README.md:3:8: error dead-link: dead, 404 Not Found: {gone}\n"
    assert program("links", *QUICK, "--format", "concise").out == told


def test_a_comment_mutes(program: Program, here: Path, server: Server) -> None:
    text = "# List\n\n<!-- awesome-lint-disable-next-line dead-link -->\n- [a]({}) - A tool.\n"
    (here / "README.md").write_text(text.format(server.url("a.test", "/404/x")))
    assert program("links", *QUICK).code == 0
    assert len(server.log) == 2


def test_one_bad_file_does_not_stop_the_others(
    program: Program, here: Path, server: Server
) -> None:
    write(here, server.url("a.test", "/404/x"), name="a.md")
    ended = program("links", *QUICK, "a.md", "gone.md")
    assert ended.code == 2
    assert "dead-link" in ended.out
    assert ended.err == "error: gone.md: cannot be read: No such file or directory\n"


# What is asked.


def test_a_url_is_asked_for_once(program: Program, here: Path, server: Server) -> None:
    url = server.url("a.test", "/200/x")
    write(here, url, f"{url}#a", f"{url}#b", name="a.md")
    write(here, f"{url}#c", url.replace("http", "HTTP").replace("a.test", "A.test"), name="b.md")
    assert program("links", *QUICK, "a.md", "b.md").code == 0
    assert paths(server) == ["/200/x"]


def test_images_and_definitions_are_asked_for(program: Program, here: Path, server: Server) -> None:
    one, two, three = (server.url("a.test", f"/200/{n}") for n in range(3))
    (here / "README.md").write_text(
        f"# L\n\n![i]({one}) [a][d] <a href='{three}'>x</a>\n\n[d]: {two}\n"
    )
    assert program("links", *QUICK).code == 0
    assert sorted(paths(server)) == ["/200/0", "/200/1", "/200/2"]


def test_what_is_excluded_is_not_asked_for(program: Program, here: Path, server: Server) -> None:
    (here / ".awesome-lint.toml").write_text(f'{OPENED}exclude = ["/one$"]\n')
    write(here, *(server.url("a.test", f"/404/{name}") for name in ("one", "two", "three")))
    ended = program("links", *QUICK, "--exclude", "two|never")
    assert set(paths(server)) == {"/404/three"}
    assert "3 URLs, 1 host asked: 1 dead, 2 skipped\n" in ended.out


def test_a_dump_asks_nothing(program: Program, here: Path, server: Server) -> None:
    url = server.url("a.test", "/404/x")
    write(here, f"{url}#a", "ftp://a.test/x", url, "docs/x.md", server.url("b.test", "/200/no"))
    ended = program("links", "--dump", "--exclude", "/no$")
    assert ended == (0, f"{url}\n", "")
    assert server.log == []


def test_only_what_is_new_is_asked_for(program: Program, here: Path, server: Server) -> None:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=n", "-c", "user.email=e@a.test", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *arguments], cwd=here, check=True, capture_output=True)

    (here / ".git").rmdir()
    old, gone, new = (server.url("a.test", path) for path in ("/404/a", "/404/b", "/404/c"))
    git("init", "-q")
    write(here, old, gone)
    git("add", ".")
    git("commit", "-qm", "x")
    write(here, new, old, f"{old}#other", name="README.md")
    write(here, old, name="b.md")
    ended = program("links", *QUICK, "--since", "HEAD", "README.md", "b.md")
    assert ended.code == 1
    assert set(paths(server)) == {"/404/c"}
    assert "1 URL, 1 host asked: 1 dead\n" in ended.out
    assert program("links", "--since", "HEAD", "--dump").out == f"{new}\n"
    assert "nowhere" in program("links", "--since", "nowhere").err
    assert program("links", "--since", "").code == 2


def test_private_addresses_are_not_asked(program: Program, here: Path, server: Server) -> None:
    (here / ".awesome-lint.toml").unlink()
    write(here, server.url("a.test", "/404/x"), server.url("private.test", "/404/x"))
    assert program("links", *QUICK).code == 0
    assert server.connections == []
    server.play("private.test", page)
    assert program("links", *QUICK, "--include-private").code == 1
    assert set(server.connections) == {OPEN, CLOSED}


@pytest.mark.parametrize(
    "stated", ["include-private = true", 'allow-addresses = ["127.0.0.0/8", "::/0"]']
)
@pytest.mark.parametrize(
    "event",
    ["", "pull_request", "pull_request_target", "merge_group", "workflow_run", "issue_comment"],
)
def test_a_strangers_configuration_opens_no_address(
    program: Program,
    here: Path,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    event: str,
    stated: str,
) -> None:
    (here / ".awesome-lint.toml").write_text(f"[links]\n{stated}\n")
    write(here, server.url("a.test", "/404/x"))
    monkeypatch.setenv("GITHUB_EVENT_NAME", event)
    ended = program("links", *QUICK, "--no-cache", *(() if event else ("--untrusted",)))
    assert (ended.code, server.log) == (0, [])
    assert "1 skipped" in ended.out
    key = stated.partition(" ")[0]
    said = f"the configuration may be a stranger's: its [links] {key} does not count; "
    assert said in ended.err
    # Who runs it may say so; what was said on the command line is nobody else's word.
    given = ("--allow-addresses", f"{OPEN}/32", "--allow-addresses", "10.0.0.0/8")
    assert program("links", *QUICK, "--no-cache", "--untrusted", *given).code == 1
    assert len(server.log) == 2
    assert program("links", "--allow-addresses", "10.0.0.0/99").code == 2


def test_a_configuration_of_ones_own_opens_addresses(
    program: Program, here: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here, server.url("a.test", "/404/x"))
    monkeypatch.setenv("GITHUB_EVENT_NAME", "schedule")
    ended = program("links", *QUICK)
    assert ended.code == 1
    assert "stranger" not in ended.err


def test_a_strangers_expression_keeps_nobody_busy(program: Program, here: Path) -> None:
    (here / ".awesome-lint.toml").write_text("[links]\nexclude = ['(a+)+$', '/skipped']\n")
    write(here, f"http://gone.invalid/{'a' * 60}!", "http://gone.invalid/skipped")
    started = time.process_time()
    ended = program("links", "--dump", "--untrusted")
    assert ended.out == f"http://gone.invalid/{'a' * 60}!\n"
    assert time.process_time() - started < 5  # for centuries


def test_a_strangers_expression_that_cannot_be_matched_so_does_not_count(
    program: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / ".awesome-lint.toml").write_text("[links]\nexclude = ['(?=.*a)(?=.*b)c', 'x$']\n")
    write(here, "http://gone.invalid/x")
    ended = program("links", "--dump", "--untrusted")
    assert (ended.code, ended.out) == (0, "")
    assert "its [links] exclude '(?=.*a)(?=.*b)c' does not count" in ended.err
    monkeypatch.setitem(sys.modules, "re2", None)
    ended = program("links", "--dump", "--untrusted")
    assert (ended.code, ended.out) == (0, "http://gone.invalid/x\n")
    assert "does not count without RE2" in ended.err
    assert program("links", "--dump", "--exclude", "x$", "--isolated").out == ""


def test_a_strangers_configuration_says_all_else(
    program: Program, here: Path, server: Server
) -> None:
    url = server.url("a.test", "/404/x")
    write(here, url)
    (here / ".awesome-lint.toml").write_text("[links]\nexclude = ['404']\narxiv-api = ''\n")
    ended = program("links", *QUICK, "--untrusted")
    assert (ended.code, ended.err) == (0, "")
    assert "1 skipped" in ended.out


def test_nobodys_password_is_sent(program: Program, here: Path, server: Server) -> None:
    write(here, server.url("me:secret@a.test", "/301/x"))
    assert program("links", *QUICK).code == 0
    assert [each.host for each in server.log] == ["a.test", "a.test"]
    assert "secret" not in repr(server.log)
    assert all("authorization" not in each.headers for each in server.log)


def test_check_asks_nothing_and_says_who_does(program: Program, here: Path, server: Server) -> None:
    write(here, server.url("a.test", "/404/x"))
    assert program("check").code == 0
    ended = program("check", "--select", "network")
    assert ended.code == 2
    assert "network: ask `awesome-lint links` for it" in ended.err
    assert program("links", "--select", "urls", *QUICK).code == 2
    assert program("check", "--select", "all").code != 2


def test_a_proxy_is_used_and_named(
    program: Program, here: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://me:secret@{OPEN}:{server.port}")
    server.play("far.test", lambda talk: talk.reply(404 if "far" in talk.heard.path else 500))
    write(here, "http://far.test/x")
    ended = program("links", *QUICK)
    assert ended.code == 1
    assert [each.path for each in server.log] == ["http://far.test/x"] * 2
    assert f"asking through {OPEN}: which addresses" in ended.err
    assert "secret" not in ended.err


# Settings.


def test_all_mistakes_of_a_configuration(program: Program, here: Path) -> None:
    write(here, "https://a.test/")
    (here / ".awesome-lint.toml").write_text(
        "[links]\nretrys = 1\nper-host = 0\ntimeout = 'x'\nmax-age = '1 year'\naccept = '2xx'\n"
        "exclude = ['(']\nallow-addresses = ['10.0.0.0/99']\n"
    )
    ended = program("links")
    assert ended.code == 2
    assert [line.split(": ")[2] for line in ended.err.splitlines()] == [
        "links.retrys", "links.timeout", "links.max-age", "links.accept", "links.exclude",
        "links.allow-addresses", "links.per-host",
    ]  # fmt: skip
    assert "did you mean retries?" in ended.err
    assert program("check").code == 2


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--max-age", "soon"), '--max-age: "soon" is no duration'),
        (("--per-host", "0"), "--per-host: must be at least 1"),
        (("--timeout", "0"), "--timeout: must be more than 0"),
        (("--exclude", "["), '--exclude: "[" is no regular expression'),
        (("--no-cache", "--offline"), "--no-cache and --offline exclude each other"),
        (("--no-cache", "--cache", "x"), "--no-cache and --cache exclude each other"),
    ],
)
def test_options_that_make_no_sense(
    program: Program, here: Path, options: tuple[str, ...], told: str
) -> None:
    write(here, "https://a.test/")
    ended = program("links", *options)
    assert ended.code == 2
    assert told in ended.err


# What is remembered.


def test_what_was_alive_is_believed_and_the_rest_asked_again(
    program: Program, here: Path, server: Server
) -> None:
    kinds = ("200", "301", "302", "403", "404", "503")
    write(here, *(server.url("a.test", f"/{kind}/x") for kind in kinds))
    first = program("links", *QUICK)
    server.log.clear()
    again = program("links", *QUICK)
    assert set(paths(server)) == {"/403/x", "/404/x", "/503/x"}
    assert again == first
    server.log.clear()
    program("links", *QUICK, "--max-age", "0")
    assert {"/200/x", "/301/x", "/302/x"} <= set(paths(server))
    server.log.clear()
    program("links", *QUICK, "--no-cache")
    assert "/200/x" in paths(server)
    assert (here / "caches" / "awesome-lint" / "verdicts.sqlite3").is_file()


def test_offline_reports_what_is_remembered(program: Program, here: Path, server: Server) -> None:
    write(here, *(server.url("a.test", f"/{kind}/x") for kind in ("200", "301", "404", "403")))
    first = program("links", *QUICK, "--cache", "v.db")
    server.log.clear()
    write(here, *(server.url("a.test", f"/{kind}/x") for kind in ("200", "301", "404", "403", "1")))
    again = program("links", *QUICK, "--cache", "v.db", "--offline")
    assert server.log == []
    assert again.code == 1
    assert "5 URLs, 1 host asked: 1 alive, 1 moved, 1 dead, 1 blocked, 1 not asked" in again.out
    assert again.out.splitlines()[1:7] == first.out.splitlines()[1:7]


def test_a_dead_page_fails_when_it_was_dead_for_long_enough(
    program: Program, here: Path, server: Server
) -> None:
    write(here, server.url("a.test", "/404/x"))
    options = (*QUICK, "--cache", "v.db", "--grace", "7d", "--all")
    first = program("links", *options)
    assert first.code == 0
    assert "info unverified-link not verified, 404 Not Found, but not for long" in first.out
    assert program("links", *options).code == 0
    earlier = 7 * 86_400 + 60
    with sqlite3.connect("v.db") as connection:
        connection.execute("UPDATE verdicts SET dead_first = dead_first - ?", (earlier,))
    connection.close()
    assert program("links", *options).code == 1
    assert program("links", *options, "--offline").code == 1
    # Alive in between: the count starts anew. Out of order in between: it goes on.
    for behaviour, code in ((saying(503), 1), (fine, 0)):
        server.play("a.test", behaviour)
        program("links", *options)
        server.play("a.test", page)
        assert program("links", *options, "--max-age", "0").code == code


def test_no_such_host_needs_no_grace(program: Program, here: Path) -> None:
    write(here, "http://gone.invalid/x")
    assert program("links", *QUICK, "--grace", "7d").code == 1


@pytest.mark.parametrize(
    "content", [b"no database at all" * 100, b"SQLite format 3\0" + b"x" * 5000]
)
def test_a_corrupt_file_is_put_aside(
    program: Program, here: Path, server: Server, content: bytes
) -> None:
    write(here, server.url("a.test", "/200/x"))
    (here / "v.db").write_bytes(content)
    ended = program("links", *QUICK, "--cache", "v.db")
    assert ended.code == 0
    (aside,) = here.glob("v.db.unreadable-*")
    assert aside.read_bytes() == content
    assert ended.err == f"v.db holds no verdicts that can be read; it is {aside.name} now\n"
    assert program("links", *QUICK, "--cache", "v.db").err == ""
    assert paths(server) == ["/200/x"]


def damaged(path: Path, how: str) -> None:
    """A store with many verdicts, of which something is not as it was written."""
    with closing(Store(str(path))) as store:
        for n in range(3000):
            store.keep(f"http://a.test/{n}", Verdict(VerdictKind.ALIVE, "", 200, "", at=float(n)))
    if how.startswith("page"):
        data = bytearray(path.read_bytes())
        first = {"page": 2, "pages": 1}[how] * 4096
        for start in range(first, len(data), 4096):
            data[start : start + 2048] = b"\xff" * 2048
        path.write_bytes(data)
        return
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(how)


@pytest.mark.parametrize(
    "how",
    [
        "page",
        "pages",
        "UPDATE verdicts SET at = 'yesterday', dead_first = 'long ago'",
        "UPDATE verdicts SET kind = 5, data = x'00ff'",
        "UPDATE verdicts SET data = cast(x'ff' AS TEXT)",
        "UPDATE verdicts SET url = cast(x'ff' || url AS TEXT)",
    ],
)
def test_a_damaged_store_spoils_no_run(
    program: Program, here: Path, server: Server, how: str
) -> None:
    write(here, server.url("a.test", "/200/x"), "http://a.test/5")
    damaged(here / "v.db", how)
    ended = program("links", *QUICK, "--cache", "v.db", "--exclude", "/5$")
    assert (ended.code, "Traceback" in ended.err) == (0, False)
    again = program("links", *QUICK, "--cache", "v.db", "--exclude", "/5$")
    assert (again.code, again.err) == (0, "")
    assert paths(server) == ["/200/x"]


def test_another_programs_database_is_put_aside(program: Program, here: Path) -> None:
    write(here, "http://gone.invalid/x")
    with sqlite3.connect("v.db") as connection:
        connection.execute("CREATE TABLE verdicts (x)")
    connection.close()
    assert "put aside" not in program("links", *QUICK, "--cache", "v.db").err
    assert len(list(here.glob("v.db.unreadable-*"))) == 1


@pytest.mark.parametrize(
    "data",
    [
        "",
        "{",
        "{}, {}",
        "5",
        "null",
        '{"nobody": 1}',
        '{"hops": 5}',
        '{"hops": [[1]]}',
        "{}]",
        "NaN",
    ],
)
def test_a_row_of_another_hand_costs_no_other(here: Path, data: str) -> None:
    urls = [f"http://a.test/{n}" for n in range(1200)]
    path = str(here / "v.db")
    store = Store(path)
    hops = (Hop("http://a.test/x", 301),)
    for n, url in enumerate(urls):
        store.keep(url, Verdict(VerdictKind.MOVED, "moved", 200, "http://b.test/", hops, at=n))
    store.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE verdicts SET data = ? WHERE url = ?", (data, urls[3]))
        connection.execute("UPDATE verdicts SET kind = 'odd' WHERE url = ?", (urls[900],))
    connection.close()
    store = Store(path)
    known = store.known(urls)
    store.close()
    assert known.keys() == set(urls) - {urls[3], urls[900]}
    assert known[urls[4]].verdict.hops == hops
    assert known[urls[4]].verdict.at == 4


@pytest.mark.parametrize(
    "verdict",
    [
        Verdict(VerdictKind.ALIVE, "200 OK", 200, "http://a.test/x", asked=1, at=5.5),
        Verdict(VerdictKind.ALIVE, "200 OK", 200, "http://a.test/y", at=5.5),
        Verdict(VerdictKind.UNAVAILABLE, "no answer in time", None, "", asked=3, at=1.0),
        Verdict(VerdictKind.DEAD, "404 Not Found", 404, "http://a.test/x", may_pass=True),
        Verdict(
            VerdictKind.ALIVE,
            missing=frozenset(("a", "b")),
            sought=frozenset("abc"),
            copy="http://c.test/",
            repository=RepositoryRecord("o/r", archived=True),
            paper=PaperRecord("A Title", "ICML 2019"),
        ),
    ],
)
def test_what_is_kept_comes_back(here: Path, verdict: Verdict) -> None:
    for _ in range(2):  # what was read is written again
        with closing(Store(str(here / "v.db"))) as store:
            store.keep("http://a.test/x", verdict)
        with closing(Store(str(here / "v.db"))) as store:
            known = store.known(["http://a.test/x"])["http://a.test/x"]
        assert known.verdict == verdict


def test_a_place_where_no_file_can_be(program: Program, here: Path) -> None:
    write(here, "https://a.test/")
    ended = program("links", "--cache", str(here))
    assert ended.code == 2
    assert "cannot be used to keep verdicts" in ended.err


# Processes.


def started(folder: Path, *options: str) -> subprocess.Popen[str]:
    code = "from awesome_lint.cli.start import run; run()"
    return subprocess.Popen(
        [sys.executable, "-c", code, "links", *options],
        cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": SRC},
    )  # fmt: skip


def slow_list(folder: Path, server: Server, number: int) -> None:
    write(folder, *(server.url(OPEN, f"/slow/{n}") for n in range(number)))


def wait_for(server: Server, requests: int) -> None:
    end = time.monotonic() + 60
    while len(server.log) < requests:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_killed_run_is_taken_up(here: Path, server: Server) -> None:
    slow_list(here, server, 160)
    options = ("--cache", "v.db", "--per-host", "4")
    with started(here, *options) as process:
        wait_for(server, 40)
        time.sleep(1.2)  # it writes twice a second
        process.send_signal(signal.SIGKILL)
    with closing(sqlite3.connect(here / "v.db")) as connection:
        before = [url for (url,) in connection.execute("SELECT url FROM verdicts")]
    asked = len(server.log)
    server.log.clear()
    with started(here, *options) as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    assert "160 URLs, 1 host asked: 160 alive\n" in out
    assert set(before).isdisjoint(server.url(OPEN, path) for path in paths(server))
    assert len(before) > 0.25 * asked


def test_two_runs_at_once_are_both_right(here: Path, server: Server) -> None:
    slow_list(here, server, 60)
    with started(here, "--cache", "v.db") as one, started(here, "--cache", "v.db") as other:
        ends = [each.communicate() for each in (one, other)]
    assert [each.returncode for each in (one, other)] == [0, 0]
    assert all("60 URLs, 1 host asked: 60 alive" in out for out, _ in ends)
    assert [err for _, err in ends] == ["", ""]
    server.log.clear()
    with started(here, "--cache", "v.db") as third:
        third.communicate()
    assert server.log == []


@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_run_tells_what_it_knows(here: Path, server: Server) -> None:
    write(here, server.url(OPEN, "/404/x"), *(server.url(OPEN, f"/slow/{n}") for n in range(300)))
    with started(here, "--cache", "v.db", "--per-host", "2") as process:
        wait_for(server, 30)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 130
    assert "error dead-link" in out
    assert "not asked\n" in out
    assert "URLs were not asked for" in err
    assert "Traceback" not in err
    known = Store(str(here / "v.db")).known([server.url(OPEN, "/404/x")])
    assert len(known) == 1


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_in_a_finaliser_is_not_lost() -> None:
    class Closed:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGINT)

    before = signal.getsignal(signal.SIGINT)
    with noted() as look:
        look()
        closed = Closed()
        del closed
        with pytest.raises(KeyboardInterrupt):
            look()
    assert signal.getsignal(signal.SIGINT) is before


def test_a_job_in_the_background_ignores_interrupts() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with noted() as look:
            signal.raise_signal(signal.SIGINT)
            look()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_a_second_interrupt_comes_at_once() -> None:
    with noted():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_the_order_of_arrival_changes_no_byte(program: Program, here: Path, server: Server) -> None:
    def moody(talk: Talk) -> None:
        time.sleep(hash((talk.heard.path, time.monotonic())) % 50 / 1000)
        page(talk)

    server.play("a.test", moody)
    kinds = ("200", "301", "302", "403", "404", "410", "501")
    write(here, *(server.url("a.test", f"/{kinds[n % 7]}/{n}") for n in range(70)))
    assert len({program("links", "--no-cache", "--format", "json").out for _ in range(3)}) == 1


def test_a_bar_on_a_terminal(here: Path, server: Server) -> None:
    slow_list(here, server, 40)
    ours, theirs = pty.openpty()
    code = "from awesome_lint.cli.start import run; run()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "links", "--no-cache", "--per-host", "4"],
        cwd=here, stdout=subprocess.PIPE, stderr=theirs, text=True,
        env={**os.environ, "PYTHONPATH": SRC, "TERM": "xterm"},
    ) as process:  # fmt: skip
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # Linux says that the other end is gone
            while piece := os.read(ours, 65536):
                shown += piece
        out, _ = process.communicate()
    os.close(ours)
    assert b"/40" in shown
    assert b"1 hosts left" in shown
    assert "\x1b" not in out
    assert "40 alive" in out
