"""A run over files: each in, what came of it out. One bad file never stops the others."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from awesome_lint.analysis.list_pages import list_pages
from awesome_lint.config.settings import BELOW, Form, profiles_of, resolve, stated_conventions
from awesome_lint.document import Claim, Given, Profile, Surroundings
from awesome_lint.engine.linter import survey
from awesome_lint.engine.suppressions import suppressions
from awesome_lint.parser import parse
from awesome_lint.report.outcome import Checked, Failed, Unchanged
from awesome_lint.rules.prefilter import idle
from awesome_lint.text.errors import AwesomeLintError
from awesome_lint.text.source import Source
from awesome_lint.workspace.discovery import STDIN
from awesome_lint.workspace.files import read, read_stream
from awesome_lint.workspace.gitignore import Patterns
from awesome_lint.workspace.surroundings import surroundings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from awesome_lint.analysis.other_files import OtherFiles
    from awesome_lint.config import Config
    from awesome_lint.config.settings import Choices, Settings
    from awesome_lint.document import Document
    from awesome_lint.engine.fixer import Fixed
    from awesome_lint.report.outcome import Outcome
    from awesome_lint.rule import Active
    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.edits import Applicability
    from awesome_lint.text.errors import RuleError
    from awesome_lint.workspace.files import File
    from awesome_lint.workspace.repository import Repository

    Fingerprinter = Callable[[File, Source, Sequence[Diagnostic]], list[str]]

ResultT = TypeVar("ResultT")

_ACROSS_FILES = ("cross-listed", "duplicate-entry", "duplicate-title", "shared-target")
_BUG = "this is a bug in awesome-lint: please report it with the file"


class Text(NamedTuple):
    """A file that was read: as bytes, and as the text they are."""

    file: File
    data: bytes
    source: Source


class Gate(Protocol):
    """A filter of a run's files and of their diagnostics."""

    def skips(self, text: Text, /) -> bool:
        """Whether the file need not be looked at."""

    def narrow(
        self, text: Text, doc: Document, rules: Sequence[Active], checked: Checked, /
    ) -> Checked:
        """``checked`` without the diagnostics that are held back."""


class Plan:
    """The rules, profile and conventions that configuration and command line give each file.

    ``fingerprinter`` makes the diagnostics' fingerprints, or an empty list where nobody reads them.
    ``groups`` are the only ones whose rules run; None: all that ask no network.
    ``elsewhere`` has the entries of the files before, where duplicates among files count.
    ``form`` is what a fix brings the files to.
    """

    def __init__(
        self,
        config: Config,
        choices: Choices,
        fingerprinter: Fingerprinter,
        form: Form = Form.OWN,
        groups: Sequence[str] | None = None,
    ) -> None:
        self.fingerprinter = fingerprinter
        self.form = form
        self.elsewhere: OtherFiles | None = None
        self._settings = config.settings
        self._choices = choices
        self._groups = groups
        self._known = config.known
        self._per_file = [
            (Patterns(config.folder, [pattern]), settings) for pattern, settings in config.per_file
        ]
        self._repositories: dict[str, Repository] = {}
        self._resolved: dict[tuple[Profile, tuple[int, ...], frozenset[str]], list[Active]] = {}

    def rules(self, file: File, shown: Profile, idle: frozenset[str] = frozenset()) -> list[Active]:
        """The rules for a file that shows this profile, but those that are ``idle`` there."""
        layers = self._layers(file)
        key = shown, tuple(map(id, layers)), idle
        if key not in self._resolved:
            self._resolved[key] = resolve(
                shown, layers, self._choices, self._known, self._groups, idle
            )
        return self._resolved[key]

    def profile(self, file: File, shown: Profile) -> str:
        """The profiles that a file's rules are chosen by, in words."""
        asked = profiles_of((*self._layers(file), self._choices.settings))
        counting = {profile or shown for profile in asked}
        return ", ".join(profile.value for profile in Profile if profile in counting)

    def conventions(self, file: File) -> dict[str, str]:
        """The conventions that are stated for a file."""
        return stated_conventions(self._layers(file))

    def claim(self, file: File) -> Claim:
        """Whether a file is said to be an awesome list."""
        asked = profiles_of((*self._layers(file), self._choices.settings))
        if Profile.AWESOME not in asked:
            return Claim.NONE
        by_hand = Profile.AWESOME in self._choices.settings.profiles
        return Claim.FILE if by_hand and file.alone else Claim.PROFILE

    def document(self, text: Text) -> Document:
        """The document in a file, with all that its rules may ask for."""
        return parse(text.source, self.given(text.file))

    def given(self, file: File) -> Given:
        """The knowledge that a file's document is parsed with."""
        return Given(
            self.surroundings(file),
            stated=self.conventions(file),
            elsewhere=self.elsewhere,
            claim=self.claim(file),
        )

    def surroundings(self, file: File) -> Surroundings:
        """The surroundings of a file; standard input has none unless it was given a name."""
        if file.real != STDIN:
            return surroundings_of(file, self._repositories)
        if file.path == STDIN:
            return Surroundings()
        return surroundings_of(file._replace(real=os.path.realpath(file.path)), self._repositories)

    def _layers(self, file: File) -> tuple[Settings, ...]:
        real = os.path.realpath(file.path) if file.real == STDIN else file.real
        matching = (settings for patterns, settings in self._per_file if patterns.match(real))
        return (BELOW[self.form], self._settings, *matching)


