"""Rules that are left out would have found nothing, and a run says the same without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from places import FIXTURES

from awesome_lint.parser import parse
from awesome_lint.rule.examples import marked
from awesome_lint.rules import group_of, load, load_all
from awesome_lint.rules.prefilter import BEYOND_ASCII, NEEDS, idle
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from awesome_lint.rule import Rule

LISTS = sorted((FIXTURES / "regressions").glob("*.md"))
PIECES = st.sampled_from(
    ["- [a](https://a.test)", "# A\n", "[^", "|", "<b>", "\t", "\\", "?utm_source=x", "\n", " ",
     "é", "\u200b", "]: u", "![]", "```", "<!--", "\r\n", "<<<<<<<", "arXiv", "http://github.com"]
)  # fmt: skip


def finding(source: Source) -> list[str]:
    """The idle rules that find something, which is wrong."""
    doc = parse(source)
    rules = map(load, sorted(idle(source)))
    return [rule.id for rule in rules if list(rule.check(doc, rule.options()))]


def test_names_are_rules() -> None:
    assert NEEDS.keys() | set(BEYOND_ASCII) <= group_of().keys()
    assert not NEEDS.keys() & set(BEYOND_ASCII)


@pytest.mark.parametrize("rule", load_all(), ids=lambda rule: rule.id)
def test_a_rule_is_not_idle_in_its_examples(rule: Rule) -> None:
    for example in rule.bad:
        assert rule.id not in idle(Source(marked(example.bad)[0])), example.bad


def test_idle_rules_find_nothing_in_lists() -> None:
    sources = (Source.from_bytes(path.read_bytes(), path.name) for path in LISTS)
    assert [(each.path, finding(each)) for each in sources if finding(each)] == []


@given(st.lists(PIECES, max_size=20).map("".join))
def test_idle_rules_find_nothing(text: str) -> None:
    assert finding(Source(text)) == []
