"""Rules of other packages: who may run them, and that they work like our own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from places import ROOT
from program import Ended

import awesome_lint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from program import Program

LIST = "- [One by ACME](https://one.example.com/) - A tool.\n"


class Site:
    """A folder of packages, as an environment has one, and a list beside it."""

    def __init__(self, packages: Path, home: Path, program: Program) -> None:
        self.packages = packages
        self.home = home
        self.run = program

    def install(self, name: str, points: dict[str, str], **modules: str) -> None:
        """What ``pip install`` leaves behind: modules, and a folder of metadata."""
        info = self.packages / f"{name.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        lines = "".join(f"{point} = {value}\n" for point, value in points.items())
        (info / "entry_points.txt").write_text(f"[awesome_lint.rules]\n{lines}")
        for module, text in modules.items():
            (self.packages / f"{module}.py").write_text(text, "utf-8")

    def configure(self, text: str) -> None:
        (self.home / ".awesome-lint.toml").write_text(text, "utf-8")

    def python(self, *arguments: str) -> Ended:
        """What another interpreter makes of it."""
        ours = Path(awesome_lint.__file__).parents[1]
        done = subprocess.run(
            [sys.executable, "-P", *arguments],
            cwd=self.home,
            env={**os.environ, "PYTHONPATH": f"{ours}{os.pathsep}{self.packages}"},
            capture_output=True,
            text=True,
            check=False,
        )
        return Ended(done.returncode, done.stdout, done.stderr)


def example() -> dict[str, str]:
    """The files that docs/plugins.md shows, by name."""
    text = (ROOT / "docs/plugins.md").read_text("utf-8")
    shown = re.findall(r"<!-- file: (\S+) -->\n\n```\w+\n(.*?)```", text, re.DOTALL)
    return dict(shown)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program) -> Iterator[Site]:
    site = Site(tmp_path / "packages", tmp_path / "home", program)
    for folder in (site.packages, site.home, site.home / ".git"):
        folder.mkdir()
    (site.home / "README.md").write_text(LIST, "utf-8")
    monkeypatch.chdir(site.home)
    monkeypatch.syspath_prepend(site.packages)
    monkeypatch.delenv("AWESOME_LINT_ALLOW_PLUGINS", raising=False)
    before = set(sys.modules)
    yield site
    for name in set(sys.modules) - before:  # the next test has others of these names
        if str(site.packages) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


@pytest.fixture
def acme(site: Site) -> Site:
    """The documentation's example, installed and configured."""
    files = example()
    project = tomllib.loads(files["pyproject.toml"])["project"]
    points = project["entry-points"]["awesome_lint.rules"]
    site.install(project["name"], points, awesome_lint_acme=files["awesome_lint_acme.py"])
    site.configure(files[".awesome-lint.toml"])
    (site.home / "test_acme.py").write_text(files["test_acme.py"], "utf-8")
    return site


# Who may run one.


def test_a_configuration_alone_makes_no_code_run(site: Site) -> None:
    site.install("evil", {"evil": "evil:RULES"}, evil="raise SystemExit('it ran')")
    site.configure('plugins = ["evil"]\nrules = { evil-rule = "off" }\n')
    for verb in ("check", "fix", "export", "stats"):
        code, out, err = site.run(verb)
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
        assert 'plugins: "evil" is code that may not run here' in err
        assert "--allow-plugins" in err
    assert site.run("check", "--config", ".awesome-lint.toml")[0] == 2
    assert site.run("check", "--allow-plugins", "acme,good")[0] == 2
    assert site.run("rule")[0] == 0


def test_what_no_configuration_names_does_not_run(site: Site) -> None:
    site.install("evil", {"evil": "evil:RULES"}, evil="raise SystemExit('it ran')")
    assert site.run("check", "--allow-plugins", "evil") == site.run("check")
    assert site.run("check", "--isolated", "--allow-plugins", "evil") == site.run("check")


def test_metadata_is_read_only_where_a_plugin_is_named(acme: Site) -> None:
    code = (
        "import sys; from awesome_lint.cli.start import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: print('importlib.metadata' in sys.modules, file=sys.stderr)"
    )
    told = {}
    for options in (("--isolated",), ("--allow-plugins", "acme")):
        told[options[0]] = acme.python("-c", code, "check", *options)[2].split()[-1]
    assert told == {"--isolated": "False", "--allow-plugins": "True"}


# The documentation's example.


