"""Apply fixes until none is left, and write nothing that is not proven to be harmless."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.engine.evidence import evidence
from awesome_lint.engine.linter import survey
from awesome_lint.engine.proof_choice import by_proof
from awesome_lint.parser import parse
from awesome_lint.text.edits import Applicability, compatible
from awesome_lint.text.errors import FixError
from awesome_lint.text.merged_findings import one_per_cause

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from awesome_lint.document import Document
    from awesome_lint.engine.evidence import Evidence
    from awesome_lint.engine.proof_choice import Proof
    from awesome_lint.rule import Active
    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.edits import Edit, Fix
    from awesome_lint.text.errors import RuleError
    from awesome_lint.text.source import Source

MAX_PASSES = 10  # of each applicability
_MAX_PROOFS = 32  # of a rule's fixes in a pass that is not harmless as a whole


class Withheld(NamedTuple):
    """A rule of which a fix failed the proof, and what it would have changed."""

    rule: str
    harm: str


class Fixed(NamedTuple):
    """A repaired file.

    ``left`` is what the rules still find; ``fixed`` counts the fixes that were applied;
    ``withheld`` are fixes that failed the proof: their diagnostics in ``left`` carry no fix.
    ``failed`` are the rules that raised.
    """

    source: Source
    doc: Document
    left: list[Diagnostic]
    fixed: int
    withheld: tuple[Withheld, ...]
    failed: tuple[RuleError, ...]


class _Offer(NamedTuple):
    """A fix as a rule offered it: the same edits from another rule are another offer."""

    rule: str
    edits: tuple[Edit, ...]


class _State(NamedTuple):
    doc: Document
    evidence: Evidence


def fix(doc: Document, rules: Sequence[Active], upto: Applicability) -> Fixed:
    """``doc`` with all fixes up to an applicability applied, a pass at a time.

    A pass applies only safe fixes while there are any. Raises FixError, and nothing is fixed,
    where fixes undo each other or never come to an end.
    """
    source = doc.source
    state = _State(doc, evidence(doc))
    passes: list[frozenset[str]] = []  # the rules that each pass applied fixes of
    seen = {source.raw: 0}
    fixed = 0
    while True:
        found, failed = survey(state.doc, rules)
        kept, after, refused = _next(state, found, upto)
        if not kept:
            left = [
                each.diagnostic for each in one_per_cause([_without(refused, one) for one in found])
            ]
            harms = {offer.rule: harm for offer, harm in sorted(refused.items())}
            withheld = tuple(Withheld(*each) for each in harms.items())
            return Fixed(state.doc.source, state.doc, left, fixed, withheld, failed)
        if len(passes) == MAX_PASSES * (1 + upto):
            raise _error(source, {offer.rule for offer in kept}, "come to no end")
        state = after
        fixed += len(kept)
        passes.append(frozenset(offer.rule for offer in kept))
        since = seen.setdefault(state.doc.source.raw, len(passes))
        if since < len(passes):
            raise _error(source, frozenset().union(*passes[since:]), "undo each other")


def _edited(before: Document, edits: Sequence[Edit]) -> _State:
    doc = parse(before.source.edited(edits), before.given)
    return _State(doc, evidence(doc))


def _next(
    state: _State, found: Sequence[Diagnostic], upto: Applicability
) -> tuple[list[_Offer], _State, dict[_Offer, str]]:
    """The offers that the next pass applies, what they make of the document, and the refused.

    What is refused is so for this document only: other fixes may make it harmless.
    """
    refused: dict[_Offer, str] = {}
    proofs: Counter[str] = Counter()
    while True:
        left = [_without(refused, each) for each in found]
        offers, proof = _offers(state.doc, left, upto)
        if not offers:
            return [], state, refused
        kept, after, harm = _harmless(state, offers, proof, proofs)
        if kept:
            return kept, after, refused
        refused |= dict.fromkeys(offers, harm)


def _offers(
    doc: Document, left: Sequence[Diagnostic], upto: Applicability
) -> tuple[list[_Offer], Proof]:
    """The fixes of one kind that go together, and how they are proven to be harmless."""
    rules: dict[int, str] = {}
    fixes: list[Fix] = []
    for each in left:
        if each.fix is not None and each.fix.applicability <= upto:
            rules[id(each.fix)] = each.rule
            fixes.append(each.fix)
    kinds = by_proof(doc, fixes)
    first, proof = next((kind for kind in kinds if kind.fixes), kinds[-1])
    return [_Offer(rules[id(each)], each.edits) for each in compatible(first)], proof


def _harmless(
    state: _State, offers: list[_Offer], proof: Proof, proofs: Counter[str]
) -> tuple[list[_Offer], _State, str]:
    """The offers that pass the proof together, what they make of the document, and the harm
    that the last to fail it would have done.

    The offenders are found by halving, down to one rule, then to one fix. What is still
    unproven after _MAX_PROOFS for a rule counts as harmful: a rule that is wrong everywhere
    must not take for ever.
    """
    kept: list[_Offer] = []
    reached, harm = state, ""
    groups = [offers]
    while groups:
        group = groups.pop()
        trial = _edited(state.doc, _edits([*kept, *group]))
        found = proof(state.evidence, trial.evidence)
        if not found:
            kept += group
            reached = trial
            continue
        harm = "; ".join(found)
        rules = sorted({offer.rule for offer in group})
        if len(rules) > 1:
            half = rules[len(rules) // 2]
            groups.append([offer for offer in group if offer.rule >= half])
            groups.append([offer for offer in group if offer.rule < half])
        elif len(group) > 1 and proofs[rules[0]] < _MAX_PROOFS:
            proofs[rules[0]] += 2
            half_way = len(group) // 2
            groups += (group[half_way:], group[:half_way])
    return kept, reached, harm


def _without(refused: Collection[_Offer], diagnostic: Diagnostic) -> Diagnostic:
    if diagnostic.fix is None or _Offer(diagnostic.rule, diagnostic.fix.edits) not in refused:
        return diagnostic
    return diagnostic._replace(fix=None)


def _edits(offers: Iterable[_Offer]) -> list[Edit]:
    return sorted(edit for offer in offers for edit in offer.edits)


def _error(source: Source, rules: Iterable[str], what: str) -> FixError:
    names = ", ".join(sorted(rules))
    return FixError(
        f"{source.path}: the fixes of {names} {what}; this is a bug in awesome-lint: please "
        f"report it with the file, and go on with --ignore {names.replace(', ', ',')}"
    )
