from __future__ import annotations

import pytest

from awesome_lint.analysis.verbatim import verbatim
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a \n\nb\n", []),
        ("```\na \n```\n\nb\n", ["```\na \n```"]),
        ("---\na: b \n---\n\nc\n", ["---\na: b \n---"]),
        ("<pre>\na\n\nb\n</pre>\nc\n", ["<pre>\na\n\nb\n</pre"]),
        ("a <textarea>b\n\nc\n", ["<textarea>b\n\nc\n"]),
        ("-\n\na\n", ["-\n\n"]),
        ("[`a\nb`](c)\n", ["[`a\nb`](c)"]),
    ],
)
def test_every_character_counts_there(text: str, kept: list[str]) -> None:
    doc = parse(text)
    assert [doc.text[slice(*span)] for span in verbatim(doc)] == kept
