"""Examples of rules: the text between « and »."""

from __future__ import annotations

from awesome_lint.text.edits import Span
from awesome_lint.text.source import Source


def marked(example: str) -> tuple[str, list[Span]]:
    """An example without its « and », and the spans between them in its text."""
    text, spans, starts = "", [], []
    for char in example:
        if char == "«":
            starts.append(len(Source(text).text))
        elif char == "»":
            spans.append(Span(starts.pop(), len(Source(text).text)))
        else:
            text += char
    return text, sorted(spans)
