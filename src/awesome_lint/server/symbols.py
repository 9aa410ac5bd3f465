"""The outline of a list: its sections, and the entries in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from awesome_lint.report.display import safe
from awesome_lint.server.conversions import span_range

if TYPE_CHECKING:
    from awesome_lint.document import Entry, Section
    from awesome_lint.server.analysis import Analysis

_UNNAMED = "(no title)"  # editors refuse symbols without a name


def symbols(found: Analysis) -> list[lsp.DocumentSymbol]:
    """The sections of the first level and what they hold; entries before them come first."""
    return [symbol for section in found.doc.sections[:1] for symbol in _inside(found, section)]


def _inside(found: Analysis, section: Section) -> list[lsp.DocumentSymbol]:
    entries = [_entry(found, each) for each in section.entries]
    return entries + [_section(found, each) for each in section.sections]


def _section(found: Analysis, section: Section) -> lsp.DocumentSymbol:
    heading = section.heading
    name = heading.text_span if heading is not None else (section.start, section.start)
    return lsp.DocumentSymbol(
        name=safe(section.title.strip()) or _UNNAMED,
        kind=lsp.SymbolKind.Namespace,
        range=span_range(found, section.start, section.end),
        selection_range=span_range(found, *name),
        children=_inside(found, section),
    )


def _entry(found: Analysis, entry: Entry) -> lsp.DocumentSymbol:
    end = max([entry.end, *(each.end for each in entry.entries)])
    start, stop = entry.title_span
    inside = entry.start <= start <= stop <= entry.end
    return lsp.DocumentSymbol(
        name=safe(entry.title.strip()) or _UNNAMED,
        detail=safe(entry.venue.raw) if entry.venue else None,
        kind=lsp.SymbolKind.Field,
        range=span_range(found, entry.start, end),
        selection_range=span_range(found, *((start, stop) if inside else (entry.start,) * 2)),
        children=[_entry(found, each) for each in entry.entries],
    )
