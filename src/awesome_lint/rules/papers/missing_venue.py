"""Entries without a venue in sections that have one everywhere else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.conventions import FEWEST, SHARE
from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import Profile
from awesome_lint.labels import kinds
from awesome_lint.rule import Example, rule
from awesome_lint.twins import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Entry

_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)|['’]\d\d(?!\w)"

_PAPER = "[[paper](https://arxiv.org/abs/1706.037{})]"
_TEN = "".join(f"- T{n} [ICML 2019] {_PAPER.format(n)}\n" for n in range(10, 20))


@rule(
    summary="Entry without a venue where nearly all have one",
    level=Level.OFF,
    profiles=[Profile.PAPERS],
    bad=[Example(f"## A\n\n{_TEN}- «An Entry» {_PAPER.format(62)}\n")],
    good=[
        f"## A\n\n{_TEN}\n## B\n\n- An Entry {_PAPER.format(62)}\n",
        f"## A\n\n{_TEN[:50]}- An Entry {_PAPER.format(62)}\n",
        f"## A\n\n{_TEN}- A [Proceedings of Nobody 2019] {_PAPER.format(62)}\n",
        f"## A\n\n{_TEN}- (Journal of Nobody) **A** {_PAPER.format(62)}\n",
        f"## A\n\n{_TEN}- A [[25 Oct 2019]](https://arxiv.org/abs/1706.03762)\n",
        f"## A\n\n{_TEN}- A {_PAPER.format(62)}\n- B {_PAPER.format(63)}\n",
    ],
)
def missing_venue(doc: Document) -> Iterator[Finding]:
    """Where nine in ten of a section's entries, ten or more, say where the paper appeared,
    a reader takes the others for unfinished. Many are preprints, so this is off by default.
    An entry with a date, or with a venue that is not known, is left alone.
    """
    for section in doc.sections:
        lacking = [entry for entry in section.entries if entry.venue is None]
        having = len(section.entries) - len(lacking)
        if having < FEWEST or having < SHARE * len(section.entries):
            continue
        for entry in lacking:
            if not _says_something(doc, entry):
                yield Finding(entry.title_span, f'"{short(entry.title)}" has no venue')


def _says_something(doc: Document, entry: Entry) -> bool:
    """Whether an entry has a date, or what may be a venue."""
    line = doc.residue[slice(*entry.span)].partition("\n")[0]
    before = doc.residue[entry.start : entry.title_span.start]
    if re.search(_YEAR, line) or any(map(str.isalpha, before)):
        return True
    return any(
        re.search(_YEAR, each.label) or not kinds(each.label)
        for each in entry.links
        if each.link.text_span.start != entry.title_span.start
    )
