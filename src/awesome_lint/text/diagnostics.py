"""What a rule found, and what the user is told."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from awesome_lint.text.edits import Fix, Span
    from awesome_lint.text.source import Position


class Level(Enum):
    """How bad: ERROR fails the run, WARNING is shown, INFO is folded, OFF is not run."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"


class Related(NamedTuple):
    """Another place that explains a finding; ``path`` is empty for the same file.

    Another file's text is not at hand, so ``start`` and ``end`` tell where ``span`` is in it.
    """

    span: Span
    message: str
    path: str = ""
    start: Position | None = None
    end: Position | None = None


class Cause(NamedTuple):
    """What a finding has in common with others of its rule, so that they are told as one.

    Those with the same ``place`` and the same beginning of a message, ``says``, are; ``name``
    is what each of them adds to the message.
    """

    place: Span
    says: str
    name: str


class Finding(NamedTuple):
    """What a rule yields. The message states the defect; the fix's title, the cure.

    ``level`` is how bad it is at most, where nobody has given the rule a level; None: as bad
    as the rule says.
    """

    span: Span
    message: str
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    cause: Cause | None = None
    level: Level | None = None


class Diagnostic(NamedTuple):
    """A finding with all that the rule need not know: whose it is and how bad."""

    rule: str
    group: str
    level: Level
    span: Span
    message: str
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    cause: Cause | None = None
