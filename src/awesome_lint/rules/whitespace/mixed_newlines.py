"""Line ends of more than one kind."""

from __future__ import annotations

from awesome_lint.plugin import Document, Edit, Example, Finding, Fix, Iterator, Level, Span, rule

_NAMES = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}


@rule(
    summary="Lines that end otherwise than most lines of the file",
    level=Level.INFO,
    bad=[
        Example("- a\n- b«\r\n»- c\n", "- a\n- b\n- c\n"),
        Example("- a\r\n- b\r\n- c«\n»", "- a\r\n- b\r\n- c\r\n"),
        Example("- a\n- b«\r»- c\n- d\r\n", "- a\n- b\n- c\n- d\n"),
    ],
    good=["- a\n- b\n", "- a\r\n- b\r\n", "- a\r- b\r", "", "a"],
)
def mixed_newlines(doc: Document) -> Iterator[Finding]:
    """Some editors show such a file as one long line, others convert it whole when they save
    it: then every line is a change.

    The fix ends all lines as most are. In the report each of its edits puts a line end where
    one is: in the file it is the one that most lines have.
    """
    odd = doc.source.odd_line_ends
    if odd:
        usual = _NAMES[doc.source.eol]
        lines = "1 line does" if len(odd) == 1 else f"{len(odd)} lines do"
        yield Finding(
            Span(odd[0], odd[0] + 1),
            f"{lines} not end in {usual}, as most do",
            Fix(f"End them in {usual}", tuple(Edit(at, at + 1, "\n") for at in odd)),
        )
