"""The comments between which programs keep a table of contents up to date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from awesome_lint.document import Comment, Document

# What a pair's first comment says, and its second: doctoc, mdformat-toc, MarkdownTOC,
# vim-markdown-toc, gh-md-toc; the last is markdown-toc's, rumdl's and ours, with the endings
# that editors' own tables of contents have.
_PAIRS = (
    (r"start doctoc\b.*", r"end doctoc\b.*"),
    (r"mdformat-toc start\b.*", r"mdformat-toc end"),
    (r"markdowntoc(?: .*)?", r"/markdowntoc"),
    (r"vim-markdown-toc \w+", r"vim-markdown-toc"),
    (r"(?:start|begin) toc|toc (?:start|begin)", r"(?:end|stop) toc|toc (?:end|stop)"),
    (r"ts", r"te"),
    (r"toc(?: [\w-]+[:=]\S*)*", r"tocstop|/toc|toc"),
)
_LONGEST = 200  # characters of a comment that may make it a marker
START, END = "<!-- toc -->", "<!-- tocstop -->"


_SHOWN = 60  # characters of a marker in a message


class Region(NamedTuple):
    """What is between two markers: ``span``, without them."""

    span: Span
    start: Comment
    end: Comment


class Unpaired(NamedTuple):
    """A marker that is no half of a pair; ``problem`` names it and its line."""

    problem: str


def regions_of(doc: Document) -> list[Region] | Unpaired:
    """The places of tables of contents that markers tell, in order.

    Where a marker has no other half, it is anybody's guess what may be written over.
    """
    found: list[Region] = []
    opened: Comment | None = None
    for comment in doc.comments:
        said = " ".join(comment.inner.lower().split())[:_LONGEST]
        if opened is not None and re.fullmatch(_ending(opened.inner), said):
            found.append(Region(Span(opened.end, comment.start), opened, comment))
            opened = None
        elif _ending(said):
            if opened is not None:
                line = doc.line(opened.start)
                within = f"starts a table of contents within that of line {line}"
                return Unpaired(f"{_named(doc, comment)} {within}")
            opened = comment
        elif any(re.fullmatch(end, said) for _, end in _PAIRS):
            return Unpaired(f"{_named(doc, comment)} ends a table of contents that none starts")
    if opened is not None:
        return Unpaired(f"{_named(doc, opened)} starts a table of contents that none ends")
    return found


def _ending(said: str) -> str:
    """The pattern of the marker that ends what a marker starts; empty for what is none."""
    said = " ".join(said.lower().split())[:_LONGEST]
    return next((end for start, end in _PAIRS if re.fullmatch(start, said)), "")


def _named(doc: Document, comment: Comment) -> str:
    written = " ".join(comment.inner.split())
    shown = written if len(written) <= _SHOWN else f"{written[:_SHOWN]}…"
    return f"the marker <!-- {shown} --> in line {doc.line(comment.start)}"
