from __future__ import annotations

import pytest

from awesome_lint.analysis.venue_mentions import venue_mentions
from awesome_lint.analysis.waiting_papers import waiting_clause
from awesome_lint.api import parse

PAPER = "[[paper](https://arxiv.org/abs/2010.11929)]"


@pytest.mark.parametrize(
    ("tag", "clause"),
    [
        ("Under review at ICLR 2018", "Under review at ICLR 2018"),
        ("arXiv, submitted to CVPR 2019", "submitted to CVPR 2019"),
        ("CVPR 2019", None),
    ],
)
def test_the_clause_that_says_so(tag: str, clause: str | None) -> None:
    doc = parse(f"- A Net [{tag}] {PAPER}\n")
    spans = [waiting_clause(doc, mention) for mention in venue_mentions(doc)]
    assert [doc.text[slice(*span)] for span in spans if span] == ([clause] if clause else [])
