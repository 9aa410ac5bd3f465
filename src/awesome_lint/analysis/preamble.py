"""How a list opens: what stands before its first section of entries, and what heads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document.claims import Claim
from awesome_lint.document.index import index
from awesome_lint.knowledge.section_names import is_contents
from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Document, Heading, Section

# Files beside a list that are none, whatever lists of links they hold.
_OTHER_FILES = frozenset(
    str.split("""
    authors changelog changes code-of-conduct codeofconduct contributing contributors copying
    governance history issue-template licence license maintainers pull-request-template
    pullrequest-template release-notes roadmap security support todo
    """)
)
_SHORTCODE = lazy(r":\w+:")
_ALNUM = lazy(r"[^\W_]")


class Preamble(NamedTuple):
    """What stands before the first section of entries.

    ``place`` is where to point to the list as a whole: its title, else its first line.
    """

    title: Heading | None
    place: Span
    end: int


def is_page(doc: Document) -> bool:
    """Whether a document is a list or a page of one, by its entries and its file's name."""
    return bool(doc.entries) and _stem(doc.source.path) not in _OTHER_FILES


@index
def preamble(doc: Document) -> Preamble | None:
    """A list's opening; None for what is no list of its own.

    A page that a readme leads to has no badge and no contents. A list is a readme, what came
    from nowhere, what its title calls awesome, and what somebody says is one. Without entries
    it is one, not begun yet, where it is said to be.
    """
    stem = _stem(doc.source.path)
    if stem in _OTHER_FILES:
        return None
    title = _title(doc)
    said = doc.claim is Claim.FILE
    own = stem.startswith("readme") or stem in ("", "-")
    called = title is not None and "awesome" in title.text.casefold()
    begun = doc.claim is Claim.PROFILE and own and called
    if not (said or begun or (doc.entries and (own or called))):
        return None
    end = _end(doc, title)
    if title is not None and title.text_span.start < title.text_span.end:
        place = title.text_span
    else:
        place = _first_line(doc)
    return Preamble(title, place, end)


def plain(text: str) -> str:
    """A heading's words alone: lower case, without emoji or punctuation around them."""
    words = _SHORTCODE.sub("", text)
    first, last = _ALNUM.search(words), _ALNUM.search(words[::-1])
    if first is None or last is None:
        return ""
    return " ".join(words[first.start() : len(words) - last.start()].casefold().split())


def contents_section(doc: Document) -> Section | None:
    """The section that holds the first table of contents; None where there is none."""
    return doc.section_at(doc.contents[0].block.start) if doc.contents else None


def _stem(path: str) -> str:
    name = path.replace("\\", "/").rpartition("/")[2]
    return name.partition(".")[0].lower().replace("_", "-")


def _title(doc: Document) -> Heading | None:
    for section in doc.sections:
        heading = section.heading
        if heading is not None and heading.level == 1 and not is_contents(heading.text):
            return heading if not doc.entries or heading.start < doc.entries[0].start else None
    return None


def _end(doc: Document, title: Heading | None) -> int:
    for section in doc.sections:
        if section.heading is None or section.heading is title or not section.entries:
            continue
        # A list that begins above the first section with a heading begins with its entries.
        return section.heading.start
    return doc.entries[0].start if doc.entries else len(doc.text)


def _first_line(doc: Document) -> Span:
    text = doc.text
    found = re.search(r"\S[^\n]*", text)
    if found is None:
        return Span(0, 0)
    return Span(found.start(), found.start() + len(found[0].rstrip()))
