"""A labelled link rewritten in the list's form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.link_groups import GroupForm, LinkGroup
from awesome_lint.text.edits import Edit, Fix

if TYPE_CHECKING:
    from awesome_lint.document import Document


class _Brackets(NamedTuple):
    """What stands around a link, and around its text within the link's own brackets."""

    outer: str = ""
    inner: str = ""


_BRACKETS = {
    GroupForm.AROUND: _Brackets(outer="[]"),
    GroupForm.WITHIN: _Brackets(inner="[]"),
    GroupForm.PLAIN: _Brackets(),
    GroupForm.ROUND: _Brackets(outer="()"),
}


def regrouping(doc: Document, group: LinkGroup, wanted: GroupForm) -> Fix | None:
    """The fix that writes a labelled link in another form; None where it changes what it is."""
    if not _keeps_its_meaning(doc, group, wanted):
        return None
    return Fix(f"Write {wanted.value}", _edits(group, wanted))


def _keeps_its_meaning(doc: Document, group: LinkGroup, wanted: GroupForm) -> bool:
    """Whether no other link, or an image, comes of new brackets."""
    if doc.text[group.start - 1 : group.start] in ("!", "\\", "]"):
        return False
    label = " ".join(group.label.casefold().split())
    if wanted is not GroupForm.WITHIN:
        return True
    return all(each.casefold() != label for each in doc.definition_of)


def _edits(group: LinkGroup, wanted: GroupForm) -> tuple[Edit, ...]:
    """What makes a group of that form, its label and its target as they are."""
    (start, end), (begin, stop) = group.link.span, group.link.text_span
    old, new = _BRACKETS[group.form], _BRACKETS[wanted]
    edits = [
        Edit(start - len(old.outer[:1]), start, new.outer[:1]),
        Edit(begin, begin + len(old.inner[:1]), new.inner[:1]),
        Edit(stop - len(old.inner[1:]), stop, new.inner[1:]),
        Edit(end, end + len(old.outer[1:]), new.outer[1:]),
    ]
    return tuple(each for each in edits if each.end > each.start or each.text)
