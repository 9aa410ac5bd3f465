"""More than one title."""

from __future__ import annotations

from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Related, rule


@rule(
    summary="Second heading of level 1",
    level=Level.INFO,
    bad=[
        Example("# List\n\nA.\n\n# «Tools»\n\nB.\n"),
        Example("<h1>List</h1>\n\n# «Tools»\n\nB.\n\n# «Books»\n\nC.\n"),
    ],
    good=["# List\n\n## Tools\n\nA.\n", "## Tools\n\nA.\n", "# List\n\n> # Quoted\n"],
)
def several_titles(doc: Document) -> Iterator[Finding]:
    """The heading of level 1 is the title of the page; sections start at level 2. Where there
    are several, search engines and screen readers do not know what the page is about.

    There is no fix: all headings below would have to move along, and no link may break.
    """
    titles = [each.heading for each in doc.sections if each.level == 1 and each.heading]
    line = doc.line(titles[0].start) if titles else 0
    for each in titles[1:]:
        yield Finding(
            each.text_span,
            f'"{each.text}" is a title, too: "{titles[0].text}" on line {line} is one already',
            related=(Related(titles[0].text_span, "the first title"),),
        )
