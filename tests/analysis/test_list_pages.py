"""Lists of several files: the pages that the first of them leads to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from awesome_lint.analysis.list_pages import list_pages
from awesome_lint.api import parse

if TYPE_CHECKING:
    from program import Program

PAGES = (
    "# Effects\n\n"
    "+ **[Animation](looks/animation.md)**: Moving things.\n"
    "+ **[Colors](looks/colors.md)**: Painting things.\n"
    "  + [Dark](looks/colors.md#dark)\n"
)


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        (PAGES, ["looks/animation.md", "looks/colors.md"]),
        ("| ListPage |\n|---|\n| [A](./a%20b.md) |\n| 2. [B](../b.md) |\n", ["a b.md", "../b.md"]),
        ("## [A](a.md)\n\n## Part 2: [B](b/README.md)\n", ["a.md", "b/README.md"]),
        ("- [A](a.md)\n", []),  # one file beside the list
        ("- [Contributing](CONTRIBUTING.md)\n- [Deutsch](README-de.md)\n- [A](a.md)\n", []),
        ("- [A](https://a.test/a.md)\n- [B](https://b.test/b.md)\n", []),
        ("As [A](a.md) and [B](b.md) say.\n\n- See [C](c.md) and [D](d.md).\n", []),
        ("- [A](#a.md)\n- [B](b.html)\n- [](c.md)\n", []),
    ],
)
def test_pages(text: str, paths: list[str]) -> None:
    assert [page.path for page in list_pages(parse(text))] == paths


def test_a_list_of_pages_is_no_list_that_is_not_read(program: Program) -> None:
    done = program("check", "--isolated", "-", stdin=PAGES.encode())
    assert done.out == "1 file, 2 pages, profile general; nothing found\n"
    report = json.loads(
        program("check", "--isolated", "--format", "json", "-", stdin=PAGES.encode()).out
    )
    assert report["files"][0]["pages"] == 2


def test_export_names_the_pages(program: Program) -> None:
    done = program("export", "--isolated", "-", stdin=PAGES.encode())
    assert json.loads(done.out)["files"][0]["pages"] == [
        {"title": "Animation", "path": "looks/animation.md", "line": 3},
        {"title": "Colors", "path": "looks/colors.md", "line": 4},
    ]
