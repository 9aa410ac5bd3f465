"""Markdown right below HTML, which GitHub shows as text."""

from __future__ import annotations

from awesome_lint.analysis.markdown_in_html import SwallowedMarkdown, markdown_in_html
from awesome_lint.plugin import Document, Edit, Example, Finding, Fix, Iterator, Level, rule

_LONGEST = 40  # characters of it that a message shows


@rule(
    summary="Markdown in an HTML block, which GitHub shows as text",
    level=Level.ERROR,
    bad=[
        Example(
            "<details>\n<summary>Tools</summary>\n«- [a](https://a.test) - A.»\n"
            "- [b](https://b.test) - B.\n</details>\n",
            "<details>\n<summary>Tools</summary>\n\n- [a](https://a.test) - A.\n"
            "- [b](https://b.test) - B.\n</details>\n",
        ),
        Example("<br>\n«- one»\n- two\n", "<br>\n\n- one\n- two\n"),
        Example("<p\n«1. one»\n2. <i>two</i>\n"),
        Example("<br>\n«1. one»\n2. two\n", "<br>\n\n1. one\n2. two\n"),
        Example("<h1>A</h1>\n«## B»\n\nb\n", "<h1>A</h1>\n\n## B\n\nb\n"),
        Example(
            "<div>\n«- [a](https://a.test)»\n</div>\n<div>\n- [b](https://b.test)\n</div>\n",
            "<div>\n\n- [a](https://a.test)\n</div>\n<div>\n\n- [b](https://b.test)\n</div>\n",
        ),
        Example(
            '<p align="center">\n«[a](https://a.test)» | [b](https://b.test)\n</p>\n',
            unsafe='<p align="center">\n\n[a](https://a.test) | [b](https://b.test)\n</p>\n',
        ),
        Example("<table><tr><td>«[a](https://a.test)»</td></tr></table>\n"),
        Example("<summary>«**Tools**»</summary>\n"),
        Example("- <details><summary>b</summary> See «[c](https://c.test)».</details>\n"),
        Example("<table>\n<tr>\n      <td>\n      «[a](https://a.test)»\n</td></tr></table>\n"),
    ],
    good=[
        "<details>\n<summary>Tools</summary>\n\n- [a](https://a.test) - A.\n\n</details>\n",
        "<pre>\n- [a](https://a.test)\n</pre>\n",
        "<div><code>[a](https://a.test)</code></div>\n",
        "<!--\n- [a](https://a.test)\n-->\n",
        "<div>\n<!-- - [a](https://a.test) -->\n</div>\n",
        "<b>Tools</b>\n- [a](https://a.test) - A.\n",
        '<a name="a"></a>\n## A\n\nb\n',
        '<p><a href="https://a.test">a</a> and\n- said in one breath - b.</p>\n',
        '<img src="a.png" alt="[a](b)">\n',
    ],
)
def swallowed_markdown(doc: Document) -> Iterator[Finding]:
    """A line that starts with ``<details>``, ``<br>`` or another HTML tag starts an HTML block,
    which goes on to the next blank line. GitHub shows Markdown in it as it is written, with its
    brackets and hashes, and makes no link of it.

    The fix puts a blank line between the HTML and the list or heading below it. It is the one
    safe fix that makes other blocks of what is there: it only sets them apart, and it is proven
    that no other block, tag, comment or link changes. Links and words inside an element become
    a paragraph of their own, which may look different, so that fix is unsafe. There is none
    where a tag and the Markdown are on one line, in a list item, and where the Markdown is
    indented so far that it would become code.
    """
    for each in markdown_in_html(doc):
        shown = doc.text[slice(*each.span)]
        shown = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
        why = "no blank line after the HTML above it" if each.places else "it is in an HTML block"
        yield Finding(each.span, f'GitHub shows "{shown}" as plain text: {why}', _fix(each))


def _fix(found: SwallowedMarkdown) -> Fix | None:
    if not found.places:
        return None
    fix = Fix("Add a blank line", tuple(Edit(place, place, "\n") for place in found.places))
    return fix if found.whole else fix.unsafe()
