"""What an entry presents: its resources, and the title they are known by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

from awesome_lint.document import EntryForm, Role
from awesome_lint.labels import is_label
from awesome_lint.urls import identity

if TYPE_CHECKING:
    from awesome_lint.document import Entry, EntryLink

_ASCII_GAPS = re.compile(r"[^a-z0-9+#]+")
_LONGEST_MARK = 8  # code points that may lead to a link: "- **", "- ⭐ "
_LONGEST_SHOWN = 60  # code points


def title_key(title: str) -> str:
    """What titles are compared by: letters, marks and digits, case-folded, words apart.

    "+" and "#" stay: C, C++ and C# are three things.
    """
    folded = title.casefold()
    if folded.isascii():
        return _ASCII_GAPS.sub(" ", folded).strip()
    kept = (char if category(char)[0] in "LMN" or char in "+#" else " " for char in folded)
    return " ".join("".join(kept).split())


def short(title: str) -> str:
    """A title as a message shows it: its beginning, where it is long."""
    return title if len(title) <= _LONGEST_SHOWN else title[: _LONGEST_SHOWN - 1].rstrip() + "…"


def resources(entry: Entry) -> dict[str, EntryLink]:
    """What an entry presents, by identity: where its title leads, and its papers.

    Where it has neither, the link that says most about what it is. Images alone are badges.
    """
    named = [each for each in entry.links if each.link.text.strip()]
    found = [each for each in named if each.role in (Role.PRIMARY, Role.PAPER)]
    if not found:
        primary = entry.primary
        found = [each for each in named if each == primary]
    return {identity(each.link.href): each for each in reversed(found)}


def is_named(entry: Entry) -> bool:
    """Whether the title is a name, and not "Paper", "[Slides]" or "Download: see".

    Nor a word of a sentence: "Owned by [Acme](…)" mentions Acme and does not list it.
    """
    title = entry.title
    return (
        not _is_mention(entry)
        and not (title.startswith("[") and title.endswith("]"))
        and not is_label(title.strip("()（）【】 ").partition(":")[0])
    )


def _is_mention(entry: Entry) -> bool:
    """Whether the title is the text of a link that words lead to."""
    if entry.form not in (EntryForm.TEXT_FIRST, EntryForm.PARAGRAPH) or not entry.links:
        return False
    link = entry.links[0].link
    return (
        link.text_span.start == entry.title_span.start and link.start - entry.start > _LONGEST_MARK
    )
