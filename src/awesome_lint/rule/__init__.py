"""What a rule is, and how a module declares one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar, overload

from awesome_lint.text.diagnostics import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import NotRequired, TypedDict, Unpack

    from awesome_lint.document import Document, Profile, StatedSurroundings
    from awesome_lint.document.verdicts import Verdict

OptionsT = TypeVar("OptionsT")
ContraT = TypeVar("ContraT", contravariant=True)


class Example(NamedTuple):
    """Markdown the rule flags, each flagged span between « and ».

    ``fixed`` is what safe fixes make of it; None: they leave it alone. ``unsafe`` is what
    safe and unsafe fixes together make of it; None: no more than the safe ones. ``options``
    are the rule's options it takes to flag it; None: as they are by default. ``around`` is
    what the list lies in; None: a repository with no other file.
    """

    bad: str
    fixed: str | None = None
    unsafe: str | None = None
    options: Any = None
    around: StatedSurroundings | None = None


@dataclass(frozen=True)
class NoOptions:
    """For rules with nothing to configure."""


class Rule(NamedTuple):
    """A check with all that explains, configures and tests it.

    ``profiles`` restricts it to documents of these profiles (None: all); ``levels`` gives
    its level in a profile where that differs from ``level``. ``options`` is a frozen
    dataclass whose fields, all with defaults, are the rule's configuration schema.
    ``verdicts`` is what the network says, by URL, of the pages in all its examples.
    ``yields_to`` are the ids of rules that tell the same defect better: where one of them
    runs and tells a place, what this rule finds within that place is left out.
    ``plugin`` is the plugin it comes from; empty for a built-in rule.
    """

    id: str
    group: str
    summary: str
    doc: str
    level: Level
    bad: Sequence[Example]
    good: Sequence[str]
    options: type[Any]
    check: Callable[[Document, Any], Iterable[Finding]]
    levels: Mapping[Profile, Level] = {}
    profiles: frozenset[Profile] | None = None
    verdicts: Mapping[str, Verdict] = {}
    yields_to: Sequence[str] = ()
    plugin: str = ""

    def level_in(self, profile: Profile) -> Level:
        """The level this rule has by default in a document of that profile."""
        if self.profiles is not None and profile not in self.profiles:
            return Level.OFF
        return self.levels.get(profile, self.level)


class Active(NamedTuple):
    """A rule as this run's configuration wants it; ``level`` None: what the profile says.

    A level that somebody ``stated`` is that of all findings; else one may be milder.
    """

    rule: Rule
    options: Any
    level: Level | None = None
    stated: bool = False


if TYPE_CHECKING:  # making protocols takes time, and each run would pay it

    class Rules(Protocol):
        """The rules that there are, by group: ``awesome_lint.rules`` has the built-in ones."""

        @property
        def GROUPS(self) -> tuple[str, ...]:  # noqa: N802 - a module's constant
            """The groups, in the order their rules run."""

        def ids(self, group: str, /) -> tuple[str, ...]:
            """The ids of a group's rules, in the order they run."""

        def group_of(self) -> Mapping[str, str]:
            """The group of every rule id, in the order rules run."""

        def load(self, rule: str, /) -> Rule:
            """The rule with this id. Raises KeyError where there is none."""

    class _Check(Protocol[ContraT]):
        __name__: str
        __module__: str
        __doc__: str | None

        def __call__(self, doc: Document, options: ContraT, /) -> Iterator[Finding]: ...

    class _PlainCheck(Protocol):
        __name__: str
        __module__: str
        __doc__: str | None

        def __call__(self, doc: Document, /) -> Iterator[Finding]: ...

    class _Declared(TypedDict):
        summary: str
        level: Level
        bad: Sequence[Example]
        good: Sequence[str]
        levels: NotRequired[Mapping[Profile, Level]]
        profiles: NotRequired[Sequence[Profile]]
        verdicts: NotRequired[Mapping[str, Verdict]]
        yields_to: NotRequired[Sequence[str]]


@overload
def rule(**declared: Unpack[_Declared]) -> Callable[[_PlainCheck], Rule]: ...
@overload
def rule(
    *, options: type[OptionsT], **declared: Unpack[_Declared]
) -> Callable[[_Check[OptionsT]], Rule]: ...
def rule(*, options: type[Any] = NoOptions, **declared: Any) -> Callable[[Any], Rule]:
    """Make a rule of a generator function.

    Its name, with hyphens, is the rule's id; the package it lies in, the rule's group (a
    plugin's rules are a group of the plugin's name); its docstring says why the thing is bad
    and what the fix does, or why there is none. All else is declared under the names that
    ``Rule`` has for it.
    """
    if "profiles" in declared:
        declared["profiles"] = frozenset(declared["profiles"])

    def declare(check: Any) -> Rule:
        return Rule(
            id=check.__name__.replace("_", "-"),
            group=check.__module__.rpartition(".")[0].rpartition(".")[2],
            doc=check.__doc__ or "",
            options=options,
            check=check if options is not NoOptions else lambda doc, _: check(doc),
            **declared,
        )

    return declare
