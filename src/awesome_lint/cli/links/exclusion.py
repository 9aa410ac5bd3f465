"""Which URLs are not asked for: what the expressions of --exclude and of configurations match.

Python's engine tries all ways to match: for "(a+)+$" and a URL of 40 characters it takes years.
Where the expression may be a stranger's, RE2 matches it, in time that grows with the URL alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from awesome_lint.cli.console import remark
from awesome_lint.config.link_settings import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Search = Callable[[str], object]
"""Whether an expression matches anywhere in a URL: anything but None where it does."""


def own(expressions: Iterable[str]) -> list[Search]:
    """Expressions of whoever runs the program. Raises ConfigError where one is none."""
    return [pattern(each).search for each in expressions]


def of_strangers(expressions: Sequence[str]) -> list[Search]:
    """Expressions that a stranger may have written; those that RE2 does not take are left out."""
    if not expressions:
        return []
    try:
        import re2
    except ImportError:
        remark(
            "the configuration may be a stranger's: its [links] exclude does not count without "
            "RE2, which no expression can keep busy: pip install 'awesome-lint[re2]'"
        )
        return []
    options = re2.Options()
    options.log_errors = False
    found: list[Search] = []
    for each in expressions:
        try:
            found.append(re2.compile(each, options).search)
        except re2.error as error:
            remark(
                f"the configuration may be a stranger's: its [links] exclude {each!r} does not "
                f"count: {_told(error)}"
            )
    return found


def _told(error: Exception) -> str:
    problem = error.args[0] if error.args else ""
    return problem.decode("utf-8", "replace") if isinstance(problem, bytes) else str(problem)
