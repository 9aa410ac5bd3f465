"""A baseline: the diagnostics a list is known to have, so that a run shows only others."""

from __future__ import annotations

import json
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.errors import UsageError
from awesome_lint.text.version import __version__
from awesome_lint.workspace import outputs
from awesome_lint.workspace.fingerprint_paths import address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Document
    from awesome_lint.report.outcome import Checked
    from awesome_lint.rule import Active
    from awesome_lint.workspace.run import Text

_VERSION = 1
_LARGEST = 256 * 1024 * 1024  # bytes


class Known(NamedTuple):
    """A diagnostic of a baseline; ``path`` and ``message`` are for people."""

    fingerprint: str
    rule: str
    path: str
    message: str


class Purpose(Enum):
    """The purpose of a baseline in a run."""

    HIDE = "hide"  # what it lists
    WRITE = "write"  # what is found, all of it


class Baseline:
    """The diagnostics that are known, and what a run says of them."""

    def __init__(self, known: Sequence[Known], purpose: Purpose) -> None:
        self._purpose = purpose
        self._known = {each.fingerprint: each for each in known}
        self._met: list[Known] = []
        self._looked_for: set[tuple[str, str]] = set()

    def skips(self, text: Text) -> bool:  # noqa: ARG002 - a gate's signature
        """No file: each may have new diagnostics."""
        return False

    def narrow(
        self,
        text: Text,
        doc: Document,  # noqa: ARG002 - a gate's signature
        rules: Sequence[Active],
        checked: Checked,
    ) -> Checked:
        """``checked`` with the diagnostics only that are not known."""
        path = address(text.file)
        self._looked_for.update((path, active.rule.id) for active in rules)
        marked = zip(checked.fingerprints, checked.diagnostics, strict=True)
        self._met += (Known(mark, each.rule, path, each.message) for mark, each in marked)
        if self._purpose is Purpose.WRITE:
            return checked.only([])
        marks = checked.fingerprints
        return checked.only([at for at, mark in enumerate(marks) if mark not in self._known])

    def stale(self) -> list[Known]:
        """What is known and was looked for in this run, and is not there any more."""
        met = {each.fingerprint for each in self._met}
        return [
            each
            for each in self._known.values()
            if each.fingerprint not in met and (each.path, each.rule) in self._looked_for
        ]

    def renewed(self) -> list[Known]:
        """What a new baseline holds: all that was met, and what was not looked for."""
        kept = (
            each for each in self._known.values() if (each.path, each.rule) not in self._looked_for
        )
        return sorted({*kept, *self._met}, key=lambda each: (each.path, each.rule, each))


def read(path: str) -> list[Known]:
    """The diagnostics in a baseline file. Raises UsageError where it is none."""
    try:
        with open(path, "rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise ValueError("it is larger than 256 MiB")
        whole = json.loads(data)
        if whole["version"] != _VERSION:
            raise ValueError(f"its version is {whole['version']!r}, not {_VERSION}")
        found = [Known(*(each[name] for name in Known._fields)) for each in whole["diagnostics"]]
        if not all(isinstance(value, str) for each in found for value in each):
            raise TypeError("all that a diagnostic has must be strings")
    except OSError as error:
        raise UsageError(f"--baseline {path}: cannot be read: {error.strerror}") from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        told = f"is no baseline ({error}); write one with --write-baseline"
        raise UsageError(f"--baseline {path}: {told}") from error
    return found


def write(path: str, known: Sequence[Known]) -> None:
    """Write a baseline, whole or not at all, a diagnostic a line. Raises FileError."""
    tool = json.dumps({"name": "awesome-lint", "version": __version__})
    lines = ",\n".join(f"  {json.dumps(each._asdict())}" for each in known)
    text = f'{{"version": {_VERSION}, "tool": {tool}, "diagnostics": [\n{lines}\n]}}\n'
    outputs.save(outputs.vetted(path, "--write-baseline", ()), text.encode("ascii"), path)
