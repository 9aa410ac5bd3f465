"""The part of a configuration that counts for links where it may be a stranger's.

A pull request brings its own configuration. If that could open addresses, a link of the stranger's
would make the machine that tests it ask servers inside its network; if it could move a site's
interface, what is sent there would go where the stranger wants it. As with plugins, the command
line can say it all: it is not part of the pull request.

Expressions that exclude URLs do count, but Python's engine tries all ways to match: for "(a+)+$"
and a URL of 40 characters it takes years. So a stranger's are matched by RE2, in time that grows
with the URL alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from awesome_lint.cli.console import remark
from awesome_lint.config.link_settings import BASES, LinkSettings, pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from awesome_lint.cli.link_options import LinkOptions

Search = Callable[[str], object]
"""Whether an expression matches anywhere in a URL: anything but None where it does."""


# The events of GitHub's workflows that bring what somebody with write access has put there. All
# others may: a merge queue, a comment or another workflow can lead to a stranger's commit.
_OURS = frozenset(("", "push", "release", "repository_dispatch", "schedule", "workflow_dispatch"))
_OPENING = ("include_private", "allow_addresses")


def may_be_strange(options: LinkOptions, environment: Mapping[str, str]) -> bool:
    """Whether the configuration may be that of somebody who has no write access."""
    return options.untrusted or environment.get("GITHUB_EVENT_NAME", "") not in _OURS


def trusted(
    stated: LinkSettings | None, options: LinkOptions, environment: Mapping[str, str]
) -> LinkSettings | None:
    """The part of a configuration that counts: all of it, unless it may be a stranger's.

    It may be with --untrusted, and in GitHub's workflows for pull requests, merge queues and
    whatever else may have led to a stranger's commit. What is to be excluded counts in any
    case: see ``excluded`` for how.
    """
    if stated is None or not may_be_strange(options, environment):
        return stated
    usual = LinkSettings()
    # The name of the server that runs this is its owner's word; an empty one asks nobody.
    harmless = {"", environment.get("GITHUB_GRAPHQL_URL", "")}
    left_out = {
        name: getattr(usual, name)
        for name in (*_OPENING, *BASES)
        if getattr(stated, name) != getattr(usual, name)
        and (name in _OPENING or getattr(stated, name) not in harmless)
    }
    if left_out:
        names = ", ".join(name.replace("_", "-") for name in left_out)
        remark(
            f"the configuration may be a stranger's: its [links] {names} "
            f"{'do' if len(left_out) > 1 else 'does'} not count; "
            "--include-private and --allow-addresses open addresses"
        )
    return replace(stated, **left_out)


def excluded(
    stated: LinkSettings | None, options: LinkOptions, environment: Mapping[str, str]
) -> list[Search]:
    """The expressions for URLs that are not asked for: a configuration's and --exclude's.

    Raises ConfigError where one is invalid.
    """
    searches = _of_strangers if may_be_strange(options, environment) else _own
    return [*searches(() if stated is None else stated.exclude), *_own(options.exclude)]


def _own(expressions: Iterable[str]) -> list[Search]:
    return [pattern(each).search for each in expressions]


def _of_strangers(expressions: Sequence[str]) -> list[Search]:
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
