from __future__ import annotations

import pytest

from awesome_lint.analysis.namesakes import are_of_two_kinds, are_one_thing, tell_two_things
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("[One Tool for All](https://a.test)", "[One tool for all](https://b.test)", True),
        ("[Tool](https://a.test)", "[Tool](https://b.test)", False),  # too short a name
        (
            "[lists of it](https://github.com/one/lists-of-it)",
            "[lists of it](https://github.com/two/lists-of-it)",
            False,
        ),
        (
            "[Six Ways to Sink](https://arxiv.org/abs/2104.00001) `paper`",
            "[Six Ways to Sink](https://sinks.test/six) `dataset`",
            False,
        ),
    ],
)
def test_entries_of_one_title(one: str, other: str, expected: bool) -> None:
    doc = parse(f"- {one}\n- {other}\n")
    assert are_one_thing(doc, *doc.entries) == expected


def test_a_paper_and_its_video_are_of_two_kinds() -> None:
    paper, video, again = parse(
        "- [A](https://arxiv.org/abs/2104.00001)\n- [A](https://youtu.be/abcdefghijk)\n"
        "- [A](https://arxiv.org/abs/2104.00002)\n"
    ).entries
    assert are_of_two_kinds(paper, video)
    assert not are_of_two_kinds(paper, again)


def test_rows_may_tell_two_things_of_one() -> None:
    table = "| Task | Paper |\n|---|---|\n"
    one, other, again = parse(
        f"{table}| Dimming | [A](https://a.test) |\n| Aiming | [A](https://a.test) |\n"
        "| aiming | [A](https://a.test) |\n"
    ).entries
    assert tell_two_things(other, one)
    assert not tell_two_things(again, other)
