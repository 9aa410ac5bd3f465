"""Repairs an editor offers: each fix where it is needed, and all safe ones at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from awesome_lint.report.display import safe
from awesome_lint.server.conversions import diagnostic, offset_at, text_edit, workspace_edit
from awesome_lint.text.edits import Applicability
from awesome_lint.text.unified_diff import changes, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.server.analysis import Analysis
    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.edits import Fix

FIX_ALL = f"{lsp.CodeActionKind.SourceFixAll.value}.awesome-lint"
"""The kind to run on save: ``source.fixAll`` covers it."""


def actions(found: Analysis, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    """What can be done at a range, of the kinds that are asked for."""
    wanted = params.context.only
    offered: list[lsp.CodeAction] = []
    if _wants(wanted, lsp.CodeActionKind.QuickFix.value):
        start, end = (offset_at(found, at) for at in (params.range.start, params.range.end))
        offered += _repairs(found, start, end)
    if _wants(wanted, FIX_ALL):
        offered += _fix_all(found)
    return offered


def _wants(only: object, kind: str) -> bool:
    """Whether a kind, or a kind it belongs to, is among those that are asked for."""
    if not isinstance(only, (list, tuple)) or not only:
        return True
    names = [str(getattr(each, "value", each)) for each in only]
    return any(kind == name or kind.startswith(f"{name}.") or not name for name in names)


def _repairs(found: Analysis, start: int, end: int) -> Iterator[lsp.CodeAction]:
    for each in found.diagnostics:
        if each.fix is None or each.span.end < start or each.span.start > end:
            continue
        yield _repair(found, each, each.fix)


def _repair(found: Analysis, each: Diagnostic, fixed: Fix) -> lsp.CodeAction:
    safe_one = fixed.applicability is Applicability.SAFE
    return lsp.CodeAction(
        title=safe(fixed.title) + ("" if safe_one else " (unsafe)"),
        kind=lsp.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(found, each)],
        is_preferred=safe_one,
        edit=workspace_edit(found, [text_edit(found, edit) for edit in fixed.edits]),
    )


def _fix_all(found: Analysis) -> Iterator[lsp.CodeAction]:
    """All safe fixes as one edit for each run of lines that they change."""
    doc = found.doc
    old, new = lines_of(doc.source.text), lines_of(found.repaired.text)
    eol = doc.source.eol
    edits = [
        lsp.TextEdit(
            lsp.Range(lsp.Position(each.start, 0), lsp.Position(each.end, 0)),
            "".join(new[each.new_start : each.new_end]).replace("\n", eol),
        )
        for each in changes(old, new)
    ]
    if edits:
        yield lsp.CodeAction(
            title="Repair all that is safe to repair",
            kind=FIX_ALL,
            edit=workspace_edit(found, edits),
        )
