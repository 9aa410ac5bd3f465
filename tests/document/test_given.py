from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from awesome_lint.analysis.conventions import habits
from awesome_lint.document import Claim, Given, Muting
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import load
from awesome_lint.text.source import Source

PDF = Source("- T [[paper](https://arxiv.org/pdf/2104.06399)]\n")


def test_a_document_is_read_only() -> None:
    doc = parse(PDF)
    with pytest.raises(FrozenInstanceError):
        doc.given = Given(claim=Claim.FILE)  # type: ignore[misc]
    with pytest.raises(AttributeError):
        doc.claim = Claim.FILE  # type: ignore[misc]


def test_a_run_leaves_the_document_as_it_was() -> None:
    doc = parse(Source("- a <!-- awesome-lint-disable-line empty-target -->\n"))
    rules = [Active(each, each.options()) for each in map(load, ("unused-suppression",))]
    rules += [Active(load("empty-target"), load("empty-target").options())]
    assert [each.rule for each in check(doc, rules)] == ["unused-suppression"]
    assert doc.muting == Muting()


def test_what_was_worked_out_is_forgotten_with_what_it_was_worked_out_from() -> None:
    doc = parse(PDF)
    assert habits(doc)["arxiv-form"].convention is None
    stated = doc.under(Given(stated={"arxiv-form": "abs"}))
    assert habits(stated)["arxiv-form"].convention == "abs"
    assert habits(doc)["arxiv-form"].convention is None
    assert stated.entries is doc.entries
