"""What is new: a diagnostic's identity that outlives moved and renumbered lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.diagnostics import Diagnostic
    from awesome_lint.edits import Span
    from awesome_lint.source import Source

# Code points of a construct that count: a whole contents list is told apart by its start.
_ENOUGH = 1000


def fingerprints(source: Source, diagnostics: Sequence[Diagnostic]) -> list[str]:
    """One mark a diagnostic, 32 hexadecimal digits, all different in one file.

    It is made of the rule, the path, the flagged text with whitespace collapsed and case
    folded, and the ordinal among equals; so neither moving an entry nor a change elsewhere
    changes it. ``diagnostics`` are in document order.
    """
    from hashlib import sha256

    seen: Counter[tuple[str, str]] = Counter()
    marks = []
    for each in diagnostics:
        key = each.rule, _content(source, each.span)
        parts = (each.rule, source.path, key[1], str(seen[key]))
        seen[key] += 1
        # Lone surrogates stand for bytes that are not UTF-8, and have to count as well.
        data = "\0".join(parts).encode("utf-8", "surrogatepass")
        marks.append(sha256(data).hexdigest()[:32])
    return marks


def _content(source: Source, span: Span) -> str:
    text = source.text[span.start : min(span.end, span.start + _ENOUGH)]
    if not text.strip():  # nothing to go by, as in trailing space: the line tells more
        starts, number = source.line_starts, source.position(span.start).line
        text = source.text[starts[number - 1] : min(starts[number - 1] + _ENOUGH, span.start)]
    return " ".join(text.split()).casefold()
