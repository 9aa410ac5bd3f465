from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from awesome_lint.parser import parse
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from pathlib import Path

OWN = {
    "## Image-Text Retrieval & Matching\n": ["image-text-retrieval--matching"],
    "## ⚙️ Settings\n": ["\ufe0f-settings"],
    "## Survey\n\n## Survey\n\n## Survey 1\n": ["survey", "survey-1", "survey-1-1"],
    "# T [![Badge](b.svg)](https://b.test)\n": ["t-"],
    "### C&#35;\n": ["c"],
    '<h1 align="center">\n  Two\n  Lines\n</h1>\n': ["--two--lines"],
    "Two line\nsetext\n---\n": ["two-linesetext"],
    "> ## In quote\n\n- ## In item\n": ["in-quote", "in-item"],
    "#No heading\n\n    # code\n\n```\n# fenced\n```\n": [],
}


@pytest.mark.parametrize("text", OWN)
def test_slugs_of_headings(text: str) -> None:
    assert [heading.slug for heading in parse(Source(text)).headings] == OWN[text]


def vectors(path: Path) -> dict[str, list[tuple[str, str]]]:
    documents: dict[str, list[tuple[str, str]]] = {}
    for line in path.read_text("utf-8").split("\n")[1:]:
        if line:
            name, written, slug, _ = line.split("\t")
            for escape, char in (("\\\\", "\0"), ("\\n", "\n"), ("\\t", "\t"), ("\0", "\\")):
                written = written.replace(escape, char)
            documents.setdefault(name, []).append((written, slug))
    return documents


def test_slugs_are_githubs(shared: Path) -> None:
    for name, rows in vectors(shared / "slugs.tsv").items():
        doc = parse(Source("\n\n".join(written for written, _ in rows) + "\n"))
        slugs = [slug for _, slug in rows if slug != "(none)"]
        assert [heading.slug for heading in doc.headings] == slugs, name
