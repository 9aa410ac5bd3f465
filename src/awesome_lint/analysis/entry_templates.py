"""Where a list shows the form of its entries, and what stands for a target there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awesome_lint.document import Document


def shows_format(doc: Document, offset: int) -> bool:
    """Whether a place is in a section on how to add to the list, where targets are examples."""
    section = doc.section_at(offset)
    while section.heading is not None:
        if _on_format().search(section.heading.text):
            return True
        if section.parent is None:
            break
        section = section.parent
    return False


@cache
def _on_format() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:contribut|format|template|guideline|how to (?:add|submit)|submission|pull request|"
        r"convention|legend)|格式|模板|贡献|貢獻|投稿|フォーマット|기여",
        re.IGNORECASE,
    )
