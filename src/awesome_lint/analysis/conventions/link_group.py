"""The brackets of labelled links: ``[[paper](…)]``, ``[[paper]](…)`` and so on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.link_groups import GroupForm, link_groups
from awesome_lint.document import EntryForm

if TYPE_CHECKING:
    from awesome_lint.document import Document

VALUES = tuple(form.value for form in GroupForm)


def measure(doc: Document) -> Counter[str]:
    """How many links are written in each form; in tables a cell is bracket enough."""
    return Counter(
        group.form.value
        for group in link_groups(doc)
        if group.entry.form is not EntryForm.TABLE_ROW
    )
