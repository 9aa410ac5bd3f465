"""A document's plain text, as the search for malformed links reads it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from awesome_lint.analysis.link_groups import is_kind
from awesome_lint.analysis.malformed.brackets import pair, without_escaped
from awesome_lint.analysis.malformed.shapes import Defect, Malformed, Wrapper
from awesome_lint.document import BlockKind, EntryForm, LinkForm
from awesome_lint.text.edits import Span
from awesome_lint.text.lines import line_start
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Document, Link

REACH = 400  # how far from its target the text of a link may start, how long a line is read
_URL = lazy(r"(?:[A-Za-z][A-Za-z0-9+.-]{1,9}://|www\.)[^\W_]")
_FEW = 3  # entries that are no habit yet
_GAPS = " \t\u00a0\u3000"
# What no URL in these lists has unescaped, and what ends one where the bracket was forgotten.
_NO_URL = frozenset('<>"“”（）【】［］「」《》，。；！？、')


def starts_url(text: str, at: int) -> bool:
    """Whether a URL starts at an offset."""
    return _URL.match(text, at) is not None


def _is_crossed(link: Link) -> bool:
    href = link.href
    return (
        href[-1:] == "]"
        and link.form is LinkForm.INLINE
        and link.target is not None
        and starts_url(href, 0)
        and href.count("[") < href.count("]")
    )


class PlainText:
    """The plain text of a document, its square brackets, and where links stand in it.

    ``residue`` has "\\0" for all that is no plain text; reading past the end gives "".
    """

    def __init__(self, doc: Document) -> None:
        self.text = doc.text
        self.residue = doc.residue
        self.doc = doc
        self.leaf_at = doc.leaf_at
        self.link_at = doc.link_at
        self.partner, strays = pair(doc.residue, self._block_end)
        self.strays = without_escaped(strays, doc.text, doc.residue, self._block_end)
        self.stray_set = frozenset(self.strays)
        self.crossed = [link for link in doc.links if _is_crossed(link)]
        self.links = [link.start for link in doc.links]

    def _block_end(self, offset: int) -> int:
        leaf = self.leaf_at(offset)
        return offset + 1 if leaf is None else leaf.end

    @cached_property
    def has_link_first(self) -> bool:
        """Whether nearly all items of the list's entries start with a link."""
        forms = [entry.form for entry in self.doc.entries]
        return len(forms) >= _FEW and forms.count(EntryForm.LINK_FIRST) >= 0.75 * len(forms)

    def starts_block(self, offset: int) -> bool:
        """Whether a block's content starts at an offset."""
        leaf = self.leaf_at(offset)
        return leaf is not None and leaf.content_start == offset

    def at(self, offset: int) -> str:
        """The character at an offset; "" outside the text."""
        return self.residue[offset] if 0 <= offset < len(self.residue) else ""

    def before(self, offset: int) -> int:
        """The offset of the last character before ``offset`` that is no space; -1 for none."""
        offset -= 1
        while offset >= 0 and self.residue[offset] in _GAPS:
            offset -= 1
        return offset

    def after(self, offset: int) -> int:
        """The first offset from ``offset`` on where no space stands."""
        while offset < len(self.residue) and self.residue[offset] in _GAPS:
            offset += 1
        return offset

    def line_start(self, offset: int) -> int:
        """Where the line of an offset starts."""
        return line_start(self.text, offset)

    def holds_link(self, start: int, end: int) -> bool:
        """Whether a link starts in a range."""
        at = bisect_left(self.links, start)
        return at < len(self.links) and self.links[at] < end

    def is_opened_above(self, offset: int) -> bool:
        """Whether a "[" without a partner in the block before may have begun the same text."""
        at = bisect_left(self.strays, offset) - 1
        if at < 0 or self.at(self.strays[at]) != "[" or self.strays[at] <= offset - REACH:
            return False
        here, there = self.leaf_at(offset), self.leaf_at(self.strays[at])
        return here is not None and there is not None and here.parent is there.parent

    def is_opened_in_row(self, closing: int) -> bool:
        """Whether the "[" of a "]" without a partner is in another cell of its row."""
        at = bisect_left(self.strays, closing) - 1
        opening = self.strays[at] if at >= 0 else closing
        return self.at(opening) == "[" and self.in_one_row(opening, closing)

    def opening(self, closing: int, reach: int) -> int:
        """The "[" of a "]", or the full-width bracket of another one; -1 where there is none."""
        if self.at(closing) == "]" and closing in self.partner:
            start = self.partner[closing]
            return start if start >= self.line_start(closing) else -1
        leaf = self.leaf_at(closing)
        cell = leaf.start if leaf is not None and leaf.kind is BlockKind.CELL else 0
        low = max(self.line_start(closing), closing - reach, cell)
        start = max(self.residue.rfind(each, low, closing) for each in "[【［")
        return start if self.residue.rfind("]", low, closing) < start else -1

    def url_end(self, start: int) -> int:
        """Where the URL that starts at ``start`` ends: at a space, or where its brackets end."""
        depth, at, size = 0, start, len(self.residue)
        while at < size:
            char = self.residue[at]
            if char == "\0":
                if not self._escape(at):
                    break
                at += 1
            elif char in _NO_URL or char.isspace():
                break
            elif char == "(":
                depth += 1
            elif char == ")":
                if not depth:
                    break
                depth -= 1
            elif (char == "[" and at not in self.partner) or (
                char == "]" and self.partner.get(at, -1) < start
            ):
                break
            at += 1
        return at

    def _escape(self, at: int) -> bool:
        after = at + 1
        return self.text[at] == "\\" and self.at(after) == "\0" and not self.text[after].isspace()

    def closing(self, start: int, reach: int) -> int:
        """The ")" that closes what opened before ``start``, on its line; -1 where there is none."""
        depth = 0
        for at in range(start, min(start + reach, len(self.residue))):
            char = self.residue[at]
            if char == "(":
                depth += 1
            elif char == ")":
                if not depth:
                    return at
                depth -= 1
            elif char in "\0\n":
                break
        return -1

    def in_one_row(self, first: int, last: int) -> bool:
        """Whether two offsets are in two cells of one row of a table."""
        here, there = self.leaf_at(first), self.leaf_at(last)
        if here is None or there is None or here is there:
            return False
        return here.kind is BlockKind.CELL and here.parent is there.parent

    def is_remark(self, first: int, last: int) -> bool:
        """Whether two brackets hold a remark of several blocks."""
        here, there = self.leaf_at(first), self.leaf_at(last)
        if here is None or there is None or BlockKind.CELL in (here.kind, there.kind):
            return False
        words = self.at(first + 1).isalnum() and self.at(last - 1) not in "\0)]"
        return words and first == here.content_start and last + 1 == there.content_end

    def crossing(self, link: Link) -> Malformed:
        """``[text](target])``, with the "[" before it if it is the partner that was meant."""
        assert link.target is not None
        half = link.start - 1 in self.stray_set
        span = Span(link.start - half, link.end)
        target = Span(link.target.start, link.target.end - 1)
        wrapper = Wrapper.HALF if half else Wrapper.NONE
        return Malformed(Defect.CROSSED, span, link.text_span, target, wrapper)

    def is_label(self, text: Span) -> bool:
        """Whether the text is what links of an entry are called, brackets aside."""
        return is_kind(self.residue[slice(*text)])

    def is_text(self, text: Span) -> bool:
        """Whether a link may have this text: something on one line, without a link."""
        words = self.text[slice(*text)]
        return (
            bool(words.strip(" []"))
            and "\n" not in words
            and not words.startswith("^")
            and not self.holds_link(*text)
        )

    def construct(
        self, defect: Defect, start: int, end: int, text: Span, target: Span
    ) -> Malformed:
        """The malformed link ``start:end`` with the brackets that stand directly around it."""
        span, wrapper = self._wrapped(start, end)
        return Malformed(defect, span, text, target, wrapper)

    def _wrapped(self, start: int, end: int) -> tuple[Span, Wrapper]:
        opened, closed = self.at(start - 1) == "[", self.at(end) == "]"
        if opened and closed and self.partner.get(start - 1) == end:
            return Span(start - 1, end + 1), Wrapper.WHOLE
        if opened and start - 1 in self.stray_set:
            return Span(start - 1, end), Wrapper.HALF
        if closed and end in self.stray_set:
            return Span(start, end + 1), Wrapper.HALF
        return Span(start, end), Wrapper.NONE
