"""A level that is left out."""

from __future__ import annotations

from awesome_lint.plugin import (
    BlockKind,
    Document,
    EntryForm,
    Example,
    Finding,
    Iterator,
    Level,
    rule,
)


@rule(
    summary="Heading more than one level below the one before",
    level=Level.INFO,
    bad=[
        Example("# List\n\n### «Tools»\n\nA.\n"),
        Example("## Tools\n\n#### «Small»\n\nA.\n\n#### Large\n\nB.\n"),
        Example("<h1>List</h1>\n\n### «Tools»\n\nA.\n"),
    ],
    good=[
        "# List\n\n## Tools\n\n### Small\n\nA.\n\n# More\n\nB.\n",
        "### Tools\n\nA.\n",
        "# List\n\n<h4>All about it</h4>\n\n## Tools\n\nA.\n",
        "## Talks\n\n#### A Net\n\n[[paper](https://arxiv.org/abs/2104.00001)]\n",
    ],
)
def heading_jump(doc: Document) -> Iterator[Finding]:
    """The outline, which screen readers and tables of contents go by, has a hole: the section
    looks like a part of one that is not there.

    There is no fix: either this heading is too small or one is missing. Headings that are
    entries are as small as the list's author likes.
    """
    entries = {each.block for each in doc.entries if each.form is EntryForm.HEADING}
    before = 0
    for section in doc.sections:
        heading = section.heading
        if heading is None or heading.block in entries:
            continue
        written = heading.block.kind is BlockKind.HEADING  # HTML's are chosen by their size
        if written and before and heading.level > before + 1:
            yield Finding(
                heading.text_span,
                f'"{heading.text}" is at level {heading.level}, the heading before at {before}',
            )
        before = heading.level
