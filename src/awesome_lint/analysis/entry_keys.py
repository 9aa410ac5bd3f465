"""What an entry presents: its resources, and the title they are known by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

from awesome_lint.document import EntryForm, Role
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import identity
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Entry, EntryLink

_PAPER_KINDS = frozenset(
    ("acl", "arxiv", "cvf", "doi", "ieee", "neurips", "openreview", "pmlr", "s2")
)
_ASCII_GAPS = lazy(r"[^a-z0-9+#]+")
_LONGEST_MARK = 8  # code points that may lead to a link: "- **", "- ⭐ "
_LONGEST_LABEL = 3  # words; longer ones are titles
_LONGEST_SHOWN = 60  # code points
_FEWEST_WORDS = 3  # of a full title; a name has one or two
_FEWEST_LETTERS = 14  # of a full title, its spaces included
_FEWEST_SIGNS = 8  # of a full title in a script that sets no words apart
_ALIKE = 0.6  # of the words of two titles that are one's wordings
_UNSPACED = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"


def title_key(title: str) -> str:
    """What titles are compared by: letters, marks and digits, case-folded, words apart.

    "+" and "#" stay: C, C++ and C# are three things.
    """
    folded = title.casefold()
    if folded.isascii():
        return _ASCII_GAPS.sub(" ", folded).strip()
    kept = (char if category(char)[0] in "LMN" or char in "+#" else " " for char in folded)
    return " ".join("".join(kept).split())


def is_full(title: str) -> bool:
    """Whether a title tells a work from all others; a name, "Survey" or "CS 101", does not."""
    if len(title.split()) >= _FEWEST_WORDS and len(title_key(title)) >= _FEWEST_LETTERS:
        return True
    return not title.isascii() and len(re.findall(_UNSPACED, title)) >= _FEWEST_SIGNS


def are_variants(title: str, other: str) -> bool:
    """Whether two titles are of one work, as words go: one is the other's beginning, say."""
    words, others = set(title_key(title).split()), set(title_key(other).split())
    common = len(words & others)
    return common == min(len(words), len(others)) or common >= _ALIKE * len(words | others)


def paper_kind(name: str) -> str | None:
    """By what register an identity names a paper, "arxiv" or "doi"; None: it names no paper."""
    kind, colon, _ = name.partition(":")
    return kind if colon and kind in _PAPER_KINDS else None


def short(title: str) -> str:
    """A title as a message shows it: its beginning, where it is long."""
    return title if len(title) <= _LONGEST_SHOWN else title[: _LONGEST_SHOWN - 1].rstrip() + "…"


def resources(entry: Entry) -> dict[str, EntryLink]:
    """What an entry presents, by identity: where its title leads, and its papers.

    Where it has neither, the link that says most about what it is. Images alone are badges,
    unless a paper is behind them.
    """
    named = [each for each in entry.links if each.link.text.strip() or _is_paper(each)]
    found = [each for each in named if each.role in (Role.PRIMARY, Role.PAPER)]
    if not found:
        primary = entry.primary
        found = [each for each in named if each == primary]
    return {identity(each.link.href): each for each in reversed(found)}


def presents(entry: Entry, each: EntryLink) -> bool:
    """Whether a link is a title or a paper's label; a paper's title in a text mentions it."""
    if each.link.text_span.start == entry.title_span.start:
        return is_named(entry)
    if each.role is Role.PRIMARY:
        return not is_label(each.label)
    words = len(each.label.split())
    return each.role is Role.PAPER and (words <= _LONGEST_LABEL or is_label(each.label))


def _is_paper(each: EntryLink) -> bool:
    return each.role is Role.PAPER and paper_kind(identity(each.link.href)) is not None


def is_named(entry: Entry) -> bool:
    """Whether the title is a name, and not "Paper", "[Slides]" or "Download: see".

    Nor a word of a sentence: "Owned by [Acme](…)" mentions Acme and does not list it.
    """
    title = entry.title
    return (
        not _is_mention(entry)
        and not (title.startswith("[") and title.endswith("]"))
        and (
            not is_label(title.strip("()（）【】 ").partition(":")[0]) or _is_described_name(entry)
        )
    )


def _is_described_name(entry: Entry) -> bool:
    """Whether a word of labels names a thing: "[Slides](…) - Makes slides." is about Slides."""
    return (
        entry.form is EntryForm.LINK_FIRST
        and entry.parent is None
        and entry.separator is not None
        and bool(entry.description)
        and ":" not in entry.title
    )


def _is_mention(entry: Entry) -> bool:
    """Whether the title is the text of a link that words lead to."""
    if entry.form not in (EntryForm.TEXT_FIRST, EntryForm.PARAGRAPH) or not entry.links:
        return False
    link = entry.links[0].link
    return (
        link.text_span.start == entry.title_span.start and link.start - entry.start > _LONGEST_MARK
    )
