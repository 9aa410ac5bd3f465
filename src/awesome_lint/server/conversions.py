"""Our values as the protocol's: ranges, diagnostics, edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from awesome_lint.report.display import safe
from awesome_lint.rule.web_page import web_page
from awesome_lint.text.diagnostics import Level

if TYPE_CHECKING:
    from awesome_lint.server.analysis import Analysis
    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.edits import Edit

_SEVERITIES = {
    Level.ERROR: lsp.DiagnosticSeverity.Error,
    Level.WARNING: lsp.DiagnosticSeverity.Warning,
    Level.INFO: lsp.DiagnosticSeverity.Information,
}


def span_range(found: Analysis, start: int, end: int) -> lsp.Range:
    """The range of a span; lines and columns from 0."""
    return lsp.Range(_position(found, start), _position(found, end))


def _position(found: Analysis, offset: int) -> lsp.Position:
    line, column = found.columns.position(offset)
    return lsp.Position(line - 1, column - 1)


def offset_at(found: Analysis, position: lsp.Position) -> int:
    """The offset of a place in the document."""
    return found.columns.offset(position.line + 1, position.character + 1)


def diagnostic(found: Analysis, each: Diagnostic) -> lsp.Diagnostic:
    """A diagnostic with the places in this document that explain it."""
    related = [
        lsp.DiagnosticRelatedInformation(
            lsp.Location(found.uri, span_range(found, *other.span)), safe(other.message)
        )
        for other in each.related
        if not other.path
    ]
    page = web_page(found.known.load(each.rule))
    return lsp.Diagnostic(
        range=span_range(found, *each.span),
        message=safe(each.message),
        severity=_SEVERITIES[each.level],
        code=each.rule,
        code_description=lsp.CodeDescription(page) if page else None,
        source="awesome-lint",
        related_information=related or None,
    )


def text_edit(found: Analysis, edit: Edit) -> lsp.TextEdit:
    """An edit; lines it brings end as the document's lines do."""
    text = edit.text.replace("\n", found.doc.source.eol)
    return lsp.TextEdit(span_range(found, edit.start, edit.end), text)


def workspace_edit(found: Analysis, edits: list[lsp.TextEdit]) -> lsp.WorkspaceEdit:
    """Edits of this version of the document, and of no other."""
    document = lsp.OptionalVersionedTextDocumentIdentifier(found.uri, found.version)
    return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(document, list(edits))])
