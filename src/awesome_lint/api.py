"""Linting and fixing from Python: text in, values out; no file is read or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint import parser
from awesome_lint.config.names import convention_called, level_called, profile_called, rules_called
from awesome_lint.config.settings import Choices, Setting, Settings, resolve
from awesome_lint.document import Claim, Document, Given, Profile
from awesome_lint.engine import fixer, linter
from awesome_lint.engine.settled_profile import fix_as_shown
from awesome_lint.text.edits import Applicability
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from awesome_lint.engine.fixer import Fixed
    from awesome_lint.rule import Active
    from awesome_lint.text.diagnostics import Diagnostic

Text = str | bytes | Source


def parse(text: Text, path: str = "-") -> Document:
    """The document that a list's text holds; ``path`` is what messages call it."""
    return parser.parse(_source(text, path))


def check(
    text: Text | Document,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    levels: Mapping[str, str] | None = None,
    profiles: Iterable[str] = (),
    conventions: Mapping[str, str] | None = None,
) -> list[Diagnostic]:
    """What is wrong with a list, in document order.

    ``select`` and ``ignore`` name rules and groups, ``levels`` give some another level, and
    ``profiles`` say what kind of list it is, all as on the command line; ``conventions`` say
    how the list is to be written, by habit, as in a configuration. Raises ConfigError for a
    name that is none, and RuleError where a rule fails.
    """
    doc = text if isinstance(text, Document) else parse(text)
    if conventions is not None:
        doc = doc.under(doc.given._replace(stated=_stated(conventions)))
    profiles = tuple(profiles)
    if _claim(profiles) is not doc.claim is Claim.NONE:
        doc = doc.under(doc.given._replace(claim=_claim(profiles)))
    return linter.check(doc, _rules(doc.profile, select, ignore, levels or {}, profiles))


def fix(
    text: Text,
    *,
    upto: Applicability = Applicability.SAFE,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    levels: Mapping[str, str] | None = None,
    profiles: Iterable[str] = (),
    conventions: Mapping[str, str] | None = None,
) -> Fixed:
    """The list repaired, as far as fixes of this applicability go, and what is left.

    The other parameters are those of ``check``. Raises FixError where fixes disagree.
    """
    select, ignore, profiles = tuple(select), tuple(ignore), tuple(profiles)
    given = Given(stated=_stated(conventions or {}), claim=_claim(profiles))
    doc = parser.parse(_source(text), given)

    def rules_of(profile: Profile) -> list[Active]:
        return _rules(profile, select, ignore, levels or {}, profiles)

    return fix_as_shown(doc, rules_of, upto, fixer.fix)


def _source(text: Text, path: str = "-") -> Source:
    if isinstance(text, Source):
        return text
    return Source.from_bytes(text, path) if isinstance(text, bytes) else Source(text, path)


def _claim(profiles: Iterable[str]) -> Claim:
    awesome = Profile.AWESOME in map(profile_called, profiles)
    return Claim.FILE if awesome else Claim.NONE


def _stated(conventions: Mapping[str, str]) -> dict[str, str]:
    return {habit: convention_called(habit, value) for habit, value in conventions.items()}


def _rules(
    shown: Profile,
    select: Iterable[str],
    ignore: Iterable[str],
    levels: Mapping[str, str],
    profiles: Iterable[str],
) -> list[Active]:
    for name in levels:
        rules_called(name)
    stated = {name: Setting(level_called(level)) for name, level in levels.items()}
    settings = Settings(stated, frozenset(map(profile_called, profiles)))
    return resolve(shown, (), Choices(tuple(select), tuple(ignore), settings))
