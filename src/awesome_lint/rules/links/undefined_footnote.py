"""Footnotes that are not defined."""

from __future__ import annotations

import re

from awesome_lint.plugin import (
    BlockKind,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Span,
    rule,
)

_FOOTNOTE = re.compile(r"\[\^(\w[\w-]{0,30})\]", re.ASCII)


@rule(
    summary="Footnote without a definition, or a definition without its colon",
    level=Level.WARNING,
    bad=[
        Example(
            "A tool.[^1]\n\n«[^1]» It is not free.\n",
            unsafe="A tool.[^1]\n\n[^1]: It is not free.\n",
        ),
        Example("- A tool.«[^note]»\n- Another.[^note]\n"),
    ],
    good=[
        "A tool.[^1]\n\n[^1]: It is not free.\n",
        "Not `[^1]`, nor x[^2](https://a.test), nor [^a-z]+ or \\[^3].\n",
        "A class like [^abc] is all but them, and [^d] too: s/[^x]//.\n",
        "A tool.[^N] Another.[^n]\n\n[^n]: It is not free.\n",
    ],
)
def undefined_footnote(doc: Document) -> Iterator[Finding]:
    """Where no definition ``[^1]: …`` follows, GitHub shows ``[^1]`` as it is written.

    A paragraph that starts with the mark of a footnote lacks the colon: the fix adds it.
    Letters in such brackets are a character class of a regular expression, unless they are
    behind a word or its full stop twice, or in a paragraph of that kind.
    """
    if "[^" not in doc.residue:
        return
    marks: dict[str, list[int]] = {}
    for found in _FOOTNOTE.finditer(doc.residue):
        if doc.residue[found.end() : found.end() + 1] not in ("(", "[", "+", "*", "{", "?"):
            marks.setdefault(found[1].lower(), []).append(found.start())
    for places in marks.values():
        at = next((place for place in reversed(places) if _defines(doc, place)), places[0])
        end = doc.residue.index("]", at) + 1
        label = doc.residue[at + 2 : end - 1]
        if not (label.isdigit() or _defines(doc, at) or _are_marks(doc, places)):
            continue
        if re.search(rf"(?im)^[ >]{{0,9}}\[\^{re.escape(label)}\]:", doc.text):
            continue  # GitHub tells no capitals from small letters
        fix = None
        if len(places) > 1 and _defines(doc, at):
            fix = Fix("Add the colon", (Edit(end, end, ":"),)).unsafe()
        message = f'undefined footnote "{doc.text[at:end]}"'
        yield Finding(Span(at, end), message, fix)


def _are_marks(doc: Document, places: list[int]) -> bool:
    """Whether what may be a character class is behind words, as a footnote's mark is."""
    before = [doc.residue[at - 1 : at] for at in places]
    return len(places) > 1 and all(char.isalnum() or char in '.,;:!?)"' for char in before)


def _defines(doc: Document, at: int) -> bool:
    """Whether a paragraph of its own starts at ``at`` with the mark and some words."""
    leaf = doc.leaf_at(at)
    if leaf is None or leaf.kind is not BlockKind.PARAGRAPH or leaf.content_start != at:
        return False
    parent = leaf.parent
    words = leaf.text.partition("]")[2]
    return parent is not None and parent.kind is BlockKind.DOCUMENT and words[:1] == " "
