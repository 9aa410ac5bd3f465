"""Findings of one cause, told as one."""

from __future__ import annotations

from awesome_lint.text.diagnostics import Cause, Diagnostic, Level, Related
from awesome_lint.text.edits import Fix, Span
from awesome_lint.text.merged_findings import message_of, one_per_cause

TABLE = Span(0, 9)
HERE = Related(TABLE, "the table")
FIX = Fix.replace("Update", Span(0, 1), "x")


def lacking(at: int, name: str, fix: Fix | None = None) -> Diagnostic:
    cause = Cause(TABLE, "missing:", name)
    span = Span(at, at + 1)
    said = message_of([cause])
    return Diagnostic("r", "g", Level.INFO, span, said, fix, (HERE,), cause)


def test_one_alone_stays_as_it_is() -> None:
    [told] = one_per_cause([lacking(20, "A", FIX)])
    assert told.diagnostic == lacking(20, "A", FIX)._replace(cause=None)


def test_many_are_told_where_the_first_is() -> None:
    found = [lacking(20 + at, name) for at, name in enumerate("ABCDE")]
    other = Diagnostic("r", "g", Level.INFO, Span(22, 23), "else")
    found.insert(2, other)
    found[3] = found[3]._replace(fix=FIX)
    one, rest = one_per_cause(found)
    assert (one.first, rest.first) == (0, 2)
    assert rest.diagnostic is other
    assert one.diagnostic.message == "missing: A, B, C and 2 more"
    assert one.diagnostic.span == Span(20, 21)
    assert one.diagnostic.fix is FIX
    places = [each.span for each in one.diagnostic.related]
    assert places == [TABLE, *(Span(20 + at, 21 + at) for at in range(1, 5))]
    assert one.diagnostic.related[1].message == "missing: B"


def test_another_place_or_another_saying_is_another_cause() -> None:
    one = lacking(20, "A")
    assert one.cause is not None
    other = one._replace(cause=one.cause._replace(place=Span(3, 4)))
    third = one._replace(cause=one.cause._replace(says="gone:"))
    fourth = one._replace(rule="s")
    assert len(one_per_cause([one, other, third, fourth])) == 4


def test_what_is_told_once_is_told_as_it_is_again() -> None:
    told = [each.diagnostic for each in one_per_cause([lacking(20, "A"), lacking(30, "B")])]
    assert [each.diagnostic for each in one_per_cause(told)] == told
