"""What a list says about its subject."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Span,
    rule,
)

_ENTRY = "\n## Green\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"
_FEWEST = 20  # letters of a summary; an ideograph counts as four
_IDEOGRAPH = 4
_LONGEST = 60  # characters of a sentence that a message shows
_BOILERPLATE = re.compile(
    r"(?:this is |welcome to )?(?:an?|the|my|our)(?: [\w-]+,?){0,3} (?:list|collection) of"
    r"(?: [\w-]+,?){0,3}",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?:] +\S|\n *\S")


@rule(
    summary="List that does not say at its top what it is about",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(f"# «Awesome Tea»\n{_ENTRY}"),
        Example(f"# «Awesome Tea»\n\n[中文](README.zh.md) | [日本語](README.ja.md)\n{_ENTRY}"),
        Example(f"# Awesome Tea\n\n> «A curated list of awesome tea resources.»\n{_ENTRY}"),
        Example(f"# Awesome Tea\n\n«An awesome collection of things about [tea](t.md)»\n{_ENTRY}"),
    ],
    good=[
        f"# Awesome Tea\n\n> Hot drink made from the leaves of one plant.\n{_ENTRY}",
        f"# Awesome Tea\n\n<p align=center>Hot drink made from leaves.</p>\n{_ENTRY}",
        f"# 茶\n\n用同一种植物的叶子制成的热饮。\n{_ENTRY}",
        f"# Awesome Tea\n\n## What Is Tea?\n\nHot drink made from leaves.\n{_ENTRY}",
        f"# Awesome Tea\n\nA curated list of awesome teas. A drink made from leaves.\n{_ENTRY}",
        f"# Awesome Tea\n\nA list of teas.\n\n> Hot drink made from the leaves.\n{_ENTRY}",
        "# Some Notes\n",
    ],
)
def list_summary(doc: Document) -> Iterator[Finding]:
    """Readers come from a search engine and have to learn in a sentence what the subject is
    and whether it is theirs: "Mobile operating system for Apple phones and tablets." Links,
    badges and a list's own name do not say that, and neither does "A curated list of awesome tea
    resources": the manifesto asks for a description of the subject, not of the list.
    """
    opening = preamble(doc)
    if opening is None:
        return
    listed = {contents.block for contents in doc.contents}
    said: Span | None = None
    for block in doc.root.children:
        if block.start >= opening.end:
            break
        if block in listed or _prose(doc, block) < _FEWEST:
            continue
        phrase = _of_the_list(block)
        if phrase is None or block.start > _introduced(doc):
            return
        said = said or phrase
    if said is None:
        yield Finding(opening.place, "the list does not say at its top what it is about")
    else:
        shown = " ".join(doc.text[slice(*said)].split())
        yield Finding(said, f'"{shown[:_LONGEST]}" describes the list, not its subject')


def _introduced(doc: Document) -> int:
    """Where the first heading below the title is, or the file ends."""
    opening = preamble(doc)
    title = opening.title if opening else None
    start = -1 if title is None else title.start
    return next((each.start for each in doc.headings if each.start > start), len(doc.text))


def _of_the_list(block: Block) -> Span | None:
    """A paragraph that is one sentence on what kind of list this is."""
    leaf = block
    while len(leaf.children) == 1:
        leaf = leaf.children[0]
    text = leaf.text.strip()
    found = _BOILERPLATE.match(text) if leaf.kind is BlockKind.PARAGRAPH else None
    if found is None or "awesome" not in found[0].casefold():
        return None
    return None if _SENTENCE.search(text) else Span(leaf.content_start, leaf.content_end)


def _prose(doc: Document, block: Block) -> int:
    """How many letters of running text a block has, those of links aside."""
    if block.kind in (BlockKind.HEADING, BlockKind.CODE, BlockKind.FRONT_MATTER):
        return 0
    if block.children:
        return max(_prose(doc, each) for each in block.children)
    links = "".join(link.text for link in doc.links if link.block is block)
    return _letters(block.text) - _letters(links)


def _letters(text: str) -> int:
    return sum(1 if char < "\u2e80" else _IDEOGRAPH for char in text if char.isalpha())
