"""Findings of one cause, told as one: what a table of contents is missing, all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.diagnostics import Diagnostic, Related

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.text.diagnostics import Cause

_NAMED = 3  # things that a message names


class Told(NamedTuple):
    """A diagnostic, and the index of the first of those that it stands for."""

    first: int
    diagnostic: Diagnostic


def one_per_cause(diagnostics: Sequence[Diagnostic]) -> list[Told]:
    """``diagnostics`` with one in place of all that have a cause in common, where the first is.

    Rules, gates and control comments deal with each of them; so a pull request is told of the
    one section that it left out of the contents, and not of those that others left out.
    """
    groups: dict[object, list[int]] = {}
    for at, each in enumerate(diagnostics):
        key = at if each.cause is None else (each.rule, each.cause.place, each.cause.says)
        groups.setdefault(key, []).append(at)
    return [
        Told(members[0], _one([diagnostics[at] for at in members])) for members in groups.values()
    ]


def message_of(causes: Sequence[Cause]) -> str:
    """What is said of things that have a cause in common: the first three, and how many more."""
    names = ", ".join(each.name for each in causes[:_NAMED])
    more = len(causes) - _NAMED
    return f"{causes[0].says} {names}" + (f" and {more} more" if more > 0 else "")


def _one(diagnostics: Sequence[Diagnostic]) -> Diagnostic:
    first, *others = diagnostics
    causes = [each.cause for each in diagnostics if each.cause is not None]
    if not causes:
        return first
    places = {first.span: None} | {each.span: None for each in first.related}
    told = [Related(each.span, each.message) for each in others if each.span not in places]
    fix = next((each.fix for each in diagnostics if each.fix is not None), None)
    return first._replace(
        message=message_of(causes), fix=fix, related=(*first.related, *told), cause=None
    )
