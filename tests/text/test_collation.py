from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.text.collation import (
    COLLATIONS,
    READINGS,
    Reading,
    Spelling,
    collated,
    comparable,
    key,
    may_precede,
    precede,
)

TITLES = st.text(st.sampled_from("aAbBzéÉß1290 -.'The "), max_size=12)
WORDS = Reading(articles=True, spelling=Spelling.WORDS)


@pytest.mark.parametrize(
    "titles",
    [
        ["alpha", "Beta", "gamma"],
        ["v2", "v10", "v010b"],
        ["Eclair", "École", "elan", "Éon"],
        ["foo", "Foo Bar", "foo-baz", "foobar"],
        ["9" * 60, "1" + "0" * 60],
    ],
)
def test_word_by_word(titles: list[str]) -> None:
    keys = [key(title, WORDS) for title in titles]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("Bar", "The Zoo"), ("a", "b"), ("Éclair", "Zebra"), ("Foo 2", "Foo 3"), ("v9", "w")],
)
def test_what_no_alphabet_has_the_other_way_round(earlier: str, later: str) -> None:
    assert may_precede(earlier, later)
    assert not may_precede(later, earlier)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A Zoo", "Bar"),  # the article counts
        ("Bar", "A Zoo"),  # it does not
        ("Go Lang", "Goat"),
        ("Goat", "Go Lang"),
        ("Foo 10", "Foo 2"),  # as a computer sorts
        ("Foo 2", "Foo 10"),
        ("Go Lang", "Go"),  # as a computer sorts "[Go Lang](…)" and "[Go](…)"
        ("Go", "Go Lang"),
        ("Go-Lang", "Go"),
        (".NET", "Nest"),
        (".NET", "Abc"),
        ("Zoo", "apple"),  # capitals first
    ],
)
def test_what_one_way_to_sort_has_in_that_order(one: str, other: str) -> None:
    assert may_precede(one, other)


@given(st.lists(TITLES, min_size=2, max_size=8))
def test_what_is_sorted_by_any_reading_may_stand_so(titles: list[str]) -> None:
    for reading in READINGS:
        keys = {title: key(title, reading) for title in titles}
        found = sorted(titles, key=keys.__getitem__)
        assert all(may_precede(one, other) for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("titles", "same"),
    [
        (["a", "É", "2048", "@b"], True),
        (["а", "б"], True),
        (["a", "б"], False),
        (["a", "µm"], False),
        (["工具", "资源"], False),
        (["가", "나"], True),
        (["a", "🎉"], False),
        (["1", "2"], False),
        ([], False),
    ],
)
def test_titles_of_one_alphabet_compare(titles: list[str], same: bool) -> None:
    assert comparable(titles) is same


@pytest.mark.parametrize(
    ("collation", "titles"),
    [
        ("codepoint", ["Basel", "Bern", "bzz", "Bärn"]),
        ("unicode", ["Bärn", "Basel", "Bern", "bzz"]),
        ("sv", ["Alm", "Zebra", "Åska", "Äpple", "Ö", "Öl"]),
        ("da", ["Zoo", "Æble", "Øl", "Ål"]),
        ("es", ["nube", "nuez", "ñandú", "oso"]),
        ("cs", ["cena", "čas", "hrad", "chata", "igelit"]),
        ("hr", ["dan", "džep", "đak", "lopta", "ljeto", "mir"]),
        ("hu", ["cukor", "csak", "őr", "sor", "szó", "tó"]),
        ("tr", ["cam", "çam", "hal", "ılık", "iz"]),
        ("pl", ["las", "łaska", "mak", "zero", "źle", "żal"]),
    ],
)
def test_a_collation_sorts_as_its_readers_do(collation: str, titles: list[str]) -> None:
    keys = [collated(title, collation) for title in titles]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert precede(collation)(titles[0], titles[-1])
    assert not precede(collation)(titles[-1], titles[0])


@given(st.sampled_from(COLLATIONS), TITLES)
def test_every_title_has_a_place_in_every_collation(collation: str, title: str) -> None:
    assert precede(collation)(title, title)
