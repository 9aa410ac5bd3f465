from __future__ import annotations

import pytest

from awesome_lint.analysis.malformed.pasted import has_second, unwrapped


@pytest.mark.parametrize(
    ("target", "urls"),
    [
        ("[https://a.test](https://a.test/b)", ["https://a.test", "https://a.test/b"]),
        ("(https://a.test/(1))", ["https://a.test/(1)"]),
        ("\\\u201chttps://a.test\u201d", ["https://a.test"]),
        ("docs/(a).md", []),
        ("[a](b)", []),
    ],
)
def test_the_urls_in_pasted_markdown(target: str, urls: list[str]) -> None:
    assert unwrapped(target) == urls


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://a.test/12https://b.test", True),
        ("https://web.archive.org/web/https://a.test", False),
        ("https://a.test?u=1https://b.test", False),
        ("https://a.test/%20https://b.test", False),
    ],
)
def test_a_second_url_right_behind_the_first(href: str, expected: bool) -> None:
    assert has_second(href) == expected
