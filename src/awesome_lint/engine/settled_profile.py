"""A list fixed by the rules of the profile that it shows in the end.

A fix can make a list of papers of one that was not read as such: a venue is spelled right now. Then
other rules are for it, and what they say belongs to the same run: the next one would fix it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from awesome_lint.document import Document, Profile
    from awesome_lint.engine.fixer import Fixed
    from awesome_lint.rule import Active
    from awesome_lint.text.edits import Applicability

    RulesOf = Callable[[Profile], Sequence[Active]]
    Fixer = Callable[[Document, Sequence[Active], Applicability], Fixed]

MAX_ROUNDS = 4  # of a list that goes to and fro between profiles


def fix_as_shown(doc: Document, rules_of: RulesOf, upto: Applicability, fixed: Fixer) -> Fixed:
    """``doc`` fixed by ``fixed`` with the rules that ``rules_of`` has for its profile, and again
    where that is another one then. Raises FixError as ``fixed`` does.
    """
    rules = rules_of(doc.profile)
    result = fixed(doc, rules, upto)
    for _ in range(MAX_ROUNDS - 1):
        now = rules_of(result.doc.profile)
        if [active.rule.id for active in now] == [active.rule.id for active in rules]:
            break
        rules = now
        again = fixed(result.doc, rules, upto)
        result = again._replace(
            fixed=result.fixed + again.fixed, withheld=(*result.withheld, *again.withheld)
        )
    return result
