"""What holds for any Markdown at all, with all rules at once and some of the tests' own."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.engine.evidence import evidence
from awesome_lint.engine.fixer import fix
from awesome_lint.engine.html_proof import caught
from awesome_lint.engine.linter import check
from awesome_lint.engine.proof import losses
from awesome_lint.parser import parse
from awesome_lint.rule import Active, NoOptions, Rule
from awesome_lint.rules import load, load_all
from awesome_lint.text.diagnostics import Finding, Level
from awesome_lint.text.edits import Applicability, Edit, Fix, Span, compatible, merged
from awesome_lint.text.source import BOM, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from awesome_lint.document import Document

few = settings(max_examples=60)

PIECES = [
    *("# ", "## ", "- ", "  - ", "    - ", "* ", "+ ", "1. ", "> ", "- [ ] ", "|", "|-|\n"),
    *("[", "](", "](#", "]", ")", "[[", "]]", "![", "<", ">", "`", "```\n", "*", "**", "_", "\\"),
    *("https://a.test/", "http://arxiv.org/abs/1706.03762", "www.b.test", "htps://c.test ", "/"),
    *("Tools", "C++", "paper", "code", "CVPR 2021", "arxiv2020", "é", "漢字", "（", "）", "1", "."),
    *(
        " ",
        "  ",
        "\t",
        "\n",
        "\n",
        "\n\n",
        "\n\n\n",
        "  \n",
        " - ",
        ": ",
        "&amp;",
        "&#35;",
        "---\n",
    ),
    *('<a name="x"></a>', '<a href="', '">', "</a>", "<details>", "<br>", "<!-- ", " -->", "[a]: "),
    *("<!-- awesome-lint-disable -->", "<!--lint ignore-->", "[^1]", "[^1]: ", "\0", "\u200b"),
    *(
        BOM,
        "\u2028",
        "\u00a0",
        "🎙️",
        "- [Tools](#tools)\n",
        "- [x](https://a.test) - y.\n",
        "## Tools\n",
    ),
]
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
# What lists are made of, a line at a time: a link may lead nowhere, a bracket stay open.
STARTS = ["", "", "- ", "* ", "1. ", "  - ", "    * ", "> ", "## ", "#### ", "| ", "- [ ] "]
PARTS = [
    *("[a]()", "[a](", "[", "]", "[]", "[]()", "[[", "]]", "(", ")", "()", "![a]()", "[![a](b)]()"),
    *("[Tea](https://a.test)", "[Tea Leaves and More](https://a.test)", "[x](#tools)", "[x](y.md)"),
    *(
        "[[paper](https://arxiv.org/abs/1706.03762)]",
        "[[code]](https://github.com/a/b)",
        "[[code]]()",
    ),
    *(
        "[paper]()",
        "[CVPR 2021](https://a.test)",
        "[PyTorch](https://a.test)",
        "[here](https://a.test)",
    ),
    *("https://a.test", "<https://a.test>", "www.a.test", '<a href="https://a.test">Tea</a>'),
    *(
        '<a href="">',
        '<a name="x"></a>',
        "</a>",
        "<br>",
        "<b>",
        "</b>",
        "<li>",
        "<td>",
        "<!-- a -->",
    ),
    *("**Tea**", "**", "*", "_Tea_", "`", "`Tea`", "&amp;", "\0", "⭐", ":tea:", "é", "漢字", "「"),
    *("Tea", "Tea Leaves", "tea is", "see ", "e.g. ", "at ", "A. Author", "et al.", "3", "2021"),
    *("[CVPR 2021]", "(ICLR 2020)", "(2018)", "[oral]", "arXiv", "Paper:", "Code: ", "Download"),
    *(
        " - ",
        " – ",
        ": ",
        "：",
        ". ",
        "。",
        ", ",
        ", which ",
        "-> ",
        " | ",
        " |",
        "|-|-|",
        "\\",
        "  ",
    ),
    *(
        "[!NOTE]",
        "[a]: https://a.test",
        "[^1]",
        "<details>",
        "<summary>",
        "</details>",
        "---",
        "```",
    ),
]
LINE = st.builds(
    lambda start, parts: start + "".join(parts),
    st.sampled_from(STARTS),
    st.lists(st.sampled_from(PARTS), max_size=5),
)
LISTS = st.lists(LINE, min_size=1, max_size=8).map("\n".join)
BYTES = st.one_of(
    st.binary(max_size=60),
    st.tuples(MARKDOWN, st.sampled_from(["\r\n", "\r", "\n"])).map(
        lambda pair: pair[0].replace("\n", pair[1]).encode()
    ),
)
BOTH = st.sampled_from([Applicability.SAFE, Applicability.UNSAFE])


def active(name: str, run: Callable[[Document], Iterator[Finding]]) -> Active:
    rule = Rule(name, "tests", "", "", Level.INFO, (), (), NoOptions, lambda doc, _: run(doc))
    return Active(rule, NoOptions())


def replacing(name: str, pattern: str, text: str, applicability: Applicability) -> Active:
    def run(doc: Document) -> Iterator[Finding]:
        for match in re.finditer(pattern, doc.text, re.MULTILINE):
            span = Span(*match.span())
            yield Finding(span, "wrong", Fix("Replace", (Edit(*span, text),), applicability))

    return active(name, run)


# Reckless on purpose: the fixer has to sort out which of their fixes do harm.
OWN = [
    replacing("stars", r"^\*(?= )", "-", Applicability.SAFE),
    replacing("trailing", r"[ \t]+$", "", Applicability.SAFE),
    replacing("blank-lines", r"\n\n\n+", "\n\n", Applicability.SAFE),
    replacing("insecure", "http:", "https:", Applicability.SAFE),
    replacing("bracket", r"\]\]", "]", Applicability.SAFE),
    replacing("tools", "Tools", "tools", Applicability.SAFE),
    replacing("empty", r"\[\w*\]\(\)", "", Applicability.UNSAFE),
    replacing("word", "paper", "", Applicability.UNSAFE),
]
RULES = [*(Active(rule, rule.options(), Level.INFO) for rule in load_all()), *OWN]
_SWALLOWED = load("swallowed-markdown")
FREEING = [Active(_SWALLOWED, _SWALLOWED.options())]


@few
@given(BYTES)
def test_any_bytes_come_back(data: bytes) -> None:
    assert Source.from_bytes(data).to_bytes() == data
    assert fix(parse(Source.from_bytes(data)), [], Applicability.UNSAFE).source.to_bytes() == data


@settings(few, max_examples=300)
@given(LISTS)
def test_entries_lie_in_the_text(text: str) -> None:
    doc = parse(Source(text))
    for entry in doc.entries:
        assert entry.title.strip()
        assert 0 <= entry.start <= entry.title_span.start < entry.title_span.end <= len(doc.text)
        assert entry.start < entry.end <= len(doc.text)
        assert entry.section.start <= entry.start
        assert all(each.link.href for each in entry.links)
        for span in (entry.description_span, entry.separator):
            assert span is None or 0 <= span.start < span.end <= len(doc.text)
        assert entry.parent is None or entry in entry.parent.entries


@few
@given(st.one_of(st.text(max_size=80), MARKDOWN))
def test_nothing_is_lost_where_nothing_changes(text: str) -> None:
    assert losses(parse(Source(text)), parse(Source(text))) == []


@settings(few, max_examples=120)
@given(MARKDOWN)
def test_safe_fixes_lose_nothing(text: str) -> None:
    freed = fix(parse(Source(text)), FREEING, Applicability.SAFE).doc
    assert caught(evidence(parse(Source(text))), evidence(freed)) == []
    result = fix(freed, RULES, Applicability.SAFE)
    assert result.failed == ()
    assert losses(freed, result.doc) == []


@settings(few, max_examples=120)
@given(MARKDOWN, BOTH)
def test_fixing_again_changes_nothing(text: str, upto: Applicability) -> None:
    once = fix(parse(Source(text)), RULES, upto)
    again = fix(parse(once.source), RULES, upto)
    assert again.source.raw == once.source.raw
    assert again.fixed == 0
    assert [d for d in once.left if d.fix is not None and d.fix.applicability <= upto] == []


@few
@given(MARKDOWN)
def test_rule_order_does_not_matter(text: str) -> None:
    doc = parse(Source(text))
    there, back = check(doc, RULES), check(parse(Source(text)), RULES[::-1])
    assert sorted(map(repr, there)) == sorted(map(repr, back))
    assert [each.span for each in there] == [each.span for each in back]


@few
@given(MARKDOWN.filter(lambda text: "\n" in text))
def test_line_ends_do_not_matter(text: str) -> None:
    dos = Source(text.replace("\n", "\r\n"))
    assert check(parse(dos), RULES) == check(parse(Source(text)), RULES)
    unix = fix(parse(Source(text)), RULES, Applicability.UNSAFE).source.raw
    assert fix(parse(dos), RULES, Applicability.UNSAFE).source.raw == unix.replace("\n", "\r\n")


@few
@given(BYTES)
def test_findings_lie_inside_the_text(data: bytes) -> None:
    doc = parse(Source.from_bytes(data))
    for each in check(doc, RULES):
        assert 0 <= each.span.start <= each.span.end <= len(doc.text)
        if each.fix is not None:
            edits = each.fix.edits
            assert edits
            assert [*edits] == sorted(edits)
            assert all(a.end <= b.start for a, b in pairwise(edits))
            assert all(0 <= edit.start <= edit.end <= len(doc.text) for edit in edits)


@few
@given(BYTES)
def test_bytes_outside_the_edits_stay(data: bytes) -> None:
    source = Source.from_bytes(data)
    found = check(parse(source), RULES)
    edits = merged(compatible(each.fix for each in found if each.fix is not None))
    assert source.edited(edits).raw == by_hand(source, edits)


@few
@given(
    st.text(f"a\n\r\0{BOM}é漢", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(["", "X", "Y\n"]))),
)
def test_any_edits_leave_the_rest(raw: str, cuts: list[tuple[int, int, str]]) -> None:
    source = Source(raw)
    size = len(source.text)
    made = (Edit(min(a, b, size), min(max(a, b), size), text) for a, b, text in cuts)
    edits = merged(compatible(Fix("Edit", (edit,)) for edit in made))
    assert source.edited(edits).raw == by_hand(source, edits)


def by_hand(source: Source, edits: list[Edit]) -> str:
    """The raw text with edits applied a character of ``source.text`` at a time."""
    raw = source.raw
    lead = BOM if raw.startswith(BOM) else ""
    characters = re.findall(r"\r\n|[\s\S]", raw[len(lead) :])
    assert len(characters) == len(source.text)
    out = [lead]
    at = 0
    for edit in edits:
        if edit == (0, 0, ""):
            out = []
            continue
        out += (*characters[at : edit.start], edit.text.replace("\n", source.eol))
        at = edit.end
    out += characters[at:]
    written = [each for each in out if each]
    for left in range(len(written) - 1):  # two line ends that meet do not become one
        if written[left].endswith("\r") and written[left + 1].startswith("\n"):
            written[left] = written[left][:-1] + "\n"
    return "".join(written)
