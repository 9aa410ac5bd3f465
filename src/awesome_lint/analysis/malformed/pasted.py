"""Targets with Markdown or another URL in them."""

from __future__ import annotations

import re

from awesome_lint.analysis import malformed

_PAIRS = {"(": ")", "[": "]", "<": ">", '"': '"', "'": "'", "`": "`", "“": "”", "（": "）"}
OPENING = frozenset((*_PAIRS, "\\"))  # what Markdown around a URL starts with
_LINK = re.compile(r"\[([^\[\]]{0,2000})\]\((.*)\)", re.DOTALL)
_DEEPEST = 8  # pairs of brackets that are looked into


def has_second(href: str) -> bool:
    """Whether a second URL stands right behind the first: ``https://ahttps://b``.

    One in a path or a query is sound: ``https://web.archive.org/web/https://a``.
    """
    at = href.find("http", 8)
    end = min((href.index(each) for each in "?#" if each in href), default=len(href))
    while 0 <= at < end:
        if malformed.starts_url(href, at) and href[at - 1].isalnum() and href[at - 3] != "%":
            return malformed.starts_url(href, 0)
        at = href.find("http", at + 4)
    return False


def unwrapped(target: str) -> list[str]:
    """The URLs in a target that is Markdown; empty where it is anything else."""
    urls: list[str] = []
    for _ in range(_DEEPEST):
        link = _LINK.fullmatch(target)
        if link is not None:
            if malformed.starts_url(link[1], 0):
                urls.append(link[1])
            target = link[2].strip()
        elif target[:1] == "\\":
            target = target[1:]
        elif len(target) > 2 and _PAIRS.get(target[0]) == target[-1]:
            target = target[1:-1].strip()
        else:
            break
    return [*urls, target] if malformed.starts_url(target, 0) else []
