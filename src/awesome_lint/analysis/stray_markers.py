"""Markers of emphasis and strikethrough that found no partner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

from awesome_lint.analysis.formulas import in_formula
from awesome_lint.document import Block, BlockKind, Document, Inline, InlineKind
from awesome_lint.document.index import index
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN = r"(?<![*~_\\])(?:\*\*(?:\*\*)?(?!\*)|~~(?!~)|__(?!_))"
_ARGUMENTS = ("**kw", "**args", "**opt", "**param")  # Python's **kwargs
_OF_ONE = 3  # asterisks of a line with one emphasis that has one too many
_NAMED = r"[^\W_]\.?\*\*?(?![\w*\0])"
_AFTER_NAMES = (",", ";", "，", "、")
_MARKED = 2  # marks behind names, from which on they are meant: "Ann**, Bob**"
_SUFFIXED = ("-", ".", "/")  # "*-omics", "*.md"
_AFTER_NOTHING = ':：-–—"“[('  # what follows the "****" of a name that was left out


@index
def stray_markers(doc: Document) -> list[Span]:
    """The markers that are shown as text; of two that were to be a pair, the first."""
    found: list[Span] = []
    explained = "**" in doc.residue and _explains(doc)
    for leaf in doc.leaves:
        seen = leaf.text  # what a reader sees; markers that work are not in it
        if "*" not in seen and "~~" not in seen and "__" not in seen:
            continue
        strays = list(_strays(doc, leaf, explained=explained))
        named = _around_names(doc.residue, leaf) if strays else []
        for span in strays:
            in_names = any(each.start <= span.start < each.end for each in named)
            if not in_names and not in_formula(doc, span.start):
                found.append(span)
    return found


def _around_names(residue: str, leaf: Block) -> list[Span]:
    """The pairs of "**" around names that have an asterisk, "**Which *BERT?**", "**A* search**".

    Such a name takes the place of a marker, and which of them is left over says nothing.
    """
    runs = list(re.compile(r"(?<!\\)\*+").finditer(residue, leaf.start, leaf.end))
    strong = [at for at, run in enumerate(runs) if len(run[0]) == len("**")]
    if len(strong) % 2:
        return []
    found = []
    for first, last in zip(strong[::2], strong[1::2], strict=True):
        singles = runs[first + 1 : last]
        kinds = {_name_side(residue, run) for run in singles}
        if len(kinds) == 1 and None not in kinds:
            found.append(Span(runs[first].start(), runs[last].end()))
    return found


def _name_side(residue: str, run: re.Match[str]) -> str | None:
    """Where an asterisk has its name, "after" it or "before"; None where it is no part of one."""
    before, after = residue[run.start() - 1 : run.start()], residue[run.end() : run.end() + 1]
    if len(run[0]) > 1:
        return None
    if (after.isalnum() or after in _SUFFIXED) and not before.isalnum():
        return "after"
    return "before" if before.isalnum() and not after.isalnum() else None


def _explains(doc: Document) -> bool:
    """Whether a paragraph says what two asterisks behind entries mean: "** Not free."."""
    marked = any(leaf.text.rstrip().endswith("**") for leaf in doc.leaves)
    return marked and any(
        leaf.text.startswith("** ")
        and leaf.text.count("**") == 1
        and leaf.parent is not None
        and leaf.parent.kind is BlockKind.DOCUMENT
        for leaf in doc.leaves
    )


def _strays(doc: Document, leaf: Block, *, explained: bool) -> Iterator[Span]:
    residue = doc.residue
    runs = [
        Span(*found.span())
        for found in re.compile(_RUN).finditer(residue, leaf.start, leaf.end)
        if _is_text(doc, found.start()) and _is_text(doc, found.end() - 1)
    ]
    yield from _halves(doc, leaf)
    stars = [run for run in runs if residue[run.start] == "*"]
    if not any(_is_symbol(char) for run in stars for char in "".join(_beside(residue, run))):
        behind_names = len(re.compile(_NAMED).findall(residue, leaf.start, leaf.end))
        if behind_names < _MARKED:
            left = [
                run
                for run in stars
                if _is_left_over(doc, leaf, run) and not _is_alone(doc, leaf, run)
            ]
            if explained:
                left = [run for run in left if _opens(doc.text, run)]
            yield from _without_partners(residue, left)
    tildes = [run for run in runs if residue[run.start] == "~" and _touches(residue, run)]
    yield from tildes[:1]  # the other one is its partner, or was to be
    for run in runs:
        if residue[run.start] == "_" and _is_around_a_link(residue, run):
            yield run


def _is_text(doc: Document, at: int) -> bool:
    piece = doc.piece_at(at)
    return piece is not None and piece.kind is InlineKind.TEXT


def _beside(residue: str, run: Span) -> tuple[str, str]:
    return residue[run.start - 1 : run.start], residue[run.end : run.end + 1]


def _is_left_over(doc: Document, leaf: Block, run: Span) -> bool:
    """Whether asterisks are no operator, path or argument; four of them, no rating either."""
    residue = doc.residue
    before, after = _beside(residue, run)
    if run.end - run.start > len("**"):
        return run.start == leaf.content_start and after in _AFTER_NOTHING
    if before == "/" or after == "/" or residue.startswith(_ARGUMENTS, run.start):
        return False
    if before == after == " ":  # a ** b
        around = residue[run.start - 2] + residue[run.end + 1]
        if around.isalnum():
            return False
    words = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
    return not words  # 2**3


def _is_alone(doc: Document, leaf: Block, run: Span) -> bool:
    """Whether asterisks are all that is in their cell or their HTML element."""
    tags = doc.text[run.start - 1 : run.start] + doc.text[run.end : run.end + 1]
    return tags == "><" or leaf.text.strip() == doc.text[slice(*run)]


def _opens(text: str, run: Span) -> bool:
    return bool(text[run.end : run.end + 1].strip())


def _without_partners(residue: str, runs: list[Span]) -> Iterator[Span]:
    """The runs but for the second of two in a line, which were to be a pair."""
    before: Span | None = None
    for run in runs:
        size = run.end - run.start
        if (
            before is None
            or before.end - before.start != size
            or "\n" in residue[before.end : run.start]
        ):
            yield run
            before = run
        else:
            before = None


def _touches(residue: str, run: Span) -> bool:
    """Whether a word, a link or the like stands right beside a marker."""
    return any(char == "\0" or char.isalnum() for char in _beside(residue, run))


def _is_around_a_link(residue: str, run: Span) -> bool:
    before, after = _beside(residue, run)
    return (after == "\0" and not before.isalnum()) or (before == "\0" and not after.isalnum())


def _halves(doc: Document, leaf: Block) -> Iterator[Span]:
    """Single asterisks beside a single one that works: "*Tool.**", "**Tool.*".

    Behind a name and before a comma they are a mark.
    """
    pieces = leaf.inlines
    singles = doc.residue.count("*", leaf.start, leaf.end)
    for at, piece in enumerate(pieces):
        if piece.kind is not InlineKind.MARKER or doc.text[piece.start : piece.end] != "*":
            continue
        before = pieces[at - 1] if at else None
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        if before is not None and _ends_with_one(doc, before, piece.start):
            yield Span(piece.start - 1, piece.start)
        elif after is not None and singles == _OF_ONE and _starts_with_one(doc, after, piece.end):
            yield Span(piece.end, piece.end + 1)


def _ends_with_one(doc: Document, piece: Inline, end: int) -> bool:
    text = doc.text[piece.start : end]
    return piece.kind is InlineKind.TEXT and text.endswith("*") and text[-2:-1] not in ("*", "\\")


def _starts_with_one(doc: Document, piece: Inline, start: int) -> bool:
    text = doc.text[start : piece.end]
    is_single = text.startswith("*") and not text.startswith("**")
    return piece.kind is InlineKind.TEXT and is_single and text[1:2] not in _AFTER_NAMES


def _is_symbol(char: str) -> bool:
    """Whether a character next to a marker is read as a letter by GitHub, whose CommonMark is
    0.29, and as a punctuation mark by later ones: "**£**1", "**🎉**a".
    """
    return not char.isascii() and category(char)[0] == "S"
