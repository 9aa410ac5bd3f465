"""What a list says about its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import BlockKind, Profile
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Block, Document

_ENTRY = "\n## Green\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"
_FEWEST = 20  # letters of a summary; an ideograph counts as four
_IDEOGRAPH = 4


@rule(
    summary="List that does not say at its top what it is about",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(f"# «Awesome Tea»\n{_ENTRY}"),
        Example(f"# «Awesome Tea»\n\n[中文](README.zh.md) | [日本語](README.ja.md)\n{_ENTRY}"),
    ],
    good=[
        f"# Awesome Tea\n\n> Hot drink made from the leaves of one plant.\n{_ENTRY}",
        f"# Awesome Tea\n\n<p align=center>Hot drink made from leaves.</p>\n{_ENTRY}",
        f"# 茶\n\n用同一种植物的叶子制成的热饮。\n{_ENTRY}",
        f"# Awesome Tea\n\n## What Is Tea?\n\nHot drink made from leaves.\n{_ENTRY}",
        "# Some Notes\n",
    ],
)
def list_summary(doc: Document) -> Iterator[Finding]:
    """Readers come from a search engine and have to learn in a sentence what the subject is
    and whether it is theirs: "Mobile operating system for Apple phones and tablets." Links,
    badges and a list's own name do not say that.
    """
    if doc.opening is None:
        return
    listed = {contents.block for contents in doc.contents}
    for block in doc.root.children:
        if block.start >= doc.opening.end:
            break
        if block not in listed and _prose(doc, block) >= _FEWEST:
            return
    yield Finding(doc.opening.place, "the list does not say at its top what it is about")


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
