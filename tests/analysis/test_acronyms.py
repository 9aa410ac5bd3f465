from __future__ import annotations

from awesome_lint.analysis.acronyms import acronyms, is_spelt_out
from awesome_lint.api import parse

PAPER = "[[paper](https://arxiv.org/abs/2004.00003)]"


def test_acronyms_stand_where_venues_are_named() -> None:
    doc = parse(f"- A [CVPRR 2021] {PAPER}\n- B (NeurlPS 2020 oral) {PAPER}\n- The CVPRR 2021\n")
    found = {doc.text[slice(*span)] for span in acronyms(doc)}
    assert found == {"CVPRR", "NeurlPS"}


def test_the_words_before_an_acronym_may_spell_it() -> None:
    for words, expected in (("Int. Conf. Distributed Smart Cameras", True), ("Other Words", False)):
        doc = parse(f"- C, {words} (ICDSC), 2012\n")
        assert is_spelt_out(doc, "ICDSC", doc.text.index("ICDSC")) == expected
