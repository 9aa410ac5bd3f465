"""Venues in documents: where they stand, how they are put together, what rewords them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.venue_mentions import reshaped, venue_mentions
from awesome_lint.knowledge.venues.shapes import SHAPES
from awesome_lint.parser import parse
from awesome_lint.rule.heading_rewording import rewording
from awesome_lint.text.edits import Edit
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from awesome_lint.document import Document

VENUES = "| T | Venue | Paper |\n|---|---|---|\n| a |"
PAPER = "[[paper](https://arxiv.org/abs/2104.06399)]"


def mentions(text: str) -> list[tuple[str, int | None, str]]:
    doc = parse(Source(text))
    return [
        (each.venue.name, each.year, doc.text[slice(*each.host)]) for each in venue_mentions(doc)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"- T [CVPR 2021 Oral] {PAPER}\n", [("CVPR", 2021, "CVPR 2021 Oral")]),
        (f"- T (CVPR 2021) {PAPER}\n", [("CVPR", 2021, "CVPR 2021")]),
        (f"- T *(CVPR 2021)* {PAPER}\n", [("CVPR", 2021, "CVPR 2021")]),
        (f"- (CVPR 2021) **T** {PAPER}\n", [("CVPR", 2021, "CVPR 2021")]),
        (f"- ⭐(CVPR 2021) **T** {PAPER}\n", [("CVPR", 2021, "CVPR 2021")]),
        ("- T [[CVPR 2021]](https://a.test)\n", [("CVPR", 2021, "[CVPR 2021]")]),
        ("- [[CVPR 2021](https://a.test)] T\n", [("CVPR", 2021, "CVPR 2021")]),
        ("[T](https://a.bc), CVPR 2021 [[pdf]](https://b.c)\n", [("CVPR", 2021, "CVPR 2021")]),
        (f"- [T](https://a.test), Author, Arxiv 2021 | {PAPER}\n",
         [("arXiv", 2021, "Author, Arxiv 2021")]),
        (f"- T [arXiv 2019/08, ACL 2020] {PAPER}\n",
         [("arXiv", 2019, "arXiv 2019/08, ACL 2020"), ("ACL", 2020, "arXiv 2019/08, ACL 2020")]),
        (f"- T [VIT] [ICLR 2021] {PAPER}\n", [("ICLR", 2021, "ICLR 2021")]),
        ("#### T\n\narXiv 2020/05, ECCV 2020 [[paper]](https://arxiv.org/abs/2005.07310)\n",
         [("arXiv", 2020, "arXiv 2020/05, ECCV 2020"), ("ECCV", 2020, "arXiv 2020/05, ECCV 2020")]),
        (f"{VENUES} ACL'24 | [link](https://a.test) |\n", [("ACL", 2024, "ACL'24")]),
        (f"{VENUES} arXiv | [link](https://a.test) |\n", [("arXiv", None, "arXiv")]),
        ("| T | Kind | Paper |\n|---|---|---|\n| a | CHI | [link](https://a.test) |\n", []),
        ("- [CVPR2021-Papers](https://a.test)\n", []),
        ("- [CVPR 2021](https://a.test)\n- [ICCV 2021](https://b.test)\n", []),
        (f"- Only 2040 Images {PAPER}\n", []),
        ("- T [[v1](https://a.test)](2022.11.11)\n", []),
    ],
)  # fmt: skip
def test_mentions(text: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("other", SHAPES)
def test_every_shape_becomes_every_other(shape: str, other: str) -> None:
    doc = parse(Source(f"- T [{shape}] {PAPER}\n"))
    [mention] = venue_mentions(doc)
    assert mention.year == 2021
    assert mention.shape == shape
    edit = reshaped(mention, other)
    if edit is None:
        assert other == shape
        return
    text = doc.text[: edit.start] + edit.text + doc.text[edit.end :]
    again = parse(Source(text))
    assert text == f"- T [{other}] {PAPER}\n"
    assert venue_mentions(again)[0].shape == other


def listed(tag: str, count: int) -> str:
    return f"- T [{tag}] {PAPER}\n" * count


def test_conventions_of_venues() -> None:
    doc = parse(Source(listed("CVPR 2021", 18) + listed("ICCV2021", 2) + listed("arxiv2021", 9)))
    assert habits(doc)["venue-shape"].counts == {"CVPR 2021": 18, "CVPR2021": 2}
    assert habits(doc)["venue-shape"].convention == "CVPR 2021"
    assert habits(doc)["venue-order"].counts == {"NIPS 2014": 29}
    assert habits(doc)["arxiv-case"].counts == {"arxiv": 9}


def test_preprints_show_a_shape_where_there_is_little_else() -> None:
    doc = parse(Source(listed("CVPR 2021", 9) + listed("arXiv2021", 2)))
    assert habits(doc)["venue-shape"].counts == {"CVPR 2021": 9, "CVPR2021": 2}
    assert habits(doc)["venue-shape"].convention is None


def test_names_of_words_say_nothing_of_the_shape() -> None:
    doc = parse(Source(listed("Pattern Recognition 2021", 5) + listed("Neurocomputing-2021", 5)))
    assert habits(doc)["venue-shape"].counts == {}


def reworded(text: str, old: str, new: str) -> str | None:
    doc: Document = parse(Source(text))
    at = doc.text.rindex(old)
    fix = rewording(doc, "Write", [Edit(at, at + len(old), new)])
    if fix is None:
        return None
    for edit in reversed(fix.edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


CONTENTS = "- [A [NIPS 2020]](#a-nips-2020)\n- [B](#b)\n- [C](#c)\n\n"
REST = "\n\n## B\n\nText.\n\n## C\n\nText.\n"


def test_links_and_contents_follow_a_heading() -> None:
    before = f"{CONTENTS}See [it](#A-NIPS-2020).\n{REST}\n## A [NIPS 2020]\n"
    assert reworded(before, "NIPS", "NeurIPS") == (
        f"{CONTENTS.replace('NIPS', 'NeurIPS').replace('nips', 'neurips')}"
        f"See [it](#a-neurips-2020).\n{REST}\n## A [NeurIPS 2020]\n"
    )


def test_letter_case_moves_no_link() -> None:
    before = f"{CONTENTS}{REST}\n## A [NIPS 2020]\n"
    assert reworded(before, "NIPS", "Nips") == before.replace("NIPS", "Nips")


@pytest.mark.parametrize(
    "text",
    [
        "## A NeurIPS\n\n## A NIPS\n",  # the new anchor is taken
        "## A NIPS\n\n## A NIPS\n",  # numbered
        '<a name="a-neurips"></a>\n\n## A NIPS\n',
    ],
)
def test_headings_that_cannot_be_reworded(text: str) -> None:
    assert reworded(text, "NIPS", "NeurIPS") is None


def test_text_outside_headings_is_reworded_as_it_stands() -> None:
    assert reworded("- T [NIPS 2020]\n", "NIPS", "NeurIPS") == "- T [NeurIPS 2020]\n"
