"""Tables of contents: what counts as one, what it lacks, and what an update leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint.analysis.contents.coverage import contents_states
from awesome_lint.analysis.contents.markers import END, START, Unpaired
from awesome_lint.analysis.contents.proof import side_effects
from awesome_lint.analysis.contents.update import Absent, Stuck, inserted, renamed, updated
from awesome_lint.engine.fixer import fix
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import load
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Applicability
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from awesome_lint.document import Document

STALE = [Active(load("stale-contents"), load("stale-contents").options(), Level.WARNING)]
some = settings(max_examples=150)


ANCHORED = "<a name='x'></a>\n## A\n\n* a\n\n### B\n\n## Contributing\n"


def document(text: str) -> Document:
    return parse(Source(text))


def sections(*titles: str) -> str:
    return "\n" + "\n\n".join(titles) + "\n"


def updating(text: str, depth: int | None = None) -> str:
    """``text`` with its contents up to date, when all that must hold of an update does."""
    doc = document(text)
    edits = updated(doc, depth)
    assert isinstance(edits, list), edits
    after = document(doc.source.edited(edits).raw)
    assert side_effects(doc, after, edits) == []
    assert updated(after, depth) == []
    return after.text


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("- [a](#a)\n- [b](#b)\n- [c](#c)\n", [3]),
        ("- [a](#a)\n  - [b](#b)\n\n1. [c](#c)\n", []),
        ("1. [a](#a)\n   1. [b](#b)\n   2. [c](#c)\n", [3]),
        ("- [a](#a)\n- [b](#b)\n- [c](https://c.test)\n", []),
        ("[a](#a) | [b](#b) · <a href='#c'>c</a>\n", [3]),
        ("[a](#a), [b](#b) and [c](#c)\n", []),
        (
            "<ul>\n<li><a href='#a'>a</a>\n<li><a href='#b'>b</a>\n<li><a href='#c'>c</a>\n</ul>\n",
            [3],
        ),
        ("<p>See <a href='#a'>a</a> or <a href='#b'>b</a> or, best, <a href='#c'>c</a></p>\n", []),
        ("| [a](#a) | [b](#b) |\n|---|---|\n| [c](#c) | |\n", [3]),
        ("<details>\n\n- [a](#a)\n- [b](#b)\n- [c](#c)\n\n</details>\n", [3]),
        ("> - [a](#a)\n> - [b](#b)\n> - [c](#c)\n", [3]),
        ("- [a](#a)\n- [b](#b)\n- [c](#c)\n\n---\n\n- [d](#d)\n- [e](#e)\n- [f](#f)\n", [3, 3]),
    ],
)
def test_what_is_a_table_of_contents(text: str, links: list[int]) -> None:
    doc = document(text)
    assert [len(each.links) for each in doc.contents] == links
    assert not (links and doc.entries)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "* [A](#a)\n\t* [B](#b)\n* [C](#c)\n" + sections("# A", "## B", "## B2", "# C"),
            "* [A](#a)\n\t* [B](#b)\n\t* [B2](#b2)\n* [C](#c)\n"
            + sections("# A", "## B", "## B2", "# C"),
            id="tabs",
        ),
        pytest.param(
            "- [ ] **[A](#a)**\n- [x] **[B](#b)** &emsp; new\n- [ ] **[C](#c)**\n"
            + sections("# A", "# B", "# N_1 [x]", "# C"),
            "- [ ] **[A](#a)**\n- [x] **[B](#b)** &emsp; new\n- [ ] **[N_1 \\[x\\]](#n_1-x)**\n"
            "- [ ] **[C](#c)**\n" + sections("# A", "# B", "# N_1 [x]", "# C"),
            id="boxes and emphasis",
        ),
        pytest.param(
            "1. [A](#-a)\n\n2. [B](#-b)\n\n3. [C](#-c)\n"
            + sections("# 🐜 A", "# 🐜 N", "# 🐝 B", "# 🐈 C"),
            "1. [A](#-a)\n\n2. [N](#-n)\n\n3. [B](#-b)\n\n4. [C](#-c)\n"
            + sections("# 🐜 A", "# 🐜 N", "# 🐝 B", "# 🐈 C"),
            id="numbers, loose, emoji left out",
        ),
        pytest.param(
            '- <a href="#a">A</a>\n- <a href="#b">B</a>\n- <a href="#c">C</a>\n'
            + sections("# A", "# B", "# C", "# R & D"),
            '- <a href="#a">A</a>\n- <a href="#b">B</a>\n- <a href="#c">C</a>\n'
            '- <a href="#r--d">R &amp; D</a>\n' + sections("# A", "# B", "# C", "# R & D"),
            id="HTML links",
        ),
        pytest.param(
            "> - [A](#a)\n> - [B](#b)\n> - [C](#c)\n" + sections("# A", "# N", "# B", "# C"),
            "> - [A](#a)\n> - [N](#n)\n> - [B](#b)\n> - [C](#c)\n"
            + sections("# A", "# N", "# B", "# C"),
            id="in a quote",
        ),
        pytest.param(
            "- [A](#a)\n- [B](#b)\n- [C](#c)\n\nand\n\n- [D](#d)\n- [E](#e)\n- [F](#f)\n"
            + sections(*(f"# {x}" for x in "ABCNDEFG")),
            "- [A](#a)\n- [B](#b)\n- [C](#c)\n- [N](#n)\n\nand\n\n- [D](#d)\n- [E](#e)\n- [F](#f)\n"
            "- [G](#g)\n" + sections(*(f"# {x}" for x in "ABCNDEFG")),
            id="two lists",
        ),
        pytest.param(
            "- [T](#t)\n  - [A](#a)\n  - [B](#b)\n" + sections("# T", "## A", "## B", "## N"),
            "- [T](#t)\n  - [A](#a)\n  - [B](#b)\n  - [N](#n)\n"
            + sections("# T", "## A", "## B", "## N"),
            id="the last, nested",
        ),
        pytest.param(
            "- [A](#a)\n- [Tools](#tools)\n- [B](#b)\n- [Tools](#tools)\n- [C](#c)\n"
            + sections("# A", "## Tools", "# B", "## Tools", "# C"),
            "- [A](#a)\n- [Tools](#tools)\n- [B](#b)\n- [Tools](#tools-1)\n- [C](#c)\n"
            + sections("# A", "## Tools", "# B", "## Tools", "# C"),
            id="one title twice",
        ),
        pytest.param(
            "- [A](#a)\n- **Part two**\n  - [C](#c)\n  - [D](#d)\n- [E](#e)\n"
            + sections("# A", "# B", "# C", "# D", "# E"),
            "- [A](#a)\n- [B](#b)\n- **Part two**\n  - [C](#c)\n  - [D](#d)\n- [E](#e)\n"
            + sections("# A", "# B", "# C", "# D", "# E"),
            id="a line of its own",
        ),
    ],
)
def test_update_in_the_lists_own_way(before: str, after: str) -> None:
    assert updating(before) == after
    assert fix(parse(Source(before)), STALE, Applicability.SAFE).source.raw == after


def test_without_a_table() -> None:
    assert updated(document("# A\n\n## B\n"), None) == Absent()


def test_a_table_that_is_no_list_is_not_completed() -> None:
    text = "[A](#a) | [B](#b) | [C](#c)\n" + sections("# A", "# B", "# C", "# D")
    stuck = updated(document("\n" + text), None)
    assert isinstance(stuck, Stuck)
    assert stuck.line == 2


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("<!-- toc -->", "<!-- tocstop -->"),
        ("<!-- TOC depthFrom:2 -->", "<!-- /TOC -->"),
        ("<!-- TOC -->", "<!-- TOC -->"),
        ("<!--ts-->", "<!--te-->"),
        (
            "<!-- START doctoc generated TOC please keep comment -->\n<!-- DON'T EDIT -->\n**T**",
            "<!-- END doctoc generated TOC please keep comment -->",
        ),
        ("<!-- MarkdownTOC levels=2 -->", "<!-- /MarkdownTOC -->"),
        ("<!-- vim-markdown-toc GFM -->", "<!-- vim-markdown-toc -->"),
        ("<!-- mdformat-toc start --slug=github -->", "<!-- mdformat-toc end -->"),
    ],
)
def test_markers(start: str, end: str) -> None:
    rest = sections("## A", "### B", "#### C", "## D <!-- omit in toc -->", "## License")
    new = f"# T\n\n{start}\n\n- [A](#a)\n  - [B](#b)\n\n{end}\n{rest}"
    assert updating(f"# T\n\n{start}\n\n{end}\n{rest}") == new
    assert updating(new.replace("  - [B](#b)\n", "  - [Gone](#gone)\n")) == new
    assert updating(new, 1) == new.replace("  - [B](#b)\n", "")
    deep = new.replace("  - [B](#b)\n", "  - [B](#b)\n    - [C](#c)\n")
    assert updating(new, 3) == deep
    assert updating(deep) == deep


@pytest.mark.parametrize(
    ("marked", "problem"),
    [
        ("<!-- toc -->\n", "<!-- toc --> in line 3 starts a table of contents that none ends"),
        ("<!-- START doctoc -->\n\n- [A](#a)\n", "in line 3 starts a table of contents that none"),
        ("<!-- tocstop -->\n\n<!-- toc -->\n", "<!-- tocstop --> in line 3 ends a table"),
        ("<!-- toc -->\n<!-- /toc -->\n<!-- /toc -->\n", "<!-- /toc --> in line 5 ends a table"),
        ("<!--ts-->\n<!--ts-->\n<!--te-->\n", "<!-- ts --> in line 4 starts a table of contents w"),
        ("<!-- toc -->\n<!-- START doctoc -->\n<!-- END doctoc -->\n<!-- tocstop -->\n", "line 4"),
        ("<!-- toc -->\n\n```\n<!-- tocstop -->\n```\n", "that none ends"),
        ("<!-- toc\n\n<!-- tocstop -->\n\n<!-- tocstop -->\n", "<!-- tocstop --> in line 7 ends"),
    ],
)
def test_markers_that_are_no_pairs_are_a_sentence(marked: str, problem: str) -> None:
    found = updated(document(f"# T\n\n{marked}\n## A\n\n## B\n"), None)
    assert isinstance(found, Unpaired)
    assert problem in found.problem


def test_a_comment_that_only_speaks_of_contents_is_no_marker() -> None:
    text = f"# T\n\n{START}\n<!-- toc of this list, see the wiki -->\n\n{END}\n\n## A\n"
    assert "- [A](#a)" in updating(text)


def test_markers_in_a_quote_are_not_written_between() -> None:
    found = updated(document(f"# T\n\n> {START}\n> {END}\n\n## A\n"), None)
    assert isinstance(found, Stuck)


def test_a_table_of_links_between_markers_gets_no_list_beside_it() -> None:
    table = "[A](#a) · [B](#b) · [C](#c)"
    text = f"# T\n\n{START}\n\n{table}\n\n{END}\n" + sections("## A", "## B", "## C")
    assert updating(text) == text


@some
@given(
    st.lists(
        st.sampled_from(
            ["<!-- toc -->", "<!-- tocstop -->", "<!-- START doctoc -->", "<!-- END doctoc -->",
             "<!--ts-->", "<!--te-->", "<!-- TOC -->", "- [A](#a)", "  - [C](#c)", "- [B] (#b)",
             "- [Gone](#gone)", "- [x](https://x.test)", "- A", "", "", "```", "> ", "## A", "## B",
             "### C", "# D", "[A](#a) [B](#b) [D](#d)", "|a|", "|-|", "text", "<!-- x", "-->",
             "1. [B](#b)", "    - [D](#D)"]
        ),
        max_size=24,
    ),
    st.sampled_from([None, 1, 2]),
)  # fmt: skip
def test_the_second_update_changes_nothing(lines: list[str], depth: int | None) -> None:
    doc = document("\n".join(lines))
    edits = updated(doc, depth)
    if isinstance(edits, Absent):
        edits = inserted(doc, depth) or []
    if not isinstance(edits, list):
        return
    after = document(doc.source.edited(edits).raw)
    if side_effects(doc, after, edits):
        return  # nothing is written
    again = updated(after, depth)
    assert again == [] or not edits or again == Absent(), after.text
    assert not isinstance(again, list) or again == [], after.text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# T\n\n" + ANCHORED,
            f"# T\n\n## Contents\n\n{START}\n\n* [A](#a)\n  * [B](#b)\n\n{END}\n\n" + ANCHORED,
        ),
        (
            "# T\n\n## News\n\n## TOC\n\n## A\n",
            f"# T\n\n## News\n\n## TOC\n\n{START}\n\n- [News](#news)\n- [A](#a)\n\n{END}\n\n## A\n",
        ),
        (
            "# T\n\n## Index\n\n### A\n\n### Support\n\n### Authors\n\n### Contributing\n",
            (
                f"# T\n\n## Index\n\n{START}\n\n- [A](#a)\n- [Support](#support)\n"
                f"- [Authors](#authors)\n\n{END}\n\n### A\n\n### Support\n\n### Authors\n\n"
                "### Contributing\n"
            ),
        ),
        ("# T\n\n# License\n", None),
        ("Nothing.\n", None),
    ],
)
def test_insertion(before: str, after: str | None) -> None:
    doc = document(before)
    edits = inserted(doc, None)
    if after is None or edits is None:
        assert edits is None
        assert after is None
        return
    new = parse(doc.source.edited(edits))
    assert new.text == after
    assert side_effects(doc, new, edits) == []
    assert updated(new, None) == []


def test_links_that_reach_nothing_are_respelt() -> None:
    body = sections("# Boxes & Rigs", "# Rigs", "<a name='Olds'></a>\n# Old")
    text = "- [Boxes & Rigs](#boxes-rigs)\n- [Rigs](#Rigs-)\n- [Old](#Olds)\n" + body
    assert updating(text) == (
        "- [Boxes & Rigs](#boxes--rigs)\n- [Rigs](#rigs)\n- [Old](#old)\n" + body
    )


def test_an_anchor_that_no_link_reaches_is_a_sentence() -> None:
    text = "- [A](#a)\n- [B](#b)\n- [C](#C)\n\n# A\n\n# B\n\n<a name='C'></a>Here.\n"
    found = updated(document(text), None)
    assert isinstance(found, Stuck)
    assert found.line == 3


def test_a_table_is_not_cut_down_to_what_is_none() -> None:
    text = "- [A](#a)\n  - [B](#b)\n  - [C](#c)\n" + sections("# A", "## B", "## C")
    found = updated(document(text), 1)
    assert isinstance(found, Stuck)
    assert "fewer than three" in found.problem


def test_lines_that_say_the_same_under_one_heading_become_one() -> None:
    text = "- [A](#a)\n- [B](#b)\n- [C](#c)\n- [A](#a)\n- [Of A](#a)\n"
    body = sections("# A", "# B", "# C")
    assert updating(text + body) == text.replace("- [A](#a)\n- [Of", "- [Of") + body


def test_a_selection_is_told_of_mildly() -> None:
    text = "- [A](#a)\n- [B](#b)\n- [C](#c)\n" + sections(*(f"# {x}" for x in "ABCDEF"))
    rule = load("stale-contents")
    [found] = check(document(text), [Active(rule, rule.options())])
    assert found.level is Level.INFO
    assert found.message == 'the table of contents is missing "D", "E", "F"'
    assert found.fix is not None
    assert found.fix.applicability is Applicability.UNSAFE
    stated = Active(rule, rule.options(), Level.WARNING, stated=True)
    [found] = check(document(text), [stated])
    assert found.level is Level.WARNING  # as somebody has said
    [found] = check(document(text.replace("# F\n", "")), [Active(rule, rule.options())])
    assert found.level is Level.INFO
    [found] = check(document(text.replace("\n# E\n\n# F\n", "")), [Active(rule, rule.options())])
    assert found.level is Level.WARNING


def test_texts_when_they_are_asked_for() -> None:
    text = "- [The A](#a)\n- [**short**](#b-long)\n- [C](#c)\n" + sections(
        "# A", "# B `long`", "# C"
    )
    doc = document(text)
    assert doc.source.edited(renamed(doc)).raw.startswith("- [A](#a)\n- [**B long**](#b-long)\n")


def test_side_effects_are_seen() -> None:
    doc = document("- [A](#a)\n- [B](#b)\n- [C](#c)\n\nText.\n" + sections("# A", "# B", "# C"))
    edits = updated(doc, 1)
    assert edits == []
    for raw, effect in [
        (doc.text.replace("Text.", "Text?"), "another part"),
        (doc.text.replace("# B", "# D"), "another part"),
        (doc.text.replace("# A", "# A\n\n# A"), "other anchors"),
        (doc.text.replace("(#c)", "(#d)"), "would reach nothing"),
    ]:
        assert any(effect in each for each in side_effects(doc, document(raw), []))


TITLES = st.sampled_from(["A", "B", "C++", "D & E", "🚀 F", "G (3)", "`h`", "A", "License"])
LEVELS = st.integers(1, 3)


@some
@given(st.lists(st.tuples(LEVELS, TITLES), min_size=3, max_size=9), st.data())
def test_any_table_ends_up_in_order(headings: list[tuple[int, str]], data: st.DataObject) -> None:
    body = "".join(f"{'#' * level} {title}\n\nText.\n\n" for level, title in headings)
    slugs = [(each.level, each.slug, each.text) for each in document(body).headings]
    rows = data.draw(st.lists(st.sampled_from(slugs), min_size=3, max_size=9, unique=True))
    rows.insert(data.draw(st.integers(0, 3)), (1, "gone", "Gone"))
    nested = data.draw(st.booleans())
    table = ""
    depth = 0
    for level, slug, text in rows:
        depth = min(depth + 1, level - 1) if nested and table else 0
        table += f"{'  ' * depth}- [{text}](#{slug})\n"
    text = f"{table}\n{body}"
    result = fix(parse(Source(text)), STALE, Applicability.SAFE)
    assert result.withheld == ()
    left = [each.fix for each in result.left if each.fix is not None]
    assert all(each.applicability is Applicability.UNSAFE for each in left)
    again = fix(parse(result.source), STALE, Applicability.SAFE)
    assert again.source.raw == result.source.raw
    assert result.source.raw.endswith(body)
    assert result.source.raw.count("- [") >= len(rows)  # a safe fix removes no line
    doc = document(text)
    edits = updated(doc, 6)
    if isinstance(edits, Stuck):
        return
    assert isinstance(edits, list)
    after = document(doc.source.edited(edits).raw)
    assert side_effects(doc, after, edits) == []
    [state] = contents_states(after)
    assert not state.is_stale
    listed = [state.listing.headings[link].start for link in after.contents[0].links]
    assert listed == sorted(listed)
    assert len(set(listed)) == len(listed)


def test_real_lists(real_list: Path) -> None:
    doc = parse(Source.from_bytes(real_list.read_bytes(), real_list.name))
    edits = updated(doc, None)
    if isinstance(edits, Absent):
        edits = inserted(doc, None) or []
    if isinstance(edits, Stuck | Unpaired):
        return  # the table is no list, or has one marker of two
    assert isinstance(edits, list)
    after = parse(doc.source.edited(edits))
    assert side_effects(doc, after, edits) == []
    assert updated(after, None) in ([], Absent())
