"""What of a document a fix must keep, gathered in one walk so that two can be compared."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.moved_targets import successors
from awesome_lint.analysis.undecoded_bytes import undecoded_bytes
from awesome_lint.document import Anchor, BlockKind, Heading, InlineKind, LinkForm
from awesome_lint.engine.suppressions import is_control
from awesome_lint.text.edits import Span
from awesome_lint.text.fragments import directive
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from awesome_lint.document import Block, Document

_TAG = lazy(r"<(/?[A-Za-z][A-Za-z0-9]*)(?=[\s/>])")
_DETAILED = (BlockKind.HEADING, BlockKind.LIST, BlockKind.CODE)
_MAYBE_EMPTY = (BlockKind.PARAGRAPH, BlockKind.HTML)

Outline = tuple[int, BlockKind, object]


class Target(NamedTuple):
    """A target; ``bare`` where GitHub took it from prose, so that it may have prose in it."""

    href: str
    bare: bool


class Fragment(NamedTuple):
    """An in-page target; ``thing`` is the index of the heading or the name it reaches, if any.

    ``order`` is what it tells the browser to do there.
    """

    href: str
    thing: int | str | None
    order: str


class Evidence(NamedTuple):
    """What a reader can see, follow or rely on.

    Each thing comes with the number of the outermost list it stands in, -1 where there is
    none; ``contents`` are the numbers of the tables of contents.
    """

    contents: frozenset[int]
    texts: list[tuple[int, str]]
    targets: list[tuple[int, Target]]
    outline: list[tuple[int, Outline]]
    fragments: list[tuple[int, Fragment]]
    shown: frozenset[str]  # all targets of links and images; of definitions only if used
    comments: Counter[str]
    kept: Counter[tuple[str, str]]  # labels, alternative texts, titles, footnotes, HTML tags
    undecoded: list[str]  # the lines with bytes that are not UTF-8
    moved: Mapping[str, str]  # what the network says has taken a target's place


def evidence(doc: Document) -> Evidence:
    """The evidence of ``doc``, in time linear in its size."""
    texts: list[tuple[int, str]] = []
    outline: list[tuple[int, Outline]] = []
    lists: list[Block] = []
    depths: dict[Block | None, int] = {None: -1}
    redundant = _redundant(doc)
    number, list_end = -1, -1
    for block in doc.blocks:
        kind = block.kind
        depth = depths[block] = depths[block.parent] + 1
        if kind is BlockKind.LIST and block.start >= list_end:
            number += 1
            list_end = block.end
            lists.append(block)
        home = number if block.start < list_end else -1
        text = block.text
        if kind is BlockKind.FRONT_MATTER:
            text = doc.text[block.start : block.end]
        if text and not text.isspace():
            texts.append((home, text))
        elif kind in _MAYBE_EMPTY and redundant(block):
            continue
        detail = _detail(block) if kind in _DETAILED else None
        outline.append((home, (depth, kind, detail)))
    home_of = _homes(lists)
    tables = {each.block for each in doc.contents}
    contents = frozenset(n for n, block in enumerate(lists) if block in tables)
    return Evidence(
        contents,
        texts,
        _targets(doc, home_of),
        outline,
        _fragments(doc, home_of),
        frozenset(each.href for links in (doc.links, doc.images) for each in links),
        Counter(" ".join(each.inner.split()) for each in doc.comments if not is_control(each)),
        _kept(doc),
        [doc.text[slice(*line)] for line in undecoded_bytes(doc).lines],
        successors(doc),
    )


def letters(text: str) -> str:
    """The letters and digits of a text, case-folded."""
    return "".join(filter(str.isalnum, text.casefold()))


def _detail(block: Block) -> object:
    if block.kind is BlockKind.HEADING:
        return block.level
    if block.kind is BlockKind.LIST:
        return (block.tight, block.level) if block.markup in (".", ")") else block.tight
    return "\n".join(line.rstrip() for line in block.text.split("\n")).rstrip("\n")


def _redundant(doc: Document) -> Callable[[Block], bool]:
    """A test for blocks that hold nothing but control comments and headings' own anchors."""
    spans = sorted(
        [(each.start, each.end) for each in doc.comments if is_control(each)]
        + [tuple(each.element) for each in doc.anchors if each.heading is not None]
    )
    starts = [start for start, _ in spans]

    def redundant(block: Block) -> bool:
        at = block.start
        rest: list[str] = []
        first = bisect_right(starts, block.start - 1)
        for start, end in spans[first : bisect_right(starts, block.end)]:
            rest.append(doc.text[at:start])
            at = max(at, end)
        return at > block.start and not "".join((*rest, doc.text[at : block.end])).strip()

    return redundant


