"""Links that a description only mentions: ``Wraps [T](…)``, ``a fork of [T](…) with tabs``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import Role
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import is_scholarly
from awesome_lint.parser.entries.titles.sentences import is_address
from awesome_lint.parser.entries.titles.titles import bare

if TYPE_CHECKING:
    from awesome_lint.document import EntryLink, Link
    from awesome_lint.parser.entries.shown import Shown
    from awesome_lint.text.edits import Span

BY_TARGET = (Role.CODE, Role.PROJECT)  # where a site keeps code and pages of everything
_GOING_ON = (",", "，", "'", "’")


def without_mentions(
    flat: Shown, named: list[tuple[int, Link]], described: Span, links: list[EntryLink]
) -> list[EntryLink]:
    """``links``, of which those that the description only mentions are not the entry's own code.

    A paper's are: "trained with the code of [T](…)".
    """
    inside = [(at, link) for at, link in named if described.start <= at < described.end]
    if not inside or not any(each.role in BY_TARGET for each in links):
        return links
    if any(is_scholarly(link.href) for _, link in named):
        return links
    mentioned = {id(link) for at, link in inside if _is_mentioned(flat, at, link)}
    return [
        each._replace(role=Role.OTHER)
        if id(each.link) in mentioned and each.role in BY_TARGET
        else each
        for each in links
    ]


def _is_mentioned(flat: Shown, at: int, link: Link) -> bool:
    """Whether a link is part of a sentence, and its words do not say what it leads to.

    Not where it stands behind the sentence: ``Sorts tea. [#source](…)``, ``([demo](…))``.
    """
    words = bare(link.text)
    if not words or is_label(words) or is_label(words.split()[-1]) or is_address(link):
        return False
    before = flat.masked[:at].rstrip()[-1:]
    after = flat.shown[at + len(link.text) :].lstrip()[:1]
    return before.isalnum() or before in _GOING_ON or after.isalnum()
