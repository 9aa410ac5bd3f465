"""What is asked once a page is known to be there, or gone: its names, its copies, its title."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from growth import seconds
from network.behaviours import fine, saying
from network.verb import rules, write

from awesome_lint.network.error_pages import apology
from awesome_lint.network.sites.passages import Passages
from awesome_lint.network.targets import Place, Target
from awesome_lint.network.wire.exchange import Answer

if TYPE_CHECKING:
    from pathlib import Path

    from network.loopback import Talk
    from network.sites import Sites
    from program import Program

HTML = "Content-Type: text/html; charset=utf-8"
PAGE = (
    b"<!doctype html><h1 id='install'>A</h1><a name=usage>B</a><p id='caf\xc3\xa9'>"
    b"<h2 id='user-content-faq'>C</h2><p id=\"a&amp;b\">"
)


def missing(body: bytes, *fragments: str, header: str = HTML, whole: bool = True) -> set[str]:
    places = tuple(Place("a.md", (0, 1), each) for each in fragments)  # type: ignore[arg-type]
    target = Target("https://a.test/", places)
    kind = header.partition(": ")[2]
    answer = Answer(200, {"content-type": kind}, body, is_whole=whole)
    return set(Passages({}).read([target], answer)[target.url].missing)


def test_names_that_are_there() -> None:
    there = ("install", "usage", "caf%C3%A9", "café", "faq", "FAQ", "a%26b", "top", "")
    assert missing(PAGE, *filter(None, there)) == set()
    assert missing(PAGE, "Install", "usages", "nothing") == {"Install", "usages", "nothing"}


@pytest.mark.parametrize(
    "fragment",
    ["/route", "!/x", ":~:text=a", "page=2", "L10-L20", "issuecomment-1", "diff-a1b2", "readme"],
)
def test_what_is_no_name_is_not_missing(fragment: str) -> None:
    assert missing(PAGE, fragment) == set()


def test_pages_that_prove_nothing() -> None:
    assert missing(PAGE, "x", whole=False) == set()
    assert missing(PAGE, "x", header="Content-Type: application/pdf") == set()
    assert missing(b"", "x", header="Content-Type: text/markdown") == set()
    shell = b"<html><div id='root'></div><script src='app.js'></script>"
    assert missing(shell, "x") == set()
    in_json = b'<p id=a><p id=b><p id=c><script>{"x": "id=\\u0022user-content-x\\u0022"}</script>'
    assert missing(in_json, "x", "y") == {"y"}


@pytest.mark.parametrize(
    "body",
    [
        b"<" * 1_000_000, b"<a " * 300_000, b"<!--" * 250_000, b"<a b=" * 200_000,
        b"<script>" + b"</" * 500_000, b"&" * 1_000_000, b"<a href='" + b"x" * 1_000_000,
        b"<![CDATA[" * 100_000, b"<!x " * 200_000, b"</a " * 200_000, b"<?x " * 200_000,
    ],
)  # fmt: skip
def test_no_page_takes_for_ever(body: bytes) -> None:
    took = seconds(lambda: missing(body, "x"))
    assert took < 10  # it was minutes where a tag has no end


def test_fragments_are_looked_for_only_when_asked(
    program: Program,
    here: Path,
    sites: Sites,
) -> None:
    sites.server.play("pages.test", saying(200, PAGE, HTML))
    sites.server.play("moved.test", lambda talk: talk.reply(301, f"Location: {url}"))
    sites.server.play("bin.test", saying(200, PAGE, "Content-Type: application/octet-stream"))
    url = sites.server.url("pages.test", "/x")
    moved, binary = sites.server.url("moved.test", "/x"), sites.server.url("bin.test", "/x")
    write(here, f"{url}#install", f"{url}#gone", f"{moved}#gone", f"{binary}#gone", url)
    broken = [
        ("broken-fragment", f"no #gone in the page: {url}#gone"),
        ("broken-fragment", f"no #gone in the page: {moved}#gone"),
    ]
    assert [each for each in rules(program) if each[0] == "broken-fragment"] == []
    assert {each.method for each in sites.server.log} == {"HEAD"}
    told = rules(program, "--fragments")
    assert [each for each in told if each[0] == "broken-fragment"] == broken


def test_a_page_that_says_it_is_not_there_is_not_verified(
    program: Program, here: Path, sites: Sites
) -> None:
    sorry = b"<html><head><title>404 Not Found</title></head><body>Where is it?"
    sites.server.play("pages.test", saying(200, sorry, HTML))
    url = sites.server.url("pages.test", "/x")
    write(here, f"{url}#install")
    assert rules(program) == []
    [(rule, told)] = rules(program, "--fragments")
    assert rule == "unverified-link"
    assert 'its title is "404 Not Found"' in told


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("404 Not Found", True),
        ("Error 404 (Not Found)!!1", True),
        ("Page not found · GitHub Pages", True),
        ("404 | Acme", True),
        ("Acme - Error 404", True),
        ("Acme: 页面不存在", True),
        ("How we lowered our 404 rate", False),
        ("404 Studio, an agency", False),
        ("", False),
    ],
)
def test_titles_of_pages_that_are_not_there(title: str, is_one: bool) -> None:
    body = f"<head><TITLE lang=en>{title}</TITLE>".encode()
    assert bool(apology("https://a.test/x", body)) is is_one


def test_fragments_are_remembered(program: Program, here: Path, sites: Sites) -> None:
    sites.server.play("pages.test", saying(200, PAGE, HTML))
    write(here, sites.server.url("pages.test", "/x#gone"))
    options = ("links", "--cache", "v.db", "--fragments", "--format", "concise")
    first = program(*options)
    assert "broken-fragment" in first.out
    sites.server.log.clear()
    assert program(*options) == first
    assert sites.server.log == []


# Copies.


def archive(talk: Talk) -> None:
    url = parse_qs(urlsplit(talk.heard.path).query)["url"][0]
    copy = f"http://web.archive.org/web/20240101000000/{url}"
    closest = {"available": True, "status": "200", "url": copy, "timestamp": "20240101000000"}
    talk.reply(200, body=json.dumps({"archived_snapshots": {"closest": closest}}).encode())


def test_copies_of_dead_pages(program: Program, here: Path, sites: Sites) -> None:
    sites.server.play("pages.test", saying(404))
    sites.server.play("good.test", fine)
    sites.server.play("archive.test", archive)
    gone = sites.server.url("pages.test", "/x?a=1&b=2")
    write(here, gone, sites.server.url("good.test", "/x"))
    copy = f"https://web.archive.org/web/20240101000000/{gone}"
    assert rules(program, "--archive") == [
        ("dead-link", f"dead, 404 Not Found: {gone}; archived at {copy}")
    ]
    assert len(sites.server.asked("archive.test")) == 1
    assert rules(program) == [("dead-link", f"dead, 404 Not Found: {gone}")]


@pytest.mark.parametrize(
    "closest",
    [
        {}, None, [], {"available": False, "url": "https://web.archive.org/web/1/x"},
        {"available": True, "url": "https://evil.test/web/1/x"},
        {"available": True, "url": "javascript:alert(1)"},
        {"available": True, "status": "404", "url": "https://web.archive.org/web/1/x"},
        {"available": True, "url": "https://web.archive.org/web/1/x\u202e"},
        {"available": True, "url": "https://web.archive.org/" + "x" * 5000},
        {"available": True, "url": 5},
    ],
)  # fmt: skip
def test_what_the_archive_may_say(
    program: Program,
    here: Path,
    sites: Sites,
    closest: object,
) -> None:
    body = json.dumps({"archived_snapshots": {"closest": closest}}).encode()
    sites.server.play("archive.test", saying(200, body))
    sites.server.play("pages.test", saying(404))
    gone = sites.server.url("pages.test", "/x")
    write(here, gone)
    assert rules(program, "--archive") == [("dead-link", f"dead, 404 Not Found: {gone}")]


# Titles.


def test_titles_are_compared_when_asked(program: Program, here: Path, sites: Sites) -> None:
    titles = ["A Survey of Graph Networks"] * 5 + ["Some Other Words Entirely"]
    lines = [
        f"- {title} {n} [CVPR 2016] [[paper](https://doi.org/10.1000/{n})]\n"
        for n, title in enumerate(titles)
    ]
    (here / "README.md").write_text("# Papers\n\n" + "".join(lines))

    def records(talk: Talk) -> None:
        handle = talk.heard.path.partition("?")[0].removeprefix("/api/handles/")
        if handle != talk.heard.path:
            talk.reply(200, body=json.dumps({"responseCode": 1, "handle": handle}).encode())
        else:
            title = "A Survey of Graph Neural Networks"
            talk.reply(200, body=json.dumps({"title": title}).encode())

    sites.server.play("doi.test", records)
    assert rules(program, "--profile", "papers") == []
    told = rules(program, "--profile", "papers", "--verify-titles")
    other = "A Survey of Graph Neural Networks"
    message = f'the linked paper is "{other}", not "Some Other Words Entirely 5"'
    assert told == [("title-mismatch", message)]
