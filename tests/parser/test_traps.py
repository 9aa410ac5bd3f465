"""What lists hold that is easily read as something else: the parser's side of it."""

from __future__ import annotations

import pytest

from awesome_lint.document import (
    BlockKind,
    Document,
    EntryForm,
    InlineKind,
    LinkForm,
    Profile,
    Role,
)
from awesome_lint.parser import parse
from awesome_lint.text.source import Source


def read(text: str) -> Document:
    return parse(Source(text))


def links(doc: Document) -> list[tuple[str, str]]:
    return [(link.text, link.href) for link in doc.links]


def plain(doc: Document) -> str:
    return doc.residue.replace("\0", "")


def test_a_date_after_a_link_group_is_no_target() -> None:
    doc = read("- T [[v1](https://arxiv.org/abs/2203.04001)](2022.11.11)\n")
    assert links(doc) == [("v1", "https://arxiv.org/abs/2203.04001")]
    (entry,) = doc.entries
    assert (entry.title, entry.description) == ("T", "")


def test_a_target_may_have_a_title_in_parentheses() -> None:
    (link,) = read("[x](#frag (53))\n").links
    assert (link.href, link.title) == ("#frag", "53")


def test_tags_side_by_side_are_no_reference() -> None:
    doc = read("- [T](https://t.test) - D. [GPLv3+][MIT]\n")
    assert [link.text for link in doc.links] == ["T"]
    assert [tag.text for tag in doc.entries[0].tags] == ["GPLv3+", "MIT"]


def test_a_reference_may_have_a_label_with_a_dot() -> None:
    doc = read("- T [[code]][2.47]\n\n[2.47]: https://github.com/a/b\n")
    (link,) = doc.links
    assert (link.form, link.text, link.href) == (LinkForm.FULL, "[code]", "https://github.com/a/b")
    assert doc.definitions[0].uses == 1
    assert doc.entries[0].links[0].role is Role.CODE


@pytest.mark.parametrize(
    "text",
    [
        "<!-- - T [[Paper]]() -->\n",
        "<!--\n- T [[Paper]]() https://t.test\n-->\n",
        "```\n- T [[pdf]](link) https://t.test\n```\n",
        "    - T [[pdf]](link) https://t.test\n",
        "---\ntitle: [T](https://t.test)\n---\n",
    ],
    ids=["comment", "comment-block", "fence", "indented", "front-matter"],
)
def test_nothing_is_read_in(text: str) -> None:
    doc = read(text)
    assert (links(doc), doc.entries, doc.headings, plain(doc)) == ([], [], [], "")


def test_a_footnote_is_no_definition() -> None:
    doc = read("T[^28]\n\n[^28]: 日本語 [x](https://t.test)\n")
    assert doc.definitions == []
    assert links(doc) == [("x", "https://t.test")]
    assert [piece.kind for piece in doc.leaves[0].inlines] == [InlineKind.TEXT, InlineKind.FOOTNOTE]


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("# Awesome PHP [![badge](b.svg)](https://t.test)", "awesome-php-"),
        ("## 🎙️ Podcasts", "\ufe0f-podcasts"),
        ("### C&#35;", "c"),
        ("## :ok_hand: Single", "ok_hand-single"),
        ("Two line\nsetext\n===", "two-linesetext"),
        ("## a <!-- c --> b", "a--b"),
        ("## one<br>two", "onetwo"),
        ("## Custom {#my-id}", "custom-my-id"),
        ("## 1️⃣ First", "1\ufe0f\u20e3-first"),
        ("## x² ①", "x-"),
        ("## 🅰️", "🅰\ufe0f"),
        ("## Ⓐ", "ⓐ"),
        ("## Привет", "привет"),
        ("## a\u00a0b\u3000c", "abc"),
        ("> ## Quoted", "quoted"),
        ("- ## Item", "item"),
        ("<h2>In <em>HTML</em></h2>", "in-html"),
    ],
)
def test_slug(heading: str, slug: str) -> None:
    assert [each.slug for each in read(heading + "\n").headings] == [slug]


def test_repeated_headings_skip_slugs_that_are_taken() -> None:
    words = ["echo", "echo", "echo 1", "echo-1", "echo", "foxtrot-1", "foxtrot", "foxtrot"]
    doc = read("".join(f"## {word}\n\n" for word in words))
    assert [each.slug for each in doc.headings] == [
        "echo",
        "echo-1",
        "echo-1-1",
        "echo-1-2",
        "echo-2",
        "foxtrot-1",
        "foxtrot",
        "foxtrot-2",
    ]


def test_an_explicit_anchor_with_capitals_is_out_of_reach() -> None:
    doc = read('<a name="Intro"></a>\n\nText <span id="low">x</span>\n')
    assert set(doc.names) == {"Intro", "low"}
    assert set(doc.reachable) == {"low"}


def test_an_attribute_without_quotes() -> None:
    (link,) = read("<a href=#sorting-&-ranking>x</a>\n").links
    assert link.href == "#sorting-&-ranking"


def test_a_rule_below_an_item_makes_it_a_heading() -> None:
    doc = read("- [T](https://t.test)\n  ---\n")
    assert [(each.level, each.slug) for each in doc.headings] == [(2, "t")]
    assert [entry.title for entry in doc.entries] == ["T"]
    assert len(doc.sections) == 1


def test_angle_brackets_link_any_scheme() -> None:
    assert links(read("one port (specific <ip:port>)\n")) == [("ip:port", "ip:port")]


def test_a_number_is_no_year() -> None:
    doc = read("- T [Only 2040 Images] [[paper](https://arxiv.org/abs/1904.01001)]\n")
    (entry,) = doc.entries
    assert (entry.title, entry.venue) == ("T", None)
    assert [tag.text for tag in entry.tags] == ["Only 2040 Images"]


