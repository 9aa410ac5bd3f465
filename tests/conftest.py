"""Real lists, where there are any: a test that asks for ``real_list`` runs once a list.

And two rules of our own, for tests of what stands around rules.
"""

from __future__ import annotations

import gc
import io
import re
import signal
import sys
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from places import SHARED
from program import Ended

from awesome_lint import rules
from awesome_lint.analysis import conventions
from awesome_lint.cli.start import main
from awesome_lint.rule import Example, Rule, rule
from awesome_lint.text.diagnostics import Finding, Level
from awesome_lint.text.edits import Fix, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from program import Program

    from awesome_lint.document import Document

# What must hold before a change lands is not decided by a die or a busy machine. To look for
# what nobody has thought of: pytest --hypothesis-profile=explore
settings.register_profile(
    "gate", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", deadline=None, max_examples=2_000)
settings.load_profile("gate")


def real_lists() -> list[Path]:
    folders = (SHARED / "corpus", SHARED / "seeds")
    return sorted(
        path for folder in folders for path in folder.glob("*") if path.suffix in (".md", ".txt")
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "real_list" not in metafunc.fixturenames:
        return
    lists = [pytest.param(path, marks=pytest.mark.slow) for path in real_lists()]
    missing = pytest.param(None, marks=pytest.mark.skip(reason="no ../shared/corpus here"))
    metafunc.parametrize(
        "real_list", lists or [missing], ids=lambda path: getattr(path, "stem", "")
    )


@pytest.fixture
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("no ../shared here")
    return SHARED


@rule(
    summary="Link that leads nowhere",
    level=Level.ERROR,
    bad=[Example("- a «[x]()»\n", unsafe="- a \n")],
    good=["- [a](b)\n"],
)
def empty_target(doc: Document) -> Iterator[Finding]:
    """It has no target."""
    for link in doc.links:
        if not link.href:
            fix = Fix.delete("drop the link", link.span).unsafe()
            yield Finding(link.span, f'"{link.text}" leads nowhere', fix)


@dataclass(frozen=True)
class Least:
    at_least: int = 1


@rule(
    summary="Spaces at a line's end",
    level=Level.INFO,
    options=Least,
    bad=[Example("a« »\n", fixed="a\n")],
    good=["a\n"],
)
def trailing_space(doc: Document, options: Least) -> Iterator[Finding]:
    """Nobody sees them."""
    for match in re.finditer(r"(?<! ) +(?=\n)", doc.text):
        if len(match[0]) >= options.at_least:
            span = Span(*match.span())
            yield Finding(span, "spaces at the end of the line", Fix.delete("drop them", span))


@pytest.fixture
def two_rules(monkeypatch: pytest.MonkeyPatch) -> dict[str, Rule]:
    """The only rules there are: an unsafe fix in "links", a safe one in "whitespace"."""
    known = {
        "empty-target": empty_target._replace(group="links"),
        "trailing-space": trailing_space._replace(group="whitespace"),
    }
    groups = {name: each.group for name, each in known.items()}
    monkeypatch.setattr(rules, "GROUPS", ("links", "whitespace"))
    monkeypatch.setattr(rules, "group_of", lambda: groups)
    monkeypatch.setattr(
        rules, "ids", lambda group: tuple(name for name, each in groups.items() if each == group)
    )
    monkeypatch.setattr(rules, "load", known.__getitem__)
    return known


class _Habit:
    """A habit of our own: every document shows the same."""

    def __init__(self, values: tuple[str, ...], shown: dict[str, int]) -> None:
        self.VALUES = values
        self._shown = shown

    def measure(self, doc: Document) -> Counter[str]:  # noqa: ARG002 - the protocol's signature
        return Counter(self._shown)


@pytest.fixture
def two_habits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The only habits there are: one is a convention of every document, one is of none."""
    known = {
        "comma": _Habit(("always", "never"), {"never": 19, "always": 1}),
        "dash": _Habit((" - ", " – "), {" - ": 10}),
        "marker": _Habit((), {"-": 2, "*": 1}),
    }
    monkeypatch.setattr(conventions, "NAMES", tuple(known))
    monkeypatch.setattr(conventions, "load", known.__getitem__)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: an empty repository, and an environment that asks for nothing."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()  # nothing above counts
    return tmp_path


@pytest.fixture
def program(
    here: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Iterator[Program]:
    """The program, run ``here``."""

    def run(*arguments: str, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        assert isinstance(ended.value.code, int)
        text = [each.decode("utf-8", "surrogateescape") for each in (out, err)]
        return Ended(ended.value.code, *text)

    yield run
    gc.enable()  # a run leaves it off


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Children are born with the default for SIGINT; shells let background jobs ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
