"""Fix a list with every habit decided: to its own conventions, else to the canonical form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.analysis.conventions.canonical import settled
from awesome_lint.engine.fixer import fix

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.document import Document
    from awesome_lint.engine.fixer import Fixed
    from awesome_lint.rule import Active
    from awesome_lint.text.edits import Applicability

MAX_ROUNDS = 5


def normalise(doc: Document, rules: Sequence[Active], upto: Applicability) -> Fixed:
    """``doc`` fixed as ``fixer.fix`` does it, its undecided habits made canonical.

    What is undecided is asked again once the list is fixed, until the answer is the same: so
    a second run changes nothing. Raises FixError as ``fixer.fix`` does.
    """
    stated = doc.stated
    wanted = settled(doc, stated)
    result = fix(_wanting(wanted, doc), rules, upto)
    for _ in range(MAX_ROUNDS - 1):
        now = settled(result.doc, stated)
        if now == wanted:
            break
        wanted = now
        again = fix(_wanting(wanted, result.doc), rules, upto)
        withheld = (*result.withheld, *again.withheld)
        result = again._replace(fixed=result.fixed + again.fixed, withheld=withheld)
    return result


def _wanting(conventions: Mapping[str, str], doc: Document) -> Document:
    """``doc`` anew: what it has measured, it measured under other conventions."""
    return doc.under(doc.given._replace(stated=conventions))
