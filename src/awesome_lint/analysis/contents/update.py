"""A file's tables of contents brought up to date: the edits, or why there can be none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.contents.coverage import Levels, contents_states, states
from awesome_lint.analysis.contents.lines import retexted, titled
from awesome_lint.analysis.contents.markers import Unpaired, regions_of
from awesome_lint.analysis.contents.outline import DEPTH, insertion, outline
from awesome_lint.analysis.contents.rewriting import rewriting
from awesome_lint.analysis.contents.titles import variants
from awesome_lint.document import BlockKind, Contents, LinkForm
from awesome_lint.text.edits import Edit
from awesome_lint.text.fragments import retargeted

if TYPE_CHECKING:
    from awesome_lint.analysis.contents.coverage import ContentsState
    from awesome_lint.analysis.contents.markers import Region
    from awesome_lint.document import Document, Heading, Link

_MOST = 16  # pairs of markers that are read
_FEWEST = 3  # links that make a table of contents where no markers do
_SMALL = "would be left with fewer than three lines; put markers around it, or mend it by hand"
_SHUT = (
    "leads to an anchor with capitals, which GitHub never finds; "
    "run `awesome-lint fix` or lower-case both"
)
_BOXED = "is in a quote, a list or a cell, where none can be made; move its markers out of it"


class Absent(NamedTuple):
    """There is no table of contents, nor a place for one."""


class Stuck(NamedTuple):
    """A table of contents is out of date and cannot be mended: ``line`` says where it is."""

    line: int
    problem: str


def updated(doc: Document, depth: int | None) -> list[Edit] | Absent | Stuck | Unpaired:
    """The edits that bring a file's tables of contents up to date.

    Where there are markers, what is between them; else all that there are. ``depth`` is how
    many levels of sections they list; None: as many as they do, or two where there is none.
    """
    regions = regions_of(doc)
    if isinstance(regions, Unpaired):
        return regions
    if not regions:
        tables = doc.contents
        if not tables:
            return Absent()
        found = states(doc, tables)
        if depth is not None:
            found = states(doc, tables, _levels(found, depth))
        small = next((each for each in found if _size(each) < _FEWEST), None)
        if small is not None:  # what is left would be no table of contents to the next run
            return Stuck(doc.line(small.listing.contents.block.start), _SMALL)
        return _edits(doc, found)
    edits: list[Edit] = []
    for region in regions[:_MOST]:
        table = _table(doc, region)
        if table is None:
            if not _is_free(doc, region):
                return Stuck(doc.line(region.start.start), _BOXED)
            edits += _filling(doc, region, depth or DEPTH)
            continue
        found = states(doc, [table])
        levels = _levels(found, depth)
        mended = _edits(doc, states(doc, [table], levels) if levels is not None else found)
        if isinstance(mended, Stuck):
            return mended
        edits += mended
    return edits


def inserted(doc: Document, depth: int | None) -> list[Edit] | None:
    """The edit that gives a file a table of contents; None where it has no sections."""
    edit = insertion(doc, depth or DEPTH)
    return None if edit is None else [edit]


def renamed(doc: Document) -> list[Edit]:
    """The edits that give the texts of a file's tables of contents the headings' words."""
    found: list[Edit] = []
    for state in contents_states(doc):
        headings = state.listing.headings
        for link, heading in headings.items():
            text = titled(heading, headings)
            fixed = link.form in (LinkForm.INLINE, LinkForm.FULL, LinkForm.HTML)
            if fixed and not link.images and " ".join(link.text.split()) not in variants(heading):
                found.append(Edit(*link.text_span, retexted(doc, link, text)))
    return sorted(found)


def _size(state: ContentsState) -> int:
    """How many links a table has once it is up to date."""
    gone = len(state.gone) + len(state.listing.repeated)
    return len(state.listing.contents.links) - gone + len(state.missing)


def _edits(doc: Document, found: list[ContentsState]) -> list[Edit] | Stuck:
    edits = []
    for state in found:
        targets = _targets(state)
        if state.listing.shut:
            return Stuck(doc.line(state.listing.shut[0].start), _SHUT)
        if not (state.is_stale or targets):
            continue
        state = state._replace(gone=[*state.gone, *state.listing.repeated])
        edit = rewriting(doc, state, targets)
        if edit is not None:
            edits.append(edit)
            continue
        if state.listing.rows or state.missing or state.gone or state.misplaced:
            return Stuck(doc.line(state.listing.contents.block.start), _why(state))
        for link, heading in targets.items():
            if link.target is not None and link.definition is None:
                edits.append(Edit(*link.target, retargeted(link.href, heading.slug)))
    return sorted(edits)


def _targets(state: ContentsState) -> dict[Link, Heading]:
    """The headings that a table's links are there for, and do not lead to."""
    found = {link: state.listing.headings[link] for link in state.listing.astray}
    return {**state.listing.misspelt, **found}


def _why(state: ContentsState) -> str:
    count = len(state.missing) + len(state.gone) + len(state.misplaced)
    if state.listing.contents.block.kind is not BlockKind.LIST:
        return f"is no list, and {count} of its sections have changed; mend it by hand"
    return (
        f"has lines that cannot be kept as they are, and {count} sections have changed; "
        "mend it by hand, or remove it and run `awesome-lint toc --insert`"
    )


def _levels(found: list[ContentsState], depth: int | None) -> Levels | None:
    """The levels that tables list, or ``depth`` of them from their first."""
    listed = {
        heading.level
        for state in found
        for heading in state.listing.headings.values()
        if heading.start > state.listing.contents.block.start
    }
    if not listed:
        return None
    top = min(listed)
    nested = max((row.depth for state in found for row in state.listing.rows), default=0)
    return range(top, max(*listed, top + nested) + 1 if depth is None else top + depth)


def _table(doc: Document, region: Region) -> Contents | None:
    """What there is between two markers that leads into the page: a list, if there is one."""
    start, end = region.span
    for block in doc.blocks:
        if block.kind is BlockKind.LIST and start <= block.start and block.end <= end:
            links = [each for each in doc.links if block.start <= each.start < block.end]
            inside = [each for each in links if each.href.startswith("#")]
            if 2 * len(inside) > len(links):
                return Contents(block, inside)
    within = (each for each in doc.contents if start <= each.block.start < end)
    return next(within, None)


def _is_free(doc: Document, region: Region) -> bool:
    """Whether both markers lie in no quote, list or cell, where lines have to start otherwise."""
    parents = (each.block.parent for each in (region.start, region.end))
    return all(each is doc.root for each in parents)


def _filling(doc: Document, region: Region, depth: int) -> list[Edit]:
    """The edit that puts a new list between two markers, after what else there is."""
    lines = outline(doc, region.start.end, depth)
    start, end = region.span
    kept = doc.text[start:end].rstrip()
    table = "\n".join(lines)
    new = f"{kept}\n\n{table}\n\n" if lines else f"{kept}\n\n"
    return [] if new == doc.text[start:end] else [Edit(start, end, new)]
