from __future__ import annotations

import pytest

from awesome_lint.analysis.named_pages import may_be_package, misnumbered, named_page
from awesome_lint.api import parse


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[arXiv 2308.09687](https://arxiv.org/abs/2304.10703)", "arXiv 2308.09687"),
        ("[arXiv 2308.09687](https://arxiv.org/pdf/2308.09687v2)", None),
        ("[https://one.test/a](https://one.test/b)", "https://one.test/a"),
        ("[https://one.test/](https://one.test/en?a=b)", None),
        ("[o/kites](https://github.com/o/boxes)", "o/kites"),
        ("[React/Redux](https://github.com/reduxjs/redux)", None),  # two words
    ],
)
def test_what_a_text_names_where_the_target_is_something_else(text: str, named: str | None) -> None:
    assert named_page(parse(text).links[0]) == named


def test_an_owner_and_a_name_may_be_a_package() -> None:
    assert may_be_package("kites/kite", "https://github.com/octocat/kite")
    assert not may_be_package("octocat/kites", "https://github.com/octocat/boxes")


def test_an_entry_may_give_another_identifier_than_its_link() -> None:
    paper = "[[paper](https://arxiv.org/abs/2304.10703)]"
    doc = parse(
        f"- Kites, arXiv:2308.09687 {paper}\n- Boxes, the sequel of arXiv:2308.09687 {paper}\n"
    )
    [(link, written, name)] = misnumbered(doc)
    assert (link, written, name) == (doc.links[0], "arXiv:2308.09687", "arxiv:2304.10703")
