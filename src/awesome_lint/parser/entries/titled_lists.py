"""Titles above a list of labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm
from awesome_lint.knowledge.labels import is_label
from awesome_lint.parser.entries.lead_reading import read
from awesome_lint.parser.entries.titles.title_lines import is_emphasized

if TYPE_CHECKING:
    from awesome_lint.document import Block
    from awesome_lint.parser.entries.items import Items
    from awesome_lint.parser.entries.lead import Lead


def titled_list(items: Items, paragraph: Block, block: Block) -> Lead | None:
    """What a title above a list of labels presents: ``**T**``, ``- Paper: …``, ``- Code: None``."""
    if not paragraph.inlines or not is_emphasized(paragraph.inlines):
        return None
    lead = read(paragraph.inlines)
    if lead is None or not lead.title or lead.title.endswith((":", "：")) or is_label(lead.title):
        return None
    if not (items.announces(block) or items.holds_labels(block) or items.lacks_links(block)):
        return None
    return lead._replace(form=EntryForm.PARAGRAPH, links=items.announced_links(block))
