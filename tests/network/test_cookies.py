"""Which cookies of a chain go where."""

from __future__ import annotations

import pytest

from awesome_lint.network.cookies import Cookies, header, kept


def jar(url: str, *headers: str) -> Cookies:
    return kept((), url, headers)


@pytest.mark.parametrize(
    ("setter", "cookie", "url", "sent"),
    [
        ("https://a.test/x", "n=1", "https://a.test/y", "n=1"),
        ("https://a.test/x", "n=1", "https://b.test/x", ""),
        ("https://a.test/x", "n=1", "https://www.a.test/x", ""),
        ("https://www.a.test/", "n=1; Domain=a.test", "https://login.a.test/", "n=1"),
        ("https://www.a.test/", "n=1; Domain=.A.test", "https://a.test/", "n=1"),
        ("https://www.a.test/", "n=1; domain=b.test", "https://b.test/", ""),
        ("https://www.a.test/", "n=1; domain=test", "https://b.test/", ""),
        ("https://evil-a.test/", "n=1; domain=a.test", "https://a.test/", ""),
        ("https://10.0.0.1/", "n=1; domain=0.0.1", "https://1.0.0.1/", ""),
        ("https://a.test/", "n=1; Secure", "http://a.test/", ""),
        ("https://a.test/", "n=1; Path=/docs", "https://a.test/docs/x", "n=1"),
        ("https://a.test/", "n=1; Path=/docs", "https://a.test/docsx", ""),
        ("https://a.test/docs/x", "n=1", "https://a.test/docs/y", "n=1"),
        ("https://a.test/docs/x", "n=1", "https://a.test/y", ""),
        ("https://a.test/", "n=1; Max-Age=0", "https://a.test/", ""),
        ("https://a.test/", "no pair", "https://a.test/", ""),
        ("https://a.test/", "=1", "https://a.test/", ""),
        ("https://a.test/", "n=\r\nX-Evil: 1", "https://a.test/", ""),
        ("https://a.test/", "n=" + "x" * 5000, "https://a.test/", ""),
    ],
)
def test_where_a_cookie_goes(setter: str, cookie: str, url: str, sent: str) -> None:
    assert header(jar(setter, cookie), url) == sent


def test_a_cookie_is_replaced_and_taken_back() -> None:
    url = "https://a.test/"
    cookies = jar(url, "a=1", "b=1", "a=2")
    assert header(cookies, url) == "b=1; a=2"
    assert header(kept(cookies, url, ["b=; Max-Age=-1"]), url) == "a=2"


def test_a_chain_keeps_no_more_than_a_browser() -> None:
    assert len(jar("https://a.test/", *(f"n{n}=1" for n in range(1000)))) == 50