def _homes(lists: list[Block]) -> Callable[[int], int]:
    starts = [block.start for block in lists]

    def home_of(offset: int) -> int:
        at = bisect_right(starts, offset) - 1
        return at if at >= 0 and offset < lists[at].end else -1

    return home_of


def _targets(doc: Document, home_of: Callable[[int], int]) -> list[tuple[int, Target]]:
    found = [
        (home_of(link.start), Target(link.href, link.form is LinkForm.BARE))
        for links in (doc.links, doc.images)
        for link in links
        if link.href[:1] not in ("", "#")
    ]
    # In-page links are told by what they reach.
    found += (
        (-1, Target(each.href, bare=False))
        for each in doc.definitions
        if each.href[:1] not in ("", "#")
    )
    return found


def _fragments(doc: Document, home_of: Callable[[int], int]) -> list[tuple[int, Fragment]]:
    """The in-page links, and what they reach."""
    order = {heading: n for n, heading in enumerate(doc.headings)}
    found: list[tuple[int, Fragment]] = []
    for link in doc.links:
        if link.href.startswith("#"):
            place = doc.reached(link.href[1:])
            thing: int | str | None
            if isinstance(place, Heading):
                thing = order[place]
            elif isinstance(place, Anchor):
                thing = place.name
            else:
                thing = "top" if place == "" else place
            fragment = Fragment(link.href, thing, directive(link.href))
            found.append((home_of(link.start), fragment))
    return found


def _bracketed_targets(doc: Document) -> Iterator[int]:
    """Where targets in angle brackets start, each once."""
    for each in doc.destinations:
        if each.span is not None and doc.text.startswith("<", each.span.start - 1):
            yield each.span.start


def _kept(doc: Document) -> Counter[tuple[str, str]]:
    spans = [each.span for each in doc.contents]
    kept = Counter(("label", each.label) for each in doc.definitions)
    at = 0
    for start, end in (*spans, Span(len(doc.text), 0)):
        for name, count in Counter(_TAG.findall(doc.text[at:start])).items():
            kept["tag", name.lower()] += count
        at = end
    for target in _bracketed_targets(doc):  # "<http//a.test>" looks like a tag
        found = _TAG.match(doc.text, target - 1)
        if found is not None and not any(start < target <= end for start, end in spans):
            kept["tag", found[1].lower()] -= 1
    for anchor in doc.anchors:
        if anchor.heading is not None and anchor.element != anchor.tag:
            kept.subtract((("tag", anchor.tag_name), ("tag", f"/{anchor.tag_name}")))
    for name in ("a", "/a"):  # links and anchors are weighed as such
        del kept["tag", name]
    titled = (link for links in (doc.links, doc.images) for link in links if link.title)
    for link in titled:
        if link not in doc.contents_links:
            kept["title", letters(link.title)] += 1
    kept.update(("alternative text", letters(each.text)) for each in doc.images if each.text)
    if "[^" in doc.text:
        kept["footnote", ""] = sum(
            piece.kind is InlineKind.FOOTNOTE for leaf in doc.leaves for piece in leaf.inlines
        )
    return kept
