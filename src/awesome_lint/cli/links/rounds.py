"""The rounds after the first verdicts: fragments within pages, copies of dead ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document.verdicts import VerdictKind
from awesome_lint.network.sites.copies import Copies
from awesome_lint.network.sites.passages import Passages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from awesome_lint.cli.link_options import LinkOptions
    from awesome_lint.config.link_settings import LinkSettings
    from awesome_lint.document.verdicts import Verdict
    from awesome_lint.network.plan import Site
    from awesome_lint.network.targets import Target

_THERE = frozenset((VerdictKind.ALIVE, VerdictKind.MOVED, VerdictKind.TEMPORARY))


class Round(NamedTuple):
    """Targets that a site is asked about, and what its verdict adds to the one that was known."""

    site: Site
    targets: list[Target]
    merged: Callable[[Verdict, Verdict], Verdict]


def rounds(
    targets: Sequence[Target],
    verdicts: Mapping[str, Verdict],
    settings: LinkSettings,
    asked: LinkOptions,
) -> Iterator[Round]:
    """The rounds that were asked for, each by what ``verdicts`` hold when its turn comes."""
    if asked.fragments:
        found = [
            target
            for target in targets
            if (known := verdicts.get(target.url)) is not None
            and known.kind in _THERE
            and not target.fragments <= known.sought
        ]
        ends = {target.url: verdicts[target.url].url or target.url for target in found}
        yield Round(Passages(ends), found, _with_passages)
    if asked.archive and settings.archive_api:
        dead = [
            target
            for target in targets
            if (known := verdicts.get(target.url)) is not None
            and known.kind is VerdictKind.DEAD
            and not known.copy
        ]
        yield Round(Copies(settings.archive_api), dead, _with_copy)


def _with_passages(known: Verdict, found: Verdict) -> Verdict:
    if found.kind is VerdictKind.UNAVAILABLE:  # it says itself that it is not there
        return known._replace(kind=found.kind, reason=found.reason)
    return known._replace(missing=found.missing, sought=found.sought)


def _with_copy(known: Verdict, found: Verdict) -> Verdict:
    return known._replace(copy=found.copy)
