"""Rules that cannot find anything in a text, told without importing them.

To import a rule takes longer than to run it on a short list, and most lists have no tables, no
footnotes and no control characters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from awesome_lint.text.source import Source

NEEDS: Mapping[str, tuple[str, ...]] = {
    "accidental-definition": ("]:",),
    "arxiv-form": ("rxiv", "RXIV", "rXiv"),
    "backslash-path": ("\\", "%5"),
    "broken-table": ("|",),
    "byte-order-mark": ("\ufeff",),
    "conflict-marker": ("<<<<<<<", "|||||||", "=======", ">>>>>>>"),
    "detached-rows": ("|",),
    "duplicate-definition": ("]:",),
    "escaped-bracket": ("\\",),
    "extra-empty-cell": ("|",),
    "insecure-url": ("http://", "HTTP://", "Http://"),
    "missing-alt": ("![", "<"),
    "mixed-newlines": ("\r",),
    "ragged-row": ("|",),
    "redundant-anchor": ("<",),
    "stray-tag": ("<",),
    "swallowed-markdown": ("<",),
    "tab-indent": ("\t",),
    "tracking-parameter": ("?",),
    "unclosed-comment": ("<",),
    "unclosed-fence": ("```", "~~~"),
    "unclosed-quote": ("<",),
    "unclosed-suppression": ("<!--",),
    "unclosed-tag": ("<",),
    "undefined-footnote": ("[^",),
    "unescaped-pipe": ("|",),
    "unknown-rule": ("<!--",),
    "unused-definition": ("]:",),
    "unused-suppression": ("<!--",),
}
"""The texts of which a list must have one, by rule, for the rule to find anything."""

BEYOND_ASCII = (
    "bidi-control",
    "fullwidth-bracket",
    "fullwidth-punctuation",
    "invalid-utf8",
    "invisible-character",
    "invisible-text",
    "wide-indent",
)
"""The rules that find nothing where all characters are ASCII's."""


def idle(source: Source) -> frozenset[str]:
    """The ids of the rules that find nothing in a file, whatever their options."""
    raw = source.raw
    found = {rule for rule, needs in NEEDS.items() if not any(need in raw for need in needs)}
    return frozenset(found.union(BEYOND_ASCII) if raw.isascii() else found)
