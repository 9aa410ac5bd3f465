"""Tables of contents that the list has outgrown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.contents import rewriting
from awesome_lint.diagnostics import Finding, Level, Related
from awesome_lint.document import BlockKind
from awesome_lint.edits import Fix, Span
from awesome_lint.fragments import retargeted, written
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.contents import State
    from awesome_lint.document import Document, Link

_FEWEST = 3  # links that make a table of contents
_NAMED = 3  # links that are named where there are many
_SECTIONS = "\n## Books\n\n## Talks\n\n## Tools\n"


@rule(
    summary="Table of contents that does not agree with the sections",
    level=Level.WARNING,
    yields_to=["broken-anchor"],
    bad=[
        Example(
            "- [Books](#books)\n- [Talks](#talks)\n- [Tools](#tools)\n" + _SECTIONS + "\n"
            "### Debuggers\n\n## «Videos»\n\n## License\n",
            fixed="- [Books](#books)\n- [Talks](#talks)\n- [Tools](#tools)\n- [Videos](#videos)\n"
            + _SECTIONS
            + "\n### Debuggers\n\n## Videos\n\n## License\n",
        ),
        Example(
            "«-» [Books](#books)\n- [Papers](#papers)\n- [Talks](#talks)\n- [Tools](#tools)\n"
            + _SECTIONS,
            fixed="- [Books](#books)\n- [Talks](#talks)\n- [Tools](#tools)\n" + _SECTIONS,
        ),
        Example(
            "- [Books](#books)\n- [Papers](«#papers»)\n- [Tools](#tools)\n" + "\n## Books\n\n"
            "## «Talks»\n\n## Tools\n",
            fixed="- [Books](#books)\n- [Talks](#talks)\n- [Tools](#tools)\n" + _SECTIONS,
        ),
        Example(
            "- [Books](#books)\n- «[Tools](#tools)»\n- [Talks](#talks)\n" + _SECTIONS,
            fixed="- [Books](#books)\n- [Talks](#talks)\n- [Tools](#tools)\n" + _SECTIONS,
        ),
        Example(
            "1. [Books](#books)\n   * [For children](#for-children)\n2. [Tools](#-tools)\n"
            "   * [Web](#web)\n\n"
            "# Books\n\n## For children\n\n## «For *all*»\n\n"
            "# «📺 Talks»\n\n# 🔧 Tools\n\n## Web\n",
            fixed="1. [Books](#books)\n   * [For children](#for-children)\n"
            "   * [For all](#for-all)\n2. [Talks](#-talks)\n3. [Tools](#-tools)\n"
            "   * [Web](#web)\n\n"
            "# Books\n\n## For children\n\n## For *all*\n\n# 📺 Talks\n\n# 🔧 Tools\n\n## Web\n",
        ),
        Example(
            "- [Books](#books)\n- [Tools](«#the-tools»)\n- [Web](#web)\n\n"
            "## Books\n\n## Tools (12)\n\n## Web\n",
            fixed="- [Books](#books)\n- [Tools](#tools-12)\n- [Web](#web)\n\n"
            "## Books\n\n## Tools (12)\n\n## Web\n",
        ),
        Example(
            '<a href="#books">Books</a> | <a href="«#talk»">Talks</a> | [Tools](#tools)\n'
            + _SECTIONS,
            fixed='<a href="#books">Books</a> | <a href="#talks">Talks</a> | [Tools](#tools)\n'
            + _SECTIONS,
        ),
        Example(
            "| [Books](#books) | [Talks](#talks) | [Tools](#tools) |\n|--|--|--|\n"
            + _SECTIONS
            + "\n## «Videos»\n"
        ),
    ],
    good=[
        "- [Books](#books)\n- [Talks](#talks)\n- [Tools](#tools)\n" + _SECTIONS,
        "## News\n\n## Contents\n\n- [Books](#books)\n- [Talks](#talks)\n- [Tools](#tools)\n"
        + _SECTIONS
        + "\n## Contributing\n\n## Videos <!-- omit in toc -->\n",
        "- [A](#a)\n- [B](#b)\n- [C](#c)\n\n## All\n\n### A\n\n#### 1\n\n### B\n\n### C\n",
        "See [a](#a).\n\n- [A](#a)\n- [C](#c)\n- [F](#f)\n\n"
        + "".join(f"## {letter}\n\n" for letter in "ABCDEFGH"),
        "- [A](#a)\n- [B](#b)\n- [C](#c)\n\nMore: [D](#d)\n\n## A\n\n## B\n\n## C\n\n## D\n",
        "- [Books](#books)\n- [Talks](#talks)\n- [Web](#web)\n\n##Web\n\n## Books\n\n## Talks\n",
    ],
)
def stale_contents(doc: Document) -> Iterator[Finding]:
    """A section that the contents do not have is a section few readers find. Any list, table
    or paragraph of three or more links, all into the page, counts as a table of contents.

    It should have the sections of every level of which it lists at least half, and of a
    single chapter of which it lists more than half; in the file's order; and none that is
    gone. Headings above it, the licence, contributing and the like may be absent, and so may
    those with `<!-- omit in toc -->` in or before them.

    The fix adds, removes and moves lines of the list, written as their neighbours are; texts
    that stay are not touched. A link to a section that was renamed or renumbered gets its
    new target. Tables, paragraphs and HTML are for a person to complete. A link to no place
    at all is `broken-anchor`'s to tell, where that rule runs.
    """
    if doc.unsearched:
        return  # a heading's anchor may be in there
    for state in doc.contents_states:
        if state.is_stale:
            yield from _findings(doc, state)


def _findings(doc: Document, state: State) -> Iterator[Finding]:
    table = state.listing.contents
    fix = _fix(doc, state)
    here = (Related(table.links[0].span, "the contents"),)
    for heading in state.missing:
        message = f'section "{heading.text}" is not in the contents'
        yield Finding(heading.text_span, message, fix, here)
    if state.missing or state.misplaced or fix is None:
        for link in state.gone:
            yield Finding(link.place, f'there is no section "{link.text}" any more', fix)
    elif state.gone:
        yield _outlived(doc, state, fix)
    for link in state.misplaced:
        message = f'"{link.text}" stands elsewhere in the contents than in the file'
        heading = state.listing.headings[link]
        yield Finding(link.span, message, fix, (Related(heading.text_span, "the section"),))
    for link in table.links:
        if link in state.listing.astray:
            heading = state.listing.headings[link]
            message = (
                f'{link.href} does not lead to "{heading.text}", #{written(heading.slug)} does'
            )
            related = (Related(heading.text_span, "the section"),)
            yield Finding(link.place, message, _redirection(state, link), related)


def _outlived(doc: Document, state: State, fix: Fix) -> Finding:
    """What all the links say together that lead to no section; each is broken by itself."""
    names = ", ".join(f'"{link.text}"' for link in state.gone[:_NAMED])
    more = len(state.gone) - _NAMED
    if more > 0:
        names += f" and {more} more"
    table = state.listing.contents.block
    marker = doc.text[table.start : table.children[0].content_start].rstrip()
    place = Span(table.start, table.start + len(marker))
    related = tuple(Related(link.span, "no section any more") for link in state.gone)
    return Finding(place, f"the contents list sections that are gone: {names}", fix, related)


def _fix(doc: Document, state: State) -> Fix | None:
    """The fix that adds, removes and moves what there is to."""
    if not (state.missing or state.gone or state.misplaced):
        return None
    left = len(state.listing.contents.links) - len(state.gone) + len(state.missing)
    edit = rewriting(doc, state) if left >= _FEWEST else None
    return Fix("Update the contents", (edit,)) if edit is not None else None


def _redirection(state: State, link: Link) -> Fix | None:
    if link.target is None or link.definition is not None:
        return None
    is_list = state.listing.contents.block.kind is BlockKind.LIST
    if not is_list and link not in state.listing.lost:
        return None  # it reaches another heading, which no proof lets it leave
    slug = state.listing.headings[link].slug
    new = retargeted(link.href, slug)
    return Fix.replace(f"Link to #{written(slug)}", link.target, new)
