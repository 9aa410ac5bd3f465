"""JSON in answers, which may hold anything: looked up step by step, nothing taken for granted."""

from __future__ import annotations

from json import loads
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from awesome_lint.network.wire.exchange import Answer


def value(answer: Answer) -> object:
    """The JSON value that an answer's body is; None where it is none, or is not all there."""
    if not answer.is_whole:
        return None
    try:
        found: object = loads(answer.body)
    except (ValueError, RecursionError):  # no UTF-8, no JSON, 5,000 digits; "[[[[…"
        return None
    return found


def at(found: object, *path: str | int) -> object:
    """What stands at a path of keys and indexes; None where nothing does."""
    for step in path:
        if isinstance(found, dict) and isinstance(step, str):
            found = found.get(step)
        elif isinstance(found, list) and isinstance(step, int) and step < len(found):
            found = found[step]
        else:
            return None
    return found


def text(found: object, *path: str | int) -> str:
    """The text at a path, on one line; empty where there is none."""
    there = at(found, *path)
    return " ".join(there.split()) if isinstance(there, str) else ""


def members(found: object, *path: str | int) -> list[Any]:
    """The list at a path; empty where there is none."""
    there = at(found, *path)
    return there if isinstance(there, list) else []
