"""Draws docs/rooms.svg: the rooms of src/awesome_lint and which imports which.

``python docs/rooms.py`` writes the picture; a test holds it to the code. A room is a folder or
a module at the top of the package. It stands above all that it imports. An arrow that others
imply is left out: where ``cli`` imports ``engine`` and ``engine`` imports ``parser``, no arrow
from ``cli`` to ``parser`` is drawn.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PACKAGE = Path(__file__).parent.parent / "src" / "awesome_lint"
PICTURE = Path(__file__).parent / "rooms.svg"
ABOUT = {
    "text": "text and places in it",
    "knowledge": "URLs, venues, labels",
    "document": "one parsed list",
    "analysis": "indexes of a document",
    "rule": "what a rule is",
    "plugin": "all a rule imports",
    "parser": "Markdown to documents",
    "rules": "one file a rule",
    "engine": "linting, fixing, proofs",
    "config": "configuration",
    "workspace": "files, folders, git",
    "network": "links, asked",
    "export": "lists as data",
    "report": "reporters",
    "server": "the language server",
    "cli": "the verbs",
    "api": "for programs",
    "testing": "tests for rules",
}
_WIDTH, _HEIGHT = 170, 46  # of a room, in pixels
_ACROSS, _DOWN = 24, 34  # between rooms
_MARGIN = 16


class Placed(NamedTuple):
    """A room in the picture: its name, and the left upper corner of its box in pixels."""

    name: str
    x: int
    y: int


def imports() -> dict[str, frozenset[str]]:
    """The rooms that each room imports, itself excepted."""
    found: dict[str, set[str]] = {name: set() for name in ABOUT}
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room in found:
            found[room].update(_imported(path))
    return {room: frozenset(others & ABOUT.keys() - {room}) for room, others in found.items()}


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.ImportFrom) or node.module is None:
            continue
        package, _, rest = node.module.partition(".")
        if package == "awesome_lint":
            yield from [rest.partition(".")[0]] if rest else (name.name for name in node.names)


def drawn(edges: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The imports without those that others imply."""

    @cache
    def below(room: str) -> frozenset[str]:
        return edges[room].union(*map(below, edges[room]))

    return {
        room: frozenset(each for each in direct if not any(each in below(o) for o in direct))
        for room, direct in edges.items()
    }


def placed(edges: Mapping[str, frozenset[str]]) -> list[Placed]:
    """Where each room stands: on the lowest floor that is above all that it imports."""

    @cache
    def floor(room: str) -> int:
        return 1 + max(map(floor, edges[room]), default=-1)

    floors = [[room for room in edges if floor(room) == at] for at in range(len(edges))]
    floors = [rooms for rooms in floors if rooms]
    widest = max(map(len, floors))
    found = []
    for at, rooms in enumerate(reversed(floors)):
        left = _MARGIN + (widest - len(rooms)) * (_WIDTH + _ACROSS) // 2
        found += [
            Placed(room, left + number * (_WIDTH + _ACROSS), _MARGIN + at * (_HEIGHT + _DOWN))
            for number, room in enumerate(rooms)
        ]
    return found


def picture() -> str:
    """The picture as SVG, readable on light and dark pages."""
    edges = imports()
    rooms = {room.name: room for room in placed(edges)}
    width = max(room.x for room in rooms.values()) + _WIDTH + _MARGIN
    height = max(room.y for room in rooms.values()) + _HEIGHT + _MARGIN
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}" role="img" font-family="sans-serif">'
        ),
        "<title>The rooms of awesome-lint: each imports only rooms below it</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        (
            '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
            'markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#57606a"/></marker>'
            "</defs>"
        ),
    ]
    for room, others in drawn(edges).items():
        lines += [_arrow(rooms[room], rooms[other]) for other in sorted(others)]
    lines += [_box(room) for room in rooms.values()]
    return "\n".join([*lines, "</svg>"]) + "\n"


def _arrow(upper: Placed, lower: Placed) -> str:
    x, y = upper.x + _WIDTH // 2, upper.y + _HEIGHT
    to_x, to_y = lower.x + _WIDTH // 2, lower.y
    bend = max((to_y - y) // 2, _DOWN // 2)
    return (
        f'<path d="M{x} {y}C{x} {y + bend} {to_x} {to_y - bend} {to_x} {to_y - 1}" '
        'fill="none" stroke="#57606a" stroke-width="1.2" marker-end="url(#tip)"/>'
    )


def _box(room: Placed) -> str:
    middle = room.x + _WIDTH // 2
    return (
        f'<rect x="{room.x}" y="{room.y}" width="{_WIDTH}" height="{_HEIGHT}" rx="6" '
        'fill="#f6f8fa" stroke="#57606a"/>'
        f'<text x="{middle}" y="{room.y + 20}" text-anchor="middle" font-size="14" '
        f'font-weight="bold" fill="#1f2328">{room.name}</text>'
        f'<text x="{middle}" y="{room.y + 37}" text-anchor="middle" font-size="11" '
        f'fill="#57606a">{ABOUT[room.name]}</text>'
    )


if __name__ == "__main__":
    PICTURE.write_text(picture(), "utf-8")
