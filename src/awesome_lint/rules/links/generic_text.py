"""Link text that does not say where the link leads."""

from __future__ import annotations

from dataclasses import dataclass

from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule

_WRAPPERS = " []()【】（）.:：!…>»"


@dataclass(frozen=True)
class Options:
    """Which words say nothing."""

    words: tuple[str, ...] = (
        "click here",
        "click me",
        "here",
        "learn more",
        "link",
        "more",
        "read more",
        "see here",
        "site",
        "this",
        "this link",
        "url",
        "web site",
        "webpage",
        "website",
    )


@rule(
    summary="Link text that does not say where the link leads",
    level=Level.OFF,
    options=Options,
    bad=[
        Example("Get it «[here](https://example.com/)».\n"),
        Example("- Tool «[[Website]](https://example.com/)»\n"),
    ],
    good=[
        "Get the [latest release](https://example.com/).\n",
        "- [A](#a)\n- [B](#b)\n- [More](#more)\n\n## A\n\n## B\n\n## More\n",
    ],
)
def generic_text(doc: Document, options: Options) -> Iterator[Finding]:
    """People who have links read out to them, or look for one on a page, hear "here, here,
    here". The name of the thing is the better text; `words` lists what says too little. In a
    table of contents the text is a section's name, whatever that is.
    """
    words = {word.casefold() for word in options.words}
    for link in doc.links:
        shown = " ".join(link.text.strip(_WRAPPERS).split())
        if shown.casefold() in words and link not in doc.contents_links:
            yield Finding(link.span, f'the text "{shown}" does not say where the link leads')
