"""Sites that are asked in their own way, as a server of ours plays them when all is well."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote

from network.behaviours import fine
from network.loopback import OPEN
from network.verb import OPENED

if TYPE_CHECKING:
    from pathlib import Path

    from network.loopback import Server, Talk

ALIASES = re.compile(r'(r\d+):repository\(owner:"([^"]+)",name:"([^"]+)",')
FEED = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">'


def repositories(number: int, *kinds: str) -> list[str]:
    """URLs of repositories whose names start with these words, in turn."""
    kinds = kinds or ("alive",)
    return [f"https://github.com/o/{kinds[n % len(kinds)]}-{n}" for n in range(number)]


def github(talk: Talk) -> None:
    """Knows all repositories; what is said of one depends on the word its name starts with."""
    query = json.loads(talk.heard.body)["query"]
    data: dict[str, object] = {}
    errors = []
    for alias, owner, name in ALIASES.findall(query):
        kind = name.partition("-")[0]
        found: dict[str, object] = {
            "nameWithOwner": f"{owner}/{name}",
            "isArchived": kind == "archived",
            "isDisabled": False,
            "isLocked": False,
            "pushedAt": "2019-02-03T04:05:06Z" if kind == "stale" else "2026-01-02T03:04:05Z",
            "homepageUrl": "https://home.test/",
            "defaultBranchRef": {"name": "main"},
        }
        if kind == "renamed":
            found["nameWithOwner"] = f"new/{name}"
        data[alias] = None if kind == "missing" else found
        if kind == "missing":
            errors.append({"type": "NOT_FOUND", "path": [alias], "message": "Could not resolve"})
    answer = {"data": data, "errors": errors} if errors else {"data": data}
    talk.reply(200, "Content-Type: application/json", body=json.dumps(answer).encode())


def arxiv(talk: Talk) -> None:
    """Knows all papers but those of 1999."""
    form = parse_qs(talk.heard.body.decode())
    names = form["id_list"][0].split(",")
    assert int(form["max_results"][0]) == len(names)
    entries = "".join(
        f"<entry><id>http://arxiv.org/abs/{name}v2</id><title>A Paper\n  Called {name}</title>"
        "<arxiv:journal_ref>CVPR 2016</arxiv:journal_ref></entry>"
        for name in reversed(names)
        if not name.endswith("1999")
    )
    talk.reply(200, "Content-Type: application/atom+xml", body=f"{FEED}{entries}</feed>".encode())


def doi(talk: Talk) -> None:
    """The handle system, below /api/handles/; anything else is a record."""
    path, _, _ = talk.heard.path.partition("?")
    if path.startswith("/api/handles/"):
        name = unquote(path.removeprefix("/api/handles/"))
        code = 100 if "none" in name else 1
        body = json.dumps({"responseCode": code, "handle": name}).encode()
        talk.reply(404 if code == 100 else 200, body=body)
    elif path.startswith("/to/"):
        assert "citationstyles" in talk.heard.headers["accept"]
        talk.reply(200, body=b'{"title": "Deep Learning", "container-title": ["Nature"]}')
    else:
        talk.reply(302, f"Location: /to{path}")


class Sites:
    """The sites on a server, and a folder that is configured to ask them there."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        self._here = folder
        for host, behaviour in (
            (OPEN, github), ("arxiv.test", arxiv), ("doi.test", doi), ("pages.test", fine),
        ):  # fmt: skip
            server.play(host, behaviour)
        self.configure()

    def configure(self, **changed: str) -> None:
        url = self.server.url
        settings = {
            "github-api": url(OPEN, "/graphql"),
            "arxiv-api": url("arxiv.test", "/api/query"),
            "doi-api": url("doi.test", "/api/handles/"),
            "doi-records": url("doi.test", "/"),
            "huggingface-api": url("hf.test", "/api/"),
            "youtube-pictures": url("pictures.test", "/vi/"),
            "youtube-oembed": url("oembed.test", "/oembed"),
            "archive-api": url("archive.test", "/available"),
        }
        settings |= {name.replace("_", "-"): value for name, value in changed.items()}
        lines = [f'{name} = "{value}"\n' for name, value in settings.items()]
        (self._here / ".awesome-lint.toml").write_text(OPENED + "".join(lines))
