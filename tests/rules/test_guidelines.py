"""What a rule's own examples cannot show: other names of the file, other surroundings."""

from __future__ import annotations

import subprocess
import sys

import pytest

from awesome_lint.config.settings import Choices, Settings, resolve
from awesome_lint.document import (
    Claim,
    Companion,
    CompanionKind,
    Given,
    Profile,
    StatedSurroundings,
)
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import GROUPS, ids, load, load_all, profiles
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.source import Source

LICENSE, CONTRIBUTING, CONDUCT = CompanionKind
ENTRY = "- [Sencha](https://sencha.example.com) - Steamed.\n"
LIST = f"# Awesome Tea\n\n{ENTRY}"
ADVICE = {"doubled-title"}
ERRORS = {"awesome-badge", "ci-badge", "license-file", "conduct-placeholder"}


def found(
    rule: str, text: str, around: StatedSurroundings | None = None, path: str = "README.md"
) -> list[str]:
    doc = parse(Source(text, path), Given() if around is None else Given(around.answers))
    return [
        each.message
        for each in check(doc, [Active(load(rule), load(rule).options(), Level.WARNING)])
    ]


def with_file(kind: CompanionKind, path: str, text: str | None) -> StatedSurroundings:
    return StatedSurroundings({kind: Companion(path, text)})


def test_levels() -> None:
    off = resolve(Profile.GENERAL, ())
    assert not [each.rule.id for each in off if each.rule.group == "guidelines"]
    awesome = Choices(settings=Settings(profiles=frozenset({Profile.AWESOME})))
    levels = {
        each.rule.id: each.level
        for each in resolve(Profile.GENERAL, (), awesome)
        if each.rule.group == "guidelines"
    }
    assert set(levels) == set(ids("guidelines"))
    assert {rule for rule, level in levels.items() if level is Level.ERROR} == ERRORS
    assert {rule for rule, level in levels.items() if level is Level.INFO} == ADVICE
    assert {levels[rule] for rule in set(levels) - ERRORS - ADVICE} == {Level.WARNING}


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_for_some_profiles_has_no_rule_for_others(group: str) -> None:
    own = profiles(group)
    for rule in map(load, ids(group)):
        assert own is None or {each.value for each in rule.profiles or Profile} <= own


