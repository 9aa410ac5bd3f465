"""Spaces at the edges of a link's text or target."""

from __future__ import annotations

from awesome_lint.plugin import (
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Link,
    LinkForm,
    Span,
    rule,
)

_SPACES = " \t"
_TOUCHING = ")],.;:"  # with letters and digits: what a word must not touch
_OPENING = "(["
_NO_TEXT = ("^", "!NOTE")  # a footnote, an alert


@rule(
    summary="Space at the start or end of a link's text or target",
    level=Level.INFO,
    bad=[
        Example("- [«  DETR »](https://a.test)\n", fixed="- [DETR](https://a.test)\n"),
        Example(
            "> See[« 物体 »](https://a.test)和 [«code »](https://b.test)or so.\n",
            fixed="> See [物体](https://a.test) 和 [code](https://b.test) or so.\n",
        ),
        Example("- [« ![A](a.svg) »](https://a.test)\n", fixed="- [![A](a.svg)](https://a.test)\n"),
        Example("- [DETR](« https://a.test»)\n", fixed="- [DETR](https://a.test)\n"),
        Example("> - [A](« #a  »)和\n\n## A\n", fixed="> - [A](#a)和\n\n## A\n"),
        Example('- [B](« b.md "B" »)\n', fixed='- [B](b.md "B")\n'),
    ],
    good=[
        "- [DETR](https://a.test) [ ](https://b.test) [a\n  b](https://a.test) [[ a ]](https://a.test)\n",
        "- [  up  ](#top)\n",
        "- [ ] [DETR](https://a.test) `[ a ](b)` `[a]( b )`\n",
        '- [A](<https://a.test> "A") [B](\n  https://b.test) ![C]( c.png )\n',
    ],
)
def padded_text(doc: Document) -> Iterator[Finding]:
    """The space is a part of the link: it is underlined, and clicked. Around the target it is
    a slip that some renderers make no link of.

    The fix removes it, or puts it outside where a word would touch the link.
    """
    text = doc.text
    for link in doc.links:
        if link.form is not LinkForm.INLINE:
            continue
        start, end = link.text_span
        if text[end + 2 : end + 3] in _SPACES or text[link.end - 2] in _SPACES:
            yield from _around_target(doc, link)
        if text[start] not in _SPACES and text[end - 1] not in _SPACES:
            continue
        padded = text[start:end]
        bare = padded.strip(_SPACES)
        meant = padded[:2].isspace() and padded[-2:].isspace()  # a button of some width
        if bare and not meant and "\n" not in padded and not bare.startswith(_NO_TEXT):
            message = f'space around the link text "{bare}"'
            yield Finding(link.text_span, message, _fix(doc, link, bare))


def _around_target(doc: Document, link: Link) -> Iterator[Finding]:
    inside = Span(link.text_span.end + 2, link.end - 1)
    written = doc.text[slice(*inside)]
    bare = written.strip(_SPACES)
    if not bare or "\n" in written or doc.text[inside.start - 2 : inside.start] != "](":
        return
    first = inside.start + written.index(bare)
    last = first + len(bare)
    spaces = (Span(inside.start, first), Span(last, inside.end))
    fix = Fix.delete("Remove the spaces", *(each for each in spaces if each.start < each.end))
    yield Finding(inside, f'space around the target of "{link.text.strip()}"', fix)


def _fix(doc: Document, link: Link, bare: str) -> Fix:
    text, (start, end) = doc.text, link.text_span
    before, after = text[link.start - 1 : link.start], text[link.end : link.end + 1]
    edits = [Edit(start, end, bare)]
    if text[start] in _SPACES and before and (before.isalnum() or before in _TOUCHING):
        edits.insert(0, Edit(link.start, link.start, " "))
    if text[end - 1] in _SPACES and after and (after.isalnum() or after in _OPENING):
        edits.append(Edit(link.end, link.end, " "))
    return Fix("Remove the spaces", tuple(edits))
