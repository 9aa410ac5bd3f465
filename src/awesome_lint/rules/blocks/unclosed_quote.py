"""Attribute values with one quotation mark."""

from __future__ import annotations

import re

from awesome_lint.plugin import Document, Edit, Example, Finding, Fix, Iterator, Level, Span, rule

_SIGNS = ('="', "='", '">', '" ')
# A tag with attributes that is plain text all the same.
_TEXT_TAG = r"<[A-Za-z][A-Za-z0-9]*\s[^<>\0]*>"
_KNOWN = r"(?i)\b(?:href|src|name|id|align|width|height)="
# A value that runs to the end of its tag, or into the next attribute.
_OPENED = r"""=(["'])[^\s"'<>]+(?=\s*/?>|\s+[A-Za-z-]+=["'])"""
_ENDED = r"""=([^\s"'<>]+)(["'])(?=[\s/>])"""
# The same in an HTML block, where the next attribute's quotation mark ends it.
_RUN_ON = (
    r"""\b(?:href|src)=(["'])[^\s"'<>]+(?=\s+[A-Za-z-]+=\1[^"'<>]*\1|\s*/?>[^"'<>]*<[^"'<>]*=\1)"""
)


@rule(
    summary="HTML attribute with only one of its quotation marks",
    level=Level.ERROR,
    bad=[
        Example('- «<a href="https://a.test>»A</a> - b\n'),
        Example('- «<a href=https://a.test">»A</a> - b\n'),
        Example('- «<a href="b.md>»A</a> - b\n', unsafe='- <a href="b.md">A</a> - b\n'),
        Example('- «<a href=b.md">»A</a> - b\n', unsafe='- <a href="b.md">A</a> - b\n'),
        Example(
            '- a «<img src="b.png width="10">» c\n',
            unsafe='- a <img src="b.png" width="10"> c\n',
        ),
        Example("- a «<img src='b.png alt=>» c\n"),
        Example(
            '<p>\n<img «src="a.png»>\n<img src="b.png">\n</p>\n',
            unsafe='<p>\n<img src="a.png">\n<img src="b.png">\n</p>\n',
        ),
        Example(
            '<p>\n<img «src="a.png» width="10">\n</p>\n',
            unsafe='<p>\n<img src="a.png" width="10">\n</p>\n',
        ),
    ],
    good=[
        '- <a href="https://a.test">A</a> - "b"\n',
        "- <a href=https://a.test>A</a> - b's\n",
        '`<a href="https://a.test>`\n',
        '<p>\n<img alt="a > b" src="a.png">\n<img src="b.png">\n</p>\n',
        '<p>\n<a href="a?b=c" title="d=">e</a>\n</p>\n',
        'Less is < "more" and href="x>y\n',
        'a < b and <T id=x> and "c\n',
    ],
)
def unclosed_quote(doc: Document) -> Iterator[Finding]:
    """GitHub takes the tag for text and shows all of it; in an HTML block the value goes on to
    the next quotation mark, and swallows what is between.

    The fix adds the mark that is missing; it is unsafe, since what was shown as text goes away.
    There is none where it is not certain where the value ends, or where GitHub has made a link
    of a URL in the text, which the fix would change.
    """
    if not any(sign in doc.text for sign in _SIGNS):
        return
    tags = re.finditer(_TEXT_TAG, doc.residue) if "<" in doc.residue else ()
    for tag in tags:
        double, single = tag[0].count('"'), tag[0].count("'")
        odd = double % 2 or (not double and single % 2)
        if odd and re.search(_KNOWN, tag[0]):
            linked = "://" in tag[0]
            fix = None if linked else _fix(tag[0], tag.start())
            yield Finding(Span(*tag.span()), _message(tag[0]), fix)
    for block in doc.html_blocks:
        text = doc.text[block.start : block.end]
        if "=" not in text or text.startswith("<!--"):
            continue
        for value in re.finditer(_RUN_ON, text):
            span = Span(block.start + value.start(), block.start + value.end())
            yield Finding(span, _message(value[0]), _mark(span.end, value[1]))


def _message(text: str) -> str:
    attribute = re.search(r"[A-Za-z-]+(?==)", text)
    name = attribute[0] if attribute else "an attribute"
    return f"the value of {name} has only one of its quotation marks"


def _fix(tag: str, start: int) -> Fix | None:
    opened = re.search(_OPENED, tag)
    if opened is not None:
        return _mark(start + opened.end(), opened[1])
    ended = re.search(_ENDED, tag)
    return None if ended is None else _mark(start + ended.start(1), ended[2])


def _mark(place: int, mark: str) -> Fix:
    return Fix("Add the missing quotation mark", (Edit(place, place, mark),)).unsafe()
