"""Quotation marks and parentheses without their partners."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import Block, Document, InlineKind
from awesome_lint.document.index import index

if TYPE_CHECKING:
    from collections.abc import Iterator

# A full-width parenthesis may close an ASCII one: in Chinese and Japanese both look alike.
CLOSES = {")": "(（", "）": "(（", "」": "「", "』": "『", "》": "《", "】": "【"}
_QUOTES = "“”„"  # “…” is English, „…“ German, „…” Polish, ”…” Swedish: “ may open and close
_MARKS = re.compile("[()（）「」『』《》【】“”„]")
_SMILEY = re.compile(r"(?:(?<=\s)|^)[:;=][-o^']?[()]+(?!\w)")
# "(”▽“ )": a face is short, and has no two letters beside each other.
_FACE = re.compile(r"[(（][^()（）\n]{1,12}[)）]")
_WORD = re.compile(r"[^\W_]{2}")
_EYES = (":", ";", "=")  # "so it is:)"
# What a mark may stand behind alone: "a)", "iii)", "1.)".
_COUNTER = re.compile(r"(?:\A|[^\w.]|[\u2e80-\uffff])[0-9A-Za-z]{1,3}\.?\Z")


@index
def unpaired_marks(doc: Document) -> list[int]:
    """Where marks without their partners are, block by block."""
    return [
        at
        for block in doc.leaves
        if _is_suspect(block.text)
        for at in _unpaired(doc.text, list(_marks(doc, block)))
    ]


def _is_suspect(text: str) -> bool:
    """Whether the marks in a text cannot all have partners: most texts are done with here."""
    if text.count("(") + text.count("（") != text.count(")") + text.count("）"):
        return True
    if text.isascii():
        return False
    pairs = (("「", "」"), ("『", "』"), ("《", "》"), ("【", "】"))
    if any(text.count(opening) != text.count(closing) for opening, closing in pairs):
        return True
    return sum(map(text.count, _QUOTES)) % 2 == 1


def _marks(doc: Document, block: Block) -> Iterator[int]:
    """Where marks stand in what a reader sees of a block, links' text included."""
    for piece in block.inlines:
        if piece.kind is InlineKind.TEXT:
            start, end = piece.start, piece.end
        elif piece.link is not None and piece.kind is InlineKind.LINK:
            start, end = piece.link.text_span
        else:
            continue
        text = doc.text[start:end]
        smileys = {at for found in _SMILEY.finditer(text) for at in range(*found.span())}
        if not text.isascii():
            faces = (each for each in _FACE.finditer(text) if not _WORD.search(each[0]))
            smileys |= {at for found in faces for at in range(*found.span())}
        for found in _MARKS.finditer(text):
            if found.start() not in smileys:
                yield start + found.start()


def _unpaired(text: str, marks: list[int]) -> list[int]:
    """Those of ``marks`` that have no partner among them."""
    opened: list[int] = []
    left: list[int] = []
    for at in marks:
        if text[at] in _QUOTES:
            continue
        if text[at] not in CLOSES:
            opened.append(at)
            continue
        # The nearest that fits: "「a『b」" has one mark without partner, not three.
        fitting = (n for n in range(len(opened) - 1, -1, -1) if text[opened[n]] in CLOSES[text[at]])
        partner = next(fitting, None)
        if partner is not None:
            del opened[partner]
        elif text[at - 1 : at] not in _EYES and not _COUNTER.search(text, max(at - 6, 0), at):
            left.append(at)
    left += (at for at in opened if text[at - 1 : at] != "]")
    return sorted(left + _unpaired_quotes(text, [at for at in marks if text[at] in _QUOTES]))


def _unpaired_quotes(text: str, marks: list[int]) -> list[int]:
    """The quotation mark that makes an odd number of them."""
    if len(marks) % 2 == 0:
        return []
    opened: int | None = None
    for at in marks:
        if opened is None and text[at] == "”" and text[at - 1 : at].isdigit():
            continue  # inches
        if opened is None:
            opened = at
        elif text[at] == "„" or (text[at] == "“" == text[opened]):
            return [opened]
        else:
            opened = None
    return [] if opened is None else [opened]
