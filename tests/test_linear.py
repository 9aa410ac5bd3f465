"""Hostile text costs no more than its length: twice the text, 2.5 times the work at most.

All pieces of a kind are timed in one pass, briefly; what seems to grow too fast is timed again with
care, until it does not or the machine has had its chances. The slow pass gives each piece longer
text, so that smaller slips show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from growth import growth, seconds, still, timed

from awesome_lint.engine.linter import check
from awesome_lint.engine.proof import losses
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import load_all
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    Text = Callable[[int], str]  # of about so many characters
    Prepare = Callable[[str], Callable[[], float]]  # how to time what a text costs, in seconds

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


def of(piece: str, start: str = "", end: str = "\n") -> Text:
    return lambda length: start + piece * (length // len(piece)) + end


def numbered(form: str) -> Text:
    size = len(form.format(1000))
    return lambda length: "".join(form.format(n) for n in range(length // size))


def staircase(form: str) -> Text:
    # The deepest line is as long as half the text's square root: n lines make n² characters.
    return lambda length: "".join(f"{' ' * n}{form}\n" for n in range(int((2 * length) ** 0.5)))


NUMBERED = [
    "## a\n\n[b](#a-{})\n\n",
    "[a{0}]: b{0}\n\n",
    "[a][{0}] [{0}]: b\n\n",
    '<a name="a{0}"></a>[a](#a{0})\n\n',
    "- [a{0}](https://a.b/{0}) - c.\n",
    "- <!-- awesome-lint-disable r{0} --> a\n",
    "- Title: <https://a.b/{}>\n![",
    "`" * 3 + "{}\n\n",
]
KINDS: dict[str, dict[str, Text]] = {
    "line": {each: of(each) for each in INSIDE_A_BLOCK},
    "item": {each: of(each, "- [") for each in ("a](", "https://a.b ", "[")},
    "title": {each: of(each, "# a", "b\n\n- [x](https://a.b) - c\n") for each in " !:-"},
    "gap": {each: of(each, "- a", "z [[paper](https://a.b)]\n") for each in " \t\u3000"},
    "blocks": {each: of(each) for each in BLOCKS},
    "nested": {each: of(each, end="a\n") for each in NESTED},
    "stairs": {each: staircase(each) for each in ("- a", "> a", "a")},
    "numbered": {each: numbered(each) for each in NUMBERED},
}


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


def fourfold(prepare: Prepare, text: Text, enough: float, longest: int) -> float:
    """How many times the work four times the text makes, where once is ``enough`` seconds."""
    length = 1_000
    prepare(text(100))()  # what is loaded once is not counted
    while (once := prepare(text(length))()) < enough and length < longest:
        length = min(longest, int(length * min(8, 1.2 * enough / max(once, 0.0001))))
    long = prepare(text(4 * length))
    ratio = long() / max(once, enough)
    return ratio if ratio <= MOST else growth(prepare(text(length)), long, MOST, enough)


def grown(prepare: Prepare, kind: str, enough: float, longest: int) -> dict[str, float]:
    """The pieces of a kind whose work grows faster than their text, and how many times."""
    with still():
        ratios = {
            piece: fourfold(prepare, text, enough, longest) for piece, text in KINDS[kind].items()
        }
    return {piece: ratio for piece, ratio in ratios.items() if ratio > MOST}


# A quarter of the time and of the text shows what grows fast; all of it, smaller slips, too.
CARE = pytest.mark.parametrize(
    "part",
    [pytest.param(1 / 4, id="brief"), pytest.param(1, id="thorough", marks=pytest.mark.slow)],
)


@CARE
@pytest.mark.parametrize("kind", KINDS)
def test_parsing_is_linear(kind: str, part: float) -> None:
    assert grown(parsing, kind, 0.015 * part, int(LONGEST * part)) == {}


@CARE
@pytest.mark.parametrize("kind", KINDS)
def test_checking_is_linear(kind: str, part: float) -> None:
    assert grown(checking, kind, 0.012 * part, int(LONGEST_CHECKED * part)) == {}


def test_proving_is_linear() -> None:
    assert grown(proving, "numbered", 0.003, LONGEST) == {}