def remember(elsewhere: OtherFiles | None, doc: Document, rules: Sequence[Active]) -> None:
    """Count a document's entries as those of another file from now on.

    An entry that may be listed twice does not count, nor does a file that is not asked.
    """
    asked = [active.rule for active in rules if active.rule.id in _ACROSS_FILES]
    if elsewhere is None or not asked:
        return
    muted = suppressions(doc)
    elsewhere.add(
        doc,
        lambda entry: (
            not any(muted.mutes(rule.id, rule.group, entry.title_span.start) for rule in asked)
        ),
    )


def check(
    files: Iterable[File], plan: Plan, gates: Sequence[Gate] = ()
) -> Iterator[Outcome | Unchanged]:
    """The diagnostics of each file that ``gates`` let through."""

    def work(text: Text) -> Iterator[Outcome | Unchanged]:
        if any(gate.skips(text) for gate in gates):
            yield Unchanged(text.file.path)
            return
        doc = plan.document(text)
        # Gates run the rules on other revisions, and comments ask which rules have run.
        spared = not gates and "awesome-lint" not in text.source.raw
        rules = plan.rules(text.file, doc.profile, idle(text.source) if spared else frozenset())
        found, failed = survey(doc, rules)
        checked = _checked(text.file, plan, doc, found)
        for gate in gates:
            checked = gate.narrow(text, doc, rules, checked)
        yield checked.one_per_cause()
        remember(plan.elsewhere, doc, rules)
        yield from _broken(text.file, failed)

    return each(files, work)


def judged(file: File, doc: Document, plan: Plan) -> Iterator[Outcome]:
    """What the rules find in a file's document, which knows its surroundings."""
    found, failed = survey(doc, plan.rules(file, doc.profile))
    yield _checked(file, plan, doc, found).one_per_cause()
    yield from _broken(file, failed)


def fix(
    files: Iterable[File],
    plan: Plan,
    upto: Applicability,
    keep: Callable[[Text, Fixed], None],
) -> Iterator[Outcome]:
    """What is left in each file once it is fixed; ``keep`` is given what it became."""
    if plan.form is Form.CANONICAL:
        from awesome_lint.engine.normalizer import normalise as fixed
    else:
        from awesome_lint.engine.fixer import fix as fixed
    from awesome_lint.engine.settled_profile import fix_as_shown

    def work(text: Text) -> Iterator[Outcome]:
        doc = plan.document(text)
        rules_of = partial(plan.rules, text.file)
        result = fix_as_shown(doc, rules_of, upto, fixed)
        keep(text, result)
        remember(plan.elsewhere, result.doc, rules_of(result.doc.profile))
        yield _checked(text.file, plan, result.doc, result.left)._replace(fixed=result.fixed)
        yield from _broken(text.file, result.failed)

    return each(files, work)


def each(
    files: Iterable[File], work: Callable[[Text], Iterator[ResultT]]
) -> Iterator[ResultT | Failed]:
    """What ``work`` yields for each file, and what failed."""
    for file in files:
        path = file.path
        try:
            from_stdin = file.real == STDIN
            data = read_stream(sys.stdin.buffer, path) if from_stdin else read(file)
            yield from work(Text(file, data, Source.from_bytes(data, path)))
        except AwesomeLintError as error:
            yield Failed(path, str(error).removeprefix(f"{path}: "))
        except BrokenPipeError:  # nobody reads what a fix prints: not the file's fault
            raise
        except Exception as error:
            yield Failed(path, f"{type(error).__name__} while working on it; {_BUG}", error)


def _checked(file: File, plan: Plan, doc: Document, found: list[Diagnostic]) -> Checked:
    diagnostics = sorted(found, key=lambda each: (each.span.start, each.rule))
    return Checked(
        path=file.path,
        source=doc.source,
        diagnostics=diagnostics,
        profile=plan.profile(file, doc.profile),
        sections=sum(section.heading is not None for section in doc.sections),
        entries=len(doc.entries),
        links=len(doc.links),
        fingerprints=plan.fingerprinter(file, doc.source, diagnostics),
        pages=len(list_pages(doc)),
    )


def _broken(file: File, failed: Iterable[RuleError]) -> Iterator[Failed]:
    for error in failed:
        message = str(error).removeprefix(f"{file.path}: ")
        yield Failed(file.path, message, error.__cause__ or error)
