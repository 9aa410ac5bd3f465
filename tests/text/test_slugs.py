from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.text.slugs import Slugger, decode_fragment, loose, slugify, with_joiners


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Static Analysis", "static-analysis"),
        ("  two   spaces ", "--two---spaces-"),
        ("tab\there", "tabhere"),
        ("no\u00a0break\u3000wide", "nobreakwide"),
        ("F#, C++ & .NET", "f-c--net"),
        ("kept_under-score", "kept_under-score"),
        ("3.5 Results", "35-results"),
        ("Tools (2024) [beta]", "tools-2024-beta"),
        ("ÄRGER mit Größe", "ärger-mit-größe"),
        ("Привет", "привет"),
        ("图像分类", "图像分类"),
        ("हिन्दी", "हिन्दी"),
        ("ภาษาไทย ที่", "ภาษาไทย-ที่"),
        ("⚙️ Settings", "\ufe0f-settings"),
        ("🚀 Tools", "-tools"),
        ("1️⃣ First", "1\ufe0f\u20e3-first"),
        ("👩\u200d💻 Team", "-team"),
        ("x² ½ ①", "x--"),
        ("Ⅷ Ⓐ", "ⅷ-ⓐ"),
        ("🅰️🆎", "🅰\ufe0f"),
        ("ＡＢＣ（ｄ）", "ａｂｃｄ"),
        ("snake‿tie", "snake‿tie"),
        ("em—dash – en", "emdash--en"),
        ("", ""),
    ],
)
def test_slugify(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_takes_the_same_path_as_the_rest(text: str) -> None:
    # "ж" forces the path for all of Unicode and is kept.
    assert slugify(text + "ж") == slugify(text) + "ж"


@given(st.text())
def test_a_slug_holds_only_what_an_anchor_may_hold(text: str) -> None:
    slug = slugify(text)
    assert " " not in slug
    assert slugify(slug) == slug


@pytest.mark.parametrize(
    ("headings", "anchors"),
    [
        ("echo, echo, echo 1, echo-1, echo", "echo, echo-1, echo-1-1, echo-1-2, echo-2"),
        ("foxtrot-1, foxtrot, foxtrot", "foxtrot-1, foxtrot, foxtrot-2"),
        ("Echo, ECHO, echo", "echo, echo-1, echo-2"),
        ("a, b, a, b", "a, b, a-1, b-1"),
        ("🚀, 🎉, !", ", -1, -2"),
    ],
)
def test_repeated_headings_are_numbered(headings: str, anchors: str) -> None:
    slugger = Slugger()
    assert [slugger(text) for text in headings.split(", ")] == anchors.split(", ")


@given(st.lists(st.sampled_from(["a", "A", "a-1", "a 1", "a-1-1", "a-2", "b"]), max_size=30))
def test_no_two_headings_share_an_anchor(headings: list[str]) -> None:
    slugger = Slugger()
    anchors = [slugger(text) for text in headings]
    assert len(set(anchors)) == len(anchors)


def test_many_equal_headings_take_linear_time() -> None:
    slugger = Slugger()
    names = ["x", *(f"x-{n}" for n in range(20_000)), *["x"] * 20_000]
    anchors = [slugger(name) for name in names]
    assert anchors[-1] == "x-39999"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Self-Supervised", "self-supervised"),
        ("image_enhancement", "image-enhancement"),
        ("-tools", "tools"),
        ("\ufe0f-settings", "settings"),
        ("⚙️-settings", "-settings"),
        ("retrieval-&-matching", "retrieval--matching"),
        ("c++-and-c#", "c-and-c"),
        ("node.js", "nodejs"),
        ("a---b-", "a-b"),
        ("STRASSE", "straße"),
    ],
)
def test_loose_ignores_how_an_anchor_is_written(one: str, other: str) -> None:
    assert loose(one) == loose(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("tools", "tool"), ("tools", "tools-1"), ("a-b", "ab"), ("v1", "v2"), ("é", "e")],
)
def test_loose_keeps_words_and_numbers_apart(one: str, other: str) -> None:
    assert loose(one) != loose(other)


@given(st.text())
def test_a_heading_and_its_anchor_are_loosely_equal(text: str) -> None:
    assert loose(slugify(text)) == loose(text)


@pytest.mark.parametrize(
    ("fragment", "anchor"),
    [
        ("tools", "tools"),
        ("%E5%9B%BE%E5%83%8F", "图像"),
        ("%ef%b8%8f-settings", "\ufe0f-settings"),
        ("a%20b", "a b"),
        ("100%", None),
        ("%zz", None),
        ("%E5%9B", None),
        ("%ff", None),
        ("", ""),
    ],
)
def test_decode_fragment(fragment: str, anchor: str | None) -> None:
    assert decode_fragment(fragment) == anchor


@given(st.text(st.characters(codec="utf-8")))
def test_decode_fragment_undoes_encoding(text: str) -> None:
    assert decode_fragment("".join(f"%{byte:02x}" for byte in text.encode())) == text


def test_a_joiner_is_in_an_anchor_or_not() -> None:
    assert slugify("👩\u200d💻 Author") == "-author"
    assert with_joiners("👩\u200d💻 Author", "-author-1") == "\u200d-author-1"
    assert with_joiners("Author", "author-1") == "author-1"
