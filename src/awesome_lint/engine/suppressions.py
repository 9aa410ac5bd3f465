"""Control comments: the places where a list's curators have said that a rule is not wanted.

``<!-- awesome-lint-disable[-line|-next-line|-file] ids -->`` and ``<!-- awesome-lint-enable ids
-->`` are line-based, which is what list entries need. ``<!--lint disable|enable|ignore ids-->``
is the syntax of remark-message-control 8, which the npm linter for awesome lists uses.
Ids are rule ids or groups, separated by commas or whitespace; none means all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import BlockKind, Control, Name, Verb
from awesome_lint.engine.npm_rule_names import LINT_NAMES
from awesome_lint.text.edits import Span
from awesome_lint.text.lines import line_end, line_start

if TYPE_CHECKING:
    from awesome_lint.document import Comment, Document

_PREFIX = "awesome-lint-"
_START = attrgetter("start")
_OWN_VERBS: dict[str, Verb] = {
    verb.value: verb for verb in Verb if verb not in (Verb.IGNORE, Verb.UNKNOWN)
}
_LINT_VERBS: dict[str, Verb] = {
    verb.value: verb for verb in (Verb.DISABLE, Verb.ENABLE, Verb.IGNORE)
}


class _Region(NamedTuple):
    start: int
    end: int
    control: Control


class Suppressions:
    """Where each rule is silent. ``controls`` are a document's control comments, in order."""

    def __init__(self, controls: tuple[Control, ...], regions: list[_Region]) -> None:
        self.controls = controls
        self._regions = regions
        self._timelines: dict[tuple[str, str], tuple[list[int], list[Control | None]]] = {}

    def mutes(self, rule: str, group: str, offset: int) -> bool:
        """Whether a finding of ``rule`` at ``offset`` is not wanted."""
        return self.muted_by(rule, group, offset) is not None

    def muted_by(self, rule: str, group: str, offset: int) -> Control | None:
        """The control comment that silences ``rule`` at ``offset``."""
        if not self._regions:
            return None
        if (rule, group) not in self._timelines:
            self._timelines[rule, group] = _timeline(
                [region for region in self._regions if region.control.concerns(rule, group)]
            )
        starts, states = self._timelines[rule, group]
        at = bisect_right(starts, offset) - 1
        return states[at] if at >= 0 else None


def suppressions(doc: Document) -> Suppressions:
    """What the control comments of ``doc`` silence."""
    controls: list[Control] = []
    regions: list[_Region] = []
    for comment in doc.comments:
        control = _control(comment)
        if control is None:
            continue
        if control.verb is not Verb.UNKNOWN:
            begin = controls[-1].span.end if controls else 0
            regions.append(_Region(*_reach(doc, comment, control.verb, begin), control))
        controls.append(control)
    return Suppressions(tuple(controls), regions)


def is_control(comment: Comment) -> bool:
    """Whether a comment is there for this linter only."""
    return comment.inner[: len(_PREFIX)].lower() == _PREFIX


def _control(comment: Comment) -> Control | None:
    inner = comment.inner
    start = inner[: len(_PREFIX)].lower()
    if start == _PREFIX:
        verbs, verb, meaning = _OWN_VERBS, re.match(r"\S+", inner), _own_name
    elif start[:4] == "lint" and start[4:5].isspace():
        verbs, verb, meaning = _LINT_VERBS, re.compile(r"\S+").search(inner, 4), _lint_name
    else:
        return None
    assert verb is not None
    names = re.compile(r"[^\s,]+").finditer(inner, verb.end())
    return Control(
        Span(comment.start, comment.end),
        verbs.get(verb[0].lower().removeprefix(_PREFIX), Verb.UNKNOWN),
        _placed(comment, verb),
        tuple(meaning(name[0].lower(), _placed(comment, name)) for name in names),
        foreign=start != _PREFIX,
    )


def _placed(comment: Comment, found: re.Match[str]) -> Span:
    return Span(comment.inner_start + found.start(), comment.inner_start + found.end())


def _own_name(name: str, span: Span) -> Name:
    return Name(name, span, frozenset((name,)))


def _lint_name(name: str, span: Span) -> Name:
    """What an id in the npm linter's syntax stands for: one of ours, or what does its work."""
    plain = name.removeprefix("remark-lint").lstrip(":-")
    theirs = plain.removeprefix("awesome-")
    means = frozenset((plain, *LINT_NAMES.get(theirs, ())))
    return Name(name, span, means)


def _reach(doc: Document, comment: Comment, verb: Verb, begin: int) -> Span:
    """Where a control comment works: from its line's start, but not before ``begin``."""
    text = doc.text
    start, end = line_start(text, comment.start), line_end(text, comment.end)
    line = max(start, begin)
    match verb:
        case Verb.FILE:
            return Span(0, len(text) + 1)
        case Verb.LINE:
            return Span(start, end + 1)
        case Verb.NEXT_LINE:
            return Span(end + 1, line_end(text, end + 1) + 1)
        case Verb.ENABLE:  # so that "<!-- …-disable --> x <!-- …-enable -->" works on one line
            return Span(comment.end, len(text) + 1)
        case Verb.IGNORE:
            return Span(line, max(_ignored_end(comment), end + 1))
    return Span(line, len(text) + 1)


def _ignored_end(comment: Comment) -> int:
    block = comment.block
    if block.kind is not BlockKind.HTML or block.parent is None:
        return block.end
    siblings = block.parent.children
    following = bisect_right(siblings, block.start, key=_START)
    return siblings[following].end if following < len(siblings) else block.end


def _timeline(regions: list[_Region]) -> tuple[list[int], list[Control | None]]:
    """From which offsets on which control comment silences, or none."""
    changes = sorted(
        {0, *(region.start for region in regions), *(region.end for region in regions)}
    )
    # A disable lasts until the next enable, an enable until the next disable; all other
    # comments silence a place of their own, whatever is enabled there.
    lasting = [r for r in regions if r.control.verb in (Verb.DISABLE, Verb.ENABLE)]
    local = sorted(r for r in regions if r.control.verb not in (Verb.DISABLE, Verb.ENABLE))
    states: list[Control | None] = []
    state: Control | None = None
    furthest: _Region | None = None
    lasted = reached = 0
    for at in changes:
        while lasted < len(lasting) and lasting[lasted].start <= at:
            control = lasting[lasted].control
            state = control if control.verb is Verb.DISABLE else None
            lasted += 1
        while reached < len(local) and local[reached].start <= at:
            if furthest is None or local[reached].end > furthest.end:
                furthest = local[reached]
            reached += 1
        if furthest is not None and at >= furthest.end:
            furthest = None
        states.append(state if furthest is None else furthest.control)
    return changes, states
