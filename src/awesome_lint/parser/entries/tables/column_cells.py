"""What the cells of a table's column have in common, and what single cells hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import InlineKind
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import is_external
from awesome_lint.parser.entries.titles.titles import bare
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Block

_FEWEST_DIFFERENT = 0.6  # of the values: where more are alike, they are categories
_LONGEST_DATE = 24  # characters: "September 24, 2024"
_YEAR = lazy(r"(?:19|20)\d\d")
_WORD = lazy(r"[^\W\d_]+")  # decides 11 of 2,728 entries
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_UNSPACED = 2.5  # characters of a word, in scripts that set no spaces
_NOTHING = frozenset(
    str.split(
        "- -- --- – — / \\ . … ... n/a na none no yes ? tbd tba todo x ✅ ❌ ✔ ✔️ ✗ 无 無 없음 なし"
    )
)

# To look up a member of an enum takes longer than to compare it.
_LINK_KIND = InlineKind.LINK


class Column(NamedTuple):
    """A column; shares are of the cells that hold something."""

    at: int
    header: str  # folded
    named: float  # have words that are no label and no date
    links: float  # hold a link of any kind
    linked: float  # start with a link that has such a text
    listing: float  # hold several such links and nothing else
    dated: float
    words: float  # in the mean
    length: float
    different: float
    texts: list[str]

    def says(self, pattern: str) -> bool:
        """Whether the header has a word of ``pattern``."""
        return bool(self.header) and re.search(pattern, self.header) is not None

    @property
    def is_distinct(self) -> bool:
        """Whether its values tell the rows apart."""
        return self.different >= _FEWEST_DIFFERENT


def holds_nothing(text: str) -> bool:
    """Whether a cell's text is a sign for "none", or for yes and no."""
    return not text or text.casefold() in _NOTHING


def is_date(text: str) -> bool:
    """Whether a text is a year, or a date with one: "2024.02", "June 4, 2025"."""
    return (
        len(text) <= _LONGEST_DATE
        and _YEAR.search(text) is not None
        and all(
            word.casefold().startswith(_MONTHS) or word in "年月日年月"
            for word in _WORD.findall(text)
        )
    )


def lists_links(cell: Block) -> bool:
    """Whether a cell holds several links with titles and nothing else: ``[A](…), [B](…)``."""
    links = [piece.content for piece in cell.inlines if piece.kind is _LINK_KIND]
    if len(links) < 2:
        return False
    named = [text for text in links if text.strip() and not is_label(bare(text))]
    outside = "".join(piece.content for piece in cell.inlines if piece.kind is not _LINK_KIND)
    return len(named) > 1 and "(" not in outside and not any(map(str.isalnum, outside))


def column(at: int, header: str, cells: list[Block]) -> Column:
    """The column at ``at`` with that folded header, by its ``cells`` below it."""
    texts = [(cell, " ".join(cell.text.split())) for cell in cells]
    held = [(cell, text) for cell, text in texts if not holds_nothing(text)]
    count = len(held) or 1
    words = length = 0
    dated = named = links = linked = listing = 0
    for cell, text in held:
        links += any(piece.kind is _LINK_KIND for piece in cell.inlines)
        spaced = text.count(" ") + 1
        words += spaced if text.isascii() else max(spaced, round(_wide(text) / _UNSPACED))
        length += len(text)
        if is_date(text):
            dated += 1
        elif _names(cell, text):
            named += 1
            linked += _starts_with_link(cell)
            listing += lists_links(cell)
    return Column(
        at,
        header,
        named / count,
        links / count,
        linked / count,
        listing / count,
        dated / count,
        words / count,
        length / count,
        len({text for _, text in held}) / count,
        [text for _, text in held],
    )


def _wide(text: str) -> int:
    return sum(char > "\u2e80" for char in text)


def _names(cell: Block, text: str) -> bool:
    """Whether a cell has words that are no labels."""
    if not any(map(str.isalpha, text)) or is_label(bare(text)):
        return False
    return any(
        not is_label(bare(piece.content))
        if piece.kind is _LINK_KIND
        else any(map(str.isalpha, piece.content))
        for piece in cell.inlines
        if piece.content.strip()
    )


def _starts_with_link(cell: Block) -> bool:
    for piece in cell.inlines:
        if piece.kind is _LINK_KIND and piece.link is not None and piece.content.strip():
            return is_external(piece.link.href)
        if any(map(str.isalnum, piece.content)):
            return False
    return False
