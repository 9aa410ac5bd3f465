"""Control comments, and what became of them in a run."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.text.edits import Span


class Verb(Enum):
    """What a control comment asks for; UNKNOWN is one that does nothing, perhaps misspelt."""

    DISABLE = "disable"
    ENABLE = "enable"
    LINE = "disable-line"
    NEXT_LINE = "disable-next-line"
    FILE = "disable-file"
    IGNORE = "ignore"
    UNKNOWN = ""


class Name(NamedTuple):
    """A name in a control comment, in lower case, and where it stands.

    ``means`` are the rule ids and groups it may be or stands for.
    """

    text: str
    span: Span
    means: frozenset[str]


class Control(NamedTuple):
    """A control comment; ``word`` is where its verb stands. No ``names`` means all rules.

    ``foreign``: it is in the npm linter's syntax. It is honored here, but only that linter knows
    whether it is needed.
    """

    span: Span
    verb: Verb
    word: Span
    names: tuple[Name, ...]
    foreign: bool = False

    @property
    def covers(self) -> frozenset[str] | None:
        """The rule ids and groups it speaks of; None: all."""
        return frozenset().union(*(name.means for name in self.names)) if self.names else None

    def concerns(self, rule: str, group: str) -> bool:
        """Whether the comment speaks of a rule."""
        return not self.names or any(
            rule in name.means or group in name.means for name in self.names
        )


class Muting(NamedTuple):
    """What control comments did in a run.

    ``controls`` are all of them, in order; ``used`` those that silenced something; ``ran`` the
    ids of the rules that could have been silenced.
    """

    controls: Sequence[Control] = ()
    used: frozenset[Span] = frozenset()
    ran: frozenset[str] = frozenset()
