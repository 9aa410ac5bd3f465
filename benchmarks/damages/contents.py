"""Tables of contents and what they list, apart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from awesome_lint.document import LinkForm
from damages.kinds import changed, everywhere, kind, line_of, lined, whole_line

if TYPE_CHECKING:
    from random import Random

    from awesome_lint.document import Document, Link
    from damages.kinds import Damage


def _contents(doc: Document) -> list[Link]:
    return [
        link
        for each in doc.contents
        for link in each.links
        if link.form is LinkForm.INLINE
        and line_of(doc, link.start).count("](") == 1
        and line_of(doc, link.start).lstrip()[:1] in "-*+"
    ]


def _reached(doc: Document) -> dict[str, tuple[int, int]]:
    return {each.slug: each.text_span for each in doc.headings}


@kind("contents: line missing")
def _line_missing(doc: Document, rng: Random) -> Damage | None:
    links = [each for each in _contents(doc) if each.href[1:] in _reached(doc)]
    return (
        everywhere(changed(doc, *whole_line(doc, rng.choice(links).start), "")) if links else None
    )


@kind("contents: section renamed")
def _renamed(doc: Document, rng: Random) -> Damage | None:
    spans = [
        _reached(doc)[each.href[1:]] for each in _contents(doc) if each.href[1:] in _reached(doc)
    ]
    return everywhere(changed(doc, *rng.choice(spans), "Quivering Lanterns")) if spans else None


@kind("contents: section removed")
def _removed(doc: Document, rng: Random) -> Damage | None:
    hrefs = {each.href[1:] for each in _contents(doc)}
    found = [
        each for each in doc.sections if each.slug in hrefs and not each.sections and each.heading
    ]
    if not found:
        return None
    each = rng.choice(found)
    return everywhere(changed(doc, each.start, each.end, ""))


@kind("contents: section added")
def _added(doc: Document, rng: Random) -> Damage | None:
    hrefs = {each.href[1:] for each in _contents(doc)}
    found = [each for each in doc.sections if each.slug in hrefs and each.heading and each.entries]
    if not found:
        return None
    each = rng.choice(found)
    line = line_of(doc, each.entries[0].start)
    new = f"{'#' * each.level} Quivering Lanterns\n\n{line}\n\n"
    return everywhere(changed(doc, each.start, each.start, new))


lined(
    "contents: dead link",
    lambda doc: ((each.start, each.end, f"[{each.text}]({each.href}x)") for each in _contents(doc)),
)
lined(
    "contents: line doubled",
    lambda doc: (
        (end, end, doc.text[start:end])
        for start, end in (whole_line(doc, each.start) for each in _contents(doc))
    ),
)
lined(
    "contents: capital in the anchor",
    lambda doc: (
        (each.start, each.end, f"[{each.text}](#{each.href[1:].title()})")
        for each in _contents(doc)
        if each.href[1:].title() != each.href[1:]
    ),
)
lined(
    "contents: hyphen in the anchor",
    lambda doc: (
        (each.start, each.end, f"[{each.text}]({each.href.replace('-', '', 1)})")
        for each in _contents(doc)
        if "-" in each.href
    ),
)
lined(
    "contents: _ for - in the anchor",
    lambda doc: (
        (each.start, each.end, f"[{each.text}]({each.href.replace('-', '_')})")
        for each in _contents(doc)
        if "-" in each.href
    ),
)
lined(
    "contents: space ](",
    lambda doc: ((each.start, each.end, f"[{each.text}] ({each.href})") for each in _contents(doc)),
)
lined(
    "contents: no #",
    lambda doc: (
        (each.start, each.end, f"[{each.text}]({each.href[1:]})") for each in _contents(doc)
    ),
)


@kind("contents: two lines exchanged")
def _exchanged(doc: Document, rng: Random) -> Damage | None:
    links = [each for each in _contents(doc) if each.href[1:] in _reached(doc)]
    pairs = []
    for one, other in pairwise(links):
        a, b = whole_line(doc, one.start), whole_line(doc, other.start)
        lines = [line_of(doc, each.start) for each in (one, other)]
        indents = {len(line) - len(line.lstrip()) for line in lines}
        if a[1] == b[0] and len(indents) == 1:
            pairs.append((a, b))
    if not pairs:
        return None
    a, b = rng.choice(pairs)
    return everywhere(changed(doc, a[0], b[1], doc.text[slice(*b)] + doc.text[slice(*a)]))
