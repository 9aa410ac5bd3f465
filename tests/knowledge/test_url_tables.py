"""What the tables of schemes, hosts and parameters must have, and must not."""

from __future__ import annotations

import pytest

from awesome_lint.knowledge.urls import is_shortened, repaired_scheme, without_tracking
from awesome_lint.knowledge.urls.hosts import is_shortener, serves_https
from awesome_lint.knowledge.urls.schemes import is_registered


@pytest.mark.parametrize(
    "name", ["aaa", "lid", "magnet", "microsoft.windows.camera", "web+ap", "ms-word"]
)
def test_registered_schemes(name: str) -> None:
    assert is_registered(name)


@pytest.mark.parametrize("name", ["htps", "ttp", "hhttp", "htttps", "httpss"])
def test_misspellings_of_the_web_are_registered_nowhere(name: str) -> None:
    assert not is_registered(name)
    assert repaired_scheme(f"{name}://a.example.com/") is not None


@pytest.mark.parametrize(
    "host", ["kafka.apache.org", "x.sourceforge.io", "www.sourceforge.net", "a.dev"]
)
def test_hosts_that_serve_https(host: str) -> None:
    assert serves_https(host)


@pytest.mark.parametrize(
    "host", ["notapache.org", "apache.org.example.com", "buzzsumo.com", "x.sourceforge.net"]
)
def test_other_hosts(host: str) -> None:
    assert not serves_https(host)


@pytest.mark.parametrize("host", ["bit.ly", "tinyurl.com", "rb.gy", "clck.ru", "www.tiny.cc"])
def test_shorteners(host: str) -> None:
    assert is_shortened(f"https://{host}/x")


@pytest.mark.parametrize("host", ["youtu.be", "forms.gle", "aka.ms", "t.me", "discord.gg", "hf.co"])
def test_an_owners_short_host_is_no_shortener(host: str) -> None:
    assert not is_shortener(host)


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("gad_source=1&id=2", "id=2"),
        ("casa_token=x:y&fbclid=z", "casa_token=x:y"),
        ("elqTrackId=a&_openstat=b", None),
        ("piwik_campaign=a&ref=main", "ref=main"),
        ("at_medium=a&at=1000lv4R", "at=1000lv4R"),
    ],
)
def test_tracking(query: str, kept: str | None) -> None:
    clean = "https://a.example.com/" + (f"?{kept}" if kept else "")
    assert without_tracking(f"https://a.example.com/?{query}") == clean


@pytest.mark.parametrize("query", ["ref=main", "id=1", "t=42", "source=x", "cid=1", "ns=a", "at=b"])
def test_what_means_something_stays(query: str) -> None:
    assert without_tracking(f"https://a.example.com/?{query}") is None
