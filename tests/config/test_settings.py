"""Which rules run, and how, for what a configuration and a command line say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from awesome_lint import rules
from awesome_lint.config.settings import Choices, Setting, Settings, resolve
from awesome_lint.document import Profile
from awesome_lint.rule import NoOptions, Rule
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.errors import ConfigError


@dataclass(frozen=True)
class Options:
    at_least: int = 3


def made(name: str, group: str, **differing: Any) -> Rule:
    given: dict[str, Any] = {
        "id": name, "group": group, "summary": "", "doc": "", "level": Level.WARNING,
        "levels": {}, "profiles": None, "bad": (), "good": (), "verdicts": {}, "options": NoOptions,
        "check": lambda _doc, _options: (),
    }  # fmt: skip
    return Rule(**{**given, **differing})


RULES = {
    rule.id: rule
    for rule in (
        made("plain", "one"),
        made("severe", "one", level=Level.ERROR),
        made("quiet", "one", level=Level.OFF),
        made("scholarly", "two", profiles=frozenset({Profile.PAPERS}), level=Level.INFO),
        made("both", "two", level=Level.INFO, levels={Profile.PAPERS: Level.WARNING}),
        made("manifesto", "two", profiles=frozenset({Profile.AWESOME}), options=Options),
    )
}


@pytest.fixture(autouse=True)
def _only_these(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "GROUPS", ("one", "two"))
    monkeypatch.setattr(rules, "group_of", lambda: {each.id: each.group for each in RULES.values()})
    monkeypatch.setattr(
        rules, "ids", lambda group: tuple(each.id for each in RULES.values() if each.group == group)
    )
    monkeypatch.setattr(rules, "profiles", lambda _: None)
    monkeypatch.setattr(rules, "load", RULES.__getitem__)


GENERAL, PAPERS = Profile.GENERAL, Profile.PAPERS
ERROR, WARNING, INFO, OFF = Level.ERROR, Level.WARNING, Level.INFO, Level.OFF


def running(
    shown: Profile = GENERAL,
    *layers: Settings,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    levels: dict[str, Level] | None = None,
    profiles: frozenset[Profile | None] = frozenset(),
) -> dict[str, Level | None]:
    stated = {name: Setting(level) for name, level in (levels or {}).items()}
    choices = Choices(select, ignore, Settings(stated, profiles))
    return {each.rule.id: each.level for each in resolve(shown, layers, choices)}


def layer(profiles: frozenset[Profile | None] = frozenset(), **levels: Level) -> Settings:
    return Settings({name: Setting(level) for name, level in levels.items()}, profiles)


def test_by_the_profile_the_file_shows() -> None:
    assert running() == {"plain": WARNING, "severe": ERROR, "both": INFO}
    assert running(PAPERS) == {
        "plain": WARNING,
        "severe": ERROR,
        "scholarly": INFO,
        "both": WARNING,
    }


def test_by_the_profiles_that_are_asked_for() -> None:
    assert running(PAPERS, profiles=frozenset({GENERAL})) == running(GENERAL)
    both = running(GENERAL, profiles=frozenset({None, Profile.AWESOME}))
    assert both == {**running(GENERAL), "manifesto": WARNING}
    # Of several profiles' levels, the most severe.
    assert running(GENERAL, profiles=frozenset({GENERAL, PAPERS})) == running(PAPERS)


def test_with_a_profile_of_the_configuration() -> None:
    papers = layer(frozenset({PAPERS}))
    assert running(GENERAL, papers) == running(PAPERS)
    assert running(GENERAL, papers, layer(frozenset({GENERAL}))) == running(GENERAL)
    assert running(GENERAL, papers, profiles=frozenset({GENERAL})) == running(GENERAL)


def test_exactly_what_is_selected() -> None:
    assert running(select=("plain",)) == {"plain": WARNING}
    assert running(select=("one",)) == {"plain": WARNING, "severe": ERROR, "quiet": INFO}
    assert running(select=("scholarly", "both")) == {"scholarly": INFO, "both": INFO}
    assert running(PAPERS, select=("both",)) == {"both": WARNING}
    assert running(select=("one",), ignore=("plain", "severe")) == {"quiet": INFO}


def test_all_that_concerns_the_list() -> None:
    everywhere = {"plain": WARNING, "severe": ERROR, "quiet": INFO, "both": INFO}
    assert running(select=("all",)) == everywhere
    assert running(PAPERS, select=("all",)) == {
        **everywhere,
        "scholarly": INFO,
        "both": WARNING,
    }
    assert running(select=("all", "manifesto")) == {**everywhere, "manifesto": WARNING}
    assert list(running(select=("one", "two"))) == list(RULES)


def test_all_but_what_is_ignored() -> None:
    assert running(ignore=("one",)) == {"both": INFO}
    assert running(ignore=("all",)) == {}


def test_at_stated_levels() -> None:
    assert running(GENERAL, layer(one=INFO)) == {
        "plain": INFO,
        "severe": INFO,
        "quiet": INFO,
        "both": INFO,
    }
    assert running(GENERAL, layer(one=OFF, severe=WARNING)) == {"severe": WARNING, "both": INFO}
    # What a later layer says on a group beats what an earlier one says on a rule.
    assert running(GENERAL, layer(severe=WARNING), layer(one=OFF)) == {"both": INFO}
    assert running(GENERAL, layer(one=OFF), levels={"plain": ERROR})["plain"] is ERROR


def test_a_stated_level_only_in_the_rules_profiles() -> None:
    assert "scholarly" not in running(GENERAL, layer(scholarly=ERROR))
    assert running(PAPERS, layer(scholarly=ERROR))["scholarly"] is ERROR


def test_what_is_selected_even_where_a_configuration_turns_it_off() -> None:
    assert running(GENERAL, layer(one=OFF), select=("severe",)) == {"severe": ERROR}
    assert running(GENERAL, layer(severe=INFO), select=("severe",)) == {"severe": INFO}
    assert running(select=("one",), levels={"severe": OFF}) == {"plain": WARNING, "quiet": INFO}


def test_with_options() -> None:
    stated = Settings({"manifesto": Setting(None, Options(at_least=7))}, frozenset())
    choices = Choices(select=("manifesto",))
    assert [each.options for each in resolve(GENERAL, (stated,), choices)] == [Options(at_least=7)]
    assert [each.options for each in resolve(GENERAL, (), choices)] == [Options()]


def test_names_have_to_be_names() -> None:
    with pytest.raises(ConfigError, match='no rule or group "plian"; did you mean plain'):
        running(select=("plian",))
