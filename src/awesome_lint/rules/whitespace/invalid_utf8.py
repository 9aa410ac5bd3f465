"""Bytes that are no text."""

from __future__ import annotations

import re

from awesome_lint.analysis.undecoded_bytes import undecoded_bytes
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Span, rule

_BROKEN = "[\udc80-\udcff]+"
_SHOWN = 4  # bytes


@rule(
    summary="Bytes that are not UTF-8",
    level=Level.ERROR,
    bad=[
        Example("caf«\udce9»\n"),
        Example("- «\udcff\udcfe» [a](https://a.test) - caf«\udce9» and «\udce9»\n"),
        Example("[a](https://a.test/«\udce9»)\n"),
    ],
    good=["café\n", "\ufffd\n"],
)
def invalid_utf8(doc: Document) -> Iterator[Finding]:
    """GitHub shows a question mark in a diamond in their place. The file, or a line that was
    pasted into it, was written in another encoding; as a rule it is Latin-1 or Windows-1252.

    There is no fix: only who knows the word knows the letter. Nor is any other fix offered for
    such a line, or for a file that is in another encoding as a whole, which is reported once.
    """
    lines, encoding = undecoded_bytes(doc)
    if not lines:
        return
    if encoding is not None:
        first = re.compile(_BROKEN).search(doc.text)
        assert first is not None
        message = f"not UTF-8: the file looks like {encoding}; save it as UTF-8"
        yield Finding(Span(*first.span()), message)
        return
    for run in re.finditer(_BROKEN, doc.text):
        codes = [f"0x{ord(char) - 0xDC00:02X}" for char in run[0][:_SHOWN]]
        codes += ["…"] * (len(run[0]) > _SHOWN)
        what = "byte" if len(run[0]) == 1 else "bytes"
        yield Finding(Span(*run.span()), f"not UTF-8: the {what} {' '.join(codes)}")
