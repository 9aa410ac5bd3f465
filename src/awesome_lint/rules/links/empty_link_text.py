"""Links that nobody sees."""

from __future__ import annotations

from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Link, LinkForm, rule


@rule(
    summary="Link without text",
    level=Level.WARNING,
    bad=[
        Example("- «[](https://example.com/tool)» - A tool.\n"),
        Example("- Tool «[ ](docs/tool.md)»\n"),
        Example('- Tool «<a href="https://example.com/tool"></a>»\n'),
        Example("- «[&nbsp;][tool]»\n\n[tool]: https://example.com/tool\n"),
    ],
    good=[
        "[![build](badge.svg)](https://example.com/tool)\n",
        '[<img src="logo.png">](https://example.com/tool)\n',
        "| Paper | Code |\n| --- | --- |\n| A | []() |\n",
        '## <a id="tools" href="#tools"></a>Tools\n',
        '<a href="https://example.com">\n\n![logo](logo.png)\n\n</a>\n',
        '<a href="https://example.com"><svg></svg></a>\n',
    ],
)
def empty_link_text(doc: Document) -> Iterator[Finding]:
    """A link without text shows nothing to click on. What it should say, a person must
    add; an image is text enough.
    """
    for link in doc.links:
        if link.text.strip() or link.images or not link.href or link.href.startswith("#"):
            continue
        if link.form is LinkForm.HTML and not doc.text.endswith("</a>", link.start, link.end):
            continue
        if _has_markup(doc, link):
            continue
        yield Finding(link.span, f"nobody sees the link to {link.href}: it has no text")


def _has_markup(doc: Document, link: Link) -> bool:
    """Whether there are tags or comments where the text should be: an icon, perhaps."""
    return "<" in doc.text[slice(*link.text_span)]
