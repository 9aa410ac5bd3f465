"""Fixes that would do harm are not offered, where the lines that they are in tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active, NoOptions, Rule
from awesome_lint.text.diagnostics import Finding, Level
from awesome_lint.text.edits import Applicability, Edit, Fix, Span
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document


def replacing(pattern: str, text: str) -> Active:
    """A rule whose safe fix puts ``text`` where ``pattern`` is, whatever that does."""

    def run(doc: Document, _: object) -> Iterator[Finding]:
        for match in re.finditer(pattern, doc.text):
            edits = (Edit(*match.span(), match.expand(text)),)
            yield Finding(Span(*match.span()), "wrong", Fix("Replace", edits))

    rule = Rule("r", "g", "", "", Level.ERROR, (), (), NoOptions, run)
    return Active(rule, NoOptions())


JOINED = replacing(r"\] \(", "](")

HARMFUL = {
    "a bracket that another one closes": ("[a [字] (http://a.test)](g)\n", JOINED),
    "a line that becomes an item": ("-\u200d R\n", replacing("\u200d", "")),
    "an entity that is none any more": ("b &#5 ;\n", replacing(" ;", ";")),
    "a heading that a link reaches": ("## A:B\n\n[x](#ab)\n", replacing(":", ": ")),
    "a row": ("| a | b |\n|-|-|\n| c `d \\| e` | f |\n", replacing(r"\\\|", "|")),
    "an item of an item": ("- x\n  - y\n    - [a [b] (http://a.test)](g)\n", JOINED),
    "the anchor of a heading below": (
        "# [Tea][ps://g]\n\n# Tea\n\n[up](#tea)\n",
        replacing(r"\]\[(.*)\]", r"](\1)"),
    ),
    "a URL in brackets": ("[ps://t]b\n", replacing(r"\[(.*)\]b", r"[](\1)")),
    "an indent": ("- \n   - c\n    -   - 2\n", replacing(r"(?m)^   (?=- c)", "  ")),
    "a link by a label": ("c] [x] [b]\n\n[b]: https://a.test\n", replacing(r"\] \[(?=b)", "][")),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_a_harmful_fix_is_not_offered(name: str) -> None:
    text, rule = HARMFUL[name]
    [found] = check(parse(Source(text)), [rule])
    assert found.fix is None
    result = fix(parse(Source(text)), [rule], Applicability.SAFE)
    assert (result.source.raw, result.withheld) == (text, ())


HARMLESS = {
    "a heading that no link reaches": ("## A:B\n", replacing(":(?=B)", ": ")),
    "a heading whose anchor stays": ("## A:  B\n\n[x](#a--b)\n", replacing(":", ";")),
    "a whole link": ("- [a] (https://a.test/b)\n", JOINED),
    "beside a bracket alone": ("- c] [a] (https://a.test/b)\n", JOINED),
    "below a label's definition": ("[b][l] [a] (https://a.test)\n\n[l]: https://b.test\n", JOINED),
    "a row": ("| a | b |\n|-|-|\n| [c] (https://a.test) | f] |\n", JOINED),
    "a quote": ("> x]\n> [c] (https://a.test)\n", JOINED),
    "to a section": ("## A\n\nx] [b](#a) [c] (https://a.test)\n", JOINED),
    "an indent": ("- a\n   - b\n", replacing(r"(?m)^   (?=- b)", "  ")),
    "all markers of a list": ("* [\n* b\n", replacing(r"(?m)^\*", "-")),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_a_harmless_fix_is_offered_and_applied(name: str) -> None:
    text, rule = HARMLESS[name]
    assert all(found.fix is not None for found in check(parse(Source(text)), [rule]))
    result = fix(parse(Source(text)), [rule], Applicability.SAFE)
    assert (result.left, result.withheld) == ([], ())


def test_fixes_that_touch_are_tried_in_turn() -> None:
    text = "[a] hs:/[paper](https://a.test)\n"
    rules = [replacing(r"/\[", "/[["), replacing(r"/\[", "/ [")]
    assert [each.fix for each in check(parse(Source(text)), rules)] == [None, None]


def test_the_harmless_ones_of_a_line_are_offered() -> None:
    text = "- c] [a] (https://a.test) [a [b] (http://a.test)](g) [d] (https://d.test)\n"
    found = check(parse(Source(text)), [JOINED])
    assert [each.fix is None for each in found] == [False, True, False]
