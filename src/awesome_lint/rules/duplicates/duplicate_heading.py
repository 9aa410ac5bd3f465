"""One heading twice."""

from __future__ import annotations

from awesome_lint.plugin import (
    Document,
    EntryForm,
    Example,
    Finding,
    Heading,
    Iterator,
    Level,
    Related,
    Section,
    rule,
)


@rule(
    summary="Heading that its parent has twice",
    level=Level.INFO,
    bad=[
        Example("# List\n\n## Tools\n\nA.\n\n## «tools»\n\nB.\n"),
    ],
    good=[
        "# List\n\n## A\n\n### Surveys\n\n## B\n\n### Surveys\n",
        "## C\n\n## C++\n\n## 🧰 Tools\n\n## 📜 Tools\n",
        (
            "## Talks\n\n#### A Net\n\n[[paper](https://arxiv.org/abs/2104.00001)]\n\n"
            "#### A Net\n\n[[paper](https://arxiv.org/abs/2104.00001)]\n"
        ),
    ],
)
def duplicate_heading(doc: Document) -> Iterator[Finding]:
    """The table of contents shows two lines that look the same, and the second heading
    has a number in its anchor. The sections want to be one, or to be told apart.
    """
    entries = {each.block for each in doc.entries if each.form is EntryForm.HEADING}
    first: dict[tuple[Section | None, str], Heading] = {}
    for section in doc.sections:
        heading = section.heading
        if heading is None or heading.block in entries:
            continue
        key = " ".join(heading.text.casefold().split())
        if not key:
            continue
        before = first.setdefault((section.parent, key), heading)
        if before is not heading:
            line = doc.line(before.start)
            yield Finding(
                heading.text_span,
                f'the heading "{heading.text}" is on line {line} already, under the same parent',
                related=(Related(before.text_span, "the first one"),),
            )
