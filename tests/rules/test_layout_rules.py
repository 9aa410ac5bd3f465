"""Rules that move, part or join lines: whatever they do, GitHub's own renderer must not notice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.document import Given
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active, NoOptions
from awesome_lint.rules import load
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Applicability, compatible, merged
from awesome_lint.text.invisible import invisible_in
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("blank-lines", "mixed-markers", "list-indent", "tab-indent", "heading-space")
RULES = {name: Active(load(name), NoOptions(), Level.INFO) for name in NAMES}
INVISIBLE = Active(load("invisible-text"), NoOptions(), Level.INFO)
STATED = [
    {},
    {"list-indent": "2", "list-marker": "-", "nested-marker": "-", "deep-marker": "-"},
    {"list-indent": "4", "list-marker": "*", "nested-marker": "+", "deep-marker": "*"},
    {"list-indent": "3", "list-marker": "-", "nested-marker": "*", "deep-marker": "+"},
]
VERBATIM = re.compile("(<(?:pre|code)[ >].*?</(?:pre|code)>)", re.DOTALL)

INDENTS = [
    "",
    "",
    "",
    " ",
    "  ",
    "  ",
    "   ",
    "    ",
    "    ",
    "     ",
    "      ",
    "\t",
    " \t",
    "\t\t",
]
STARTS = [
    *("", "", "- ", "- ", "* ", "+ ", "-   ", "1. ", "10. ", "2) ", "> ", "# ", "##  ", "- - "),
    *("-\t", "- [ ] ", "[^1]: ", "[a]: ", "```", "~~~", "<div>", "<!-- ", "<pre>", "-", "*"),
]
MIDDLES = [
    "",
    "a",
    "b c",
    "=",
    "---",
    "***",
    "-->",
    "</div>",
    "</pre>",
    "`d",
    "| e |",
    "[a]",
    "- -",
]
LINES = st.one_of(
    st.just(""),
    st.builds("".join, st.tuples(*map(st.sampled_from, (INDENTS, STARTS, MIDDLES)))),
)
# markdown-it takes an indented ">" below a quote for more of it, and GitHub for code.
INDENTED_QUOTE = re.compile(r"^(?: {4}| {0,3}\t)[ \t]*>", re.MULTILINE)
DOCUMENTS = (
    st.lists(LINES, max_size=9)
    .map(lambda lines: "\n".join([*lines, ""]))
    .filter(lambda text: not INDENTED_QUOTE.search(text))
)


def shown(text: str) -> str:
    """What GitHub makes of a text, without the whitespace that no reader sees."""
    page = cmarkgfm.markdown_to_html_with_extensions(
        text,
        options=Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES,
        extensions=["table", "strikethrough", "autolink", "tasklist"],
    )
    pieces = VERBATIM.split(page)
    pieces[::2] = [re.sub(r"\s+", " ", piece).replace("> <", "><") for piece in pieces[::2]]
    return "".join(pieces).strip()


def edited(text: str, active: Active, stated: dict[str, str]) -> str:
    """The text after one pass of a rule's safe fixes, without the fixer's own proof."""
    source = Source(text)
    doc = parse(source, Given(stated=stated))
    fixes = [each.fix for each in check(doc, [active]) if each.fix is not None]
    safe = [each for each in fixes if each.applicability is Applicability.SAFE]
    return source.edited(merged(compatible(safe))).raw


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=200)
@given(DOCUMENTS, st.sampled_from(STATED))
def test_nothing_renders_differently(name: str, text: str, stated: dict[str, str]) -> None:
    assert shown(edited(text, RULES[name], stated)) == shown(text)


def test_real_lists_render_alike(real_list: Path) -> None:
    text = Source.from_bytes(real_list.read_bytes()).text
    before = shown(text)
    for name in NAMES:
        assert shown(edited(text, RULES[name], STATED[2])) == before


def seen(text: str) -> str:
    """What is shown but for invisible characters, and spaces before a line's or block's end."""
    page = "".join(char for char in shown(text) if not invisible_in(char))
    return re.sub(r" (?=<(?:/|br))", "", re.sub(" +", " ", page))


UNSEEN = ["\u200b", "\u00ad", "\u2060", "\ufeff", "\u200e", "\u200d"]
AROUND = [
    *("a", "b ", " c", "1", ".", ") d", " ", "  ", "\n", "\n\n", "*", "_", "`", "[", "](u)", "]"),
    *(
        "- ",
        "# ",
        "> ",
        "www.",
        "https://a.test",
        "@b.test",
        "&amp",
        ";",
        "\\",
        "|",
        "<br>",
        "é",
        "漢",
    ),
]


@settings(max_examples=200)
@given(st.lists(st.one_of(st.sampled_from(AROUND), st.sampled_from(UNSEEN)), max_size=14))
def test_only_the_invisible_goes(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert seen(edited(text, INVISIBLE, {})) == seen(text)
