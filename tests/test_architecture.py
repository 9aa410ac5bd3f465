"""Who may import whom, how large things are, and what ``check`` costs in imports.

A room is a folder of src/awesome_lint, or a module at its top.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import awesome_lint

HOME = Path(awesome_lint.__file__).parent
MODULES = {
    ".".join(("awesome_lint", *path.relative_to(HOME).with_suffix("").parts)).removesuffix(
        ".__init__"
    ): path
    for path in sorted(HOME.rglob("*.py"))
}

# What each room may import besides itself and the standard library: rooms above it, no others.
_RULES = "text knowledge document analysis rule"
_WORKSPACE = f"{_RULES} parser plugin rules engine config report"
_ALL = f"{_WORKSPACE} workspace network export server"
ROOMS = {
    "text": "",
    "knowledge": "text",
    "document": "text knowledge",
    "analysis": "text knowledge document",
    "rule": "text knowledge document analysis",
    "parser": "text knowledge document",
    "plugin": _RULES,
    "rules": f"{_RULES} plugin",
    "engine": f"{_RULES} parser",
    "config": f"{_RULES} rules",
    "report": "text",
    "workspace": _WORKSPACE,
    "network": "text knowledge document",
    "export": "text knowledge document analysis",
    "server": f"{_WORKSPACE} workspace",
    "api": f"{_RULES} parser engine config",
    "__init__": f"{_RULES} parser engine api",
    "cli": _ALL,
    "__main__": "cli",
    "testing": f"{_ALL} cli",
}
# Which folders and modules know a library: the others are spared its ways, and its changes.
LIBRARIES = {
    "charset_normalizer": "analysis/undecoded_bytes.py",
    "click": "cli/commands.py cli/click_options.py cli/link_options.py",
    "lsprotocol": "server",
    "markdown_it": "parser",
    "mdit_py_plugins": "parser/library/grammar.py",
    "pathspec": "workspace/gitignore.py",
    "platformdirs": "network/store.py",
    "pygls": "server",
    "re2": "cli/links/untrusted_config.py",
    "requests": "network/wire/adapter.py network/wire/client.py",
    "rich": "cli/rule_pages.py cli/stats.py cli/links/progress.py",
    "sqlite3": "network/store.py",
    "urllib3": "network/wire",
}
MOST_AT_THE_TOP = 20  # as many as one takes in at a look
LONGEST = 320  # lines
TABLES = {"knowledge/product_names/table.py"}  # these may be longer: they hold nothing but data


def place(module: str) -> str:
    return MODULES[module].relative_to(HOME).as_posix()


def room_of(module: str) -> str:
    return place(module).partition("/")[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Modules by full name, whether they are imported at once, late or for their types alone."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            names = (f"{module}.{alias.name}" for alias in node.names)
            found.update(name if name in MODULES else module for name in names)
    return found


IMPORTS = {module: imported(path) for module, path in MODULES.items()}


def ours(module: str) -> set[str]:
    """Which of our modules ``module`` imports."""
    return IMPORTS[module] & MODULES.keys() - {module}


def complain(mistakes: list[str]) -> None:
    if mistakes:
        pytest.fail("\n".join(mistakes), pytrace=False)


def may_import(room: str) -> list[str]:
    return [*ROOMS[room].split(), room]


def test_every_room_is_in_the_table_and_its_imports_are_above_it() -> None:
    rooms = {room_of(module) for module in MODULES}
    mistakes = [
        f"{room} is a room, and ROOMS does not say what it may import: add it there and to"
        " docs/architecture.md, or move its modules to one of the rooms that there are"
        for room in sorted(rooms - ROOMS.keys())
    ]
    mistakes += [
        f"ROOMS has {room!r}, which is gone: take it out" for room in sorted(ROOMS.keys() - rooms)
    ]
    above: set[str] = set()
    for room in ROOMS:
        mistakes += [
            f"ROOMS lets {room} import {other}, which is not above it: that makes circles"
            for other in ROOMS[room].split()
            if other not in above
        ]
        above.add(room)
    complain(mistakes)


def test_rooms_import_only_what_the_table_says() -> None:
    mistakes = []
    for module in MODULES:
        room = room_of(module)
        for name in sorted(ours(module)):
            other = room_of(name)
            if other in may_import(room):
                continue
            both = [each for each in ROOMS if {room, other} <= set(may_import(each))]
            way = f", or do what needs both in {' or '.join(both)}" if both else ""
            mistakes.append(
                f"{place(module)} imports {name}, but {room} may import only"
                f" {ROOMS[room].replace(' ', ', ') or 'the standard library'}:"
                f" move what it needs of {place(name)} to one of those or to {room}{way}"
            )
    complain(mistakes)


def test_imports_are_absolute() -> None:
    complain(
        [
            f"{place(module)}:{node.lineno} imports relatively: write the module's full name"
            for module, path in MODULES.items()
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.ImportFrom) and node.level
        ]
    )


def test_no_files_import_each_other_in_a_circle() -> None:
    try:
        TopologicalSorter({module: ours(module) for module in MODULES}).prepare()
    except CycleError as error:
        circle = " ← ".join(place(module) for module in error.args[1])
        pytest.fail(
            f"a circle of imports: {circle}. Move what two of these need from each other to a"
            " module of its own, which both import; late and type-only imports count, too"
        )


def test_only_some_modules_know_a_library() -> None:
    mistakes = []
    used: set[tuple[str, str]] = set()
    for module in MODULES:
        for top in sorted({name.partition(".")[0] for name in IMPORTS[module]}):
            if top == "awesome_lint" or (top in sys.stdlib_module_names and top not in LIBRARIES):
                continue
            known = [
                each
                for each in LIBRARIES.get(top, "").split()
                if place(module) == each or place(module).startswith(f"{each}/")
            ]
            used.update((top, each) for each in known)
            if not known:
                homes = LIBRARIES.get(top, "").replace(" ", ", ")
                mistakes.append(
                    f"{place(module)} imports {top}: import it through {homes}, which knows it"
                    if homes
                    else f"{place(module)} imports {top}, which no module may: do without it, or"
                    " add it to LIBRARIES and, with a reason, to pyproject.toml"
                )
    mistakes += [
        f"LIBRARIES says that {home} imports {library}, and it does not: take it out"
        for library, homes in LIBRARIES.items()
        for home in homes.split()
        if (library, home) not in used
    ]
    complain(mistakes)


def test_a_rule_imports_no_other_rule() -> None:
    complain(
        [
            f"{place(module)} imports {name}: move what both need to analysis/ (what is known"
            " of a document) or to rule/ (how it is repaired)"
            for module in MODULES
            if module.count(".") == 3 and room_of(module) == "rules"
            for name in sorted(ours(module))
            if name.startswith("awesome_lint.rules.")  # awesome_lint.rules knows only their names
        ]
    )


def test_a_rule_has_no_block_for_type_checkers() -> None:
    complain(
        [
            f"{place(module)} has a TYPE_CHECKING block: import from awesome_lint.plugin, which"
            " is loaded anyway, and the rest from where it is"
            for module, path in MODULES.items()
            if module.count(".") == 3 and room_of(module) == "rules"
            if "TYPE_CHECKING" in path.read_text("utf-8")
        ]
    )


def test_the_top_can_be_taken_in_at_a_look() -> None:
    top = sorted({place(module).partition("/")[0] for module in MODULES})
    assert len(top) <= MOST_AT_THE_TOP, (
        f"{len(top)} modules and folders at the top of src/awesome_lint, at most"
        f" {MOST_AT_THE_TOP}: move the new one into one of {', '.join(top)}"
    )


def test_no_module_is_long_but_tables() -> None:
    lengths = {
        place(module): len(path.read_text("utf-8").splitlines()) for module, path in MODULES.items()
    }
    complain(
        [
            f"{module} has {lines} lines, at most {LONGEST}: give one of the things it is about"
            " a module of its own (or, if all of it is data, state it in TABLES)"
            for module, lines in lengths.items()
            if lines > LONGEST and module not in TABLES
        ]
    )


HEAVY = {
    "asyncio", "difflib", "hashlib", "json", "pathspec", "requests", "rich", "shutil", "socket",
    "sqlite3", "subprocess", "tempfile", "tomllib", "unittest", "urllib3",
}  # fmt: skip


def loaded_by(arguments: list[str], folder: Path) -> set[str]:
    code = (
        "import sys; from awesome_lint.cli.start import main\n"
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
