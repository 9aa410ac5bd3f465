from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from growth import growth, timed
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.report.display import cells, safe, width
from awesome_lint.report.excerpt import excerpt
from awesome_lint.text.edits import Span
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

ANY_TEXT = st.text(st.characters())  # lone surrogates, too


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("日本語 é", "日本語 é"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("a\nb\tc\r", "a\\nb\\tc\\r"),
        ("\x9b31m", "\\x9b31m"),
        ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
        ("soft\xadhyphen\u200b\ufeff", "soft\\xadhyphen\\u200b\\ufeff"),
        ("\udc80\ud800", "\\x80\\ud800"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("👩\u200d💻 नी\u200dन", "👩\u200d💻 नी\u200dन"),
        ("https://a\u200d.test", "https://a\\u200d.test"),
        ("\u200cx", "\\u200cx"),
        ("⚙\ufe0f", "⚙\ufe0f"),
    ],
)
def test_nothing_hides(text: str, shown: str) -> None:
    assert safe(text) == shown
    assert "".join(cells(text)) == shown


@given(ANY_TEXT)
def test_nothing_controls_the_terminal(text: str) -> None:
    shown = safe(text)
    assert not {"Cc", "Cs", "Zl", "Zp"} & {unicodedata.category(char) for char in shown}
    bidi = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert not bidi & {unicodedata.bidirectional(char) for char in shown}
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("日本", 4), ("ｆ", 2), ("e\u0301", 1), ("👩", 2), ("", 0), ("ｶﾅ", 2)],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def under(line: str, marked: str, columns: int = 100) -> tuple[str, str]:
    start = line.index(marked)
    return excerpt(Source(line), Span(start, start + len(marked)), columns)


def test_the_span_is_underlined() -> None:
    assert under("- a [code]() b", "[code]()") == ("- a [code]() b", "    ^^^^^^^^")


def test_wide_characters_take_two_carets() -> None:
    assert under("- 日本 [語]() b", "[語]()") == ("- 日本 [語]() b", " " * 7 + "^" * 6)


def test_tabs_and_escapes_are_measured_as_shown() -> None:
    assert under("\ta\x1b[x]()", "[x]()") == ("    a\\x1b[x]()", " " * 9 + "^" * 5)
    assert under("a\u200bb", "\u200b") == ("a\\u200bb", " ^^^^^^")


def test_an_empty_span_is_a_place() -> None:
    assert excerpt(Source("ab\ncd"), Span(4, 4), 100) == ("cd", " ^")
    assert excerpt(Source("ab\n"), Span(3, 3), 100) == ("", "^")
    assert excerpt(Source(""), Span(0, 0), 100) == ("", "^")


def test_of_several_lines_the_first_is_shown() -> None:
    assert excerpt(Source("one\ntwo three\nfour"), Span(8, 18), 100) == ("two three", "    ^^^^^")


def test_a_long_line_is_cut_around_the_span() -> None:
    line = "x" * 300 + "[code]()" + "y" * 300
    shown, carets = under(line, "[code]()", 60)
    assert len(shown) == 60
    assert shown.startswith("...xxx")
    assert shown.endswith("yyy...")
    assert shown[carets.index("^") : len(carets)] == "[code]()"


def test_a_long_line_is_cut_at_one_end_where_the_span_is_at_the_other() -> None:
    shown, carets = under("[a](b)" + "y" * 300, "[a](b)", 60)
    assert (shown[:9], shown[-5:], carets) == ("[a](b)yyy", "yy...", "^^^^^^")
    shown, carets = under("y" * 300 + "[a](b)", "[a](b)", 60)
    assert (shown[:5], shown[-9:]) == ("...yy", "yyy[a](b)")
    assert len(shown) == len(carets)


def test_a_span_longer_than_the_screen_is_cut() -> None:
    shown, carets = under("a" + "b" * 300 + "c", "b" * 300, 60)
    assert shown.endswith("b...")
    assert len(shown) <= 60
    assert len(carets) < len(shown)


LINES = st.text(st.sampled_from("ab 日é\t\x1b\u200d\u0301👩"), max_size=300)


@given(LINES, st.data(), st.integers(20, 120))
def test_an_excerpt_fits_and_points_at_the_span(
    line: str, data: st.DataObject, columns: int
) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    shown, carets = excerpt(Source(f"before\n{line}\nafter"), Span(start + 7, end + 7), columns)
    assert width(shown) <= max(columns, 26)
    assert set(carets) <= {" ", "^"}
    assert carets.strip(" ").count("^") == len(carets.strip(" ")) >= 1
    assert len(carets) <= width(shown) + 1


def test_the_cost_of_an_excerpt_does_not_grow_with_its_line() -> None:
    def work(links: int) -> Callable[[], float]:
        source = Source("[a]() " * links)
        excerpt(source, Span(0, 5), 100)  # the source counts its lines once
        span = Span(3 * links, 3 * links + 5)
        return timed(lambda: [excerpt(source, span, 100) for _ in range(300)])

    assert growth(work(500), work(500_000), 5) < 5
