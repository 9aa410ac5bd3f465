"""A fix as one edit: what reviewers' tools offer with a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.text.edits import Edit

if TYPE_CHECKING:
    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.source import Source

_LONGEST = 2000  # code points, before and after: what is longer is no suggestion to read


def suggestion(source: Source, diagnostic: Diagnostic) -> Edit | None:
    """The edits of a diagnostic's fix as one; None where there is none that can be shown.

    What lies between the edits is repeated in it. Bytes that are not UTF-8 cannot be shown.
    """
    fix = diagnostic.fix
    if fix is None:
        return None
    start, end = fix.edits[0].start, fix.edits[-1].end
    if end - start > _LONGEST:
        return None
    text, last = "", start
    for edit in fix.edits:
        text += source.text[last : edit.start] + edit.text
        last = edit.end
    broken = any("\ud800" <= char <= "\udfff" for char in text)
    return None if broken or len(text) > _LONGEST else Edit(start, end, text)
