"""Entries that are listed twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from damages.kinds import KINDS, changed, items, line_of, whole_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from awesome_lint.document import Document, Entry
    from damages.kinds import Damage


def _copied(name: str, change: Callable[[str, Entry, Document], str | None], *, far: int) -> None:
    """Enter a kind that lists an entry again, ``far`` sections off, its line changed."""

    def damage(doc: Document, rng: Random) -> Damage | None:
        listed = items(doc)
        found = []
        for each in listed:
            if not each.title or not each.links[0].link.href.startswith("http"):
                continue
            line = change(line_of(doc, each.block.start), each, doc)
            if line is not None:
                found.append((each, line))
        if not found:
            return None
        each, line = rng.choice(found)
        same = [x for x in listed if (x.section is each.section) == (far == 0) and x is not each]
        if not same:
            return None
        at = whole_line(doc, rng.choice(same).block.start)[1]
        indent = re.match(r"[ \t]*", line_of(doc, at - 1))
        marker = re.match(r"[ \t]*([-*+]|\d+[.)]) ", line_of(doc, at - 1))
        if indent is None or marker is None:
            return None
        body = re.sub(r"^[ \t]*(?:[-*+]|\d+[.)])\s+", "", line)
        return changed(doc, at, at, f"{indent[0]}{marker[1]} {body}\n")

    KINDS[name] = damage


def _url_of(entry: Entry) -> str:
    return entry.links[0].link.href


def _other_title(line: str, entry: Entry, doc: Document) -> str | None:
    name = doc.text[slice(*entry.title_span)]
    return line.replace(name, "Quivering Lanterns", 1) if name in line else None


def _other_url(line: str, entry: Entry, _: Document) -> str | None:
    if len(entry.title.split()) < 4 or len(entry.links) > 1:
        return None
    return line.replace(_url_of(entry), "https://lanterns.example/q", 1)


def _rewritten(pattern: str, new: str) -> Callable[[str, Entry, Document], str | None]:
    def change(line: str, entry: Entry, _: Document) -> str | None:
        url = _url_of(entry)
        other = re.sub(pattern, new, url, count=1)
        return line.replace(url, other) if other != url and url in line else None

    return change


for _where, _far in (("same section", 0), ("other section", 1)):
    _copied(f"duplicate: exact, {_where}", lambda line, *_: line, far=_far)
    _copied(f"duplicate: other title, {_where}", _other_title, far=_far)
    _copied(f"duplicate: other URL, {_where}", _other_url, far=_far)
for _name, _pattern, _new in (
    ("http", "^https:", "http:"),
    ("www", r"^(https://)(?!www\.)([^/.]+\.[^/]+/)", r"\1www.\2"),
    ("slash", r"([^/])$", r"\1/"),
    (".git", r"^(https://github\.com/[^/]+/[^/#?.]+)/?$", r"\1.git"),
    ("pdf", r"arxiv\.org/abs/([\d.]+)$", r"arxiv.org/pdf/\1"),
    ("#readme", r"^(https://github\.com/[^/]+/[^/#?]+)/?$", r"\1#readme"),
):
    _copied(f"duplicate: {_name}, same section", _rewritten(_pattern, _new), far=0)
