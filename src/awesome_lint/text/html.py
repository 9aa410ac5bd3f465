"""HTML as a tokenizer sees it: tags with their attributes, and comments, in order.

Reads a string once from left to right (HTML standard §13.2.5, in outline): a tag that never
ends swallows the rest, so hostile input costs no more than its length.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

_TAG = lazy(r"""<(/?)([A-Za-z][^\s/<>"']*)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>""")
_OPEN = lazy(r"</?[A-Za-z]")
_ATTRIBUTE = lazy(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`][^\s"'<>`]*)))?""")
_KEPT = frozenset(("id", "name", "href", "src", "alt"))
_SHORT = 400  # code points
_RAW_TEXT = ("script", "style", "textarea", "title")


class Attribute(NamedTuple):
    """An attribute: its name in lower case, its value unescaped, and where the value stands."""

    name: str
    value: str
    start: int
    end: int


class Tag(NamedTuple):
    """A start or end tag at ``start:end``; end tags have no attributes."""

    name: str
    closing: bool
    start: int
    end: int
    # The first of each name, which is the one that counts; only those of ``_KEPT``.
    attributes: dict[str, Attribute]


class Remark(NamedTuple):
    """A comment at ``start:end``, or one of the declarations HTML treats as such."""

    start: int
    end: int


def scan(text: str) -> Sequence[Tag | Remark]:
    """The tags and comments of ``text``, in order; offsets index ``text``."""
    return _short(text) if len(text) < _SHORT else _scanned(text)


@lru_cache(maxsize=1024)  # a list has the same icons and "</details>" a thousand times
def _short(text: str) -> Sequence[Tag | Remark]:
    return _scanned(text)


def _scanned(text: str) -> Sequence[Tag | Remark]:
    found: list[Tag | Remark] = []
    at = text.find("<")
    while at >= 0:
        match = _TAG.match(text, at)
        if match is not None:
            slash, name, rest = match.groups()
            end = match.end()
            name = name.lower()
            attributes = _attributes(text, match.start(3), end - 1) if "=" in rest else {}
            found.append(Tag(name, bool(slash), at, end, attributes))
            if name in _RAW_TEXT and not slash:
                end = _raw_end(text, end, name)
        elif text[at + 1 : at + 2] in ("!", "?"):
            end = _remark_end(text, at)
            found.append(Remark(at, end))
        elif _OPEN.match(text, at):
            break  # a tag that never ends
        else:
            end = at + 1
        at = text.find("<", end)
    return found


def _attributes(text: str, start: int, end: int) -> dict[str, Attribute]:
    found: dict[str, Attribute] = {}
    for match in _ATTRIBUTE.finditer(text, start, end):
        name, group = match[1].lower(), match.lastindex or 1
        if name not in _KEPT or name in found:
            continue
        if group == 1:
            found[name] = Attribute(name, "", match.end(), match.end())
        else:
            found[name] = Attribute(name, shown(match[group]), *match.span(group))
    return found


def shown(text: str) -> str:
    """Text without tags as a reader sees it: character references resolved."""
    return unescape(text) if "&" in text else text


def _remark_end(text: str, at: int) -> int:
    if text.startswith("<!--", at):
        # "<!-->" and "<!--->" are whole comments (CommonMark 0.31.2 §6.6)
        for short in ("<!-->", "<!--->"):
            if text.startswith(short, at):
                return at + len(short)
        end = text.find("-->", at + 4)
        return end + 3 if end >= 0 else len(text)
    end = text.find("?>" if text[at + 1] == "?" else ">", at)
    return len(text) if end < 0 else end + (2 if text[at + 1] == "?" else 1)


def _raw_end(text: str, start: int, name: str) -> int:
    """Where a raw text element's content ends: at its end tag, else with the text."""
    found = re.compile(f"</{name}[\\s/>]", re.IGNORECASE).search(text, start)
    return found.start() if found else len(text)
