"""What an in-page link reaches: the proof says the same as the page's names and ``fragments``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from awesome_lint.engine.evidence import evidence
from awesome_lint.engine.proof import losses
from awesome_lint.parser import parse
from awesome_lint.text.fragments import directive, is_page_place, retargeted, wanted, written
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from awesome_lint.document import Document

NAMES = ["a", "A b", "Ab", "é", "c++", "a-b", "L1", "top", "Über uns", "user-content-a", "日本"]
HEADINGS = st.lists(st.sampled_from(NAMES), max_size=3)
ANCHORS = st.lists(st.sampled_from(["a", "Ab", "é", "s1", "日本", "L1", "x-1"]), max_size=2)
FRAGMENTS = st.one_of(
    st.sampled_from(["a", "A", "a-b", "Ab", "c", "%C3%A9", "é", "%c3", "a-1", "", "top", "L1-L2"]),
    st.sampled_from(["readme", "user-content-a", "über-uns", "%C3%9Cber-uns", "日本", "no", "s1"]),
    st.builds("{}:~:text={}".format, st.sampled_from(["a", "ab", "", "no"]), st.just("x")),
    st.text("aA%9-b", max_size=4),
)


def page(headings: list[str], anchors: list[str], fragment: str) -> Document:
    parts = [f"# {name}\n\n" for name in headings]
    parts += [f'<a name="{name}"></a>\n\ntext\n\n' for name in anchors]
    return parse(Source("".join((*parts, f"[x](#{fragment})\n"))))


@given(HEADINGS, ANCHORS, FRAGMENTS)
def test_the_proof_and_the_names_of_the_page_agree(
    headings: list[str], anchors: list[str], fragment: str
) -> None:
    doc = page(headings, anchors, fragment)
    [(_, found)] = evidence(doc).fragments
    name = wanted(fragment)
    names = {each.slug for each in doc.headings} | {each.name for each in doc.anchors}
    reaches = name is not None and (name in names or is_page_place(name))
    assert (found.thing is not None) == reaches
    assert found.order == directive(fragment)
    if isinstance(found.thing, int):
        heading = doc.headings[found.thing]
        own = {each.name for each in doc.anchors if each.heading is heading}
        assert name in {heading.slug, *own}


@given(HEADINGS, ANCHORS, FRAGMENTS)
def test_another_spelling_of_what_is_wanted_loses_nothing(
    headings: list[str], anchors: list[str], fragment: str
) -> None:
    name = wanted(fragment)
    assume(name is not None)
    assert name is not None
    before = page(headings, anchors, fragment)
    after = page(headings, anchors, retargeted(f"#{fragment}", name)[1:])
    assert losses(before, after) == []


@given(HEADINGS, ANCHORS, FRAGMENTS, FRAGMENTS)
def test_what_reaches_something_else_is_a_loss(
    headings: list[str], anchors: list[str], fragment: str, other: str
) -> None:
    before, after = page(headings, anchors, fragment), page(headings, anchors, other)
    assume(before.reached(fragment) is not None)
    [(_, old)], [(_, new)] = evidence(before).fragments, evidence(after).fragments
    assert (losses(before, after) == []) == ((old.thing, old.order) == (new.thing, new.order))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_as_it_is_written_is_wanted(name: str) -> None:
    assert wanted(written(name.lower())) == name.lower().removeprefix("user-content-")


def test_an_empty_fragment_is_the_top_where_a_heading_has_no_slug() -> None:
    doc = parse(Source("# （\n\n[x](#)\n"))
    assert doc.headings[0].slug == ""
    assert doc.reached("") == ""
