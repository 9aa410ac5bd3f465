"""Sorting moves entries as a whole: with their notes, in their list, and nothing else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint import Applicability, check, fix, parse
from awesome_lint.document import BlockKind, Document
from awesome_lint.engine.evidence import evidence
from awesome_lint.engine.order_proof import misplaced

if TYPE_CHECKING:
    from awesome_lint.engine.fixer import Fixed

BY_TITLE = {"order": "title"}

NAMES = st.text(st.sampled_from("abcdeABCÉ019 -"), min_size=1, max_size=4).map(
    lambda name: name.strip(" -") or "z"
)
NOTES = st.sampled_from(
    [
        "",
        " - A description.",
        "\n  - A note\n  - Another note",
        "\n  continued, and\n  again",
        "\n\n  A paragraph.\n\n      code",
        "\n  <!-- a comment --> with words",
        "\n  <!-- a comment -->",
        "\n\n  > a quote\n  goes on",
        "\n  ```\n  # code\n\n  - more\n  ```",
        "\n  1. one\n  2. two\n\n     with more",
    ]
)
ITEMS = st.lists(st.tuples(NAMES, NOTES), min_size=3, max_size=7)
GAPS = st.sampled_from(["\n", "\n\n", "\n\n\n"])


def listed(items: list[tuple[str, str]], gap: str, marker: str, indent: str = "") -> str:
    written = []
    for number, (name, notes) in enumerate(items, 1):
        lead = marker.replace("1", str(number))
        hanging = notes.replace("\n  ", "\n" + " " * (len(lead) + 1))
        written.append(f"{lead} [{name}](https://a.test/{number}){hanging}")
    return "".join(f"{indent}{line}\n" if line else "\n" for line in gap.join(written).split("\n"))


def sorted_by_title(text: str, **conventions: str) -> Fixed:
    return fix(
        text,
        upto=Applicability.UNSAFE,
        select=["unsorted-entries"],
        conventions={**BY_TITLE, **conventions},
    )


def families(doc: Document) -> Counter[str]:
    """Each entry's lines without its marker and indent, its children's included."""
    return Counter(
        "\n".join(line.strip(" >") for line in doc.text[item.content_start : item.end].split("\n"))
        for entry in doc.entries
        if (item := entry.block).kind is BlockKind.ITEM
    )


@settings(max_examples=150)
@given(ITEMS, GAPS, st.sampled_from(["-", "*", "1.", "1)"]), st.sampled_from(["", " ", "> "]))
def test_entries_move_as_a_whole(
    items: list[tuple[str, str]], gap: str, marker: str, indent: str
) -> None:
    text = f"# A\n\n{listed(items, gap, marker, indent)}\nThe end.\n"
    result = sorted_by_title(text)
    before, after = parse(text), result.doc
    assert result.withheld == ()
    assert families(before) == families(after)
    assert misplaced(evidence(before), evidence(after)) == []
    assert [len(line) for line in text.split("\n") if not line] == [
        len(line) for line in result.source.text.split("\n") if not line
    ]
    for each in check(result.source, select=["unsorted-entries"], conventions=BY_TITLE):
        assert each.fix is None


def test_an_unsafe_fix_that_loses_an_entry_on_its_way_is_no_move() -> None:
    old = "- [a](https://a.test) A\n- [b](https://b.test)\n  - note\n\n1. [c](https://c.test)\n"
    for new, told in [
        (old, []),
        (
            "- [b](https://b.test)\n  - note\n- [a](https://a.test) A\n\n1. [c](https://c.test)\n",
            [],
        ),
        (old.replace(" A", " B"), ["the text 'a A' is gone", "the text 'a B' is made up"]),
        (old.replace("- [a](https://a.test) A\n", ""), ["the text 'a A' is gone"]),
        (old.replace("  - note", "- note"), ["the block structure is another one"]),
        (
            "- [c](https://c.test)\n- [b](https://b.test)\n  - note\n\n1. [a](https://a.test) A\n",
            ["the text 'a A' is gone", "the text 'c' is gone"],
        ),
    ]:
        found = misplaced(evidence(parse(old)), evidence(parse(new)))
        assert found[: len(told)] == told
        assert bool(found) == bool(told)


def test_years_down() -> None:
    text = (
        "- A [CVPR 2020] [[paper](https://a.test)]\n- B [ICCV 2023] [[paper](https://b.test)]\n"
        "- C [CVPR 2021] [[paper](https://c.test)]\n- D [CVPR 2020] [[paper](https://d.test)]\n"
        "- E [CVPR 2020] [[paper](https://e.test)]\n"
    )
    after = sorted_by_title(text, order="year-descending").source.text
    assert [line[2] for line in after.splitlines()] == list("BCADE")


@pytest.mark.parametrize(
    "text",
    [
        # A comment may be meant for what follows it.
        "- [b](https://b.test)\n  <!-- on a: -->\n- [c](https://c.test)\n- [a](https://a.test)\n",
        # What a marker's width decides.
        "9. [b](https://b.test)\n   - note\n10. [c](https://c.test)\n11. [a](https://a.test)\n",
        # Lines are prefixed in two ways.
        "- - [b](https://b.test)\n  - [c](https://c.test)\n  - [a](https://a.test)\n",
    ],
)
def test_what_cannot_move_as_a_whole_stays(text: str) -> None:
    [found] = check(text, select=["unsorted-entries"], conventions=BY_TITLE)
    assert found.fix is None
    assert sorted_by_title(text).source.text == text


@pytest.mark.parametrize(
    ("first", "fourth", "expected"),
    [
        ("A ant", "The d", ["k", "The m", "n", "o", "z"]),  # an article does not count
        ("A zoo", "d", ["k", "n", "o", "The m", "z"]),  # it does
    ],
)
def test_articles_are_read_as_the_file_reads_them(
    first: str, fourth: str, expected: list[str]
) -> None:
    titles = [first, "b", "c", fourth, "e"]
    text = "".join(
        f"## {number}\n\n" + "".join(f"- [{title}](https://a.test)\n" for title in titles) + "\n"
        for number in range(12)
    )
    last = "".join(f"- [{title}](https://a.test)\n" for title in ("z", "k", "The m", "n", "o"))
    after = sorted_by_title(f"{text}## Z\n\n{last}").doc
    assert [entry.title for entry in after.sections[-1].entries] == expected


def names_of(*names: str) -> str:
    return "".join(f"- [{name}](https://a.test/{at})\n" for at, name in enumerate(names))


def told(text: str, **conventions: str) -> list[str]:
    return [each.message for each in check(text, select=ORDERS, conventions=conventions)]


ORDERS = ["unsorted-entries", "unsorted-sections"]
BEFORE = '"{}" belongs before "{}"'


def test_two_entries_are_compared_where_the_order_is_stated() -> None:
    pair = names_of("b", "a")
    assert told(pair) == []
    assert told(pair, order="title") == [BEFORE.format("a", "b")]
    assert told(pair, order="none") == []


def test_a_list_that_is_hardly_sorted_is_told_once() -> None:
    [found] = told(names_of(*"gfedcba"), order="title")
    assert found.endswith("; 6 of 7 entries are out of order")


def test_an_item_without_a_link_silences_nothing() -> None:
    text = names_of(*"abcdefgh", "x", *"ijkl").replace("[c](https://a.test/2)", "c comes later")
    assert told(text) == ['"x" belongs after "l"']


def test_each_entry_out_of_order_is_told() -> None:
    text = names_of(*"abcxdefghibjklmnopqrst")
    assert told(text) == ['"x" belongs after "t"', BEFORE.format("b", "c")]


@pytest.mark.parametrize(
    ("collation", "messages"),
    [
        (None, [BEFORE.format("Bärn", "Basel")]),
        ("unicode", [BEFORE.format("Bärn", "Basel")]),
        ("codepoint", [BEFORE.format("Bern", "Bärn")]),
        ("sv", [BEFORE.format("Bern", "Bärn")]),
    ],
)
def test_a_configuration_says_how_titles_compare(
    collation: str | None, messages: list[str]
) -> None:
    stated = {"collation": collation} if collation is not None else {}
    assert told(names_of("Basel", "Bärn", "Bern"), order="title", **stated) == messages


def test_sections_are_compared_where_it_is_stated() -> None:
    text = "".join(f"## {name}\n\n{names_of('a')}\n" for name in ("Alpha", "Zed", "Beta"))
    assert told(text) == told(text, order="title") == []
    stated = {"section-order": "title"}
    assert told(text, **stated) == ['section "Beta" belongs before "Zed"']
