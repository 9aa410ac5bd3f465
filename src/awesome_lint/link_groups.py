"""How a list writes the links that follow a title: ``[[paper](u)]``, ``([code](u))`` and so on."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING

from awesome_lint.document import LinkForm
from awesome_lint.labels import is_label
from awesome_lint.venues import find as find_venue

if TYPE_CHECKING:
    from awesome_lint.document import Document, Link


class GroupForm(Enum):
    """The brackets around a labelled link; the value takes the label and the target."""

    AROUND = "[[{}]({})]"
    WITHIN = "[[{}]]({})"
    PLAIN = "[{}]({})"
    ROUND = "([{}]({}))"

    def link(self, label: str, target: str) -> str:
        """The Markdown of a link in this form."""
        return self.value.format(label, target)


def is_kind(text: str) -> bool:
    """Whether a text says what a link leads to, "code", and not where or when it appeared."""
    text = text.strip("[] ")
    if not is_label(text) or find_venue(text) is not None:
        return False
    return not any(text[at : at + 4].isdigit() for at in range(len(text) - 3))  # "9 Feb 2020"


def form_of(doc: Document, link: Link) -> GroupForm:
    """The form a link of ``doc`` is written in."""
    text = doc.text[slice(*link.text_span)]
    if text[:1] == "[" and text[-1:] == "]":
        return GroupForm.WITHIN
    around = doc.residue[link.start - 1 : link.start] + doc.residue[link.end : link.end + 1]
    if around == "[]":
        return GroupForm.AROUND
    return GroupForm.ROUND if around == "()" else GroupForm.PLAIN


def usual_form(doc: Document) -> GroupForm | None:
    """The form most links whose text is a label have; None where there are none."""
    forms = Counter(
        form_of(doc, link)
        for link in doc.links
        if link.form is LinkForm.INLINE and link.href and is_label(link.text.strip("[]"))
    )
    return max(forms, key=lambda form: forms[form]) if forms else None
