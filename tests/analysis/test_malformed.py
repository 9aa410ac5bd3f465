"""Malformed links as the rules on them get them: the search, the brackets, the repair."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.analysis.link_groups import GroupForm, group_form
from awesome_lint.analysis.malformed import Defect, destination, malformed_links
from awesome_lint.analysis.malformed.brackets import pair
from awesome_lint.analysis.malformed.literal_brackets import is_meant
from awesome_lint.parser import parse
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from awesome_lint.document import Document

PIECES = st.sampled_from(
    [
        *("[", "]", "(", ")", "[[", "]]", "](", "] (", ")[", "][", "()", "!", "\\", "`", "*", "|"),
        *("（", "）", "【", "】", "https://a.test/b", "www.a.test", "https://", "a.test/b_(c)"),
        *("paper", "code", "some words", "x", "2021", "物体", " ", "  ", "\n", "\n\n", "- ", "> "),
        *("[[paper](https://a.test)]", "[a]()", "<!-- ", " -->", "<https://a.test>", ",", ":"),
    ]
)
MARKDOWN = st.lists(PIECES, max_size=40).map("".join)


def read(text: str) -> Document:
    return parse(Source(text))


@given(MARKDOWN)
def test_malformed_links_lie_apart_in_plain_text(text: str) -> None:
    doc = read(text)
    spans = [found.span for found in malformed_links(doc)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    for found in malformed_links(doc):
        if found.defect is not Defect.STRAY:
            assert found.span.start <= found.target.start <= found.target.end <= found.span.end
            assert found.span.start <= found.text.start <= found.text.end <= found.span.end


@given(st.text("ab/.:()\\<> *_[]&%é漢\n", min_size=1, max_size=20))
def test_a_destination_is_read_as_it_was_meant(tail: str) -> None:
    url = "https://a.test/" + tail
    written = destination(url)
    if written is not None:
        [link] = read(f"[x]({written})").links
        assert link.target is not None
        assert link.span == (0, len(written) + 5)
        assert f"[x]({written})"[slice(*link.target)] == url


@pytest.mark.parametrize("url", ["", "a b", "a\tb", "a<b", "a>b", "a\\", "a\x7f"])
def test_no_destination(url: str) -> None:
    assert destination(url) is None


@pytest.mark.parametrize(
    ("plain", "partners", "strays"),
    [
        ("[a [b] c]", {0: 8, 3: 5}, []),
        ("[[a] [b]", {1: 3, 5: 7}, [0]),
        ("a] [b", {}, [1, 3]),
        ("[a\0b]", {}, [0, 4]),  # two blocks
    ],
)
def test_pairs(plain: str, partners: dict[int, int], strays: list[int]) -> None:
    def block_end(offset: int) -> int:
        end = plain.find("\0", offset)
        return len(plain) if end < 0 else end

    found = pair(plain, block_end)
    assert {a: b for a, b in found.partner.items() if a < b} == partners
    assert found.strays == strays


@pytest.mark.parametrize(
    "text",
    [
        "«[»0, 1)",
        "(0, 1«]»",
        "«]»-∞,x«[»",
        "Ctrl+«[»",
        "⌘«]»",
        "C-«]»",
        '"«[»"',
        "a :«]» b",
        ";-«]»",
    ],
)
def test_brackets_that_are_meant(text: str) -> None:
    plain, at = text.replace("«", "").replace("»", ""), text.index("«")
    assert is_meant(plain, at)


@pytest.mark.parametrize("text", ["«[»a, b", "paper:«[»", "0, 1«]»", "a «[» b", "x+y«]»", "(a«]»"])
def test_brackets_that_are_not(text: str) -> None:
    plain, at = text.replace("«", "").replace("»", ""), text.index("«")
    assert not is_meant(plain, at)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("[[paper](u)] [code](u) [[pdf](u)]", GroupForm.AROUND),
        ("[[paper]](u) [[code]](u) ([pdf](u))", GroupForm.WITHIN),
        ("([paper](u)) ([code](u)) [[pdf](u)]", GroupForm.ROUND),
        ("[paper](u), [code](u) [[pdf](u)]", GroupForm.PLAIN),
        ("[Attention is all you need](u) [paper]() `[[code](u)]`", None),
    ],
)
def test_group_form(text: str, form: GroupForm | None) -> None:
    assert group_form(read(text)) is form
