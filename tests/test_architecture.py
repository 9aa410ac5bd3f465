"""Who may import whom, and what ``check`` costs in imports."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import awesome_lint

HOME = Path(awesome_lint.__file__).parent
MODULES = sorted(HOME.rglob("*.py"))

TEXT = {
    "causes", "collation", "columns", "conference_table", "diagnostics", "edits", "errors",
    "figures", "fragments", "label_words", "labels", "name_spellings", "name_table", "scripts",
    "section_names", "slugs", "source", "spellings", "typos", "urls", "venue_names",
    "venue_table", "venues",
}  # fmt: skip
MODEL = {
    "bidi", "clutter", "comments", "conflicts", "contents", "conventions", "descriptions",
    "document", "elsewhere", "entry_places", "formulas", "gaps", "legends", "link_groups",
    "malformed", "mentions", "nesting", "opening", "pages", "publications", "renaming",
    "resources", "respelling", "shared_pages", "sorting", "successors", "swallowed", "tables",
    "twins", "undecoded", "unmatched_tags", "unseen", "venue_shapes",
}  # fmt: skip
PARSE = {"parser"}
MUTE = {"lint_names", "suppressions"}
RULE = {"rule"}
RULES = {"rules"}
ENGINE = {
    "doubts", "evidence", "fixer", "freeing", "gate", "linter", "losses", "moves", "normaliser",
    "profile_rounds", "proofs", "trials",
}  # fmt: skip
CONFIG = {"config", "config_schema", "link_settings", "names", "plugins", "schema", "settings"}
REPORT = {"report"}
DATA = {"export", "stats"}
LINKS = {"links"}
SHELL = {
    "__main__", "api", "baseline", "catalogue", "charts", "cli", "companions", "console",
    "discovery", "exporting", "files", "gates", "git_age", "git_commands", "git_history",
    "git_index", "git_remote", "github_action", "ignored", "init", "inputs", "interrupts",
    "link_asking", "link_check", "link_exclusion", "link_fixing", "link_options",
    "link_progress", "link_rounds", "link_since", "link_sites", "link_strangers",
    "link_summary", "lists", "marks", "options", "outputs", "patch", "pre_commit", "publishing",
    "replacement", "repository", "rule_book", "run", "server", "since", "starter",
    "surroundings", "testing", "toc", "verbs", "web_page", "workflow",
}  # fmt: skip

ROOMS = [
    (TEXT, TEXT, set()),
    (MODEL, TEXT | MODEL, {"charset_normalizer"}),
    (PARSE, TEXT | MODEL | PARSE, {"markdown_it", "mdit_py_plugins"}),
    (MUTE, TEXT | MODEL | MUTE, set()),
    (RULE | RULES, TEXT | MODEL | RULE | RULES, set()),
    (ENGINE, TEXT | MODEL | PARSE | MUTE | RULE | ENGINE, set()),
    (CONFIG, TEXT | MODEL | RULE | RULES | CONFIG, set()),
    (REPORT, TEXT | REPORT, set()),
    (DATA, TEXT | MODEL | PARSE | DATA, set()),
    (LINKS, TEXT | MODEL | LINKS, {"requests", "urllib3", "platformdirs"}),
]
THIRD_PARTY_OF_SHELL = {
    "catalogue": {"rich"},
    "charts": {"rich"},
    "cli": {"click"},
    "gates": {"click"},
    "ignored": {"pathspec"},
    "link_exclusion": {"re2"},
    "link_options": {"click"},
    "link_progress": {"rich"},
    "options": {"click"},
    "server": {"lsprotocol", "pygls"},
}


def room_of(path: Path) -> str:
    return path.relative_to(HOME).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Full module names; ``from awesome_lint import rules`` counts as awesome_lint.rules."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            module = node.module or ""
            names = {f"{module}.{alias.name}" for alias in node.names}
            found |= names if module == "awesome_lint" else {module}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOME)))
def test_rooms(path: Path) -> None:
    room = room_of(path)
    if room in SHELL:
        inside, outside = None, THIRD_PARTY_OF_SHELL.get(room, set())
    elif room == "__init__":
        inside, outside = None, set()
    else:
        [(inside, outside)] = [(may, third) for rooms, may, third in ROOMS if room in rooms]
    for name in imported(path):
        top, _, rest = name.partition(".")
        if top == "awesome_lint":
            other = rest.partition(".")[0]
            assert inside is None or other == "__version__" or other in inside, (
                f"{room} may not import {name}"
            )
        elif top not in sys.stdlib_module_names:
            assert top in outside, f"{room} may not import {top}"


def test_a_rule_imports_no_other_rule() -> None:
    for path in (HOME / "rules").glob("*/*.py"):
        # All of them may know the names of all: which rules there are is no rule.
        assert not {name for name in imported(path) if name.startswith("awesome_lint.rules.")}


@pytest.mark.parametrize(
    ("library", "modules"),
    [
        ("requests", {"adapter", "client"}),
        ("urllib3", {"adapter", "client", "connections", "answers", "failures", "trust"}),
        ("platformdirs", {"store"}),
        ("sqlite3", {"store"}),
    ],
)
def test_only_some_modules_know_a_library(library: str, modules: set[str]) -> None:
    for path in MODULES:
        if library in {name.partition(".")[0] for name in imported(path)}:
            assert path.relative_to(HOME).as_posix() in {f"links/{name}.py" for name in modules}


HEAVY = {
    "asyncio", "difflib", "hashlib", "json", "pathspec", "requests", "rich", "shutil", "socket",
    "sqlite3", "subprocess", "tempfile", "tomllib", "unittest", "urllib3",
}  # fmt: skip


def loaded_by(arguments: list[str], folder: Path) -> set[str]:
    code = (
        "import sys; from awesome_lint.cli import main\n"
        f"try: main({arguments!r})\n"
        "except SystemExit: print(' '.join(sys.modules), file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(HOME.parent)},
    )
    loaded = set(run.stderr.split())
    assert "awesome_lint.parser" in loaded, run.stderr
    return loaded


def test_check_imports_nothing_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\n- [b](https://b.test) text \n\n[up](#a)\n", "utf-8")
    loaded = loaded_by(["check", "a.md"], tmp_path)
    assert loaded & HEAVY == set()
    ours = ("awesome_lint.network", "awesome_lint.cli.links", "awesome_lint.rules.network.")
    assert {name for name in loaded if name.startswith(ours)} == set()


def test_only_a_configuration_costs_the_toml_parser(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    assert "tomllib" not in loaded_by(["check", "a.md"], tmp_path)
    (tmp_path / ".awesome-lint.toml").write_text("profile = 'papers'\n", "utf-8")
    assert "tomllib" in loaded_by(["check", "a.md"], tmp_path)


def test_only_folders_with_patterns_cost_pathspec(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n", "utf-8")
    assert "pathspec" not in loaded_by(["check", "."], tmp_path)
    (tmp_path / ".gitignore").write_text("*.bak\n", "utf-8")
    assert "pathspec" in loaded_by(["check", "."], tmp_path)
    assert "pathspec" not in loaded_by(["check", "a.md"], tmp_path)
