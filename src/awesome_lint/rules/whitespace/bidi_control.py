"""Characters that turn text around."""

from __future__ import annotations

from awesome_lint.analysis.bidi_controls import Effect, bidi_controls
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Span, rule

_DEFECTS = {
    Effect.OVERRIDES: "overrides the direction of the text",
    Effect.UNCLOSED: "is not closed",
    Effect.REVERSES: "turns around text that is written from left to right",
}


@rule(
    summary="Bidirectional control character that can hide what is written",
    level=Level.ERROR,
    bad=[
        Example("- [a](https://a.test) - «\u202e»txt.exe\n"),
        Example("- [a](https://a.test) - «\u202e»txt.exe\u202c is harmless\n"),
        Example("- «\u2067»a\u2069 (b)\n"),
        Example("- «\u202a»a\n- b\u202c\n"),
        Example("```\nif «\u2066»admin:\n```\n"),
        Example("[a](https://a.test/«\u202e»moc)\n"),
    ],
    good=[
        "- \u2067שלום (C++)\u2069 - a\n",
        "- سلام \u202aC++\u202c و\u2066 Rust!\u2069\n",
        "- שלום C++\u200f (a)\u200e\n",
        "- \u2068a\u2069 b\u202c\n",
    ],
)
def bidi_control(doc: Document) -> Iterator[Finding]:
    """An override, or an embedding that reverses Latin text, shows it in another order than it
    is written in: a reader sees one name, a shell that it is pasted to gets another
    (CVE-2021-42574, https://trojansource.codes). One that nothing closes goes on to the end.

    There is no fix: it may be an attack, and a person should look. Marks, and embeddings
    and isolates that are closed and hold text from right to left, are how such text is written.
    """
    if doc.text.isascii():
        return
    for each in bidi_controls(doc):
        if each.effect in _DEFECTS:
            code = f"U+{ord(doc.text[each.start]):04X} ({each.name})"
            yield Finding(Span(each.start, each.start + 1), f"{code} {_DEFECTS[each.effect]}")
