"""A broken in-page link made to reach the anchor it meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.text.edits import Edit, Fix
from awesome_lint.text.fragments import retargeted, written

if TYPE_CHECKING:
    from awesome_lint.analysis.anchor_choices import Choice
    from awesome_lint.document import Destination, Document


def anchor_respelling(doc: Document, at: Destination, fragment: str, choice: Choice) -> Fix | None:
    """The fix that spells the link as its anchor, which is lower-cased where it must be.

    None where the link or the anchor is not written as it is read.
    """
    if at.span is None:
        return None
    edits = [Edit(*at.span, retargeted(fragment, choice.name))]
    if choice.anchor is not None:
        if doc.text[slice(*choice.anchor.span)] != choice.anchor.name:
            return None
        edits.append(Edit(*choice.anchor.span, choice.name))
    return Fix(f"Link to #{written(choice.name)}", tuple(sorted(edits)))
