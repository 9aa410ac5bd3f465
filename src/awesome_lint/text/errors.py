"""The errors people see: what went wrong and what to do, never a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class AwesomeLintError(Exception):
    """A job that could not be done. Its text is one sentence, ready to be shown."""


class ConfigError(AwesomeLintError):
    """A configuration with mistakes, all of them, one a line."""


class UsageError(AwesomeLintError):
    """A command line, or an argument of the API, that makes no sense."""


class FileError(AwesomeLintError):
    """A file that cannot be read, is no Markdown, or changed while it was being fixed."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class FixError(AwesomeLintError):
    """Fixes that disagree or do harm: a bug in a rule. The file is left as it was."""


class RuleError(AwesomeLintError):
    """A rule that raised: a bug. Names the rule and the file, and asks for a report.

    ``plugin`` is the plugin it comes from; empty for a built-in rule.
    """

    def __init__(self, rule: str, path: str, plugin: str = "") -> None:
        whose = f"the plugin {plugin}: please report it to its authors"
        super().__init__(
            f"{path}: the rule {rule} failed; this is a bug in "
            f"{whose if plugin else 'awesome-lint: please report it'} with the file, "
            f"and go on with --ignore {rule}"
        )
        self.rule = rule


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a sentence about an unknown word: its nearest legal word, or nothing."""
    from difflib import get_close_matches

    # Comparing takes time in the length of the word, and a word may come from a file.
    near = get_close_matches(word.casefold()[:100], known, n=1)
    return f"; did you mean {near[0]}?" if near else ""
