"""Bytes that are not UTF-8: which lines hold some, and what encoding they may be in.

In Shift-JIS and GBK the second byte of a character may look like a bracket or a backslash. So
nothing that Markdown would say of a line with such bytes can be relied on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document.index import index
from awesome_lint.text.edits import Span
from awesome_lint.text.lines import line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awesome_lint.document import Document
    from awesome_lint.text.edits import Edit
    from awesome_lint.text.source import Source

_BYTES = "[\udc80-\udcff]"  # as "surrogateescape" has them
_FEWEST = 8  # such bytes in a file that is in another encoding
_SAMPLE = 64 * 1024  # bytes that are looked at for the encoding
_NAMES = {
    "big5": "Big5",
    "big5hkscs": "Big5",
    "cp932": "Shift-JIS",
    "cp949": "EUC-KR",
    "euc_jis_2004": "EUC-JP",
    "euc_jp": "EUC-JP",
    "euc_kr": "EUC-KR",
    "gb18030": "GBK",
    "gb2312": "GBK",
    "gbk": "GBK",
    "koi8_r": "KOI8-R",
    "shift_jis": "Shift-JIS",
    "shift_jis_2004": "Shift-JIS",
}


class Undecoded(NamedTuple):
    """What of a file is not UTF-8: its lines, and its encoding where it is another one's.

    ``encoding`` is None where the file as a whole is UTF-8.
    """

    lines: list[Span]
    encoding: str | None

    def touches(self, edits: Iterable[Edit]) -> bool:
        """Whether edits would change a line that holds such bytes, or any of such a file.

        Or copy such bytes: the text of a heading into the contents.
        """
        return self.encoding is not None or any(
            self._reaches(edit) or not _is_text(edit.text) for edit in edits
        )

    def _reaches(self, edit: Edit) -> bool:
        at = bisect_left(self.lines, edit.start, key=lambda line: line.end)
        return at < len(self.lines) and self.lines[at].start <= edit.end


NOTHING = Undecoded([], None)


def undecoded(source: Source) -> Undecoded:
    """What of ``source`` is not UTF-8."""
    text = source.text
    if text.isascii() or _is_text(text):
        return NOTHING
    lines: list[Span] = []
    count = 0
    for found in re.finditer(_BYTES, text):
        count += 1
        if lines and found.start() < lines[-1].end:
            continue
        lines.append(Span(line_start(text, found.start()), line_end(text, found.end())))
    others = sum(char > "\x7f" for char in text) - count
    return Undecoded(lines, _encoding(source) if count >= max(_FEWEST, others) else None)


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _encoding(source: Source) -> str:
    from charset_normalizer import from_bytes  # few files need it

    best = from_bytes(source.to_bytes()[:_SAMPLE]).best()
    name = best.encoding if best is not None else ""
    return _NAMES.get(name, name.replace("_", "-") or "another encoding than UTF-8")


@index
def undecoded_bytes(doc: Document) -> Undecoded:
    """What of a document's file is not UTF-8, and is never changed."""
    return undecoded(doc.source)
