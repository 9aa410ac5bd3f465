from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote

import cmarkgfm
from cmarkgfm.cmark import Options
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from awesome_lint.document import BlockKind, Document, Link, LinkForm
from awesome_lint.parser import parse
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from pathlib import Path

WORDS = r"""
[ ] ( ) [a](b) [a]( ![ ![i](j) ](u) [[x](u)] [r][d] [d] <https://a.test> https://a.test/x
www.b.test a@b.test <a href="h"> </a> <img src="s"> <a id="n"></a> ` `c` * ** _ ~ ~~ \ \[ &amp;
<!-- --> # ## - + 1. > | |-|-| | a | b | "t" <br> é 漢字 😀 : . , { } ^ [^f] [^f]: http://
<h2> </h2>
""".split()
SPACES = (
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\n    ",
    "\n  - ",
    "\n> ",
    "\r\n",
    "\n[d]: https://d.test/x\n",
)
PIECES = st.sampled_from((*WORDS, *SPACES, "\x00", "\ufeff", "\ud800"))
MARKDOWN = st.lists(PIECES, max_size=40).map("".join)


def constructs(doc: Document) -> list[Link]:
    return sorted([*doc.links, *doc.images], key=lambda each: each.start)


def alone(doc: Document) -> tuple[Source, list[tuple[int, Link]]]:
    """Every link in a paragraph of its own, then all definitions."""
    parts: list[str] = []
    places: list[tuple[int, Link]] = []
    at = 0
    for link in constructs(doc):
        inside = link.block.kind is BlockKind.HTML  # where tags may be written more freely
        before = "<div>\n" if inside else ""
        places.append((at + len(before), link))
        parts.append(before + doc.text[link.start : link.end] + "\n\n")
        at += len(parts[-1])
    parts += (doc.text[each.start : each.end] + "\n\n" for each in doc.definitions)
    return Source("".join(parts)), places


def test_every_link_parses_alone_from_its_span(real_list: Path) -> None:
    doc = parse(Source.from_bytes(real_list.read_bytes()))
    source, places = alone(doc)
    found = {(each.start, each.end): each.href for each in constructs(parse(source))}
    assert places
    for at, link in places:
        assert found.get((at, at + link.end - link.start)) == link.href, doc.text[slice(*link.span)]


def test_links_are_those_of_githubs_renderer(real_list: Path) -> None:
    source = Source.from_bytes(real_list.read_bytes())
    doc = parse(source)
    page = html.fragment_fromstring(
        cmarkgfm.markdown_to_html_with_extensions(
            source.text,
            options=Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES,
            extensions=["table", "strikethrough", "autolink", "tasklist", "tagfilter"],
        ),
        create_parent="div",
    )
    theirs = Counter(
        unquote(target).strip()
        for node in page.iter("a", "img")
        if "footnote" not in str(dict(node.attrib))
        and (target := node.get("href", node.get("src"))) is not None
    )
    ours = Counter(unquote(each.href).strip() for each in constructs(doc))
    assert ours == theirs


def test_urls_are_shown_as_they_are_written() -> None:
    doc = parse(Source("<https://a.test/b%20c> https://a.test/d%20e\n"))
    assert [link.text for link in doc.links] == ["https://a.test/b%20c", "https://a.test/d%20e"]


@settings(max_examples=150)
@given(MARKDOWN)
@example("  [")
@example("[<https://a.test>](b) [<ps:>]()")
def test_places_lie_in_their_blocks_and_hold_what_they_say(text: str) -> None:
    doc = parse(Source(text))
    size = len(doc.text)
    assert len(doc.residue) == size
    for block in doc.blocks:
        assert 0 <= block.start <= block.end <= size
        assert block.start <= block.content_start <= max(block.content_end, block.content_start)
        last = 0
        for piece in block.inlines:
            assert block.start <= piece.start <= piece.end <= block.end
            assert piece.start >= last
            last = piece.end
    for link in constructs(doc):
        if link.form is LinkForm.INLINE and link.target is not None:
            written = doc.text[slice(*link.span)]
            assert written.lstrip("!")[0] == "["
            assert written[-1] == ")"
        if link.definition is None and link.target is not None:
            assert link.start <= link.target.start <= link.target.end <= link.end
    for at, char in enumerate(doc.residue):
        assert char in ("\0", doc.text[at])
    for span, name in [(each.span, each.name) for each in doc.anchors]:
        assert doc.text[slice(*span)] == name or "&" in doc.text[slice(*span)]


@settings(max_examples=100)
@given(MARKDOWN)
def test_a_leading_paragraph_moves_everything_and_changes_nothing(text: str) -> None:
    before = parse(Source("x\n\n\n" + text))
    after = parse(Source("Intro.\n\n\n" + text))
    moved = [(each.start - 5, each.end - 5, each.href) for each in constructs(after)]
    assert moved == [(each.start, each.end, each.href) for each in constructs(before)]


def test_a_backslash_before_a_letter_escapes_nothing() -> None:
    (link,) = parse(Source("a \\https://a.test/x b\n")).links
    assert link.href == "https://a.test/x"
