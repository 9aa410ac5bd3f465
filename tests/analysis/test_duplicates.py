from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from growth import growth, timed
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.analysis.duplicates import Likeness, duplicates
from awesome_lint.analysis.entry_keys import are_variants, is_full, resources, short, title_key
from awesome_lint.analysis.shared_targets import is_about_both
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import ids, load
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RULES = [
    Active(rule, rule.options(), Level.INFO)
    for rule in map(load, ids("duplicates"))
    if rule.id not in ("repeated-link", "duplicate-heading")
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A Net: Learning", "a net – learning"),
        ("Self-Supervised", "self supervised"),
        ("STRASSE", "straße"),
        ("Node.js", "Node JS"),
    ],
)
def test_titles_that_are_the_same(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C", "C++"),
        ("C#", "C"),
        ("A Model for 2D", "A Model for 3D"),
        ("GPT 15", "GPT 1.5"),
        ("हिंदी", "हद"),
        ("工具", "工"),
    ],
)
def test_titles_that_are_not(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


@given(st.text())
def test_a_key_is_its_own_key_but_for_case_folding(title: str) -> None:
    key = title_key(title)
    assert "  " not in key
    assert key == key.strip()
    assert title_key(f" {title} ") == key


@given(st.text())
def test_short_titles(title: str) -> None:
    assert len(short(title)) <= 60
    assert short(title) == title or short(title).endswith("…")


def kinds(raw: str) -> list[Likeness]:
    return [duplicate.likeness for duplicate in duplicates(parse(Source(raw)))]


@pytest.mark.parametrize(
    "title",
    [
        "Referring Image Matting",
        "A Net: Learning to Fly",
        "基于深度学习的图像分割",
        "C++ for the Rest of Us",
    ],
)
def test_titles_that_tell_a_work_from_others(title: str) -> None:
    assert is_full(title)


@pytest.mark.parametrize("title", ["Survey", "Deep Learning", "dns-over-https", "A B C", "工具"])
def test_names_that_do_not(title: str) -> None:
    assert not is_full(title)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A Net: Learning to Fly", "A Net: Learning to Fly (NET)"),
        ("Talent Search at Work", "Talent Search at Work: Lessons Learned"),
        ("Words via Contextual, Grounded Learning", "Words with Contextual, Grounded Learning"),
    ],
)
def test_wordings_of_one_title(one: str, other: str) -> None:
    assert are_variants(one, other)
    assert are_variants(other, one)


def test_two_titles_are_no_wordings_of_one() -> None:
    assert not are_variants("Nets that Learn to Fly", "Boats that Find a Way")


@pytest.mark.parametrize(
    ("one", "other", "href"),
    [
        ("Moth", "Owl", "https://github.com/o/themes"),
        ("explain-shell (o)", "dirrc", "https://github.com/o/shell-plugins"),
        ("Maker Nut", "Maker Bolt", "https://maker.test/"),
        ("A Net", "B Net", "https://conference.test/2021/accepted"),
    ],
)
def test_pages_about_both(one: str, other: str, href: str) -> None:
    assert is_about_both(one, other, href)


@pytest.mark.parametrize(
    ("one", "other", "href"),
    [
        ("Jan", "Witsy", "https://jan.test/"),
        ("phonenumbers", "python-phonenumbers", "https://github.com/o/python-phonenumbers"),
        ("语雀", "AliYuQue", "https://www.yuque.test/install"),
        ("Kit One", "One Kit", "https://one.test/"),
    ],
)
def test_pages_about_one(one: str, other: str, href: str) -> None:
    assert not is_about_both(one, other, href)


NET = "- Nets that Learn to Fly{} [[paper](https://arxiv.org/abs/2104.00001)]\n"
BOAT = "- Boats that Find a Way [[paper](https://arxiv.org/abs/2104.0000{})]\n"


def test_what_two_sections_have_in_common() -> None:
    first = NET.format("") + "\n## B\n\n"
    assert kinds(first + BOAT.format(1)) == [Likeness.FAR_TARGET]
    assert kinds(first + NET.format("").replace("00001", "00002")) == [Likeness.FAR_TITLE]
    assert kinds(first + BOAT.format(2)) == []
    assert kinds(first + "- FlySet [[paper](https://arxiv.org/abs/2104.00001)]\n") == []


def test_two_papers_of_one_title() -> None:
    first = NET.format(" [CVPR 2021]") + "\n## B\n\n"
    assert kinds(first + NET.format(" [ICCV 2023]").replace("00001", "00002")) == []
    assert kinds(first + NET.format(" [ICCV 2023]")) == [Likeness.LISTING]


