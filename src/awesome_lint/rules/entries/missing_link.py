"""Entries without a link, or papers without a link to them, among entries that have one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from operator import attrgetter

from awesome_lint.analysis.conventions import FEWEST, SHARE
from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.malformed import malformed_links
from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Entry,
    EntryForm,
    Example,
    Finding,
    Iterator,
    Level,
    Role,
    Span,
    rule,
)

_LONGEST = 160  # characters of a title
_SAMPLE = 50  # entries beside one that tell how they are written
_MOST_WORDS = 16  # of a title
_MOST_COMMAS = 2  # of a title
_SENTENCE_ENDS = tuple(".!?。！？:：;；,，…")
_PLACEHOLDER = r"(?:coming soon|to ?do|tbd|tba|wip|more|and more|others?|none|n/?a|etc)\b"
_OF_PAPERS = (Role.PAPER, Role.PRIMARY)
_NETS = "".join(f"- N{n} [CVPR 2021] [[paper](https://a.test/{n})]\n" for n in range(20))
_ROWS = (
    "| Name | What |\n|---|---|\n"
    "| [One](https://a.test) | Does this |\n| [Three](https://c.test) | Does it |\n"
)


@rule(
    summary="Entry without a link, or a paper without one to it, unlike the others",
    level=Level.INFO,
    bad=[
        Example(
            "- A Net [CVPR 2021] [[paper](https://a.test)]\n- «B Net» [CVPR 2021]\n"
            "- C Net [ICCV 2021] [[paper](https://c.test)]\n"
        ),
        Example(
            "- [One](https://a.test) - Does this.\n- «Two» - Does that.\n"
            "- [Three](https://c.test) - Does it.\n"
        ),
        Example("- [One Tool](https://a.test)\n- [Three Tools](https://c.test)\n- «Two Tools»\n"),
        Example(f"## A\n\n{_NETS}\n## B\n\n- «Net One» [ICLR 2015]\n- «Net Two» [ICLR 2016]\n"),
        Example(f"{_NETS}- «A Net» [ICLR 2021] [[code](https://github.com/o/a)]\n"),
        Example(f"{_ROWS}| «Two» | Does that |\n"),
    ],
    good=[
        "- [One](https://a.test)\n  - A note\n  - Another Note\n- [Two](https://b.test)\n",
        "- [One](https://a.test)\n- Coming soon\n- Read the articles above, they are good.\n",
        "- One\n- Two\n\n1. A Net [CVPR 2021]\n2. B Net [CVPR 2021]\n",
        "- Tools\n  - [One](https://a.test)\n- [Two](https://b.test)\n",
        "- [One](https://a.test)\n- https://b.test\n- free tier available for all\n",
        "- [One](https://a.test)\n- [Two]() - Does that.\n- [Three](https://c.test)\n",
        f"{_NETS}- A Net [ICLR 2021] [[code](https://github.com/o/a)] [paper[https://a.test]]\n",
        f"{_NETS}- A Net [ICLR 2021] [[code](https://github.com/o/a)] [[paper]()]\n",
        "- [One](https://a.test) - Does this.\n- **Two** :warning: - Is no more.\n",
        f"{_ROWS}| **More** | |\n| Coming soon | - |\n| [Two]() | Does that |\n",
        "| Name | Size |\n|---|---|\n| One | 1 |\n| [Two](https://b.test) | 2 |\n| Three | 3 |\n",
        f"{_NETS}- A Tool [[code](https://github.com/o/a)]\n\n## B\n\n- One Net\n- Two Nets\n",
    ],
)
def missing_link(doc: Document) -> Iterator[Finding]:
    """A title is of little use to those who then have to search for it. Notes under an entry
    are none, and neither are sentences, headings of nested lists and placeholders.

    Only a person knows the link, so there is no fix.
    """
    papers = [each for each in doc.entries if each.venue is not None]
    having = sum(any(link.role in _OF_PAPERS for link in each.links) for each in papers)
    usual = having >= FEWEST and SHARE * len(papers) <= having < len(papers)
    yield from _code_alone(doc, papers if usual else [])
    yield from _rows(doc)
    bare = [each for each in doc.entries if each.form is EntryForm.TEXT_ONLY and not each.links]
    if not bare:
        return
    by_block = {each.block: each for each in doc.entries}
    linked: dict[Block, list[Entry]] = {}
    for entry in bare:
        parent = entry.block.parent
        if entry.block.kind is not BlockKind.ITEM or parent is None:
            continue
        if parent not in linked:
            found = (by_block.get(item) for item in parent.children)
            linked[parent] = [each for each in found if each is not None and each.links]
        beside = linked[parent]
        is_among = bool(beside) and 2 * len(beside) >= len(parent.children)
        if not is_among and not (usual and entry.venue is not None):
            continue
        if not _is_plain(doc, entry) or _is_marked(doc, entry):
            continue
        name = _name(doc, entry, _separator(doc, beside))
        if name is not None:
            title = short(doc.text[slice(*name)])
            others = "entries beside it" if is_among else "other papers of the list"
            yield Finding(name, f'"{title}" has no link; the {others} have one')


def _rows(doc: Document) -> Iterator[Finding]:
    """Rows that name something and have no link, where most rows of the table have one."""
    for entry in doc.entries:
        if entry.form is not EntryForm.TABLE_ROW or entry.links or not _is_plain(doc, entry):
            continue
        title = doc.text[slice(*entry.title_span)]
        if not re.match(_PLACEHOLDER, title, re.IGNORECASE):
            message = f'"{short(title)}" has no link; the other rows of the table have one'
            yield Finding(entry.title_span, message)


def _code_alone(doc: Document, papers: list[Entry]) -> Iterator[Finding]:
    for entry in papers:
        if entry.links and all(link.role is Role.CODE for link in entry.links):
            at = bisect_left(malformed_links(doc), entry.start, key=lambda each: each.span.start)
            if at < len(malformed_links(doc)) and malformed_links(doc)[at].span.start < entry.end:
                continue  # what was to be the link to the paper, perhaps
            if re.search(r"\]\([ \t]*\)", doc.text[entry.start : entry.end]):
                continue  # that its target is empty is said already
            title = short(entry.title)
            yield Finding(
                entry.title_span,
                f'"{title}" has a link to its code and none to the paper; the others have one',
            )


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
    at = bisect_left(malformed_links(doc), entry.start, key=lambda each: each.span.start)
    return at == len(malformed_links(doc)) or malformed_links(doc)[at].span.start >= entry.end


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
