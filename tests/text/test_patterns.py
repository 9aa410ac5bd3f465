"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from awesome_lint.text.patterns import lazy

TEA = ("tea", re.IGNORECASE)


@pytest.mark.parametrize(
    "method", ["search", "match", "fullmatch", "finditer", "findall", "sub", "split"]
)
def test_it_has_the_methods_of_a_pattern(method: str) -> None:
    arguments = ("milk", "Tea, tea") if method == "sub" else ("Tea, tea",)
    found, told = (getattr(each, method)(*arguments) for each in (lazy(*TEA), re.compile(*TEA)))
    spans = [
        [each.span() for each in one] if method == "finditer" else getattr(one, "regs", one)
        for one in (found, told)
    ]
    assert spans[0] == spans[1]


def test_it_is_compiled_at_the_first_use_and_not_before() -> None:
    malformed = lazy("(")
    with pytest.raises(re.error):
        malformed.search("tea")


def test_it_is_compiled_once() -> None:
    pattern = lazy(*TEA)
    found = pattern.match("Tea"), pattern.fullmatch("Tea")
    assert len({each.re for each in found if each is not None}) == 1
