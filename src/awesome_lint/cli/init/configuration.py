"""A configuration to start from: what a list does already, stated."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING

from awesome_lint.analysis import conventions
from awesome_lint.analysis.conventions import FEWEST, SHARE, habits
from awesome_lint.export.words import plain
from awesome_lint.text.counts import counted, percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.analysis.conventions import Habit
    from awesome_lint.document import Document


def starter(doc: Document, path: str) -> str:
    """The text of a configuration that holds a list to its own conventions.

    Habits that are no convention come as comments, so that people see what they could
    decide on. ``path`` is what the list is called.
    """
    return "\n".join(_lines(doc, path)) + "\n"


def _lines(doc: Document, path: str) -> Iterator[str]:
    entries = counted(len(doc.entries), "entry", "entries")
    yield f"# What {plain(path)} does, as `awesome-lint init` found it in {entries}."
    yield "# `awesome-lint rule` lists the rules that a table [rules] could set."
    yield ""
    yield f"profile = {_toml(doc.profile.value)}  # or auto, general, papers, awesome"
    measured = habits(doc)
    found = {name: measured[name] for name in measured}
    shown = {name: habit for name, habit in found.items() if habit.usual is not None}
    if not shown:
        return
    yield ""
    yield f"# A habit of {SHARE:.0%} or more, in {FEWEST} cases or more, is a convention."
    yield "[conventions]"
    for name, habit in shown.items():
        yield _stated(name, habit)


def _stated(name: str, habit: Habit) -> str:
    value = habit.usual or ""
    legal = conventions.load(name).VALUES
    can_be_stated = value in legal if legal else value.isprintable()
    shown = value if can_be_stated else plain(value)
    line = (
        f"{name} = {_toml(shown)}  # {habit.counts[value]} of {habit.total}, {percent(habit.share)}"
    )
    if can_be_stated and value == habit.convention:
        return line
    return f"# {line}: no convention"


def _toml(value: str) -> str:
    """A TOML basic string of text without control characters."""
    return dumps(value, ensure_ascii=False)
