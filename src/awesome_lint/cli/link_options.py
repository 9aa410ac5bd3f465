"""The options of ``links`` alone, and what they come to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from awesome_lint.cli.options import Options
from awesome_lint.text.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from awesome_lint.config.link_settings import LinkSettings

_DECORATORS = (
    click.option("--cache", metavar="FILE", help="Keep verdicts in FILE, for the next run."),
    click.option("--no-cache", is_flag=True, help="Keep no verdicts and use none."),
    click.option("--max-age", metavar="TIME", help="How long a good verdict is believed: 12h, 7d."),
    click.option(
        "--grace", metavar="TIME", help="A dead answer fails only when it was dead that long: 7d."
    ),
    click.option("--concurrency", metavar="N", type=int, help="Requests at once, in all."),
    click.option("--per-host", metavar="N", type=int, help="Requests at once to one host."),
    click.option("--timeout", metavar="S", type=float, help="Seconds to wait for a server."),
    click.option("--retries", metavar="N", type=int, help="How often to ask again what may heal."),
    click.option(
        "--max-wait", metavar="S", type=float, help="The longest Retry-After to honour, in seconds."
    ),
    click.option(
        "--accept", metavar="CODES", help="Statuses of a page that is there: 200..=299,403."
    ),
    click.option(
        "--exclude", metavar="REGEX", multiple=True, help="Do not ask for URLs that match."
    ),
    click.option(
        "--include-private", is_flag=True, help="Ask for addresses of private networks, too."
    ),
    click.option(
        "--allow-addresses",
        metavar="NETWORK",
        multiple=True,
        help="Ask for addresses in NETWORK, too: 10.0.0.0/8.",
    ),
    click.option(
        "--untrusted",
        is_flag=True,
        help="The configuration may be a stranger's: it opens no addresses and moves no interface.",
    ),
    click.option(
        "--token", metavar="TOKEN", help="Ask GitHub's API with it; else with GITHUB_TOKEN."
    ),
    click.option("--fragments", is_flag=True, help="Read pages for what links into them name."),
    click.option(
        "--verify-titles", is_flag=True, help="Compare papers' titles with arXiv's and DOIs'."
    ),
    click.option("--archive", is_flag=True, help="Look for archived copies of dead pages."),
    click.option("--fix", is_flag=True, help="Write where pages and repositories have moved to."),
    click.option("--unsafe", is_flag=True, help="With --fix: write addresses of other sites, too."),
    click.option("--diff", is_flag=True, help="With --fix: print a unified diff, write nothing."),
    click.option("--since", metavar="REV", help="Ask only for URLs that are new since REV (git)."),
    click.option("--offline", is_flag=True, help="Report what earlier runs found; ask nothing."),
    click.option("--dump", is_flag=True, help="List the URLs to ask for; ask nothing."),
)

_VALUES = (
    "max_age", "grace", "concurrency", "per_host", "timeout", "retries", "max_wait", "accept",
)  # fmt: skip


class LinkOptions(NamedTuple):
    """The options of ``links`` alone, as given; None or empty: not given."""

    cache: str | None
    no_cache: bool
    max_age: str | None
    grace: str | None
    concurrency: int | None
    per_host: int | None
    timeout: float | None
    retries: int | None
    max_wait: float | None
    accept: str | None
    exclude: tuple[str, ...]
    include_private: bool
    allow_addresses: tuple[str, ...]
    untrusted: bool
    token: str | None
    fragments: bool
    verify_titles: bool
    archive: bool
    fix: bool
    unsafe: bool
    diff: bool
    since: str | None
    offline: bool
    dump: bool


def links_only(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with all options of ``LinkOptions``."""
    for decorate in reversed(_DECORATORS):
        command = decorate(command)
    return command


def separated(given: dict[str, Any]) -> tuple[Options, LinkOptions]:
    """The options that verbs share, and those of ``links``."""
    own = {name: given.pop(name) for name in LinkOptions._fields}
    return Options(**given), LinkOptions(**own)


def settled(stated: LinkSettings | None, options: LinkOptions) -> LinkSettings:
    """The settings of a configuration, with those that the command line changes or adds.

    Raises UsageError where a value makes no sense, or options contradict each other.
    """
    from awesome_lint.config.link_settings import LinkSettings, mistakes

    if options.no_cache and (options.cache is not None or options.offline):
        other = "--offline" if options.offline else "--cache"
        raise UsageError(f"--no-cache and {other} exclude each other")
    if options.fix and (options.offline or options.dump):
        other = "--offline" if options.offline else "--dump"
        raise UsageError(f"--fix and {other} exclude each other: it asks for what it writes")
    for name in ("unsafe", "diff"):
        if getattr(options, name) and not options.fix:
            raise UsageError(f"--{name} goes with --fix")
    stated = stated or LinkSettings()
    given = {name: getattr(options, name) for name in _VALUES}
    settings = replace(
        stated,
        **{name: value for name, value in given.items() if value is not None},
        exclude=(*stated.exclude, *options.exclude),
        include_private=stated.include_private or options.include_private,
        allow_addresses=(*stated.allow_addresses, *options.allow_addresses),
    )
    for key, problem in mistakes(settings):
        raise UsageError(f"--{key}: {problem}")
    return settings
