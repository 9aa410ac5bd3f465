"""Tables of contents that the list has outgrown."""

from __future__ import annotations

from awesome_lint.analysis.contents.coverage import ContentsState, contents_states
from awesome_lint.analysis.contents.listing import Listing
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Related,
    Span,
    rule,
)
from awesome_lint.rule.contents_repair import redirection, removal, update
from awesome_lint.text.diagnostics import Cause
from awesome_lint.text.fragments import written
from awesome_lint.text.merged_findings import message_of

_MISSING = "the table of contents is missing"
_GONE = "the table of contents still lists"
_MOVED = "out of order in the table of contents:"
_TWICE = "listed twice in the table of contents:"
_NEARLY_SORTED = ("Audio", "Books", "Chat", "Data", "Games", "Editors", "Files", "Talks")
_FILED = ("Talks", "Audio", "Books", "Chat", "Data", "Games", "Editors", "Files")
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
            "- [Books](#books)\n- [Papers](«#papers»)\n- [Talks](#talks)\n- [Tools](#tools)\n"
            + _SECTIONS,
            unsafe="- [Books](#books)\n- [Talks](#talks)\n- [Tools](#tools)\n" + _SECTIONS,
        ),
        Example(
            "- [Books](#books)\n- [Papers](«#papers»)\n- [Tools](#tools)\n" + "\n## Books\n\n"
            "## Talks\n\n## Tools\n",
            unsafe="- [Books](#books)\n- [Papers](#talks)\n- [Tools](#tools)\n" + _SECTIONS,
        ),
        Example(
            "- [Books](#books)\n- «[Tools](#tools)»\n- [Talks](#talks)\n" + _SECTIONS,
            fixed="- [Books](#books)\n- [Talks](#talks)\n- [Tools](#tools)\n" + _SECTIONS,
        ),
        Example(
            "1. [Books](#books)\n   * [For children](#for-children)\n2. [Tools](#-tools)\n"
            "   * [Web](#web)\n\n"
            "# Books\n\n## For children\n\n## «For *all*»\n\n"
            "# 📺 Talks\n\n# 🔧 Tools\n\n## Web\n",
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
        (
            "- Basics\n  - [Rope](#rope)\n  - [Knots](#knots)\n- More\n  - [Sails](#sails)\n"
            "  - [Masts](#masts)\n\n## Rope\n\n## Sails\n\n## Knots\n\n## Masts\n"
        ),
        (
            "# List\n\n- [Books](#books)\n- [Talks](#talks)\n- [Tools](#tools)\n- [Top](#list)\n"
            + _SECTIONS
        ),
        "".join(f"- [{each}](#{each.lower()})\n" for each in _NEARLY_SORTED)
        + "".join(f"\n## {each}\n" for each in _FILED),
        "- [Books](#books)\n- [Talks](#talks)\n- [Web](#web)\n\n##Web\n\n## Books\n\n## Talks\n",
    ],
)
def stale_contents(doc: Document) -> Iterator[Finding]:
    """A section that the contents do not have is a section few readers find. Any list, table
    or paragraph of three or more links, all into the page, counts as a table of contents.

    It should have a section where it has half of those beside it, or two thirds of its
    level; in the file's order, unless it has one of its own; once; and none that is gone.
    Where it lacks more than half as many as it has, it may be a selection: that is info.
    Headings above it, those that are sentences, the license, contributing, related lists and
    the like may be absent, and so may those with `<!-- omit in toc -->` in or before them.
    What one table lacks is one finding, and so is what it has too much or out of order; in a
    pull request only what that made so.

    The fix adds and moves lines of the list, written as their neighbours are; texts that stay
    are not touched, and no safe fix removes a line. Tables, paragraphs and HTML are for a
    person to complete. A link to no place at all, as after a section was renamed, is
    `broken-anchor`'s to tell, where that rule runs.
    """
    if doc.unsearched:
        return  # a heading's anchor may be in there
    for state in contents_states(doc):
        if state.is_stale:
            yield from _findings(doc, state)


def _findings(doc: Document, state: ContentsState) -> Iterator[Finding]:
    table = state.listing
    fix = update(doc, state)
    here = (Related(table.contents.links[0].span, "the contents"),)
    level = None
    if state.is_selection:
        level, fix = Level.INFO, None if fix is None else fix.unsafe()
    for heading in state.missing:
        found = _finding(table, heading.text_span, _MISSING, heading.text, fix, here)
        yield found._replace(level=level)
    dropping = removal(doc, state, state.gone)
    for link in state.gone:
        yield _finding(table, link.place, _GONE, link.text, dropping)
    for link in state.misplaced:
        section = (Related(table.headings[link].text_span, "the section"),)
        yield _finding(table, link.span, _MOVED, link.text, fix, section)
    dropping = removal(doc, state, table.repeated)
    for link in table.repeated:
        yield _finding(table, link.span, _TWICE, link.text, dropping)
    for link in table.contents.links:
        if link in table.astray:
            heading = table.headings[link]
            message = (
                f'{link.href} does not lead to "{heading.text}", #{written(heading.slug)} does'
            )
            related = (Related(heading.text_span, "the section"),)
            yield Finding(link.place, message, redirection(table, link), related)


def _finding(
    table: Listing,
    span: Span,
    says: str,
    title: str,
    fix: Fix | None,
    related: tuple[Related, ...] = (),
) -> Finding:
    cause = Cause(table.contents.block.span, says, f'"{" ".join(title.split())}"')
    return Finding(span, message_of([cause]), fix, related, cause)
