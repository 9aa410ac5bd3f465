"""The proof that blank lines set Markdown free from HTML blocks, and did nothing else.

Other safe fixes keep the block structure; these change it on purpose, and so they are applied in
a pass of their own, where all edits are blank lines at the places that ``Document.swallowed``
names. No character of the text goes or comes but those line ends. What is left to prove is that
nothing else changed its meaning.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from awesome_lint.analysis.markdown_in_html import markdown_in_html
from awesome_lint.document import BlockKind
from awesome_lint.engine.evidence import letters

if TYPE_CHECKING:
    from collections.abc import Container

    from awesome_lint.document import Document
    from awesome_lint.engine.evidence import Evidence
    from awesome_lint.text.edits import Fix

_NAMED = 3  # how many losses of a kind are named
_FREED = frozenset(
    (BlockKind.HTML, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST, BlockKind.ITEM,
     BlockKind.TABLE, BlockKind.ROW, BlockKind.CELL)
)  # fmt: skip
"""What may come out of an HTML block: never code, a quote or a footnote."""


def places_to_free(doc: Document) -> frozenset[int]:
    """Where blank lines set Markdown free."""
    return frozenset(place for each in markdown_in_html(doc) for place in each.places)


def only_frees(fix: Fix, places: Container[int]) -> bool:
    """Whether a fix adds blank lines at such ``places`` and does nothing else."""
    return all(
        edit.text == "\n" and edit.start == edit.end and edit.start in places for edit in fix.edits
    )


def caught(before: Evidence, after: Evidence) -> list[str]:
    """What changed besides, if blank lines in HTML blocks made ``after`` of ``before``.

    Every block that there was is still there, and so is every target, tag, comment and label;
    links into the page still reach something; and no letter is made up. The letters of URLs
    and of a link's title, which were shown, are not: this is what was wrong.
    """
    old, new = (Counter(what for _, what in each.outline) for each in (before, after))
    found = ["the block structure is another one"] if old - new else []
    strange = {kind for _, kind, _ in new - old} - _FREED
    found += sorted(f"a block of kind {kind.value} is made up" for kind in strange)
    targets = Counter(each.href for _, each in before.targets)
    targets -= Counter(each.href for _, each in after.targets)
    found += (f"the target {href!r} is gone" for href in islice(targets, _NAMED))
    if before.comments != after.comments:
        found.append("the comments are other ones")
    found += (f"the {kind} {what!r} is gone" for kind, what in before.kept - after.kept)
    made_up = after.kept - before.kept
    found += (f"the label {what!r} is made up" for kind, what in made_up if kind == "label")
    reached = {each.href for _, each in before.fragments if each.thing is not None}
    broken = {each.href for _, each in after.fragments if each.thing is None}
    found += (f"the link {href!r} no longer reaches anything" for href in sorted(reached & broken))
    shown, now = (Counter(letters("".join(t for _, t in each.texts))) for each in (before, after))
    if more := now - shown:
        found.append(f"the letters {''.join(more.elements())[:40]!r} are made up")
    return found
