from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import awesome_lint
from awesome_lint import Applicability, Document, Level, Profile, Source, check, fix, parse
from awesome_lint.text.errors import ConfigError

pytestmark = pytest.mark.usefixtures("two_rules")

LIST = "# List\n\n- [a](https://a.test) [[code]()] \n"


def test_parse_takes_text_bytes_and_sources() -> None:
    source = Source(LIST, "x.md")
    for given in (LIST, LIST.encode(), source):
        doc = parse(given)
        assert isinstance(doc, Document)
        assert [entry.title for entry in doc.entries] == ["a"]
    assert parse(LIST, "y.md").source.path == "y.md"
    assert parse(source).source is source
    assert repr(parse(LIST)) == "<Document '-': general, 1 entries, 2 links>"


def test_check_takes_documents_too() -> None:
    names = ("empty-target", "trailing-space")
    for given in (LIST, LIST.encode(), parse(LIST)):
        found = check(given, select=names)
        assert [(each.rule, each.level) for each in found] == [
            ("empty-target", Level.ERROR),
            ("trailing-space", Level.INFO),
        ]


def test_check_chooses_as_the_command_line_does() -> None:
    assert check(LIST, select=["links", "trailing-space"], ignore=["empty-target"]) == check(
        LIST, select=["trailing-space"]
    )
    [found] = check(LIST, select=["trailing-space"], levels={"whitespace": "error"})
    assert found.level is Level.ERROR
    with pytest.raises(ConfigError, match='there is no rule or group "linsk"'):
        check(LIST, select=["linsk"])
    with pytest.raises(ConfigError, match='there is no profile "paper"'):
        check(LIST, profiles=["paper"])
    with pytest.raises(ConfigError, match='there is no level "bad"'):
        check(LIST, levels={"links": "bad"})
    with pytest.raises(ConfigError, match='there is no rule or group "linsk"'):
        check(LIST, levels={"linsk": "error"})
    check(LIST, profiles=[each.value for each in Profile])


def test_fix() -> None:
    names = ("empty-target", "trailing-space")
    safe = fix(LIST, select=names)
    assert safe.source.text == LIST.replace(" \n", "\n")
    assert safe.fixed == 1
    assert [each.rule for each in safe.left] == ["empty-target"]
    unsafe = fix(LIST.encode(), upto=Applicability.UNSAFE, select=names)
    assert "code" not in unsafe.source.text
    assert unsafe.left == []


def test_names_are_there_and_no_others() -> None:
    for name in awesome_lint.__all__:
        assert getattr(awesome_lint, name) is not None
    assert set(dir(awesome_lint)) == set(awesome_lint.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'lint'"):
        awesome_lint.lint  # noqa: B018


def test_importing_the_package_imports_nothing() -> None:
    code = "import sys; import awesome_lint; print(*(n for n in sys.modules if 'awesome' in n))"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(Path(awesome_lint.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.split() == ["awesome_lint"]
