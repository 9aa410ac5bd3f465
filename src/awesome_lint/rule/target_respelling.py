"""A target spelt in another way, written where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.analysis.dense_urls import holds_several, is_cluttered
from awesome_lint.document import LinkForm
from awesome_lint.text.edits import Fix

if TYPE_CHECKING:
    from awesome_lint.document import Destination, Document

_IN_PROSE = (LinkForm.BARE, LinkForm.AUTOLINK)
_STRUCTURAL = frozenset(" \t\n()<>\\|\"'`")
_REFERRING = frozenset("&;")
# In prose GitHub links all up to the next space: "https://a.test/，see". What is dropped there
# may be the author's words, but for these characters.
_ENDING = frozenset("()[]{}（）【】「」“”‘’\"'`|")  # where a URL ends for a reader, not for GitHub
_OF_URLS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@%=&+")


def respelling(doc: Document, destination: Destination, href: str, title: str) -> Fix | None:
    """The fix that makes a destination's target ``href``, all else as its author wrote it.

    None where that is not certain: the target was not located, the change lies in an
    escape or would touch brackets or quotes, or prose may have been taken for the URL's.
    """
    span, old = destination.span, destination.href
    if span is None or old == href:
        return None
    head = _common(old, href)
    tail = _common(old[head:][::-1], href[head:][::-1])
    gone, come = old[head : len(old) - tail], href[head : len(href) - tail]
    written = doc.text[slice(*span)]
    if destination.form in _IN_PROSE and not (written == old and _OF_URLS.issuperset(gone)):
        return None
    if destination.form in _IN_PROSE and (
        not _ENDING.isdisjoint(written) or holds_several(href) or is_cluttered(doc, span, span)
    ):
        return None
    if not _STRUCTURAL.isdisjoint(gone + come):
        return None
    if written == old:
        new = href
    elif written == old.replace("&", "&amp;"):
        new = href.replace("&", "&amp;")
    elif not _REFERRING.isdisjoint(gone + come):
        return None
    elif written.startswith(old[: len(old) - tail]):
        new = href[: len(href) - tail] + written[len(old) - tail :]
    elif head < len(old) and written.endswith(old[head:]) and written[head - len(old) - 1] != "\\":
        new = written[: head - len(old)] + href[head:]
    else:
        return None
    return Fix.replace(title, span, new)


def _common(one: str, other: str) -> int:
    """How many characters two strings start with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
