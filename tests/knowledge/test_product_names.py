from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from growth import growth, timed
from hypothesis import given
from hypothesis import strategies as st

from awesome_lint.knowledge.product_names import misspelt_names, names

if TYPE_CHECKING:
    from collections.abc import Callable


def found(text: str) -> list[str]:
    assert all(text[each.start : each.end] == each.written for each in misspelt_names(text))
    return [f"{each.written}>{each.name}" for each in misspelt_names(text)]


def test_there_are_enough_names() -> None:
    assert len(names()) >= 200


@pytest.mark.parametrize("name", sorted(names()))
def test_a_name_as_it_is_spelt_is_right(name: str) -> None:
    for text in (f"{name} is {name}, {name}: {name}.", f"{name}-based ({name}) “{name}”", name):
        assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("written in Javascript", ["Javascript>JavaScript"]),
        ("NodeJS, nodejs and Node.JS", ["NodeJS>Node.js", "nodejs>Node.js", "Node.JS>Node.js"]),
        ("MacOS, Ios and iOS.", ["MacOS>macOS", "Ios>iOS"]),
        ("用javascript编写", ["javascript>JavaScript"]),
        ("Javascript/Typescript: both", ["Javascript>JavaScript", "Typescript>TypeScript"]),
        ("Github's API", ["Github>GitHub"]),
        ("a .Net library, ASP.Net", [".Net>.NET", "ASP.Net>ASP.NET"]),
        ("python library, a python ate it", ["python>Python"]),
        ("react component; we react to it", ["react>React"]),
        ("angular momentum, angular module", ["angular>Angular"]),
        ("windows 10 has windows", ["windows>Windows"]),
        ("android phones and androids", ["android>Android"]),
        ("rust on iron, rust crate", ["rust>Rust"]),
        ("Latex gloves, LATEX", ["Latex>LaTeX"]),
        ("Json and json, YAML and Yaml", ["Json>JSON", "Yaml>YAML"]),
        ("Vscode", ["Vscode>VS Code"]),
        # Something else is meant.
        ("github.com, index.js, nodejs.org, app.nodejs", []),
        ("path/to/javascript, javascript/x, @github, #javascript, $mysql", []),
        ("node-js-x, mysql-client, a-github, javascript_x, github:o/r", []),
        ("'javascript' \"mysql\" `github`", []),
        ("IOS of Cisco; GITHUB IS LOUD", []),
        ("GITHUB", []),
        ("ffmpeg, git, grpc, docker run, go, swift, ruby", []),
        ("Webpack and webpack", []),
        ("mailto:me@github, user@mysql", []),
    ],
)
def test_spellings(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@given(st.text(alphabet="Javascript.NODEjs/-'\" (python library)茶\n", max_size=80))
def test_any_text_has_its_words_in_order(text: str) -> None:
    places = [(each.start, each.end) for each in misspelt_names(text)]
    assert places == sorted(places)
    assert all(a < b for a, b in places)


@pytest.mark.parametrize("piece", ["a.", "JAVASCRIPT ", "nodejs ", "x" * 50 + "."])
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    def work(pieces: int) -> Callable[[], float]:
        return timed(lambda: misspelt_names(piece * pieces))

    assert growth(work(8_000), work(32_000), 6.25) < 6.25  # linear is 4, quadratic 16
