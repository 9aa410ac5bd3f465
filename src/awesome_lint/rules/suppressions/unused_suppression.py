"""Control comments that silence nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from awesome_lint.plugin import (
    Control,
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Muting,
    Profile,
    Span,
    Verb,
    rule,
)
from awesome_lint.rule.comment_removal import removal
from awesome_lint.rules import GROUPS, NETWORK, group_of, ids, load

_SILENT = (Verb.ENABLE, Verb.UNKNOWN)  # they never silence anything
# What a comment without names silences where files are checked.
_ALL = frozenset(group_of()).difference(ids("suppressions"), ids(NETWORK))


@rule(
    summary="Control comment that silences nothing",
    level=Level.WARNING,
    bad=[
        Example(
            "- [a](https://a.test) «<!-- awesome-lint-disable-line empty-target -->»\n",
            "- [a](https://a.test)\n",
        ),
        Example(
            "a\n\n«<!-- awesome-lint-disable empty-target -->»\n\nb\n\n"
            "<!-- awesome-lint-enable empty-target -->\n\nc\n",
            "a\n\nb\n\nc\n",
        ),
        Example(
            "- a\n  «<!-- awesome-lint-disable-next-line empty-target -->»\n- b\n", "- a\n- b\n"
        ),
        Example("a\n«<!-- awesome-lint-disable-next-line empty-target -->»\nb\n", "a\n\nb\n"),
        Example(
            "- [a](https://a.test) «<!-- awesome-lint-disable-line links -->»\n",
            "- [a](https://a.test)\n",
        ),
        Example("- a\n\n«<!-- awesome-lint-disable-file empty-target -->»\n\n- b\n"),
        Example("«<!-- awesome-lint-disable empty-target -->» **a**\n"),
    ],
    good=[
        "- [code]() <!-- awesome-lint-disable-line empty-target -->\n",
        "- a <!-- awesome-lint-disable-line dead-link -->\n",
        "- a <!-- awesome-lint-disable-line -->\n",
        "- a <!-- awesome-lint-disable-line no-such-rule empty-target -->\n",
        "<!--lint disable no-html-->\n\n<!--lint disable empty-target-->\n\na\n",
        "- [code]() <!-- awesome-lint-disable-line links -->\n",
    ],
)
def unused_suppression(doc: Document) -> Iterator[Finding]:
    """What it excused is gone, and the next finding at this place, a real one, would not be
    seen. Only comments whose rules have all run are looked at: what is off, for another kind
    of list, or asks the network, may have something to silence. A comment on a group, or on
    everything, is on the rules that are on by default. Comments in the syntax of other linters,
    ``<!--lint disable …-->``, are theirs to judge and stay.

    The fix removes the comment, with its line where it has one for itself and with the comment
    that ends it; not where it keeps two lists apart or the page would otherwise change.
    """
    muting = doc.muting
    among_files = frozenset() if doc.elsewhere is None else frozenset(ids("duplicates"))
    unused = [
        each
        for each in muting.controls
        if _is_unused(each, muting, doc.profile) and among_files.isdisjoint(_concerned(each))
    ]
    if not unused:
        return
    closing = _closing(muting.controls)
    for control in unused:
        names = ", ".join(name.text for name in control.names)
        what = f"this comment silences no finding of {names}" if names else "it silences nothing"
        yield Finding(control.span, what, _fix(doc, control, closing.get(control.span)))


def _is_unused(control: Control, muting: Muting, profile: Profile) -> bool:
    if control.foreign or control.verb in _SILENT or control.span in muting.used:
        return False
    concerned = _concerned(control)
    if concerned.isdisjoint(muting.ran):
        return False
    named = {each for name in control.names for each in name.means}
    return all(
        rule in muting.ran or (rule not in named and load(rule).level_in(profile) is Level.OFF)
        for rule in concerned
    )


def _concerned(control: Control) -> frozenset[str]:
    """The ids of the rules a comment is for; none where that is not certain."""
    if not control.names:
        return _ALL
    found: set[str] = set()
    for name in control.names:
        meant = {each for each in name.means if each in group_of()}
        meant |= {rule for group in name.means if group in GROUPS for rule in ids(group)}
        if not meant:
            return frozenset()
        found |= meant
    return frozenset(found)


def _fix(doc: Document, control: Control, closing: Control | None) -> Fix | None:
    edit = removal(doc, control.span)
    if edit is None:
        return None
    also = removal(doc, closing.span) if closing is not None else None
    both = also is not None and edit.end < also.start
    return Fix("Remove it", (edit, also) if both and also is not None else (edit,))


def _closing(controls: Sequence[Control]) -> dict[Span, Control]:
    """For comments that start something, the comments that end that and nothing else."""
    starting = [each for each in controls if each.verb is Verb.DISABLE]
    started = Counter(rule for each in starting for rule in _concerned(each))
    found: dict[Span, Control] = {}
    ending: dict[frozenset[str] | None, Control] = {}
    for each in reversed(controls):
        if each.foreign:
            continue
        if each.verb is Verb.ENABLE:
            ending[each.covers] = each
            continue
        alone = all(started[rule] == 1 for rule in _concerned(each))
        if each.verb is Verb.DISABLE and alone and each.covers in ending:
            found[each.span] = ending[each.covers]
    return found
