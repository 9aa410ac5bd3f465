"""Names in a text that their owners write in another way."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from awesome_lint.knowledge.product_names.table import ALWAYS, BESIDE, CAPITALS

# A word with what may belong to its name: "Node.js", ".NET", "D3.js"; "index.js" is one, too.
_WORD = re.compile(r"(?<![A-Za-z0-9_.])\.?[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z]{2,})*")
# What joins a word to another, to a path, a package, an address or an identifier.
_JOINING_BEFORE = frozenset("-/\\@#$_:=&+~'\"`.%|<{*")
_JOINING_AFTER = frozenset('-/\\@#_:=&+("`|{>~*')
_SEPARATED = re.compile(r"[:/+&]")  # "Javascript: a", "Javascript/CSS": names, if capitals say so
_LONG = 6  # letters; a shorter name in capitals may be another: "IOS" is Cisco's, too
_AROUND = 40  # characters in which the words next to a name are
_NEXT = re.compile(r" ([A-Za-z0-9]+)(?![\w-])")


class Misspelling(NamedTuple):
    """A name that is written otherwise, from ``start`` to ``end`` of the text."""

    start: int
    end: int
    written: str
    name: str


class _Tables(NamedTuple):
    keys: frozenset[str]
    always: dict[str, str]
    capitals: dict[str, str]
    beside: dict[str, tuple[str, frozenset[str]]]


def misspelt_names(text: str) -> list[Misspelling]:
    """The names in a running text that are not spelt as their owners spell them.

    Words that are part of something else are no names: of a compound, a file's name, a
    path, an address, an identifier.
    """
    tables = _tables()
    misspelt = []
    for found in _WORD.finditer(text):
        if found[0].lower() in tables.keys:
            name = _meant(text, found, tables)
            if name is not None and name != found[0]:
                misspelt.append(Misspelling(*found.span(), found[0], name))
    return misspelt


def names() -> frozenset[str]:
    """All names whose spelling is known."""
    tables = _tables()
    beside = (name for name, _ in tables.beside.values())
    return frozenset((*tables.always.values(), *tables.capitals.values(), *beside))


def _meant(text: str, found: re.Match[str], tables: _Tables) -> str | None:
    """The name a word is, or was meant to be; None where it is no name."""
    written = found[0]
    key = written.lower()
    if _is_joined(text, *found.span(), written):
        return None
    if key in tables.always:
        name = tables.always[key]
        return None if _is_shouted(text, found, name) else name
    if key in tables.beside and written == key:
        name, telling = tables.beside[key]
        following = _NEXT.match(text, found.end())
        return name if following and following[1].lower() in telling else None
    if key not in tables.capitals or written == key:
        return None
    name = tables.capitals[key]
    if _is_shouted(text, found, name):
        return None
    return None if name == key and written == key.capitalize() else name


def _is_joined(text: str, start: int, end: int, written: str) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if after == ":" and text[end + 1 : end + 2].isspace():
        after = ""
    if not written.islower():
        before, after = (_SEPARATED.sub("", each) for each in (before, after))
    if after == "'" and before != "'":
        return not text.startswith("'s", end)
    return before in _JOINING_BEFORE or after in _JOINING_AFTER


def _is_shouted(text: str, found: re.Match[str], name: str) -> bool:
    """Whether a word is in capitals because all around it is, or as a short form might be."""
    written = found[0]
    if written != written.upper() or name == name.upper():
        return False
    if len(written) < _LONG or len(text) == len(written):
        return True
    before = text[max(found.start() - _AROUND, 0) : found.start()].split()[-1:]
    after = text[found.end() : found.end() + _AROUND].split()[:1]
    return any(len(word) > 1 and word.isupper() for word in (*before, *after))


@cache
def _tables() -> _Tables:
    beside = {}
    for line in _lines(BESIDE):
        name, _, telling = line.partition(": ")
        beside[name.lower()] = name, frozenset(telling.split())
    always, capitals = _plain(ALWAYS), _plain(CAPITALS)
    return _Tables(frozenset((*always, *capitals, *beside)), always, capitals, beside)


def _plain(table: str) -> dict[str, str]:
    spelt: dict[str, str] = {}
    for line in _lines(table):
        for each in line.split(";"):
            name, _, others = each.partition("=")
            for key in (name, *others.split(",")):
                if key.strip():
                    spelt[key.strip().lower()] = name.strip()
    return spelt


def _lines(table: str) -> list[str]:
    """The names of each source; what is indented further goes on with the line before."""
    joined = table.replace("\n        ", " ")
    return [line.partition(": ")[2] for line in joined.split("\n") if line.strip()]
