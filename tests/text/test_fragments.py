from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.document import Given, Surroundings
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import load
from awesome_lint.text.fragments import is_page_place, wanted, written
from awesome_lint.text.slugs import slugify
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from awesome_lint.text.diagnostics import Diagnostic


@pytest.mark.parametrize(
    ("fragment", "name"),
    [
        ("tools", "tools"),
        ("Tools", "tools"),
        ("user-content-Tools", "tools"),
        ("%E5%B7%A5%E5%85%B7", "工具"),
        ("100%", None),
        ("%FF", None),
        ("tools:~:text=more", "tools"),
        ("", ""),
    ],
)
def test_what_a_fragment_asks_for(fragment: str, name: str | None) -> None:
    assert wanted(fragment) == name


@pytest.mark.parametrize("name", ["", "top", "readme", "l10", "l3-l7", "l3c5-l7c11"])
def test_every_page_has(name: str) -> None:
    assert is_page_place(name)


@pytest.mark.parametrize("name", ["tops", "l", "l3-", "l3-7", "level1", "l3x"])
def test_not_every_page_has(name: str) -> None:
    assert not is_page_place(name)


@pytest.mark.parametrize(
    ("name", "fragment"),
    [
        ("c-tools", "c-tools"),
        ("工具", "工具"),
        ("\ufe0f-settings", "%EF%B8%8F-settings"),
        ("sorting & (ranking)", "sorting%20%26%20%28ranking%29"),
        ("50%", "50%25"),
    ],
)
def test_how_a_name_is_written(name: str, fragment: str) -> None:
    assert written(name) == fragment


@given(st.text(st.characters(codec="utf-8"), min_size=1).map(str.lower))
def test_what_is_written_asks_for_the_name(name: str) -> None:
    assert wanted(written(name)) == name.lower().removeprefix("user-content-")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1))
def test_what_is_written_is_a_target_in_markdown_and_in_html(text: str) -> None:
    name = slugify(text) + text.lower()
    doc = parse(Source(f'[x](#{written(name)}) <a href="#{written(name)}">y</a>\n'))
    assert [link.href for link in doc.links] == [f"#{written(name)}"] * 2


def broken(raw: str) -> list[Diagnostic]:
    rule = load("broken-anchor")
    return check(parse(Source(raw)), [Active(rule, rule.options())])


def test_headings_in_every_construct_answer() -> None:
    assert not broken(
        "[a](#a) [b](#b) [c](#c) [d](#d) [e](#e)\n\n> # A\n\n- ## B\n\nC\n=\n\n<h3>D</h3>\n\n"
        "<details>\n\n## E\n\n</details>\n"
    )


def test_the_nearest_names_are_told_first_come_first_served() -> None:
    headings = "".join(f"## Part {number} of it\n\n" for number in range(2000))
    found = broken("[x](#part-7-of-itt)\n" * 50 + "\n" + headings)
    assert len(found) == 50
    assert "nearest: #part-7-of-it" in found[0].message
    assert "nearest" not in found[-1].message


def test_a_file_that_was_not_searched_whole_is_not_judged() -> None:
    assert broken("[x](#there)\n\n" + "word " * 1000)
    assert not broken("[x](#there)\n\n" + "word " * 60_000)


def anchors_of_other_files(target: str) -> frozenset[str] | None:
    return frozenset({"tools"}) if target.startswith("other.md") else None


def test_anchors_of_other_files() -> None:
    rule = load("broken-anchor")
    doc = parse(
        Source(
            "[a](other.md#tools) [b](other.md#Tools) [c](other.md#tool) [d](unknown.md#x)\n"
            "[e](other.md#L10) [f](https://example.com/other.md#x)\n"
        ),
        Given(Surroundings(anchors=anchors_of_other_files)),
    )
    found = check(doc, [Active(rule, rule.options())])
    assert [each.message for each in found] == ["other.md has no anchor #tool (nearest: #tools)"]


def test_ignored_anchors() -> None:
    rule = load("broken-anchor")
    doc = parse(Source("[a](#app) [b](#App) [c](#other)\n"))
    found = check(doc, [Active(rule, rule.options(ignore=("#app",)))])
    assert [doc.text[slice(*each.span)] for each in found] == ["#other"]
