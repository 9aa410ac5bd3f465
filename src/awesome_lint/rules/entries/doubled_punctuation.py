"""Full stops and commas too many, and spaces before commas and colons."""

from __future__ import annotations

import re

from awesome_lint.analysis.formulas import in_formula
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    LinkForm,
    Profile,
    Span,
    rule,
)

_ENDS = tuple(")]\0'\"”’")  # of words, links and quotes; "[,,]" and ",,quoted''" are none


@rule(
    summary="Doubled full stop or comma, or a space before one or before a paper's colon",
    level=Level.INFO,
    bad=[
        Example(
            "- [a](https://a.test) - Does this«..»\n- [b](https://b.test) - Does«,,» this.\n",
            fixed="- [a](https://a.test) - Does this.\n- [b](https://b.test) - Does, this.\n",
        ),
        Example(
            "- [a](https://a.test)« ,» [b](https://b.test)« ,»c.\n",
            fixed="- [a](https://a.test), [b](https://b.test), c.\n",
        ),
        Example(
            "- SETR« »: A Net [CVPR 2021] [[paper](https://arxiv.org/abs/2012.15840)]\n",
            fixed="- SETR: A Net [CVPR 2021] [[paper](https://arxiv.org/abs/2012.15840)]\n",
        ),
        Example("| A |\n|---|\n| a«  ,» b |\n", fixed="| A |\n|---|\n| a, b |\n"),
        Example(
            "- [a](https://a.test) - Does this« .»\n- [b](https://b.test)« .»\n",
            fixed="- [a](https://a.test) - Does this.\n- [b](https://b.test).\n",
        ),
    ],
    good=[
        "And so on... or so…, 1..5, a..b, ../c, `a ,b ..`, ,,quoted''.\n",
        "a\n  , b\n\n[x](https://a.test/a,,b..) $a , b$ <!-- a .. b -->\n",
        "- [Outil : la suite](https://a.test) : une description\n",
        "See https://a.test ,b and x ,, y.\n",
        "Run tar x . or a `.` in .NET .\\\nb\n\nSee https://a.test .\n\n. . .\n",
    ],
)
def doubled_punctuation(doc: Document) -> Iterator[Finding]:
    """Small slips that many readers stumble over: `..`, `,,`, ` ,`, ` .` at the end of a
    line, and ` :` after the name that a paper's title starts with.

    The fix leaves one mark, and puts the space behind the comma. An ellipsis, ranges, paths,
    code and formulas are none of these.
    """
    for mark in (".", ","):
        for at in _places(doc.residue, mark * 2):
            if not _is_followed(doc.residue, at + 2) or not _is_ended(doc, at):
                continue
            fix = Fix.replace(f'Write "{mark}"', Span(at, at + 2), mark)
            yield Finding(Span(at, at + 2), f'"{mark * 2}" in the text', fix)
    for at in _places(doc.residue, " ,"):
        start, end = at, at + 2
        while doc.residue[start - 1 : start] == " ":
            start -= 1
        after = doc.residue[end : end + 1]
        if not (after.isalnum() or after.isspace() or after == "\0") or not _is_ended(doc, start):
            continue
        if not in_formula(doc, at):
            came = "," if after.isspace() else ", "
            fix = Fix.replace("Remove the space", Span(start, end), came)
            yield Finding(Span(start, end), "space before a comma", fix)
    for at in _places(doc.text + "\n", " .\n"):
        if doc.residue.startswith(" .", at) and _is_ended(doc, at):
            fix = Fix.replace("Remove the space", Span(at, at + 2), ".")
            yield Finding(Span(at, at + 2), "space before a full stop", fix)
    if doc.profile is Profile.PAPERS and " : " in doc.text:
        yield from _colons(doc)


def _colons(doc: Document) -> Iterator[Finding]:
    spaced = re.compile(r"[^\s:]+( +):(?= \w)").match
    for entry in doc.entries:
        found = spaced(doc.text, *entry.title_span)
        if found:
            place = Span(*found.span(1))
            yield Finding(place, "space before a colon", Fix.delete("Remove the space", place))


def _places(text: str, what: str) -> Iterator[int]:
    at = text.find(what)
    while at >= 0:
        yield at
        at = text.find(what, at + len(what))


def _is_followed(residue: str, at: int) -> bool:
    """Whether a space, a link or the end follows."""
    after = residue[at : at + 1]
    return not after or after.isspace() or after == "\0"


def _is_ended(doc: Document, at: int) -> bool:
    """Whether a word ends at an offset, or what stands for one; no comma may join a bare URL."""
    before = doc.residue[at - 1 : at]
    return (before.isalnum() or before in _ENDS) and not _is_bare(doc, at - 1)


def _is_bare(doc: Document, at: int) -> bool:
    """Whether a URL that GitHub links by itself ends at an offset: the comma would join it."""
    link = doc.link_at(at)
    return link is not None and link.form is LinkForm.BARE