def test_nothing_of_it_is_imported_where_it_is_off() -> None:
    code = (
        "import sys; from awesome_lint import check; check('# A\\n')\n"
        "print(*[each for each in sys.modules if 'rules.guidelines.' in each or '.name_' in each])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "\n"


@pytest.mark.parametrize("rule", ids("guidelines"))
def test_what_is_unknown_is_not_judged(rule: str) -> None:
    needs_surroundings = {
        "license-file", "license-kind", "contributing-file", "conduct-placeholder",
        "young-repository", "repository-name",
    }  # fmt: skip
    if rule in needs_surroundings:
        assert found(rule, LIST) == []


@pytest.mark.parametrize(
    "path", ["CONTRIBUTING.md", "a/code_of_conduct.md", "PULL_REQUEST_TEMPLATE.md"]
)
@pytest.mark.parametrize("rule", ids("guidelines"))
def test_files_beside_a_list_are_no_lists(rule: str, path: str) -> None:
    text = f"# awesome-tea\n\nIn Javascript (as\n\n{ENTRY}\n## License\n\nMIT\n"
    assert found(rule, text, StatedSurroundings(called="Tea", days=1), path) == []


@pytest.mark.parametrize(
    ("path", "title", "expected"),
    [
        ("README.md", "Tea", 1),
        ("readme.zh.md", "茶", 1),
        ("-", "Tea", 1),
        ("lists/tea.md", "Tea", 0),
        ("lists/tea.md", "Awesome Tea", 1),
    ],
)
def test_pages_of_a_list_need_no_badge(path: str, title: str, expected: int) -> None:
    assert len(found("awesome-badge", f"# {title}\n\n{ENTRY}", path=path)) == expected


@pytest.mark.parametrize(
    ("picture", "target", "good"),
    [
        ("https://awesome.re/badge.svg", "https://awesome.re", True),
        ("https://awesome.re/badge-flat.svg", "https://awesome.re/", True),
        (
            "http://awesome.re/badge-flat2.svg",
            "https://github.com/sindresorhus/awesome#readme",
            True,
        ),
        (
            "https://cdn.rawgit.com/sindresorhus/awesome/d7305f3/media/badge.svg",
            "https://github.com/sindresorhus/awesome",
            True,
        ),
        (
            "https://cdn.jsdelivr.net/gh/sindresorhus/awesome@main/media/badge.svg",
            "https://awesome.re",
            True,
        ),
        ("https://awesome.re/mentioned-badge.svg", "https://awesome.re", False),
        ("https://img.shields.io/badge/awesome-yes-red.svg", "https://awesome.re", False),
        ("https://awesome.re/badge.svg", "https://github.com/sindresorhus/awesome-nodejs", False),
        ("https://awesome.re/badge.svg", "https://awesome.rest", False),
        ("https://evil.example/awesome.re/badge.svg", "https://awesome.re", False),
    ],
)
def test_badges(picture: str, target: str, good: bool) -> None:
    text = f"# Awesome Tea [![Awesome]({picture})]({target})\n\n{ENTRY}"
    assert (found("awesome-badge", text) == []) is good


def test_a_badge_by_reference() -> None:
    text = f"# Tea [![Awesome][b]][a]\n\n{ENTRY}\n[a]: https://awesome.re\n[b]: https://awesome.re/badge.svg\n"
    assert found("awesome-badge", text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("MIT License\n\nCopyright", "MIT"),
        ("The MIT License (MIT)\n", "MIT"),
        ("Permission is hereby granted, free of\ncharge, to any person obtaining", "MIT"),
        ("                    GNU GENERAL PUBLIC LICENSE\n   Version 3", "GPL"),
        ("GNU AFFERO GENERAL PUBLIC LICENSE\n", "AGPL"),
        (
            "                              Apache License\n                        Version 2.0",
            "Apache",
        ),
        ("BSD 3-Clause License\n", "BSD"),
        ("This is free and unencumbered software released into the public domain.", "Unlicense"),
        ("Creative Commons Legal Code\n\nCC0 1.0 Universal\n", None),
        ("Attribution 4.0 International\n\nCreative Commons Corporation", None),
        ("Text under CC BY 4.0; scripts under the MIT License.\n", None),
        ("All rights reserved.\n", None),
        ("", None),
        (None, None),
    ],
)
def test_kinds_of_licences(text: str | None, kind: str | None) -> None:
    messages = found("license-kind", LIST, with_file(LICENSE, "LICENSE", text))
    expected = [] if kind is None else [f"LICENSE is a licence for code ({kind}), not for a text"]
    assert messages == expected


def test_a_licence_that_is_there_is_not_missing() -> None:
    assert found("license-file", LIST, with_file(LICENSE, "LICENSE", None)) == []
    assert found("license-file", LIST, StatedSurroundings()) == [
        "the repository has no LICENSE file in its root"
    ]


@pytest.mark.parametrize(
    ("text", "placeholder"),
    [
        ("reported at [INSERT EMAIL ADDRESS]. All", "[INSERT EMAIL ADDRESS]"),
        ("team at [INSERT CONTACT METHOD].", "[INSERT CONTACT METHOD]"),
        ("to [your-email].", "[your-email]"),
        ("to {{ email }}.", "{{ email }}"),
        ("to email@example.com.", "email@example.com"),
        ("reported at tea@tea.example.com.", None),
        ("see [the insert](https://example.com) and [YOURS TRULY](x)", None),
    ],
)
def test_placeholders(text: str, placeholder: str | None) -> None:
    around = with_file(CONDUCT, "code_of_conduct.md", f"# Conduct\n\n{text}\n")
    expected = f"code_of_conduct.md has the placeholder {placeholder} on line 3"
    assert found("conduct-placeholder", LIST, around) == ([expected] if placeholder else [])


