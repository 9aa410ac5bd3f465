"""All that a rule imports, built-in or a plugin's: its declaration, documents, findings, fixes.

``urls`` is what URLs identify, and their parts. docs/plugins.md has a whole plugin.
"""

from collections.abc import Iterator

from awesome_lint.document import (
    MISSING,
    Anchor,
    Block,
    BlockKind,
    Comment,
    Companion,
    CompanionKind,
    Contents,
    Control,
    Definition,
    Destination,
    Document,
    Entry,
    EntryForm,
    EntryLink,
    Heading,
    Inline,
    InlineKind,
    Judged,
    Link,
    LinkForm,
    Muting,
    Profile,
    Role,
    Section,
    StatedSurroundings,
    Tag,
    Venue,
    Verb,
    is_closed,
)
from awesome_lint.document.index import index
from awesome_lint.document.verdicts import RepositoryRecord, Verdict, VerdictKind
from awesome_lint.knowledge import urls
from awesome_lint.rule import Example, rule
from awesome_lint.text.diagnostics import Finding, Level, Related
from awesome_lint.text.edits import Applicability, Edit, Fix, Span

__all__ = [
    "MISSING",
    "Anchor",
    "Applicability",
    "Block",
    "BlockKind",
    "Comment",
    "Companion",
    "CompanionKind",
    "Contents",
    "Control",
    "Definition",
    "Destination",
    "Document",
    "Edit",
    "Entry",
    "EntryForm",
    "EntryLink",
    "Example",
    "Finding",
    "Fix",
    "Heading",
    "Inline",
    "InlineKind",
    "Iterator",
    "Judged",
    "Level",
    "Link",
    "LinkForm",
    "Muting",
    "Profile",
    "Related",
    "RepositoryRecord",
    "Role",
    "Section",
    "Span",
    "StatedSurroundings",
    "Tag",
    "Venue",
    "Verb",
    "Verdict",
    "VerdictKind",
    "index",
    "is_closed",
    "rule",
    "urls",
]
