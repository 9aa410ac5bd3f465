"""Comments that nothing ends."""

from __future__ import annotations

import re

from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Span, rule

_OPENING = "<!--"
_ENTRY = r"(?m)^ *(?:[-*+] +\[[^\[\]\n]+\]\(|#{2,6} )"
_WORDS = re.compile(r"[^\W_]")


@rule(
    summary="Comment that is not closed",
    level=Level.ERROR,
    bad=[
        Example("- a\n\n«<!--» hidden\n\n- b\n"),
        Example("a\n\n<!-- b -->\n\n«<!--»\nc\n->\n\nd\n"),
        Example("«<!--» a\n\n- [b](https://b.test)\n\n<!-- c -->\n\nd\n"),
        Example("- a «<!--» b\n- c\n"),
        Example("- a «<!--» b\n\n  c -->\n"),
        Example("<div>\n«<!--» a\n</div>\n\nb\n"),
    ],
    good=[
        "<!-- a\n\n- [b](https://b.test) <!-- c -->\n\n-->\n\nd\n",
        "<!-- a\n<!-- b -->\n\nc\n",
        "<!-- a -->\n\n<!--\n\nb\n\n-->\n\nc\n",
        "- a <!-- b\n  c --> d\n",
        "`<!--` and \\<!--\n\n```\n<!--\n```\n",
        "<div>\n<!-- a\n\nb -->\n</div>\n",
        "a\n\n<!-- the end\n",
    ],
)
def unclosed_comment(doc: Document) -> Iterator[Finding]:
    """At the start of a line ``<!--`` hides everything up to the next ``-->``, and so the rest
    of the page where there is none. Within a line it must end in the same paragraph; else GitHub
    shows it as text, with what it was to hide.

    There is no fix: nobody can tell where it was to end.
    """
    if _OPENING not in doc.text:
        return
    yield from _running_on(doc)
    closed = doc.text.rfind("-->")
    for block in doc.html_blocks:
        found = doc.text.rfind(_OPENING, block.start, block.end)
        # A comment may go on in blocks below: browsers do not know where HTML blocks end.
        if found <= closed:
            continue
        lines = doc.text[found:].partition("\n")[2]
        if _WORDS.search(lines):
            count = len(lines.rstrip("\n").split("\n"))
            hidden = f"the {count} lines below it are" if count > 1 else "the line below it is"
            yield Finding(_span(found), f"unclosed comment: {hidden} hidden")
        break
    at = doc.residue.find(_OPENING)
    while at >= 0:
        yield Finding(_span(at), 'unclosed comment: no "-->" in the same paragraph, so it is shown')
        at = doc.residue.find(_OPENING, at + len(_OPENING))


def _running_on(doc: Document) -> Iterator[Finding]:
    """The comments that go on to the end of the next one, and hide entries between them.

    What was commented out with comments in it has an end of its own further down.
    """
    text = doc.text
    for comment in doc.comments:
        inner = text.find(_OPENING, comment.start + len(_OPENING), comment.end)
        if inner < 0 or not re.search(_ENTRY, text[comment.start : inner]):
            continue
        end, again = text.find("-->", comment.end), text.find(_OPENING, comment.end)
        if end < 0 or 0 <= again < end:
            line = doc.line(inner)
            what = f"unclosed comment: it goes on to the end of the comment on line {line}"
            yield Finding(_span(comment.start), what)


def _span(start: int) -> Span:
    return Span(start, start + len(_OPENING))
