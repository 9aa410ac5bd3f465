from __future__ import annotations

import pytest

from awesome_lint.analysis.unlinked_entries import papers_with_code_alone, unlinked_entries
from awesome_lint.api import parse

NETS = "".join(f"- N{n} [CVPR 2021] [[paper](https://a.test/{n})]\n" for n in range(20))
TABLE = "| Name | What |\n|---|---|\n| [A](https://a.test) | B |\n| [C](https://c.test) | D |\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- [A](https://a.test)\n- B\n- [C](https://c.test)\n", [("B", "entries beside it")]),
        (f"{TABLE}| Two | E |\n", [("Two", "other rows of the table")]),
        (f"{NETS}\n## B\n\n- Net One [ICLR 2015]\n", [("Net One", "other papers of the list")]),
        ("- [A](https://a.test)\n- Coming soon\n- Read what is above, it is good.\n", []),
        ("- [A](https://a.test)\n- B\n  - [C](https://c.test)\n", []),
    ],
)
def test_entries_without_a_link_among_entries_with_one(
    text: str, found: list[tuple[str, str]]
) -> None:
    doc = parse(text)
    assert [(doc.text[slice(*each.name)], each.others) for each in unlinked_entries(doc)] == found


def test_papers_with_their_code_alone() -> None:
    code = "[ICLR 2021] [[code](https://github.com/o/a)]"
    doc = parse(f"{NETS}- A Net {code}\n- B Net {code} [[paper]()]\n")
    assert [each.title for each in papers_with_code_alone(doc)] == ["A Net"]
    assert papers_with_code_alone(parse(f"- A Net {code}\n")) == []
