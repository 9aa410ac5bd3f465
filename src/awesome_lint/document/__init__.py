"""The list as its curators think of it: sections, entries, links. No parsing here.

All offsets are indexes into ``Source.text``, in code points; all spans are half open.
A document and its nodes are read-only once the parser is done with them.
"""

from __future__ import annotations

from awesome_lint.document.anchors import Anchor, Comment, Heading
from awesome_lint.document.claims import Claim
from awesome_lint.document.controls import Control, Muting, Name, Verb
from awesome_lint.document.document import Document
from awesome_lint.document.entries import (
    Contents,
    Entry,
    EntryForm,
    EntryLink,
    Profile,
    Role,
    Section,
    Tag,
    Venue,
)
from awesome_lint.document.given import Given
from awesome_lint.document.nodes import (
    Block,
    BlockKind,
    Definition,
    Destination,
    Inline,
    InlineKind,
    Link,
    LinkForm,
    is_closed,
)
from awesome_lint.document.surroundings import (
    MISSING,
    Companion,
    CompanionKind,
    StatedSurroundings,
    Surroundings,
)
from awesome_lint.document.verdicts import Judged

__all__ = [
    "MISSING",
    "Anchor",
    "Block",
    "BlockKind",
    "Claim",
    "Comment",
    "Companion",
    "CompanionKind",
    "Contents",
    "Control",
    "Definition",
    "Destination",
    "Document",
    "Entry",
    "EntryForm",
    "EntryLink",
    "Given",
    "Heading",
    "Inline",
    "InlineKind",
    "Judged",
    "Link",
    "LinkForm",
    "Muting",
    "Name",
    "Profile",
    "Role",
    "Section",
    "StatedSurroundings",
    "Surroundings",
    "Tag",
    "Venue",
    "Verb",
    "is_closed",
]
