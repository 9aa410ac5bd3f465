from __future__ import annotations

from awesome_lint.document import Given, Surroundings
from awesome_lint.engine.linter import check
from awesome_lint.parser import parse
from awesome_lint.rule import Active
from awesome_lint.rules import load
from awesome_lint.text.source import Source


class Known:
    """A repository that has these files; of what begins with ``..``, nothing is known."""

    def __init__(self, *files: str) -> None:
        self.files = files
        self.asked: list[str] = []

    def has(self, target: str) -> bool | None:
        self.asked.append(target)
        return None if target.startswith("..") else target.partition("#")[0] in self.files


def missing(raw: str, around: Known) -> list[str]:
    rule = load("missing-file")
    doc = parse(Source(raw), Given(Surroundings(has=around.has)))
    return [doc.text[slice(*each.span)] for each in check(doc, [Active(rule, rule.options())])]


def test_only_what_is_known_to_be_missing() -> None:
    text = "[a](a.md) [b](b.md) [c](../../issues) ![d](/d.png)\n\n[e]\n\n[e]: e.md#x\n"
    assert missing(text, Known("a.md")) == ["b.md", "/d.png", "e.md#x"]


def test_one_finding_a_file() -> None:
    text = "[a](a.md) [b](a.md#part) ![c](a.md?raw=true)\n"
    assert missing(text, Known()) == ["a.md"]


def test_what_is_no_file_is_not_asked_for() -> None:
    around = Known()
    text = (
        "[a](https://example.com/) [b](#b) [c](mailto:c@example.com) [d]() [e](//example.com/e)\n"
        "[f](www.example.com/f) ![g](images\\g.png) [h](?tab=readme)\n"
    )
    assert missing(text, around) == []
    assert around.asked == []
