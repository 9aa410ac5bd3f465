"""Entries that say nothing about their resource."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import is_page
from awesome_lint.plugin import (
    BlockKind,
    Document,
    Entry,
    EntryForm,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    rule,
)

_DESCRIBED = (
    "- [Sencha](https://sencha.example.com) - Steamed.\n"
    "- [Bancha](https://bancha.example.com) - Late harvest.\n"
    "- [Gyokuro](https://gyokuro.example.com) - Grown in the shade.\n"
)
_TABLE = (
    "| Name | Description | From |\n|---|---|---|\n"
    "| [Assam](https://assam.example.com) | Malty. | India |\n"
    "| [Uva](https://uva.example.com) | Minty. | Sri Lanka |\n"
    "| [Yunnan](https://yunnan.example.com) | Peppery. | China |\n"
)
_SHARE = 0.75  # of a section's entries that are described
_FEWEST = 3
# Titles that say what they lead to: two words or more, however joined, and these.
_SPOKEN = re.compile(
    r"[^\W_]+[\W_]+[^\W_]|\w*[a-z][A-Z]|(?i:awesome|licen[sc]e|more|others?)\b",
)


@rule(
    summary="Entry without a description among described ones",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(f"# Awesome Tea\n\n## Green\n\n{_DESCRIBED}- «[Matcha](https://m.example.com)»\n"),
        Example(
            f"# Awesome Tea\n\n## Black\n\n{_TABLE}"
            "| «[Keemun](https://k.example.com)» | | China |\n"
        ),
    ],
    good=[
        f"# Awesome Tea\n\n## Green\n\n{_DESCRIBED}",
        (
            f"# Awesome Tea\n\n## Green\n\n{_DESCRIBED}"
            "- [Whisking Matcha at Home](https://m.example.com)\n"
        ),
        f"# Awesome Tea\n\n## Green\n\n{_DESCRIBED}- [Matcha](https://m.example.com)\n  - Dry.\n",
        "# Awesome Tea\n\n## Shops\n\n- [A](https://a.example.com)\n- [B](https://b.example.com)\n",
    ],
)
def missing_description(doc: Document) -> Iterator[Finding]:
    """A name alone does not tell a reader why the resource is on the list. Titles of two
    words or more may speak for themselves, and so does a section where most entries are
    names only; those are left alone, and paper lists are.
    """
    if not is_page(doc) or doc.profile is Profile.PAPERS:
        return
    for entries in _alike(doc):
        bare = [each for each in entries if _is_bare(doc, each)]
        described = len(entries) - len(bare)
        if described < _FEWEST or described < _SHARE * len(entries):
            continue
        for entry in bare:
            if not _SPOKEN.match(entry.title):
                yield Finding(entry.links[0].link.span, f'"{entry.title}" has no description')


def _alike(doc: Document) -> Iterator[list[Entry]]:
    """Entries that are described alike: those of a section, and those of a table."""
    for section in doc.sections:
        yield [each for each in section.entries if each.form is EntryForm.LINK_FIRST]
    tables: dict[int, list[Entry]] = {}
    for entry in doc.entries:
        if entry.form is EntryForm.TABLE_ROW and entry.links:
            tables.setdefault(id(entry.block.parent), []).append(entry)
    yield from tables.values()


def _is_bare(doc: Document, entry: Entry) -> bool:
    """Whether an entry is a title and its link, and nothing else."""
    if entry.description or entry.entries or entry.tags or len(entry.links) != 1:
        return False
    if entry.form is EntryForm.TABLE_ROW:
        return True
    if entry.block.kind is not BlockKind.ITEM or len(entry.block.children) > 1:
        return False
    link = entry.links[0].link
    rest = doc.text[entry.start : link.start] + doc.text[link.end : entry.end]
    if "<" in rest or "[" in rest or "`" in rest:
        return False
    return not any(char.isalnum() for char in rest)
