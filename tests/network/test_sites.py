"""Sites that are asked in their own way, on a server that plays them, well and badly."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from network.behaviours import fine, saying
from network.loopback import OPEN
from network.sites import ALIASES, FEED, doi, github, repositories
from network.verb import AFRESH, found, rules, write

from awesome_lint.cli.links.sites import token

if TYPE_CHECKING:
    from pathlib import Path

    from network.loopback import Server, Talk
    from network.sites import Sites
    from program import Program

# GitHub.


def test_3000_links_take_18_requests_to_github(program: Program, here: Path, sites: Sites) -> None:
    urls = repositories(1800)
    for n, kind in enumerate(("archived", "renamed", "missing")):
        for at in range(n, 60, 3):
            urls[at * 29] = f"https://github.com/o/{kind}-{at}"
    papers = [f"https://arxiv.org/abs/2101.{n:05}" for n in range(1, 151)]
    pages = [sites.server.url(f"h{n % 40}.test", f"/{n}") for n in range(1050)]
    for n in range(40):
        sites.server.play(f"h{n}.test", fine)
    write(here, *urls, *papers, *pages)
    told = rules(program, "--token", "secret")
    counts = {name: len([1 for rule, _ in told if rule == name]) for name, _ in told}
    assert counts == {
        "archived-repository": 20, "renamed-repository": 20, "missing-repository": 20,
    }  # fmt: skip
    asked = sites.server.asked(OPEN)
    assert len(asked) == 18
    assert {each.headers["authorization"] for each in asked} == {"bearer secret"}
    assert max(each.at_once for each in asked) <= 8
    assert len(sites.server.asked("arxiv.test")) == 1
    others = [each for each in sites.server.log if each.host != OPEN]
    assert "secret" not in repr(others)
    assert len(others) == 1 + 1050


def test_what_github_says_of_repositories(program: Program, here: Path, sites: Sites) -> None:
    write(here, *repositories(6, "alive", "archived", "renamed", "missing", "stale", "alive"))
    told = rules(program, "--token", "t", "--level", "stale-repository=info")
    assert told == [
        ("archived-repository", "archived by its owner: https://github.com/o/archived-1"),
        ("renamed-repository", "renamed to new/renamed-2: https://github.com/o/renamed-2"),
        ("missing-repository", "no such repository: https://github.com/o/missing-3"),
        ("stale-repository", "last push on 2019-02-03: https://github.com/o/stale-4"),
    ]
    one = found(program, "--token", "t")["https://github.com/o/archived-1"]
    assert one["repository"] == {
        "name": "o/archived-1", "archived": True, "pushed": "2026-01-02", "locked": False,
        "branch": "main", "homepage": "https://home.test/",
    }  # fmt: skip


def test_the_environments_token(
    program: Program,
    here: Path,
    sites: Sites,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", "of-the-environment")
    write(here, *repositories(3))
    assert {each["verdict"] for each in found(program).values()} == {"alive"}
    assert sites.server.log[0].headers["authorization"] == "bearer of-the-environment"


@pytest.mark.parametrize("given", [("--token", "secret"), ()])
def test_a_configuration_gets_no_token_sent_away(
    program: Program,
    here: Path,
    sites: Sites,
    monkeypatch: pytest.MonkeyPatch,
    given: tuple[str, ...],
) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", "secret")
    sites.server.play("mine.test", github)
    sites.configure(github_api=sites.server.url("mine.test", "/graphql"))
    write(here, sites.server.url("pages.test", "/x"))
    ended = program("links", *AFRESH, *given)
    assert ended.code == 0
    assert "the token is not sent to mine.test" in ended.err
    assert sites.server.asked("mine.test") == []
    assert "secret" not in ended.err + repr(sites.server.log)


@pytest.mark.parametrize(
    "moved",
    ["https://api.github.com/repos/o/r/actions/runs/1/approve", "https://api.github.com/",
     "https://api.github.com@mine.test/graphql", "http://api.github.com/graphql",
     "https://api.github.com.mine.test/graphql", "https://mine.test/api.github.com/graphql"],
)  # fmt: skip
def test_a_token_goes_to_what_reads_queries_alone(moved: str) -> None:
    assert token(moved, None, {"GITHUB_TOKEN": "secret"}) == ""
    assert token(moved, "secret", {}) == ""


def test_a_token_goes_to_the_server_that_its_owner_names() -> None:
    usual, own = "https://api.github.com/graphql", "https://ghe.test/api/graphql"
    environment = {"GITHUB_TOKEN": "secret", "GITHUB_GRAPHQL_URL": own}
    assert token(usual, None, {"GITHUB_TOKEN": "secret"}) == "secret"
    assert token(own, None, environment) == "secret"
    assert token(usual, None, environment) == ""
    assert token("https://ghe.test/api/v3/x", None, environment) == ""


def test_a_strangers_configuration_moves_no_interface(
    program: Program,
    here: Path,
    sites: Sites,
) -> None:
    """Nor to this machine, where the token may go otherwise."""
    write(here, *repositories(3), "https://arxiv.org/abs/2101.00001")
    given = ("--token", "secret", "--allow-addresses", f"{OPEN}/32", "--untrusted")
    ended = program("links", *AFRESH, *given)
    assert sites.server.log == []  # and no other is known to the resolver
    assert "[links] allow-addresses, github-api, arxiv-api, doi-api" in ended.err
    assert "do not count" in ended.err


def test_a_token_follows_no_redirect(program: Program, here: Path, sites: Sites) -> None:
    away = sites.server.url("pages.test", "/graphql")
    sites.server.play(OPEN, saying(307, b"", f"Location: {away}"))
    write(here, *repositories(250))
    assert {each["verdict"] for each in found(program, "--token", "secret").values()} <= UNSURE
    assert len(sites.server.log) <= 3  # all that were on their way
    assert sites.server.asked("pages.test") == []


UNSURE = {"unavailable", "blocked", "skipped"}
NULLS = {"data": {f"r{n}": None for n in range(120)}}
NOT_FOUND = [{"type": "NOT_FOUND", "path": [f"r{n}"]} for n in range(120)]
PATHS: list[object] = [None, [], [[]], ["r0", 1], {"r0": 0}]
ODD_PATHS = [{"type": "NOT_FOUND", "path": path} for path in PATHS]
HOSTILE = {
    "html": saying(200, b"<html>404 Not Found</html>", "Content-Type: text/html"),
    "empty": saying(200),
    "no-object": saying(200, b"[1, 2]"),
    "null": saying(200, b"null"),
    "null-data": saying(200, b'{"data": null, "errors": [{"message": "timed out"}]}'),
    "data-list": saying(200, b'{"data": [null, null], "errors": {"type": "NOT_FOUND"}}'),
    "nulls": saying(200, json.dumps(NULLS).encode()),
    "all-missing": saying(200, json.dumps({**NULLS, "errors": NOT_FOUND}).encode()),
    "wrong-aliases": saying(200, json.dumps({"data": {"x0": None}, "errors": NOT_FOUND}).encode()),
    "no-data": saying(200, json.dumps({"errors": NOT_FOUND}).encode()),
    "forbidden": saying(
        200, json.dumps({**NULLS, "errors": [{"type": "FORBIDDEN", "path": ["r0"]}]}).encode()
    ),
    "paths": saying(200, json.dumps({**NULLS, "errors": ODD_PATHS}).encode()),
    "rate": saying(200, b'{"errors": [{"type": "RATE_LIMITED", "message": "exceeded"}]}'),
    "numbers": saying(200, b'{"data": {"r0": ' + b"9" * 6000 + b"}}"),
    "deep": saying(200, b"[" * 100_000),
    "wrong-types": saying(200, b'{"data": {"r0": {"nameWithOwner": 5}, "r1": "x", "r2": [[]]}}'),
    "names": saying(200, b'{"data": {"r0": {"nameWithOwner": "a/b/../c"}}}'),
    "huge": saying(200, b'{"data": {"r0": "' + b"x" * 3_000_000 + b'"}}'),
    "latin": saying(200, b'{"data": "\xff\xfe"}'),
    **{str(status): saying(status, b"{}") for status in (400, 401, 403, 404, 410, 422, 429, 451)},
    **{str(status): saying(status, b"{}") for status in (500, 502, 503, 504)},
    "cut": lambda talk: talk.reply(200, body=b'{"data": {', length=5000),
    "closed": lambda talk: setattr(talk, "keeps", False),
}


@pytest.mark.slow  # some wait for time-outs
@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_github_answers_nothing_is_dead(
    program: Program,
    here: Path,
    sites: Sites,
    name: str,
) -> None:
    sites.server.play(OPEN, HOSTILE[name])
    write(here, *repositories(120))
    verdicts = found(program, "--token", "t", "--timeout", "2")
    assert len(verdicts) == 120
    assert {each["verdict"] for each in verdicts.values()} <= UNSURE
    assert len(sites.server.asked(OPEN)) <= 12 + 8  # in a row, and on their way meanwhile


def test_a_question_that_is_too_much_is_halved(
    program: Program,
    here: Path,
    sites: Sites,
) -> None:
    sizes: list[int] = []

    def weak(talk: Talk) -> None:
        sizes.append(len(ALIASES.findall(json.loads(talk.heard.body)["query"])))
        if sizes[-1] > 30:
            talk.reply(502)
        else:
            github(talk)

    sites.server.play(OPEN, weak)
    write(here, *repositories(100, "alive", "archived", "missing"))
    verdicts = found(program, "--token", "t")
    assert [each["verdict"] for each in verdicts.values()].count("dead") == 33
    assert sorted(sizes) == [25, 25, 25, 25, 50, 50, 100]


def test_without_a_token_pages_are_asked_for(program: Program, here: Path, sites: Sites) -> None:
    write(here, *repositories(3))
    assert {each["verdict"] for each in found(program).values()} <= UNSURE
    assert sites.server.asked(OPEN) == []


def test_places_in_repositories(program: Program, here: Path, sites: Sites) -> None:
    queries: list[str] = []

    def places(talk: Talk) -> None:
        query = json.loads(talk.heard.body)["query"]
        queries.append(query)
        data = {
            alias: {"nameWithOwner": f"{owner}/{name}", "object": {"__typename": "Tree"}}
            for alias, owner, name in ALIASES.findall(query)
        }
        talk.reply(200, body=json.dumps({"data": data}).encode())

    sites.server.play(OPEN, places)
    url = 'https://github.com/o/r/tree/main/a%20b"'
    write(here, url)
    assert found(program, "--token", "t")[url]["verdict"] == "alive"
    assert 'object(expression:"main:a b\\"")' in queries[0]


# arXiv.


def test_arxiv_by_the_hundred(program: Program, here: Path, sites: Sites) -> None:
    urls = [f"https://arxiv.org/{('abs', 'pdf')[n % 2]}/2102.{n:05}" for n in range(1, 450)]
    write(here, *urls, "https://arxiv.org/abs/math/0309136")
    verdicts = found(program)
    assert {each["verdict"] for each in verdicts.values()} == {"alive"}
    assert [each.method for each in sites.server.log] == ["POST"] * 3
    paper = verdicts["https://arxiv.org/abs/math/0309136"]["paper"]
    assert paper == {"title": "A Paper Called math/0309136", "venue": "CVPR 2016"}


ODD_FEEDS = {
    "html": b"<html><body>404 Not Found</body></html>",
    "no-entries": f"{FEED}</feed>".encode(),
    "an-error": f"{FEED}<entry><id>http://arxiv.org/api/errors#x</id></entry></feed>".encode(),
    "cut": f"{FEED}<entry><id>http://arxiv.org/abs/2102".encode(),
    "bomb": b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]><feed>&b;</feed>',
    "utf-16": f"{FEED}</feed>".encode("utf-16"),
    "nothing": b"",
    "deep": b"<a>" * 50_000,
    "others": f"{FEED}<entry><id>http://arxiv.org/abs/2103.00001v1</id></entry></feed>".encode(),
}


@pytest.mark.parametrize("name", ODD_FEEDS)
def test_whatever_arxiv_answers_nothing_is_dead(
    program: Program,
    here: Path,
    sites: Sites,
    name: str,
) -> None:
    sites.server.play("arxiv.test", saying(200, ODD_FEEDS[name]))
    write(here, "https://arxiv.org/abs/2102.00001")
    assert {each["verdict"] for each in found(program).values()} <= UNSURE


# DOIs.


def test_dois_are_asked_of_the_handle_system(program: Program, here: Path, sites: Sites) -> None:
    urls = ["https://doi.org/10.1000/a(b)%3Cc%3E", "http://dx.doi.org/10.1000/none?x"]
    write(here, f"<{urls[0]}>", urls[1])
    verdicts = found(program)
    assert [each["verdict"] for each in verdicts.values()] == ["alive", "dead"]
    assert sorted(each.path for each in sites.server.log) == [  # sent at once, in no order
        "/api/handles/10.1000/a%28b%29%3Cc%3E?type=URL",
        "/api/handles/10.1000/none%3Fx?type=URL",
    ]


def test_a_dois_title(program: Program, here: Path, sites: Sites) -> None:
    url = "https://doi.org/10.1000/x"
    write(here, url)
    assert found(program, "--verify-titles")[url]["paper"] == {
        "title": "Deep Learning", "venue": "Nature",
    }  # fmt: skip
    sites.server.log.clear()
    sites.server.play("doi.test", lambda talk: _to_publisher(talk, sites.server))
    assert "paper" not in found(program, "--verify-titles")[url]
    assert sites.server.asked("pages.test") == []


def _to_publisher(talk: Talk, server: Server) -> None:
    if talk.heard.path.startswith("/api/"):
        doi(talk)
    else:
        talk.reply(302, f"Location: {server.url('pages.test', '/article')}")


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (404, b"<html>"), (404, b""), (404, b'{"responseCode": 100, "handle": "10.1000/other"}'),
        (404, b'{"responseCode": 1}'), (200, b'{"responseCode": 100, "handle": "10.1000/x"}'),
        (200, b'{"responseCode": 2}'), (200, b'{"responseCode": 200}'), (200, b"[]"), (500, b""),
        (429, b""), (410, b'{"responseCode": 100}'), (404, b"[" * 50_000), (301, b""),
    ],
)  # fmt: skip
def test_whatever_the_handle_system_answers_nothing_is_dead(
    program: Program,
    here: Path,
    sites: Sites,
    status: int,
    body: bytes,
) -> None:
    sites.server.play("doi.test", saying(status, body))
    write(here, "https://doi.org/10.1000/x")
    (verdict,) = found(program).values()
    assert verdict["verdict"] in UNSURE


# Hugging Face and YouTube.


def test_hugging_face(program: Program, here: Path, sites: Sites) -> None:
    sites.server.play("hf.test", fine)
    urls = [f"https://huggingface.co/{path}" for path in ("o/m", "datasets/o/d", "spaces/o/s")]
    write(here, *urls)
    assert {each["verdict"] for each in found(program).values()} == {"alive"}
    assert sorted((each.method, each.path) for each in sites.server.log) == [
        ("HEAD", "/api/datasets/o/d"), ("HEAD", "/api/models/o/m"), ("HEAD", "/api/spaces/o/s"),
    ]  # fmt: skip


@pytest.mark.parametrize("status", [401, 404, 410, 429, 500])
def test_hugging_face_leaves_the_last_word_to_the_page(
    program: Program,
    here: Path,
    sites: Sites,
    status: int,
) -> None:
    sites.server.play("hf.test", saying(status))
    write(here, "https://huggingface.co/o/m")
    (verdict,) = found(program).values()
    assert verdict["verdict"] in UNSURE


GREY = (404, "Content-Type: image/jpeg")


@pytest.mark.parametrize(
    ("picture", "embedding", "verdict"),
    [
        ((200, ""), 500, "alive"),
        (GREY, 404, "dead"),
        (GREY, 400, "dead"),
        (GREY, 200, "alive"),
        (GREY, 401, "blocked"),
        (GREY, 403, "blocked"),
        (GREY, 500, "unavailable"),
        ((404, "Content-Type: text/html"), 404, "unavailable"),
        ((500, ""), 404, "unavailable"),
        ((429, ""), 404, "unavailable"),
    ],
)
def test_youtube(
    program: Program,
    here: Path,
    sites: Sites,
    picture: tuple[int, str],
    embedding: int,
    verdict: str,
) -> None:
    status, header = picture
    sites.server.play("pictures.test", saying(status, b"x", header or "X-Y: z"))
    sites.server.play("oembed.test", saying(embedding))
    write(here, "https://www.youtube.com/watch?v=abcdefghijk&t=30", "https://youtu.be/ABCDEFGHIJK")
    assert {each["verdict"] for each in found(program).values()} == {verdict}
