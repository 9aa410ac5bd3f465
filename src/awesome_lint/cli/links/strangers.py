"""What a configuration may not say of links where it may be a stranger's.

A pull request brings its own configuration. If that could open addresses, a link of the stranger's
would make the machine that tests it ask servers inside its network; if it could move a site's
interface, what is sent there would go where the stranger wants it. As with plugins, the command
line can say it all: it is not part of the pull request.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from awesome_lint.cli.console import remark
from awesome_lint.config.link_settings import BASES, LinkSettings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from awesome_lint.cli.link_options import LinkOptions

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
    case: see ``link_exclusion`` for how.
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
