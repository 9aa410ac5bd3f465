"""Targets as they are misspelt: what stays of a URL when its spelling is put right."""

from __future__ import annotations

import re
from urllib.parse import unquote

from awesome_lint.knowledge.urls import identity, is_external
from awesome_lint.text.patterns import lazy

# In prose a URL ends at whitespace, brackets and quotes, whatever a renderer makes of it.
_IN_PROSE = lazy(
    r"(?:(?<![a-z])[a-z]{2,}:/{1,3}|(?<![a-z./])[htps]{3,7}(?://|;/{0,3})|www\.)[^\s<>\[\]()（）【】“”\"'`]+",
    re.IGNORECASE,
)
# A target is one URL, so all letters before its first colon are a scheme, however misspelt.
_SCHEME = lazy(
    r"\A[a-z]+:/{1,3}|[a-z]{2,8}:/{1,3}|[htps]{3,7}(?://+|;/{0,3})|(?:https?|ftp):(?=www\.)"
)
_WORDS = lazy(r"[()\[\]<>{}（）【】「」\"'`|]|[^\x00-\x7f]")  # that may follow a URL
# What may have slipped into a URL and is no part of it.
_DROPPED = lazy(r"[\s\u00ad\u200b-\u200f\u2060\ufeff()\[\]<>{}（）【】「」\"'`|]+")
_ENDS = "/.,;:!?*_~&#"


def key(href: str) -> str:
    """What a target leads to: the identity of a URL, the essence of anything else."""
    return identity(href) if is_external(href) else essence(href)


def essence(href: str) -> str:
    """A target without scheme, case, brackets, escapes and invisible characters.

    Where one URL stands in it several times, ``[https://a](https://a)``, that URL once.
    """
    parts = {part.strip(_ENDS) for part in _SCHEME.split(squeezed(href))} - {""}
    return parts.pop() if len(parts) == 1 else "".join(_SCHEME.split(squeezed(href))).strip(_ENDS)


def squeezed(text: str) -> str:
    """Text without what an essence has not: to search essences in."""
    return _DROPPED.sub("", unquote(text)).replace("\\", "/").casefold()


def before_words(href: str) -> str:
    """The essence of a URL in prose up to a bracket or another script: ``a`` of ``https://a）b``."""
    return essence(href[: len(href) - len(words_behind(href))])


def words_behind(href: str) -> str:
    """What of a URL in prose may be words: all from the first bracket or other script on."""
    found = _WORDS.search(href)
    return href[found.start() :] if found else ""


def only_url(href: str) -> str:
    """The essence of the one URL that stands in a target that is none; empty for several."""
    inside = {essence(url) for url in in_prose(href)}
    return inside.pop() if len(inside) == 1 else ""


def in_prose(text: str) -> list[str]:
    """The URLs that stand in a text, malformed ones included."""
    urls = (url.rstrip(_ENDS) for url in _IN_PROSE.findall(text))
    return [url for url in urls if "." in url or "/" in url]  # "https:// a" has no URL


def without_urls(text: str) -> str:
    """A text without the URLs in it."""
    return _IN_PROSE.sub(" ", text)