def test_an_attachment_is_code() -> None:
    text = "- T [[link](https://openreview.net/attachment?id=a&name=s)]\n"
    assert [each.role for each in read(text).entries[0].links] == [Role.CODE]


def test_a_pasted_link_is_one_target() -> None:
    doc = read("[[code]]([https://a.test](https://b.test))\n")
    assert links(doc) == [("[code]", "[https://a.test](https://b.test)")]


def test_mojibake_is_text() -> None:
    doc = read("- T [[Paper](https://a.test)锛孾Code](https://b.test)]\n")
    assert links(doc) == [("Paper", "https://a.test"), ("https://b.test)]", "https://b.test)]")]


def test_another_marker_starts_another_list() -> None:
    doc = read("- [A](https://a.test)\n* [B](https://b.test)\n\n1. C\n2) D\n")
    lists = [block.markup for block in doc.blocks if block.kind is BlockKind.LIST]
    assert lists == ["-", "*", ".", ")"]


def test_link_text_over_lines() -> None:
    doc = read("> - [on the\n>   way](\n>   https://t.test 'x')\n")
    (link,) = doc.links
    assert (link.text, link.href, link.title) == ("on the way", "https://t.test", "x")
    assert doc.text[link.start : link.end].startswith("[on the")
    assert doc.text[link.start : link.end].endswith("'x')")
    assert doc.entries[0].title == "on the way"


def test_escaped_brackets_are_what_a_reader_sees() -> None:
    doc = read("- T [\\[PDF\\]](https://t.test)\n")
    assert links(doc) == [("[PDF]", "https://t.test")]
    assert [each.label for each in doc.entries[0].links] == ["PDF"]


def test_an_empty_link_in_a_cell() -> None:
    doc = read("| Name | Code |\n|---|---|\n| [T](https://t.test) | []() |\n")
    assert links(doc) == [("T", "https://t.test"), ("", "")]
    assert [len(entry.links) for entry in doc.entries] == [1]


def test_links_in_the_text_of_an_image_are_none() -> None:
    doc = read("![see [the map](#none)](a.png) [![a [b](#c)](d.png)](https://t.test)\n")
    assert [href for _, href in links(doc)] == ["https://t.test"]
    assert [image.href for image in doc.images] == ["a.png", "d.png"]


def test_cells_too_many_are_not_rendered() -> None:
    doc = read("| a | b |\n|---|---|\n| [T](https://t.test) | b | [x](#none) |\n| one |\n")
    assert links(doc) == [("T", "https://t.test")]
    rows = [block for block in doc.blocks if block.kind is BlockKind.ROW]
    assert [row.level for row in rows] == [2, 3, 1]


def test_a_title_in_brackets_is_no_venue() -> None:
    doc = read("- [Nature](https://t.test/a) - Walks.\n- [[Nature]](https://t.test/b) Walks\n")
    assert [entry.venue for entry in doc.entries] == [None, None]


def test_bare_urls_are_linked_as_github_does() -> None:
    doc = read(
        "论文：https://a.test/1 x:https://a.test/2, Https://a.test/3. ftp://a.test/4 www.a.test\n\n"
        "example.com [[code(https://b.test)]] and [ https://c.test\n"
    )
    assert [link.href for link in doc.links] == [
        "https://a.test/1",
        "https://a.test/2",
        "Https://a.test/3",
        "ftp://a.test/4",
        "http://www.a.test",
    ]


def test_an_open_bracket_keeps_urls_from_being_links_until_a_link() -> None:
    doc = read("a [ https://a.test [x](https://b.test) https://c.test\n")
    assert [link.href for link in doc.links] == ["https://b.test", "https://c.test"]


def test_a_byte_order_mark_is_no_text() -> None:
    doc = parse(Source.from_bytes("\ufeff# T\r\n".encode()))
    assert [each.slug for each in doc.headings] == ["t"]


def test_only_line_ends_end_lines() -> None:
    doc = read("# A\u2028B\n\n- [T](https://t.test) \x0b\x0c\x85 D\n\n# C\n")
    assert [doc.line(each.start) for each in doc.headings] == [1, 5]
    assert [entry.title for entry in doc.entries] == ["T"]


def test_emphasis_in_emphasis() -> None:
    doc = read("- ****[T](https://t.test)**** - *£*2\n")
    assert [entry.title for entry in doc.entries] == ["T"]


def test_an_end_tag_is_a_part_of_its_link() -> None:
    text = '- <a href="https://t.test"><b>T</b></a> - D\n'
    (link,) = read(text).links
    assert text[link.start : link.end] == '<a href="https://t.test"><b>T</b></a>'


def test_what_a_break_tag_follows_is_one_item() -> None:
    doc = read("- [A](https://a.test)\n<br>\n\n- [B](https://b.test)\n")
    assert [(entry.title, entry.form) for entry in doc.entries] == [
        ("A", EntryForm.LINK_FIRST),
        ("B", EntryForm.LINK_FIRST),
    ]


def test_contents_are_no_entries() -> None:
    doc = read("- [A](#a)\n  - [B](#b)\n- [C](#c)\n\n# A\n\n- [T](https://t.test)\n- [one](#a)\n")
    assert [len(contents.links) for contents in doc.contents] == [3]
    assert [entry.title for entry in doc.entries] == ["T"]


def test_a_list_with_a_few_papers_is_not_a_paper_list() -> None:
    tools = "".join(f"- [Tool {n}](https://t.test/{n}) - D.\n" for n in range(7))
    papers = "- Paper [ICLR 2021] [[paper](https://arxiv.org/abs/2101.00001)]\n"
    assert read(tools + papers).profile is Profile.GENERAL
    assert read(tools + papers * 3).profile is Profile.PAPERS
