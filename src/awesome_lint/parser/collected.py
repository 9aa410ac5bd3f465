"""What parsing collects on its way: the lists that become a document's indexes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from awesome_lint.document import Comment, Heading
from awesome_lint.text.slugs import Slugger

if TYPE_CHECKING:
    from awesome_lint.document import Anchor, Block, Definition, Link
    from awesome_lint.text.edits import Span


@dataclass(slots=True, repr=False)
class HtmlHeading:
    """An ``<h2>`` whose end tag has not come yet, and the text seen since."""

    level: int
    start: int
    text_start: int
    seen: list[str] = field(default_factory=list)


@dataclass(slots=True, repr=False)
class Pieces:
    """The constructs found so far; ``plain`` are the spans of plain text, for the residue."""

    text: str
    definitions: dict[str, Definition]
    links: list[Link] = field(default_factory=list)
    images: list[Link] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    plain: list[tuple[int, int]] = field(default_factory=list)
    slugger: Slugger = field(default_factory=Slugger)
    html_heading: HtmlHeading | None = None

    def see(self, shown: str) -> None:
        """Note text a reader sees: it may be a part of an HTML heading."""
        if self.html_heading is not None:
            self.html_heading.seen.append(shown)

    def heading(self, level: int, text: str, span: Span, text_span: Span, block: Block) -> None:
        """Note a heading; its slug depends on those before it."""
        slug = self.slugger(text)
        self.headings.append(Heading(level, text.strip(), slug, *span, text_span, block))

    def comment(self, start: int, end: int, block: Block) -> None:
        """Note an HTML comment; declarations are none."""
        written = self.text[start:end]
        if written.startswith("<!--"):
            inner = written[4:].removesuffix("-->")
            inner_start = start + 4 + len(inner) - len(inner.lstrip())
            end = min(end, len(self.text))  # the parser sees a line end behind the last line
            self.comments.append(Comment(start, end, inner.strip(), block, inner_start))

    def residue(self) -> str:
        """Plain text in its place, and NUL for all else."""
        out: list[str] = []
        last = 0
        for start, end in sorted(self.plain):
            if start >= last:
                out += ("\0" * (start - last), self.text[start:end])
                last = end
        out.append("\0" * (len(self.text) - last))
        return "".join(out)
