"""The comments between which programs keep a table of contents up to date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.edits import Span

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
    (r"toc(?: .*)?", r"tocstop|/toc|toc"),
)
START, END = "<!-- toc -->", "<!-- tocstop -->"


class Region(NamedTuple):
    """What is between two markers: ``span``, without them. ``end`` None: there is no second."""

    span: Span
    start: Comment
    end: Comment | None


def regions_of(doc: Document) -> list[Region]:
    """The places of tables of contents that markers tell, in order."""
    found: list[Region] = []
    comments = doc.comments
    at = 0
    while at < len(comments):
        start = comments[at]
        at += 1
        ending = _ending(start)
        if ending is None:
            continue
        for after in range(at, len(comments)):
            if re.fullmatch(ending, _said(comments[after])):
                end = comments[after]
                found.append(Region(Span(start.end, end.start), start, end))
                at = after + 1
                break
        else:
            found.append(Region(Span(start.end, start.end), start, None))
            break  # and so a file of opening markers is not read over and over
    return found


def _ending(comment: Comment) -> str | None:
    said = _said(comment)
    return next((end for start, end in _PAIRS if re.fullmatch(start, said)), None)


def _said(comment: Comment) -> str:
    return " ".join(comment.inner.lower().split())[:200]
