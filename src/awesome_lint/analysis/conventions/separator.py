"""What separates an entry's link from its description."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.descriptions import descriptions
from awesome_lint.document import BlockKind, EntryForm
from awesome_lint.text.edits import Span
from awesome_lint.text.scripts import is_cjk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.analysis.descriptions import Description
    from awesome_lint.document import Document, Entry

VALUES = (" - ", " – ", " — ", ": ", "：")

_LONGEST = 8  # characters
_HALF = 2
_RARE = 5  # one description in so many may lack a separator where the others have one
# "[Tool](…) Does that", "[Tool](…), a thing that does it"
_BARE = r"(?:\*\*|__|[*_])?(,? )(?=[^\W_])"
_SENTENCE_ENDS = (".", "?", "!", "？", "！")
_DANGLING = r"(?:\*\*|__|[*_])?([ \t]*(?:[-–—−]|[:：]))[ \t]*"
# What goes on after a comma as a sentence does, or as a list of names.
_GOES_ON = (
    r"(?:and|as|at|both|but|by|for|from|in|including|or|plus|see|so|then|where|which|who|with)\b"
)
_FEWEST_CHARACTERS = 4  # of a description in Chinese or Japanese
_OF_SENTENCES = "是为在的和与及は"  # "[工具](…) 是…"


def measure(doc: Document) -> Counter[str]:
    """How often each separator is used, its spaces included."""
    return Counter(value for value, _ in cases(doc))


def cases(doc: Document) -> Iterator[tuple[str, Description]]:
    """The separators on one line, as written, and the descriptions they are of."""
    text = doc.text
    for each in descriptions(doc):
        value = text[slice(*each.separator)]
        if len(value) < _LONGEST and "\n" not in value:
            yield value, each


def doubled(doc: Document) -> Iterator[Span]:
    """Separators that are written twice, spaces included."""
    for each in descriptions(doc):
        if (again := _again(doc, each)) is not None:
            yield Span(each.separator[0], again)


def is_doubled(doc: Document, each: Description) -> bool:
    """Whether a description's separator is written twice."""
    return _again(doc, each) is not None


def _again(doc: Document, each: Description) -> int | None:
    """Where a separator's second copy ends, right behind the first."""
    start, end = each.separator
    mark = doc.text[start:end].strip()
    at = end
    while doc.text[at : at + 1] == " ":
        at += 1
    if len(mark) != 1 or doc.text[at : at + 2] != f"{mark} ":
        return None
    at += 2
    while doc.text[at : at + 1] == " ":
        at += 1
    return at


def lacking(doc: Document, usual: str) -> list[Span]:
    """The gaps where a description follows its link without a separator.

    What goes on as a sentence does, "[Tool](…) is a tool", needs none. Where more than a few
    descriptions have none, the list has two forms, and none is wrong; half of them may lack
    what the manifesto asks for.
    """
    text = doc.text
    found: list[Span] = []
    for entry in doc.entries:
        if entry.description_span is None or entry.separator is not None or not _is_plain(entry):
            continue
        gap = re.compile(_BARE).match(text, entry.links[0].link.end)
        if gap is None or gap.end() != entry.description_span.start:
            continue
        rest = text[gap.end() : entry.description_span.end]
        if _starts(rest, after_comma=gap[1] != " ") and usual.strip() not in rest.split():
            found.append(Span(*gap.span(1)))
    habit = habits(doc)["separator"]
    share = _HALF if habit.convention == habit.given else _RARE
    return found if share * len(found) <= habit.total + len(found) else []


def dangling(doc: Document) -> Iterator[Span]:
    """The separators at the end of an item, with nothing behind."""
    for entry in doc.entries:
        if entry.description or len(entry.block.children) > 1 or not _is_plain(entry):
            continue
        end = entry.block.children[0].content_end
        found = re.compile(_DANGLING).fullmatch(doc.text, entry.links[0].link.end, end)
        if found is not None:
            yield Span(found.start(1), end)


def _is_plain(entry: Entry) -> bool:
    """Whether an entry is an item that starts with its link, which is not one of several."""
    return (
        entry.form is EntryForm.LINK_FIRST
        and entry.block.kind is BlockKind.ITEM
        and bool(entry.links)
        and not entry.tags
        and not entry.title.endswith(_SENTENCE_ENDS)
    )


def _starts(rest: str, *, after_comma: bool) -> bool:
    """Whether words start a description, and do not go on with what the link's text began."""
    first, _, others = rest.partition(" ")
    if is_cjk(first[:1]):
        return first[:1] not in _OF_SENTENCES and len(rest) >= _FEWEST_CHARACTERS
    if not others or not any(map(str.isalpha, first)):
        return False
    if after_comma:
        return first.isalpha() and first[:1].islower() and not re.match(_GOES_ON, first)
    return not first[:1].islower()