def test_a_plugins_rule_works_like_our_own(acme: Site) -> None:
    allow = ("--allow-plugins", "acme")
    code, out, err = acme.run("check", "--format", "json", *allow)
    assert (code, err) == (1, "")
    told = json.loads(out)["files"][0]["diagnostics"]
    [found] = [each for each in told if each["rule"].startswith("acme")]
    assert (found["rule"], found["group"], found["level"]) == ("acme-name", "acme", "error")
    assert found["fix"]["title"] == "Write Acme"
    for options in (
        ("--ignore", "acme"),
        ("--ignore", "acme-name"),
        ("--select", "links"),
        ("--level", "acme-name=warning"),
        ("--level", "acme=off"),
    ):
        assert acme.run("check", *options, *allow)[0] == 0
    assert acme.run("check", "--select", "acme", *allow)[0] == 1
    assert "did you mean acme-name?" in acme.run("check", "--select", "acme-nam", *allow)[2]
    muted = f"<!-- awesome-lint-disable acme -->\n\n{LIST}"
    (acme.home / "muted.md").write_text(muted, "utf-8")
    assert acme.run("check", "muted.md", *allow)[0] == 0


@pytest.mark.parametrize(
    "format_",
    ["text", "concise", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown",
     "rdjson"],
)  # fmt: skip
def test_every_format_knows_a_plugins_rule(acme: Site, format_: str) -> None:
    code, out, err = acme.run("check", "--allow-plugins", "acme", "--format", format_)
    assert (code, err) == (1, "")
    assert "acme-name" in out
    assert "docs/rules.md#acme" not in out  # it is explained elsewhere


