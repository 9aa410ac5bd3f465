"""Entries without a venue where nearly all others have one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from awesome_lint.analysis.conventions import FEWEST, SHARE
from awesome_lint.analysis.entry_keys import short
from awesome_lint.knowledge.labels import kinds
from awesome_lint.plugin import (
    Document,
    Entry,
    EntryForm,
    EntryLink,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Role,
    Section,
    rule,
)

_TO_NOWHERE = r"\[([^\[\]]+)\]+\(\)"  # such a link is none of the entry's
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)|['’]\d\d(?!\w)"

_PAPER = "[[paper](https://arxiv.org/abs/1706.037{})]"
_TEN = "".join(f"- T{n} [ICML 2019] {_PAPER.format(n)}\n" for n in range(10, 20))


@rule(
    summary="Entry without a venue where nearly all have one",
    level=Level.OFF,
    profiles=[Profile.PAPERS],
    bad=[
        Example(f"## A\n\n{_TEN}- «An Entry» {_PAPER.format(62)}\n"),
        Example(
            "".join(f"#### T{n} [ICML 2019]\n\n{_PAPER.format(n)}\n\n" for n in range(10, 20))
            + f"#### «An Entry»\n\n{_PAPER.format(62)}\n"
        ),
        Example(
            f"## A\n\n{_TEN}\n## B\n\n- A [ICML 2019] {_PAPER.format(62)}\n"
            f"- B [ICML 2020] {_PAPER.format(63)}\n- «An Entry» {_PAPER.format(64)}\n"
        ),
    ],
    good=[
        f"## A\n\n{_TEN}\n## B\n\n- An Entry {_PAPER.format(62)}\n",
        f"## A\n\n{_TEN}\n## B\n\n- A [ICML 2019] {_PAPER.format(62)}\n- [Us](https://a.test)\n",
        f"## A\n\n{_TEN[:50]}- An Entry {_PAPER.format(62)}\n",
        f"## A\n\n{_TEN}- A [Proceedings of Nobody 2019] {_PAPER.format(62)}\n",
        f"## A\n\n{_TEN}- (Journal of Nobody) **Lamp** {_PAPER.format(62)}\n",
        f"## A\n\n{_TEN}- A [[25 Oct 2019]](https://arxiv.org/abs/1706.03762)\n",
        f"## A\n\n{_TEN}- A {_PAPER.format(62)}\n- B {_PAPER.format(63)}\n",
        f"## A\n\n{_TEN}- A [[Journal of Nobody]]() [[code](https://github.com/a/b)]\n",
    ],
)
def missing_venue(doc: Document) -> Iterator[Finding]:
    """Where nine in ten of a section's entries, ten or more, say where the paper appeared,
    a reader takes the others for unfinished; a smaller section, most of whose entries say
    it, goes with the papers of the whole list. Many are preprints, so this is off by default.
    An entry with a date, or with a venue that is not known, is left alone.
    """
    papers = [entry for entry in doc.entries if any(map(_is_paper, entry.links))]
    with_venue = sum(entry.venue is not None for entry in papers)
    usual = with_venue >= FEWEST and with_venue >= SHARE * len(papers)
    for entries in _by_section(doc):
        lacking = [entry for entry in entries if entry.venue is None]
        having = len(entries) - len(lacking)
        if having < FEWEST:
            if not usual or having <= len(lacking):
                continue
            lacking = [entry for entry in lacking if any(map(_is_paper, entry.links))]
        elif having < SHARE * len(entries):
            continue
        for entry in lacking:
            if not _says_something(doc, entry):
                yield Finding(entry.title_span, f'"{short(entry.title)}" has no venue')


def _by_section(doc: Document) -> Iterable[list[Entry]]:
    """The entries of each section; an entry that is a heading is the section's around it."""
    found: dict[Section, list[Entry]] = {}
    for entry in doc.entries:
        section = entry.section
        if entry.form is EntryForm.HEADING and section.parent is not None:
            section = section.parent
        found.setdefault(section, []).append(entry)
    return found.values()


def _is_paper(each: EntryLink) -> bool:
    return each.role is Role.PAPER


def _says_something(doc: Document, entry: Entry) -> bool:
    """Whether an entry has a date, or what may be a venue."""
    line = doc.residue[slice(*entry.span)].partition("\n")[0]
    before = doc.residue[entry.start : entry.title_span.start]
    if re.search(_YEAR, line) or any(map(str.isalpha, before)):
        return True
    labels = re.findall(_TO_NOWHERE, doc.text[slice(*entry.span)].partition("\n")[0])
    if any(not kinds(label) for label in labels):
        return True
    return any(
        re.search(_YEAR, each.label) or not kinds(each.label)
        for each in entry.links
        if each.link.text_span.start != entry.title_span.start
    )
