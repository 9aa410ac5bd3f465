"""What the inline tokenizer remembers while it reads one block."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_FRAME = "awesome-lint frame"


@dataclass(slots=True, repr=False)
class Bracket:
    """A literal "[" that is still open. A link inside makes it inert, as in CommonMark."""

    image: bool
    active: bool = True


@dataclass(slots=True, repr=False)
class Frame:
    """One run of the tokenizer over a block: its open brackets and the last label it read.

    ``last_close`` is the offset of the content's last "]", -1 where it has none.
    """

    last_close: int
    label: tuple[int, int] = (0, 0)
    brackets: list[Bracket] = field(default_factory=list)
    active: int = 0

    def open(self, bracket: Bracket) -> None:
        """Note a literal "["."""
        self.brackets.append(bracket)
        self.active += 1

    def close(self) -> None:
        """Note a literal "]"."""
        if self.brackets and self.brackets.pop().active:
            self.active -= 1

    def deactivate(self) -> None:
        """Note a link: the brackets around it cannot become one."""
        if self.active:
            for bracket in self.brackets:
                if bracket.active and not bracket.image:
                    bracket.active = False
                    self.active -= 1


def frame_of(state: StateInline) -> Frame:
    """The frame of the run that ``state`` belongs to."""
    found: Frame = state.env[_FRAME]
    return found


def swap(env: object, frame: Frame | None) -> Frame | None:
    """Make ``frame`` the current one of an environment; returns the one before."""
    assert isinstance(env, dict)
    before: Frame | None = env.get(_FRAME)
    env[_FRAME] = frame
    return before


def in_bracket(state: StateInline) -> bool:
    """Whether a literal "[" is open, in which GitHub links no bare URL."""
    return frame_of(state).active > 0