def test_an_editor_is_told_of_a_plugins_rule(acme: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from lsprotocol import types as lsp

    from awesome_lint.server.analysis import analyse
    from awesome_lint.server.conversions import diagnostic
    from awesome_lint.server.hovers import hover

    monkeypatch.setenv("AWESOME_LINT_ALLOW_PLUGINS", "acme")
    found = analyse((acme.home / "README.md").as_uri(), LIST, 1, "utf-16")
    [flagged] = [each for each in found.diagnostics if each.rule == "acme-name"]
    assert diagnostic(found, flagged).code_description is None
    shown = hover(found, lsp.Position(0, flagged.span.start))
    assert shown is not None
    assert isinstance(shown.contents, lsp.MarkupContent)
    assert "**acme-name** (acme): " in shown.contents.value
    assert "docs/rules.md" not in shown.contents.value


def test_the_environment_can_allow_it_too(acme: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for names, code in (("acme", 1), ("acme,other", 1), ("other", 2), ("", 2)):
        monkeypatch.setenv("AWESOME_LINT_ALLOW_PLUGINS", names)
        assert acme.run("check")[0] == code


def test_options_are_checked_and_count(acme: Site) -> None:
    acme.configure('plugins = ["acme"]\nrules = { acme-name = { names = [] } }\n')
    assert acme.run("check", "--strict", "--allow-plugins", "acme")[0] == 0
    acme.configure('plugins = ["acme"]\nrules = { acme-name = { nam = [] } }\n')
    code, _, err = acme.run("check", "--allow-plugins", "acme")
    assert code == 2
    assert "rules.acme-name.nam: there is no such option; did you mean names?" in err


def test_fix_applies_its_fixes(acme: Site) -> None:
    assert acme.run("fix", "--allow-plugins", "acme")[0] == 0
    assert (acme.home / "README.md").read_text("utf-8") == LIST.replace("ACME", "Acme")


def test_a_plugins_rule_has_its_page(acme: Site) -> None:
    allow = ("--allow-plugins", "acme")
    page = acme.run("rule", "acme-name", *allow)[1]
    assert page.startswith("acme-name (acme): Name of ours in the letter case of somebody else\n")
    assert '  names = ["Acme"]  (a list, each a string)\n' in page
    table = acme.run("rule", *allow)[1]
    assert re.search(r"(?m)^acme +acme-name +warning +safe +Name of ours", table)
    assert acme.run("rule", "acme-name")[0] == 2


@pytest.mark.slow
def test_the_examples_tests_pass_and_can_fail(acme: Site) -> None:
    command = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "test_acme.py")
    code, out, _ = acme.python(*command)
    assert code == 0, out
    assert int(re.findall(r"(\d+) passed", out)[0]) > 10
    module = acme.packages / "awesome_lint_acme.py"
    broken = module.read_text("utf-8").replace("found[0] == name", "found[0] != name")
    module.write_text(broken, "utf-8")
    code, out, _ = acme.python(*command)
    assert code == 1
    assert "acme-name bad 0 is flagged exactly" in out
    assert "acme-name good 0 is not flagged" in out


# Plugins with mistakes.

RULE = """
from awesome_lint.text.diagnostics import Level
from awesome_lint.rule import Example, rule

def made(name):
    def check(doc):
        raise ValueError("of the plugin")
        yield
    check.__name__ = name
    return rule(summary="s", level=Level.ERROR, bad=[Example("«x»")], good=["y"])(check)
"""


@pytest.mark.parametrize(
    ("points", "module", "told"),
    [
        ({}, "", 'no installed package has a plugin "acme"'),
        ({"acmee": "m:RULES"}, "RULES = []", "did you mean acmee?"),
        ({"acme": "gone:RULES"}, "", "(gone:RULES) fails: ModuleNotFoundError"),
        ({"acme": "m:RULES"}, "RULES = 1 / 0", "fails: ZeroDivisionError"),
        ({"acme": "m:RULES"}, "", "fails: AttributeError"),
        ({"acme": "m:RULES"}, "RULES = 3", "fails: TypeError"),
        ({"acme": "m:RULES"}, "RULES = ['x']", "has a str among its rules"),
        ({"acme": "m:RULES"}, "RULES = [made('bare_url')]", '"bare-url" already'),
        ({"acme": "m:RULES"}, "RULES = [made('links')]", '"links" already'),
        ({"acme": "m:RULES"}, "RULES = [made('acme')]", '"acme" already'),
        ({"acme": "m:RULES"}, "RULES = [made('Acme')]", '"Acme" is no name'),
        ({"acme": "m:RULES"}, "RULES = [made('a_b'), made('a_b')]", '"a-b" already'),
    ],
)
def test_mistakes_of_a_plugin(site: Site, points: dict[str, str], module: str, told: str) -> None:
    site.install("acme-plugin", points, m=RULE + module)
    site.configure('plugins = ["acme"]\n')
    code, out, err = site.run("check", "--allow-plugins", "acme")
    assert (code, out) == (2, "")
    assert told in err
    assert "Traceback" not in err


def test_two_packages_with_one_plugin(site: Site) -> None:
    for name in ("one", "two"):
        site.install(name, {"acme": f"{name}:RULES"}, **{name: "raise SystemExit('it ran')"})
    site.configure('plugins = ["acme"]\n')
    err = site.run("check", "--allow-plugins", "acme")[2]
    assert 'plugins: "acme" is in one and two; uninstall all but one' in err


@pytest.mark.parametrize("name", ["links", "all", "bare-url", "Acme", "../x"])
def test_a_plugin_cannot_have_the_name_of_something_else(site: Site, name: str) -> None:
    site.install("acme-plugin", {name: "m:RULES"}, m="raise SystemExit('it ran')")
    site.configure(f'plugins = ["{name}"]\n')
    code, _, err = site.run("check", "--allow-plugins", name)
    assert code == 2
    assert "Traceback" not in err
    assert "it ran" not in err


def test_a_rule_that_raises_is_its_plugins(site: Site) -> None:
    site.install("acme-plugin", {"acme": "m:RULES"}, m=RULE + "RULES = [made('acme_x')]")
    site.configure('plugins = ["acme"]\n')
    code, out, err = site.run("check", "--allow-plugins", "acme")
    assert code == 2
    assert "1 file, 1 entry" in out
    assert err == (
        "error: README.md: the rule acme-x failed; this is a bug in the plugin acme: please "
        "report it to its authors with the file, and go on with --ignore acme-x\n"
    )


def test_a_plugins_fix_that_does_harm_is_not_applied(site: Site) -> None:
    module = RULE.replace(
        '        raise ValueError("of the plugin")\n        yield\n',
        "        from awesome_lint.text.diagnostics import Finding\n"
        "        from awesome_lint.text.edits import Fix, Span\n"
        '        span = Span(at := doc.text.index("A tool"), at + 6)\n'
        '        yield Finding(span, "x", Fix.delete("Drop it", span))\n',
    )
    site.install("acme-plugin", {"acme": "m:RULES"}, m=module + "RULES = [made('acme_x')]")
    site.configure('plugins = ["acme"]\n')
    code, _, err = site.run("fix", "--allow-plugins", "acme", "--level", "acme-x=info", "-v")
    assert code == 0
    assert "a fix of acme-x was not applied: it would change too much: " in err
    assert (site.home / "README.md").read_text("utf-8") == LIST
