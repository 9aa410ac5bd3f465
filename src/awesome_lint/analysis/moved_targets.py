"""What has taken the place of a target, by the word of the server or the forge that had it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document.verdicts import VerdictKind
from awesome_lint.knowledge.urls import repository, split

if TYPE_CHECKING:
    from awesome_lint.document import Document, Judged


def successors(doc: Document) -> dict[str, str]:
    """What may be written instead of each target that has moved, by the target as written."""
    found = ((each.destination.href, successor(each)) for each in doc.judged)
    return {href: new for href, new in found if new is not None}


def successor(judged: Judged) -> str | None:
    """The target to write instead of one that has moved for good, its fragment kept."""
    (href, *_), verdict = judged
    if verdict.repository is not None:
        return _renamed(href, verdict.repository.name)
    if verdict.kind is not VerdictKind.MOVED:
        return None
    _, hash_, fragment = href.partition("#")
    return verdict.url + hash_ + fragment


def _renamed(href: str, name: str) -> str | None:
    """``href`` with its repository called ``name``; None where it is called so."""
    parts = split(href)
    if parts is None or not name or repository(href) is None:
        return None
    _, owner, old, *rest = parts.path.split("/")
    if f"{owner}/{old.removesuffix('.git')}".lower() == name.lower():
        return None
    return parts._replace(path="/".join(("", name, *rest))).text
