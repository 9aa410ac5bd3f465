"""Entries without a link."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from operator import attrgetter
from typing import NamedTuple

from awesome_lint.analysis.conventions import FEWEST, SHARE
from awesome_lint.analysis.malformed import malformed_links
from awesome_lint.document import Block, BlockKind, Document, Entry, EntryForm, Role
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span

_PLACEHOLDER = r"(?:coming soon|to ?do|tbd|tba|wip|more|and more|others?|none|n/?a|etc)\b"
_OF_PAPERS = (Role.PAPER, Role.PRIMARY)
_LONGEST = 160  # characters of a title
_SAMPLE = 50  # entries beside one that tell how they are written
_MOST_WORDS = 16  # of a title
_MOST_COMMAS = 2  # of a title
_SENTENCE_ENDS = tuple(".!?。！？:：;；,，…")


class Unlinked(NamedTuple):
    """The name of an entry without a link, and which ``others`` have one."""

    name: Span
    others: str


@index
def unlinked_entries(doc: Document) -> list[Unlinked]:
    """The entries that have no link where others like them have one: rows first."""
    found = [Unlinked(each.title_span, "other rows of the table") for each in _rows(doc)]
    bare = [each for each in doc.entries if each.form is EntryForm.TEXT_ONLY and not each.links]
    by_block = {each.block: each for each in doc.entries} if bare else {}
    usual = bool(bare) and bool(_usually_linked(doc))
    linked: dict[Block, list[Entry]] = {}
    for entry in bare:
        parent = entry.block.parent
        if entry.block.kind is not BlockKind.ITEM or parent is None:
            continue
        if parent not in linked:
            items = (by_block.get(item) for item in parent.children)
            linked[parent] = [each for each in items if each is not None and each.links]
        beside = linked[parent]
        is_among = bool(beside) and 2 * len(beside) >= len(parent.children)
        if not is_among and not (usual and entry.venue is not None):
            continue
        if not _is_plain(doc, entry) or _is_marked(doc, entry):
            continue
        name = _name(doc, entry, _separator(doc, beside))
        if name is not None:
            others = "entries beside it" if is_among else "other papers of the list"
            found.append(Unlinked(name, others))
    return found


@index
def papers_with_code_alone(doc: Document) -> list[Entry]:
    """The papers with a link to their code alone, in a list that links to its papers."""
    return [
        entry
        for entry in _usually_linked(doc)
        if entry.links
        and all(link.role is Role.CODE for link in entry.links)
        and not _holds_malformed(doc, entry)  # what was to be the link to the paper, perhaps
        # That its target is empty is said already.
        and not re.search(r"\]\([ \t]*\)", doc.text[entry.start : entry.end])
    ]


@index
def _usually_linked(doc: Document) -> list[Entry]:
    """The papers of a list where nearly all have a link, but not all; else none."""
    papers = [each for each in doc.entries if each.venue is not None]
    having = sum(any(link.role in _OF_PAPERS for link in each.links) for each in papers)
    usual = having >= FEWEST and SHARE * len(papers) <= having < len(papers)
    return papers if usual else []


def _rows(doc: Document) -> list[Entry]:
    """Rows that name something and have no link, where most rows of the table have one."""
    return [
        entry
        for entry in doc.entries
        if entry.form is EntryForm.TABLE_ROW
        and not entry.links
        and _is_plain(doc, entry)
        and not re.match(_PLACEHOLDER, doc.text[slice(*entry.title_span)], re.IGNORECASE)
    ]


def _holds_malformed(doc: Document, entry: Entry) -> bool:
    at = bisect_left(malformed_links(doc), entry.start, key=lambda each: each.span.start)
    return at < len(malformed_links(doc)) and malformed_links(doc)[at].span.start < entry.end


def _is_marked(doc: Document, entry: Entry) -> bool:
    """Whether a symbol behind a name says why it has no link: ``**T** :warning: - D``."""
    if entry.separator is None:
        return False
    between = doc.text[entry.title_span.end : entry.separator.start]
    return bool(between.strip("*_` "))


def _is_plain(doc: Document, entry: Entry) -> bool:
    """Whether an item has no list below it, and nothing that is, or was to be, a link."""
    if any(child.kind is BlockKind.LIST for child in entry.block.children):
        return False
    if "://" in doc.text[entry.start : entry.end]:
        return False
    at = bisect_left(doc.links, entry.start, key=attrgetter("start"))
    if at < len(doc.links) and doc.links[at].start < entry.end:
        return False
    return not _holds_malformed(doc, entry)


def _separator(doc: Document, entries: list[Entry]) -> str | None:
    """What most of a few entries have between link and description; None: most have none."""
    separators = Counter(
        doc.text[slice(*each.separator)].strip()
        for each in entries[:_SAMPLE]
        if each.separator is not None
    )
    if 2 * separators.total() <= len(entries[:_SAMPLE]):
        return None
    return max(separators, key=lambda each: separators[each])


def _name(doc: Document, entry: Entry, separator: str | None) -> Span | None:
    """Where the name of what an item presents is written; None where it presents nothing."""
    start, end = entry.title_span
    text = doc.text[start:end]
    if re.match(_PLACEHOLDER, text, re.IGNORECASE):
        return None
    if entry.venue is not None and len(text) <= _LONGEST and "[" not in text:
        return entry.title_span
    own = entry.separator
    if separator is not None and own is not None and doc.text[slice(*own)].strip() == separator:
        return entry.title_span if _is_title(text) else None
    if separator is not None:
        cut = text.find(separator if separator > "\x7f" else f" {separator} ")
        name = text[:cut].rstrip() if cut > 0 else ""
        if name and _is_title(name):
            return Span(start, start + len(name))
    shown = entry.block.children[0].text.strip()
    return entry.title_span if not shown.endswith(_SENTENCE_ENDS) and _is_title(text) else None


def _is_title(text: str) -> bool:
    """Whether a text is one word, or a few of which most have a capital."""
    words = text.split()
    if len(words) < 2:
        return bool(words)
    if text.count(",") > _MOST_COMMAS:
        return False  # "10 Classes include Buildings, Roads, Trees, Cars"
    long = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long)
    return bool(long) and len(words) <= _MOST_WORDS and 10 * capitals >= 7 * len(long)
