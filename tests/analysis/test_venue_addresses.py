from __future__ import annotations

import pytest

from awesome_lint.analysis.venue_addresses import address_venue, agrees, holds_several_papers
from awesome_lint.analysis.venue_mentions import venue_mentions
from awesome_lint.api import parse

CVPR = "https://openaccess.thecvf.com/content_CVPR_2020/html/Wei_A_Net_CVPR_2020_paper.html"


@pytest.mark.parametrize(
    ("tag", "expected"), [("CVPR 2020", True), ("CVPR 2019", False), ("ICML 2020", False)]
)
def test_a_tag_agrees_with_the_address_of_its_paper(tag: str, expected: bool) -> None:
    doc = parse(f"- A Net [{tag}] [[paper]({CVPR})]\n")
    [mention], found = venue_mentions(doc), address_venue(CVPR)
    assert found is not None
    assert agrees(doc, mention, found) == expected


def test_arxiv_names_no_venue() -> None:
    assert address_venue("https://arxiv.org/abs/2104.00001") is None


def test_an_entry_may_lead_to_several_papers() -> None:
    one, two = "https://arxiv.org/abs/2104.00001", "https://arxiv.org/abs/2104.00002"
    several, single = parse(f"- A [1]({one}) [2]({two})\n- B [1]({one})\n").entries
    assert holds_several_papers(several)
    assert not holds_several_papers(single)
