"""Spaces at line ends: whatever goes, GitHub's own renderer must not notice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active, NoOptions
from awesome_lint.rules import load
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Applicability, compatible, merged
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from pathlib import Path

RULES = [
    Active(load(name), NoOptions(), Level.INFO) for name in ("trailing-space", "final-newline")
]
VERBATIM = re.compile("(<(?:pre|code)[ >].*?</(?:pre|code)>)", re.DOTALL)

STARTS = [
    *("", "", "- ", "* ", "1. ", "> ", "  ", "    ", "# ", "- [ ] ", "- [x] ", "[^1]: ", "[a]: "),
    *("- - ", "> - ", "```", "~~~", "| ", "|---|---|", "---", "===", "<div>", "<b>", "<pre>"),
    *("</pre>", "<!-- ", "-->", "</div>"),
]
MIDDLES = [
    "",
    "a",
    "b c",
    "`d",
    "e`",
    "[a]",
    "[x](u)",
    "[y",
    "](u)",
    "| f |",
    "[^1]",
    "<br>",
    "*",
    "\\",
]
ENDS = ["", "", " ", "  ", "   ", "\t", " \t", "  \t", "\\", "\\ ", "\\  "]


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


def fixed(text: str) -> str:
    return fix(parse(Source(text)), RULES, Applicability.SAFE).source.raw


lines = st.builds(str.__add__, st.sampled_from(STARTS), st.sampled_from(MIDDLES))
documents = st.lists(st.builds(str.__add__, lines, st.sampled_from(ENDS)), max_size=8).map(
    "\n".join
)


@settings(max_examples=400)
@given(documents)
def test_nothing_renders_differently(text: str) -> None:
    assert shown(fixed(text)) == shown(text)


def test_real_lists_render_alike(real_list: Path) -> None:
    source = Source.from_bytes(real_list.read_bytes())
    fixes = [each.fix for each in check(parse(source), RULES) if each.fix is not None]
    after = source.edited(merged(compatible(fixes)))  # without the fixer's own proof: oracle only
    assert shown(after.text) == shown(source.text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a  \n- b  \n", "- a\n- b\n"),  # two spaces at the end of an item break nothing
        ("a  \n\n# b  \n", "a\n\n# b\n"),
        ("a  \n> b  \n> c  \n", "a\n> b  \n> c\n"),
        ("> a \n> \n> b\n", "> a\n>\n> b\n"),
        ("a \r\nb\t\r\n", "a\r\nb\r\n"),
        ("a", "a\n"),
        ("a  ", "a\n"),
        ("a\r\nb", "a\r\nb\r\n"),
        ("a\n \n\n  \n", "a\n"),
        ("a\n  ", "a\n"),
        ("```\na\n```\n\n\n", "```\na\n```\n"),
        ("<p>\n<img src=a \nalt=b>\n</p>\n", "<p>\n<img src=a\nalt=b>\n</p>\n"),
        ("   \n", "\n"),
    ],
)
def test_repairs(before: str, after: str) -> None:
    assert fixed(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "a  \nb\n",
        "a   \nb\n",
        "a\t  \nb\n",
        "*a  \nb*\n",
        "[a  \nb](u)\n",
        "[a `b \nc`](u)\n",
        "- ```\n  a \n  ```\n",
        "```\na \n\n\n",
        "<p>\n<pre>\na \n</pre>\n</p>\n",
        "x <pre>a \nb \n",
        "-\n  \n  a\n",
        "[^1]: a\n  \n      b\n\n[^1]\n",
        '<a href="u\n v \n">a</a>\n',
        "",
        "\n\n",
    ],
)
def test_left_alone(text: str) -> None:
    assert fixed(text) == text
