"""Descriptions that start with the entry's own name."""

from __future__ import annotations

from awesome_lint.analysis.descriptions import descriptions
from awesome_lint.analysis.sentence_starts import starts_sentence
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Span, rule


@rule(
    summary="Description that starts with the entry's own name",
    level=Level.INFO,
    bad=[
        Example("- [Tool](https://a.test) - «Tool» is a tool that does this.\n"),
        Example("- [a Tool](https://a.test) – «A tool», which does this.\n"),
        Example("- [Tool](https://a.test) - «Tool» (The Own Other Lint) is a tool.\n"),
        Example("- [工具](https://a.test)：«工具»是一种工具。\n"),
    ],
    good=[
        "- [Tool](https://a.test) - Does this.\n- [MySQL](https://b.test) - MySQL client.\n",
        "- [Delay](https://a.test) - Delay a promise.\n- [Rough](https://b.test) - Roughly this.\n",
        "- [Go](https://a.test) - Gopher is the name.\n- [A](https://b.test) - A is a letter.\n",
        "- [csv](https://a.test) - CSV (comma-separated values) parser.\n",
    ],
)
def repeated_name(doc: Document) -> Iterator[Finding]:
    """`[Tool](…) - Tool is a tool that …` tells the name twice and the reader nothing sooner.

    It takes another sentence to put it right, so there is no fix. Where the name only starts a
    longer one, "MySQL client", nothing is repeated.
    """
    text = doc.text
    for entry, _, start, end in descriptions(doc):
        title = entry.title
        stop = start + len(title)
        if len(title) < 2 or stop > end or text[start].casefold() != title[0].casefold():
            continue
        if text[start:stop].casefold() == title.casefold() and starts_sentence(text, stop, end):
            name = text[start:stop]
            yield Finding(Span(start, stop), f'the description starts with the name, "{name}"')
