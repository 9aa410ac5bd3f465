from __future__ import annotations

import time
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Literal

import pytest

from awesome_lint.config import find, load
from awesome_lint.config.option_types import build
from awesome_lint.config.settings import Setting, Settings
from awesome_lint.document import Profile
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("two_rules")


def written(folder: Path, text: str, name: str = ".awesome-lint.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def mistakes(folder: Path, text: str) -> list[str]:
    path = written(folder, text)
    with pytest.raises(ConfigError) as raised:
        load(path)
    return [line.removeprefix(f"{path}: ") for line in str(raised.value).split("\n")]


# Finding.


def test_the_nearest_configuration_counts(tmp_path: Path) -> None:
    outer = written(tmp_path, "")
    inner = written(tmp_path / "a", "")
    (tmp_path / "a/b/c").mkdir(parents=True)
    assert find(tmp_path / "a/b/c") == str(inner)
    assert find(str(tmp_path)) == str(outer)


def test_not_past_the_repository_root(tmp_path: Path) -> None:
    written(tmp_path, "")
    (tmp_path / "repo/.git").mkdir(parents=True)
    (tmp_path / "repo/docs").mkdir()
    assert find(tmp_path / "repo/docs") is None
    own = written(tmp_path / "repo", "")
    assert find(tmp_path / "repo/docs") == str(own)


def test_pyproject_counts_where_it_has_our_table(tmp_path: Path) -> None:
    ours = written(tmp_path, "[tool.awesome-lint]\nprofile = 'papers'\n", "pyproject.toml")
    written(tmp_path / "a", "[project]\nname = 'awesome-lint-demo'\n", "pyproject.toml")
    assert find(tmp_path / "a") == str(ours)
    assert load(ours).settings.profiles == {Profile.PAPERS}
    own = written(tmp_path, "")
    assert find(tmp_path / "a") == str(own)


def test_a_pyproject_of_others_need_not_be_toml(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    written(tmp_path, "not [ toml", "pyproject.toml")
    assert find(tmp_path) is None


# Reading.


def test_all_keys(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """
        profile = ["auto", "awesome"]
        exclude = ["vendor/", "*.zh.md"]
        [rules]
        links = "warning"
        trailing-space = "off"
        empty-target = { level = "info" }
        [per-file."docs/**"]
        profile = "general"
        rules.links = "off"
        """,
    )
    config = load(path)
    assert config.folder == str(tmp_path)
    assert config.settings.profiles == {None, Profile.AWESOME}
    assert config.exclude == ("vendor/", "*.zh.md")
    assert config.settings.rules == {
        "links": Setting(Level.WARNING),
        "trailing-space": Setting(Level.OFF),
        "empty-target": Setting(Level.INFO),
    }
    inner = Settings({"links": Setting(Level.OFF)}, frozenset({Profile.GENERAL}))
    assert config.per_file == (("docs/**", inner),)


def test_an_empty_configuration_says_nothing(tmp_path: Path) -> None:
    assert load(written(tmp_path, "")).settings == Settings()


@pytest.mark.parametrize(
    "text",
    [
        "[{}]\n".format(".".join("a" * 100_000)),
        "{} = 1\n".format(".".join("a" * 100_000)),
        "{} = 1\n".format(" . ".join(['"a"'] * 1000)),
        "x = {{ {} = 1 }}\n".format(".".join("a" * 100_000)),
        "x = " + "[" * 200_000,
        "x = " + "{a=" * 100_000,
    ],
    ids=["header", "key", "quoted", "inline", "arrays", "tables"],
)
def test_deep_nesting_is_refused_at_once(tmp_path: Path, text: str) -> None:
    started = time.process_time()
    with pytest.raises(ConfigError):
        load(written(tmp_path, text))
    assert time.process_time() - started < 5  # for minutes


def test_dots_that_nest_nothing(tmp_path: Path) -> None:
    dots = ", ".join(f'"docs/v{n}.md"' for n in range(100))
    comment = f"# {'.' * 100}\n# {'See a. ' * 100}\n"
    config = load(written(tmp_path, f"{comment}exclude = [{dots}]\n"))
    assert len(config.exclude) == 100


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("max-wait", "1e300"),
        ("max-wait", "inf"),
        ("max-wait", "nan"),
        ("timeout", "nan"),
        ("timeout", "86400"),
        ("retries", "1000000"),
        ("concurrency", "1000000"),
        ("per-host", "1000000"),
        ("exclude", f'["{"a" * 2000}"]'),
        ("exclude", f"{['a'] * 200}"),
    ],
)
def test_what_links_ask_for_is_bounded(tmp_path: Path, key: str, value: str) -> None:
    told = mistakes(tmp_path, f"[links]\n{key} = {value}\n")[-1]
    assert told.startswith(f"links.{key}: ")
    assert "at most" in told


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    told = mistakes(
        tmp_path,
        """
        profil = "papers"
        profile = ["paper", 3]
        exclude = "vendor"
        [rules]
        emty-target = "error"
        trailing-space = "of"
        links = { level = "warning", form = "abs" }
        empty-target = { levle = "info" }
        whitespace = true
        [per-file]
        "a.md" = 3
        [per-file."b.md"]
        exclude = []
        rules.linsk = "off"
        conventions.arxiv-form = 3
        [conventions]
        arxiv-form = "html"
        arxiv-from = "abs"
        """,
    )
    assert told == [
        "profil: there is no such key; did you mean profile?",
        'rules.emty-target: there is no rule or group "emty-target"; did you mean empty-target?',
        'rules.trailing-space: there is no level "of"; did you mean off?',
        "rules.links: a group takes a level and nothing else",
        "rules.empty-target.levle: there is no such option; did you mean level?",
        'rules.whitespace: there is no level "True"; there are error, warning, info, off',
        'profile: there is no profile "paper"; did you mean papers?',
        'profile: there is no profile "3"; there are auto, general, papers, awesome',
        'conventions.arxiv-form: there is no arxiv-form "html"; there are "abs", "pdf"',
        'conventions.arxiv-from: there is no convention "arxiv-from"; did you mean arxiv-form?',
        "exclude: must be a list, each a string",
        'per-file."a.md": must be a table',
        'per-file."b.md".exclude: there is no such key; there are profile, rules, conventions',
        'per-file."b.md".rules.linsk: there is no rule or group "linsk"; did you mean links?',
        'per-file."b.md".conventions.arxiv-form: must be a string',
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"profile = ", "is no valid TOML: "),
        (b"# \xff", "is no valid TOML: "),
        (b"a = " + b"[" * 100_000, "is no valid TOML: "),
        (b"#" * 2_000_000, "is larger than 1 MiB"),
    ],
)
def test_what_is_no_configuration(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / ".awesome-lint.toml"
    path.write_bytes(data)
    with pytest.raises(ConfigError) as raised:
        load(path)
    assert str(raised.value).startswith(f"{path}: {told}")


def test_a_configuration_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file or directory"):
        load(tmp_path / "x.toml")


def test_our_table_has_to_be_one(tmp_path: Path) -> None:
    path = written(tmp_path, "tool.awesome-lint = 3", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"tool\.awesome-lint: must be a table$"):
        load(path)


# Options.


class Form(Enum):
    ABS = "abs"
    PDF = "pdf"


@dataclass(frozen=True)
class Options:
    form: Form | None = None
    scope: Literal["section", "file"] = "section"
    at_least: int = 3
    share: float = 0.9
    strict: bool = False
    names: tuple[str, ...] = ()
    kept: frozenset[str] = frozenset({"b", "a"})


def test_options_are_what_their_types_say() -> None:
    told: list[str] = []
    table = {
        "form": "pdf",
        "scope": "file",
        "at-least": 5,
        "share": 1,
        "strict": True,
        "names": ["x", "y"],
        "kept": ["z"],
    }
    expected = Options(Form.PDF, "file", 5, 1.0, True, ("x", "y"), frozenset({"z"}))
    assert build(Options, table, told, "rules.x") == expected
    assert told == []


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("form", "html", 'must be "abs" or "pdf"'),
        ("scope", "page", 'must be "section" or "file"'),
        ("at-least", True, "must be a whole number"),
        ("at-least", 2.5, "must be a whole number"),
        ("share", "0.9", "must be a number"),
        ("strict", 1, "must be true or false"),
        ("names", "x", "must be a list, each a string"),
        ("names", ["x", 3], "must be a list, each a string"),
        ("att-least", 3, "there is no such option; did you mean at-least?"),
    ],
)
def test_options_that_do_not_fit(key: str, value: object, told: str) -> None:
    mistakes: list[str] = []
    assert build(Options, {key: value}, mistakes, "rules.x") == Options()
    assert mistakes == [f"rules.x.{key}: {told}"]
