"""Defects in a list, and how a kind of them is entered among ``KINDS``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind
from awesome_lint.parser import parse
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

    from awesome_lint.document import Document, Entry


class Damage(NamedTuple):
    """A damaged text, and the lines ``first`` to ``last``, from 0, that a finding may be on."""

    text: str
    first: int
    last: int


KINDS: dict[str, Callable[[Document, Random], Damage | None]] = {}

_INLINE = re.compile(r"(?<![!\\\[])\[([^\[\]\n]{2,60})\]\((https?://[^\s()<>]{4,120})\)")
HEADING = re.compile(r"^(#{2,4}) +(\S.*)$", re.MULTILINE)
_TOLD_ELSEWHERE = (  # at what opens, is a reference, or is the other of two
    "tag: unclosed <details>",
    "definition: no colon",
    "heading: doubled",
)


def kind(name: str) -> Callable[..., Callable[[Document, Random], Damage | None]]:
    """Enter a function in ``KINDS``."""

    def entered(
        function: Callable[[Document, Random], Damage | None],
    ) -> Callable[[Document, Random], Damage | None]:
        KINDS[name] = function
        return function

    return entered


def changed(doc: Document, start: int, end: int, new: str) -> Damage:
    """The list with ``new`` for ``start:end``; the place is the lines that this touches."""
    text = doc.text[:start] + new + doc.text[end:]
    first = doc.text.count("\n", 0, start)
    return Damage(text, first, first + new.count("\n"))


def inline_links(doc: Document) -> list[re.Match[str]]:
    """The plain inline links of entries."""
    starts = {each.link.start for entry in doc.entries for each in entry.links}
    return [each for each in _INLINE.finditer(doc.text) if each.start() in starts]


def lined(name: str, chosen: Callable[[Document], Iterable[tuple[int, int, str]]]) -> None:
    """Enter a kind that changes one of the places that ``chosen`` finds."""

    def damage(doc: Document, rng: Random) -> Damage | None:
        places = list(chosen(doc))
        made = changed(doc, *rng.choice(places)) if places else None
        return everywhere(made) if made is not None and name in _TOLD_ELSEWHERE else made

    KINDS[name] = damage


def items(doc: Document) -> list[Entry]:
    """The entries that are one line of a bulleted list, with a link."""
    return [
        each
        for each in doc.entries
        if each.block.kind is BlockKind.ITEM
        and each.links
        and not each.entries
        and "\n" not in doc.text[each.block.start : each.block.end].strip()
    ]


def whole_line(doc: Document, at: int) -> tuple[int, int]:
    start = doc.text.rfind("\n", 0, at) + 1
    end = doc.text.find("\n", at)
    return start, (len(doc.text) if end < 0 else end + 1)


def line_of(doc: Document, at: int) -> str:
    return doc.text[slice(*whole_line(doc, at))].rstrip("\n")


def everywhere(damage: Damage) -> Damage:
    """The damage, where a finding anywhere may be about it."""
    return damage._replace(first=0, last=damage.text.count("\n") + 1)


def sound(text: str) -> Document:
    """The document of a list."""
    return parse(Source(text))
