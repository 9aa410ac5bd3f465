"""Our hooks in a ``.pre-commit-config.yaml``, which keeps all it has, comments included."""

from __future__ import annotations

import re

from awesome_lint.text.version import __version__

REPOSITORY = "https://github.com/awesome-lint/awesome-lint"
_OURS = re.compile(
    rf"(?m)^[ ]*(?:-[ ]*)?repo:[ ]*['\"]?{re.escape(REPOSITORY)}(?:\.git)?['\"]?[ \r]*(?:#|$)"
)
_REPOS = re.compile(r"repos:[ ]*(\[[ ]*\])?[ ]*(#.*)?")
_ITEM = re.compile(r"([ ]*)-(?:[ ]|$)")


def hooks(indent: str = "  ") -> list[str]:
    """The lines of our item of ``repos``."""
    return [
        f"{indent}- repo: {REPOSITORY}",
        f"{indent}  rev: v{__version__}",
        f"{indent}  hooks:",
        f"{indent}    - id: awesome-lint-fix  # repairs what is safe to repair",
        f'{indent}      args: [--]  # options go before "--", which ends them',
        f"{indent}    - id: awesome-lint",
        f"{indent}      args: [--]",
    ]


def new() -> str:
    """A configuration with our hooks and no others."""
    return "\n".join(("repos:", *hooks())) + "\n"


def has_ours(text: str) -> bool:
    """Whether a configuration has our hooks."""
    return bool(_OURS.search(text))


def extended(text: str) -> str | None:
    """A configuration with our hooks as the last of its ``repos``; None where that is not safe.

    All other bytes stay. It takes one top-level ``repos:`` in block style or empty, which
    is what pre-commit itself and its documentation write.
    """
    eol = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(eol)
    starts = [at for at, line in enumerate(lines) if line.startswith("repos:")]
    found = _REPOS.fullmatch(lines[starts[0]]) if len(starts) == 1 else None
    if found is None:
        return None
    start = starts[0]
    if found[1]:
        head = f"repos:{'  ' + found[2] if found[2] else ''}"
        return eol.join((*lines[:start], head, *hooks(), *lines[start + 1 :]))
    first = next((line for line in lines[start + 1 :] if _is_content(line)), "")
    item = _ITEM.match(first)
    if item is None and not _is_top(first):
        return None
    if item is None:
        return eol.join((*lines[: start + 1], *hooks(), *lines[start + 1 :]))
    end = _end(lines, start + 1, len(item[1]))
    tail = lines[end:] or [""]  # the last line had no end
    return eol.join((*lines[:end], *hooks(item[1]), *tail))


def _end(lines: list[str], start: int, indent: int) -> int:
    """Where the sequence that begins below ``start`` ends: after its last line of content.

    A line that looks like a comment is content where it is indented deeper than the items:
    it may be a script's.
    """
    end = start
    for at in range(start, len(lines)):
        line = lines[at]
        depth = len(line) - len(line.lstrip(" "))
        item = _ITEM.match(line)
        deeper = depth > indent and line.strip()
        if deeper or (item is not None and depth == indent):
            end = at + 1
        elif _is_content(line):
            break
    return end


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _is_top(line: str) -> bool:
    """Whether a line is a key of the whole file, or there is none."""
    return not line or line[0] not in " \t-"
