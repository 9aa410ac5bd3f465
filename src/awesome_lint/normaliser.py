"""Fix a list with every habit decided: to its own conventions, else to the canonical form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.conventions.canonical import settled
from awesome_lint.fixer import fix
from awesome_lint.parser import parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from awesome_lint.document import Surroundings
    from awesome_lint.edits import Applicability
    from awesome_lint.elsewhere import Elsewhere
    from awesome_lint.fixer import Fixed
    from awesome_lint.rule import Active
    from awesome_lint.source import Source

MAX_ROUNDS = 5


def normalise(
    source: Source,
    rules: Sequence[Active],
    upto: Applicability,
    surroundings: Surroundings | None = None,
    stated: Mapping[str, str] | None = None,
    elsewhere: Elsewhere | None = None,
) -> Fixed:
    """``source`` fixed as ``fixer.fix`` does it, its undecided habits made canonical.

    What is undecided is asked again once the list is fixed, until the answer is the same: so
    a second run changes nothing. Raises FixError as ``fixer.fix`` does.
    """
    wanted = settled(parse(source), stated or {})
    result = fix(source, rules, upto, surroundings, wanted, elsewhere)
    for _ in range(MAX_ROUNDS - 1):
        now = settled(result.doc, stated or {})
        if now == wanted:
            break
        wanted = now
        again = fix(result.source, rules, upto, surroundings, wanted, elsewhere)
        withheld = tuple(sorted({*result.withheld, *again.withheld}))
        result = again._replace(fixed=result.fixed + again.fixed, withheld=withheld)
    return result
