"""Where chains of redirects end."""

from __future__ import annotations

import pytest

from awesome_lint.network.landing import is_home, is_login


@pytest.mark.parametrize(
    ("start", "end", "login"),
    [
        ("https://a.test/x", "https://a.test/login", True),
        ("https://a.test/x", "https://a.test/users/sign_in?next=x", True),
        ("https://a.test/x", "https://a.test/Account/Login.aspx", True),
        ("https://a.test/x", "https://accounts.google.com/v3/signin/identifier", True),
        ("https://a.test/x", "https://login.a.test/", True),
        ("https://a.test/x", "https://a.test/oauth2/authorize", True),
        ("https://a.test/auth/guide", "https://a.test/users/login?next=/auth/guide", True),
        ("https://a.test/oauth", "https://a.test/login?returnUrl=%2Foauth", True),
        ("https://a.test/login", "https://a.test/login/", False),
        ("https://a.test/login", "https://a.test/login?lang=en", False),
        ("https://a.test/x", "https://a.test/blog/login-pages", False),
        ("https://a.test/x", "https://login.com/x", False),
        ("https://a.test/x", "https://a.test/authors/me", False),
    ],
)
def test_login(start: str, end: str, login: bool) -> None:
    assert is_login(start, end) is login


@pytest.mark.parametrize(
    ("start", "end", "home"),
    [
        ("https://a.test/deep/page", "https://a.test/", True),
        ("https://a.test/deep/page", "https://b.test", True),
        ("https://a.test/deep", "https://a.test/?page=deep", False),
        ("https://a.test/", "https://www.a.test/", False),
        ("https://a.test", "https://www.a.test/", False),
        ("https://a.test/index.html", "https://a.test/", False),
        ("https://a.test/home/", "https://a.test/", False),
        ("https://a.test/deep", "https://a.test/deep/", False),
        ("https://bit.ly/3abc", "https://a.test/", False),
    ],
)
def test_home(start: str, end: str, home: bool) -> None:
    assert is_home(start, end) is home
