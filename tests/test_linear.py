"""Hostile text costs no more than its length: twice the text, 2.5 times the work at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from growth import growth, seconds, timed

from awesome_lint.engine.linter import check
from awesome_lint.engine.proof import losses
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import load_all
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

RULES = [Active(rule, rule.options(), Level.INFO) for rule in load_all()]
LONGEST = 60_000  # code points; four times as many are below the longest block that is searched
LONGEST_CHECKED = 16_000  # what is checked has to be parsed each time, which takes longer
MOST = 2.5**2  # for twice twice the text: linear work is 4, quadratic 16, and timing wobbles

INSIDE_A_BLOCK = [
    *("[", "]", "](", "[](", "[[", "[[a](", "[a](b", "[a](<b", '[a](b "', "[a][", "![", "![[]("),
    *("*a ", "**a ", "_a ", "*_", "a**b", "~~", "~a ", "`", "`a``", "``` `"),
    *(
        "<",
        "<a ",
        "<a b='",
        "<!--",
        "<!-- a",
        "<!",
        "<?",
        '<a href="',
        "</a>",
        "<https://",
        "<https://a.b/(",
    ),
    *("&", "&amp", "&#", "&#x", "\\", "\\[", "|a", "|", "a|b ", ":-", "[^", "[^a]", "[^a]: b "),
    *(
        "http://",
        "https://a.b/(",
        "www.",
        "a@b.",
        "https://a.b ",
        "//",
        "://",
        "(https://a.b",
        "（",
    ),
    *("(", ")", "(a", "{", '"', "'", ". ", ", ", "..", "- ", " - ", " – ", ": ", "x", "漢", "é"),
    *("\u200b", "\u00a0", "\t", "[CVPR 2021] ", "[arxiv", "2021 ", "[[paper](https://a.b)] "),
    *("[a](https://a.b) ", "[a]: ", "[a](#a) ", "<br>", "<a name=x></a>", "<!-- a -->", "a\\\n"),
]
TABLE = "|a|b|\n|-|-|\n|[a](https://a.b)|x||\n|[a|b](https://a.b)|`a|\n"
BLOCKS = [
    *("- a\n", "- [a](https://a.b/c) - d.\n", "* a\n- b\n", "1. a\n", "- [ ] a\n", "-\n", "- \n"),
    *(
        "# a\n",
        "# [a](#a)\n",
        "a\n===\n",
        "a\n---\n",
        "a\n\n",
        "\n",
        " \n",
        "  a\n",
        "\ta\n",
        "a  \n",
    ),
    *("> a\n", "> - a\n", ">\n", "- - a\n", "- a\n  - b\n", "- a\n\n", "- a\n\n  b\n"),
    *(
        "|a|\n",
        "|a|b|\n|-|-|\n",
        "a | b\n",
        f"{TABLE}\n|a|b|\n\n",
        "    a\n",
        "```\n",
        "~~~ a\n",
        "---\n",
        "***\n",
    ),
    *(
        "<div>\n",
        "<a name='x'></a>\n\n",
        "<details>\n\n",
        "<!-- a -->\n",
        "<!-- a -->\n\n",
        "<img src=a>\n",
        "<p><a href=b><img src=a></a></p>\n\n",
        "<a href=b><img src=a></a>\n",
        "<h2 id=a><a href=#a>b</a></h2>\n\n",
    ),
    *("[a]: b\n", "[a]: b\n\n", "[a]: <b\n", "[a]: b 'c\n", "[^a]: b\n", "[^a]: b\n\n[^a] c\n\n"),
    *("<!-- awesome-lint-disable -->\n", "<!--lint ignore-->\n\n", "- a <!--lint ignore-->\n"),
    *("**a** b\n", "- [a](https://b.c) [d](https://b.c) - paper[https://e.f]\n"),
    *("- [a](#a)\n- [b](#a)\n- [c](#c)\n\na\n\n", "- [a](#a)\n", "## a\n\n- [a](https://a.b)\n\n"),
    *("- a [CVPR 2021] [[paper](https://arxiv.org/abs/1706.03762)]\n", "**a**\\\nb [c](d)\n\n"),
]
NESTED = ["> ", "- ", "1. ", "* > ", "- 1. "]


def texts() -> list[object]:
    def of(piece: str, start: str = "", end: str = "\n") -> Callable[[int], str]:
        return lambda length: start + piece * (length // len(piece)) + end

    def numbered(form: str) -> Callable[[int], str]:
        size = len(form.format(1000))
        return lambda length: "".join(form.format(n) for n in range(length // size))

    def staircase(form: str) -> Callable[[int], str]:
        # The deepest line is as long as half the text's square root: n lines make n² characters.
        return lambda length: "".join(f"{' ' * n}{form}\n" for n in range(int((2 * length) ** 0.5)))

    return [
        *(pytest.param(of(each), id=f"line-{each!r}") for each in INSIDE_A_BLOCK),
        *(
            pytest.param(of(each, "- ["), id=f"item-{each!r}")
            for each in ("a](", "https://a.b ", "[")
        ),
        *(
            pytest.param(of(each, "# a", "b\n\n- [x](https://a.b) - c\n"), id=f"title-{each!r}")
            for each in (" ", "!", ":", "- ")
        ),
        *(
            pytest.param(of(each, "- a", "z [[paper](https://a.b)]\n"), id=f"gap-{each!r}")
            for each in (" ", "\t", "\u3000")
        ),
        *(pytest.param(of(each), id=f"blocks-{each!r}") for each in BLOCKS),
        *(pytest.param(of(each, end="a\n"), id=f"nested-{each!r}") for each in NESTED),
        *(pytest.param(staircase(each), id=f"stairs-{each!r}") for each in ("- a", "> a", "a")),
        *(
            pytest.param(numbered(each), id=f"numbered-{each!r}")
            for each in (
                "## a\n\n[b](#a-{})\n\n",
                "[a{0}]: b{0}\n\n",
                "[a][{0}] [{0}]: b\n\n",
                '<a name="a{0}"></a>[a](#a{0})\n\n',
                "- [a{0}](https://a.b/{0}) - c.\n",
                "- <!-- awesome-lint-disable r{0} --> a\n",
                "- Title: <https://a.b/{}>\n![",
                "`" * 3 + "{}\n\n",
            )
        ),
    ]


def parsing(text: str) -> Callable[[], float]:
    return timed(lambda: parse(Source(text)))


def checking(text: str) -> Callable[[], float]:
    def run() -> float:
        doc = parse(Source(text))  # anew each time: a document keeps its indexes
        return seconds(lambda: check(doc, RULES))

    return run


def proving(text: str) -> Callable[[], float]:
    before, after = parse(Source(text)), parse(Source(f"a{text}"))
    return timed(lambda: losses(before, after))


def fourfold(
    prepare: Callable[[str], Callable[[], float]],
    text: Callable[[int], str],
    enough: float,
    longest: int = LONGEST,
) -> float:
    """How many times the work four times the text makes, where once is ``enough`` seconds."""
    length = 1_000
    prepare(text(100))()  # what is loaded once is not counted
    while (once := prepare(text(length))()) < enough and length < longest:
        length = min(longest, int(length * min(8, 1.2 * enough / max(once, 0.0001))))
    return growth(prepare(text(length)), prepare(text(4 * length)), MOST, enough)


@pytest.mark.parametrize("text", texts())
def test_parsing_is_linear(text: Callable[[int], str]) -> None:
    assert fourfold(parsing, text, 0.015) <= MOST


@pytest.mark.skipif(not RULES, reason="there are no rules")
@pytest.mark.parametrize("text", texts())
def test_checking_is_linear(text: Callable[[int], str]) -> None:
    assert fourfold(checking, text, 0.012, LONGEST_CHECKED) <= MOST


@pytest.mark.parametrize("text", texts()[-8:])
def test_proving_is_linear(text: Callable[[int], str]) -> None:
    assert fourfold(proving, text, 0.003) <= MOST
