"""The errors people see: what went wrong and what to do, never a traceback."""

from __future__ import annotations


class AwesomeLintError(Exception):
    """A job that could not be done. Its text is one sentence, ready to be shown."""


class ConfigError(AwesomeLintError):
    """A configuration with mistakes, all of them, one a line."""


class FileError(AwesomeLintError):
    """A file that cannot be read, is no Markdown, or changed while it was being fixed."""


class FixError(AwesomeLintError):
    """Fixes that disagree or do harm: a bug in a rule. The file is left as it was."""


class RuleError(AwesomeLintError):
    """A rule that raised: a bug. Names the rule and the file, and asks for a report."""

    def __init__(self, rule: str, path: str) -> None:
        super().__init__(
            f"{path}: the rule {rule} failed; this is a bug in awesome-lint: please report it "
            "with the file, and go on with --ignore " + rule
        )
        self.rule = rule
