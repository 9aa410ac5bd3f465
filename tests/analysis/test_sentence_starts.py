from __future__ import annotations

import pytest

from awesome_lint.analysis.sentence_starts import starts_sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kite is a toy.", True),
        ("Kite (2.0) flies", False),
        ("Kite (2.0) provides wings", True),
        ("Kite, a toy", True),
        ("Kite client", False),
    ],
)
def test_a_name_is_the_subject_of_what_follows(text: str, expected: bool) -> None:
    assert starts_sentence(text, len("Kite"), len(text)) == expected