def test_a_page_that_several_sections_share_is_about_all() -> None:
    later = (
        BOAT.format(1)
        + "\n## C\n\n- Kites for the Rest [[paper](https://arxiv.org/abs/2104.00001)]\n"
    )
    assert kinds(f"{NET.format('')}\n## B\n\n{later}") == []


def test_one_first_entry_of_many_links_is_not_read_for_each_that_shares_one() -> None:
    def work(count: int) -> Callable[[], float]:
        links = " ".join(f"[p{n}](https://arxiv.org/abs/2104.{n:05})" for n in range(count))
        rest = "".join(
            f"- Title Number {n} of Many [[p](https://arxiv.org/abs/2104.{n:05})]\n"
            for n in range(count)
        )
        raw = f"- The Title of Them All {links}\n{rest}"

        doc = parse(Source(raw))
        return timed(lambda: duplicates(doc))

    assert growth(work(500), work(2_000), 6.25) < 6.25


ONE = "- [One](https://one.test/)\n"


@pytest.mark.parametrize(
    "between",
    ["## B\n\n", "**B**\n\n", "---\n\n", "<h4>B</h4>\n\n", "</details>\n\n", "- B\n  "],
)
def test_what_sets_two_places_apart(between: str) -> None:
    assert kinds(f"{ONE}\n{between}{ONE}") == [Likeness.LISTING]


@pytest.mark.parametrize("between", ["", "\n", "* [Two](https://two.test/)\n", "<!-- B -->\n\n"])
def test_what_does_not(between: str) -> None:
    assert kinds(f"{ONE}{between}{ONE}") == [Likeness.ENTRY]


def test_an_entry_and_its_sub_items_are_no_duplicates() -> None:
    assert kinds(f"{ONE}  {ONE}    {ONE}") == []


def test_of_several_each_is_compared_with_the_first() -> None:
    doc = parse(Source(ONE * 3))
    assert [doc.line(duplicate.earlier.start) for duplicate in duplicates(doc)] == [1, 1]


def test_a_badge_is_no_resource() -> None:
    badge = "[![stars](https://img.shields.io/badge/x)](https://stars.test/)"
    assert kinds(f"- {badge} One\n- {badge} Two\n") == []


def test_news_that_mention_a_paper_are_no_duplicates() -> None:
    paper = '"[A Net that Learns to Learn](https://arxiv.org/abs/2104.00001)"'
    assert kinds(f"- 2021-04 We release {paper} today.\n- 2021-05 Read {paper} now.\n") == []


titles = st.sampled_from(["One", "one!", "Two Nets", "Three", "paper"])
targets = st.sampled_from(
    [
        "https://arxiv.org/abs/2104.00001",
        "https://arxiv.org/pdf/2104.00001v2.pdf",
        "https://github.com/o/one",
        "https://github.com/O/one/",
        "https://one.test/",
    ]
)
lines = st.one_of(
    st.builds("- [{}]({})\n".format, titles, targets),
    st.builds("  - [{}]({})\n".format, titles, targets),
    st.builds("- {} [[paper]({})] [[code]({})]\n".format, titles, targets, targets),
    st.builds("\n| A | B |\n| - | - |\n| [{}]({}) | x |\n\n".format, titles, targets),
    st.sampled_from(["\n## A\n\n", "\n**B**\n\n"]),
)


@given(st.lists(lines, max_size=12).map("".join))
def test_no_two_rules_speak_of_one_pair(raw: str) -> None:
    doc = parse(Source(raw))
    pairs = [
        (rule, doc.line(each.span.start), doc.line(related.span.start))
        for active in RULES
        for rule in [active.rule.id]
        for each in check(doc, [active])
        for related in each.related
    ]
    assert all(later > earlier for _, later, earlier in pairs)
    for one, other in combinations(pairs, 2):
        assert one[1:] != other[1:]


def test_real_lists_have_each_pair_once(real_list: Path) -> None:
    doc = parse(Source.from_bytes(real_list.read_bytes()))
    pairs = [(duplicate.entry, duplicate.earlier) for duplicate in duplicates(doc)]
    assert len(pairs) == len(set(pairs))
    assert all(later.start > earlier.start for later, earlier in pairs)


def test_an_entry_of_many_links_takes_no_longer_than_they_are() -> None:
    def work(links: int) -> Callable[[], float]:
        text = " ".join(f"<https://a.test/{number}>" for number in range(links))
        [entry] = parse(Source(f"- Title: {text}\n")).entries
        assert len(entry.links) == links
        return timed(lambda: resources(entry))

    assert growth(work(1_000), work(4_000), 6.25) < 6.25  # linear is 4, quadratic 16