def test_an_empty_code_of_conduct() -> None:
    around = with_file(CONDUCT, "CODE_OF_CONDUCT.md", "\n")
    assert found("conduct-placeholder", LIST, around) == ["CODE_OF_CONDUCT.md is empty"]


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("awesome-tea", True),
        ("awesome-node.js", True),
        ("awesome", True),
        ("Awesome-Tea", False),
        ("awesome_tea", False),
        ("AwesomeTea", False),
        ("tea-list", False),
    ],
)
def test_names_of_repositories(name: str, good: bool) -> None:
    assert (found("repository-name", LIST, StatedSurroundings(called=name)) == []) is good


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("a (b (c) d", "("),
        ("a) one, b) two, iii) three (really)", ""),
        ("十分 1）一 2）二（三）", ""),
        ("（see)", ""),
        ("left:) (x :) y)", ""),
        ("“a” and “b", "“"),
        ("„a“ “b”", ""),
        ("”a” ”b”", ""),
        ("a 5” disk", ""),
        ("「a『b』", "「"),
        ("[x](y(z)", ""),
        ("`(` and <b title='('>b</b>", ""),
        ("[see (this](https://a.example) one)", ""),
    ],
)
def test_punctuation(text: str, marks: str) -> None:
    messages = found("balanced-punctuation", f"# Tea\n\n{ENTRY}\nOne {text}\n")
    assert [message[0] for message in messages] == list(marks)


# What somebody says is an awesome list.

FORMLESS = "# Tea\n\n- [A](https://a.test) - an infusion\n- [B](https://b.test): Leaves.\n"
OWN_FORM = "".join(f"- [Tea {n}](https://t.test/{n}): brewed\n" for n in range(12))


def said(claim: Claim, text: str, path: str = "tea.md") -> list[str]:
    doc = parse(Source(text, path), Given(claim=claim))
    rules = [Active(rule, rule.options(), Level.WARNING) for rule in load_all()]
    return [each.rule for each in check(doc, rules)]


def test_a_file_that_is_named_is_the_list_whatever_it_is_called() -> None:
    assert "awesome-badge" in said(Claim.FILE, FORMLESS)
    assert "awesome-badge" not in said(Claim.PROFILE, FORMLESS)
    assert "awesome-badge" not in said(Claim.FILE, FORMLESS, "contributing.md")


def test_a_list_that_is_not_begun_is_one_where_it_is_said_to_be() -> None:
    skeleton = "# Awesome Tea\n\n## Green\n"
    assert "awesome-badge" in said(Claim.PROFILE, skeleton, "readme.md")
    assert "awesome-badge" in said(Claim.FILE, "# Tea\n")
    assert "awesome-badge" not in said(Claim.NONE, skeleton, "readme.md")
    assert "awesome-badge" not in said(Claim.PROFILE, "# Tea\n\nText.\n", "readme.md")


def test_the_manifesto_speaks_where_the_list_has_no_form_of_its_own() -> None:
    form = {"separator", "description-case", "description-period"}
    assert form.issubset(said(Claim.PROFILE, FORMLESS))
    assert form.isdisjoint(said(Claim.NONE, FORMLESS))
    assert form.isdisjoint(said(Claim.PROFILE, f"# Tea\n\n{OWN_FORM}"))


def test_the_manifesto_asks_for_the_separator_that_a_few_entries_lack() -> None:
    items = "- [A](https://a.test) - Green.\n- [B](https://b.test) {}Third tea.\n"
    assert "separator" in said(Claim.PROFILE, "# Tea\n\n" + items.format(""))
    assert "separator" not in said(Claim.PROFILE, "# Tea\n\n" + items.format("- "))
    assert "separator" not in said(Claim.NONE, "# Tea\n\n" + items.format(""))
