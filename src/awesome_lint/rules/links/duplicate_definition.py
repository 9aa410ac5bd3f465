"""One label that is defined twice."""

from __future__ import annotations

from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Related, Span, rule


@rule(
    summary="Reference definition whose label has another target already",
    level=Level.WARNING,
    bad=[
        Example("[a][x]\n\n[x]: https://a.test\n«[X]: https://b.test»\n"),
    ],
    good=[
        "[a][x] [b][y]\n\n[x]: https://a.test\n[y]: https://b.test\n",
        "[a][x]\n\n[x]: https://a.test\n[X]: https://a.test\n",
        "[//]: # (a remark)\n[//]: # (another)\n[//]: <> (a third)\n",
    ],
)
def duplicate_definition(doc: Document) -> Iterator[Finding]:
    """Of two definitions with one label, the first counts for all links, so the ones
    that were meant for the second go to the wrong place. Which of the two should have
    another label, a person must say.
    """
    for definition in doc.definitions:
        first = doc.definition_of[definition.label]
        if first.href == definition.href or not (first.href and definition.href):
            continue
        if first.href == "#" or definition.href == "#":
            continue
        shown = doc.text[slice(*definition.label_span)]
        line = doc.line(first.start)
        yield Finding(
            Span(definition.start, definition.end),
            f"line {line} has defined [{shown}] already: this target is never used",
            related=(Related(Span(first.start, first.end), "the definition that counts"),),
        )
