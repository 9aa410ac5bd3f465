"""The end of the file."""

from __future__ import annotations

from awesome_lint.plugin import (
    BlockKind,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Span,
    is_closed,
    rule,
)


@rule(
    summary="File that does not end with exactly one line end",
    level=Level.INFO,
    bad=[
        Example("- [a](https://a.test)«»", "- [a](https://a.test)\n"),
        Example("- [a](https://a.test)\n«\n\n»", "- [a](https://a.test)\n"),
    ],
    good=["- [a](https://a.test)\n", "", "\n", "```\ncode that is never closed\n\n\n"],
)
def final_newline(doc: Document) -> Iterator[Finding]:
    """A text file's lines all end, the last one too. Where it does not, the next line that
    is added changes two lines; blank lines after it are left over.

    The fix adds the line end or removes those that are too many.
    """
    text = doc.text
    end = len(text.rstrip(" \t\n"))
    ends = text.count("\n", end)
    if not end:
        return
    if not ends:
        place = Span(len(text), len(text))
        yield Finding(
            place,
            "no line end at the end of the file",
            Fix("End the last line", (Edit(*place, "\n"),)),
        )
    elif ends > 1 and not _is_in_code(doc, end):
        extra = Span(text.index("\n", end) + 1, len(text))
        yield Finding(
            extra,
            f"{ends} line ends at the end of the file",
            Fix.delete("Remove the blank lines", extra),
        )


def _is_in_code(doc: Document, end: int) -> bool:
    """Whether a fence that nothing closes makes code of the file's last blank lines."""
    last = next((block for block in reversed(doc.blocks) if block.kind is BlockKind.CODE), None)
    return last is not None and last.end >= end and not is_closed(doc.text, last)
