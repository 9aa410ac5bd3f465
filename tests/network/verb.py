"""The verb ``links`` as tests use it: a list to ask about, options, and what it told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from network.loopback import OPEN

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

QUICK = ("--retries", "0", "--timeout", "10")
AFRESH = ("--retries", "0", "--no-cache", "--all")
OPENED = f'[links]\nallow-addresses = ["{OPEN}/32"]\n'


def write(folder: Path, *urls: str, name: str = "README.md") -> None:
    """Put a list of these URLs, an entry each, into the folder."""
    lines = [f"- [t{n}]({url}) - A tool.\n" for n, url in enumerate(urls)]
    (folder / name).write_text("# List\n\n" + "".join(lines))


def found(program: Program, *options: str) -> dict[str, dict[str, object]]:
    """What is reported of each URL of one list, asked afresh."""
    ended = program("links", *AFRESH, "--format", "json", *options)
    assert ended.code in (0, 1), ended.err
    (file,) = json.loads(ended.out)["files"]
    return {each["url"]: each for each in file["urls"]}


def rules(program: Program, *options: str) -> list[tuple[str, str]]:
    """The diagnostics of one list, asked afresh: rule and message."""
    ended = program("links", *AFRESH, "--format", "json", *options)
    (file,) = json.loads(ended.out)["files"]
    return [(each["rule"], each["message"]) for each in file["diagnostics"]]
