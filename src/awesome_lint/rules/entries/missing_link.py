"""Entries without a link among entries that have one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import BlockKind, EntryForm
from awesome_lint.edits import Span
from awesome_lint.rule import Example, rule
from awesome_lint.twins import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Entry

_LONGEST = 160  # characters of a title
_MOST_WORDS = 16  # of a title
_MOST_COMMAS = 2  # of a title
_SENTENCE_ENDS = tuple(".!?。！？:：;；,，…")
_PLACEHOLDER = r"(?:coming soon|to ?do|tbd|tba|wip|more|and more|others?|none|n/?a|etc)\b"


@rule(
    summary="Entry without a link among entries that have one",
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
    ],
    good=[
        "- [One](https://a.test)\n  - A note\n  - Another Note\n- [Two](https://b.test)\n",
        "- [One](https://a.test)\n- Coming soon\n- Read the articles above, they are good.\n",
        "- One\n- Two\n\n1. A Net [CVPR 2021]\n2. B Net [CVPR 2021]\n",
        "- Tools\n  - [One](https://a.test)\n- [Two](https://b.test)\n",
        "- [One](https://a.test)\n- https://b.test\n- free tier available for all\n",
        "- [One](https://a.test)\n- [Two]() - Does that.\n- [Three](https://c.test)\n",
    ],
)
def missing_link(doc: Document) -> Iterator[Finding]:
    """A title is of little use to those who then have to search for it. Notes under an entry
    are none, and neither are sentences, headings of nested lists and placeholders.

    Only a person knows the link, so there is no fix.
    """
    bare = [each for each in doc.entries if each.form is EntryForm.TEXT_ONLY and not each.links]
    if not bare:
        return
    by_block = {each.block: each for each in doc.entries}
    for entry in bare:
        if entry.block.kind is not BlockKind.ITEM or entry.block.parent is None:
            continue
        items = entry.block.parent.children
        beside = [by_block[item] for item in items if item in by_block and by_block[item].links]
        if not beside or 2 * len(beside) < len(items) or not _is_plain(doc, entry):
            continue
        name = _name(doc, entry, beside)
        if name is not None:
            title = doc.text[slice(*name)]
            yield Finding(name, f'"{short(title)}" has no link; the entries beside it have one')


def _is_plain(doc: Document, entry: Entry) -> bool:
    """Whether an item has no list below it, and nothing in it that is or was to be a link."""
    if any(child.kind is BlockKind.LIST for child in entry.block.children):
        return False
    at = bisect_left(doc.links, entry.start, key=attrgetter("start"))
    if at < len(doc.links) and doc.links[at].start < entry.end:
        return False
    return not any(entry.start <= each.span.start < entry.end for each in doc.malformed)


def _name(doc: Document, entry: Entry, beside: list[Entry]) -> Span | None:
    """Where the name of what an item presents is written; None where it presents nothing."""
    start, end = entry.title_span
    text = doc.text[start:end]
    if re.match(_PLACEHOLDER, text, re.IGNORECASE):
        return None
    if entry.venue is not None or entry.tags:
        return entry.title_span if len(text) <= _LONGEST else None
    separators = Counter(
        doc.text[slice(*each.separator)].strip() for each in beside if each.separator is not None
    )
    if separators and 2 * separators.total() > len(beside):
        usual = max(separators, key=lambda each: separators[each])
        gap = rf"\s*{re.escape(usual)}\s*" if usual > "\x7f" else rf"\s+{usual}\s"
        cut = re.search(gap, text)
        if cut is not None and _is_title(text[: cut.start()]):
            return Span(start, start + cut.start())
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
