from __future__ import annotations

from awesome_lint.analysis.near_places import are_at_one_place, is_near
from awesome_lint.api import parse


def test_anchors_of_one_tag_or_one_heading_are_at_one_place() -> None:
    one, two, far = parse('<a id="a" name="a"></a>\n\nText.\n\n<a name="a"></a>\n').anchors
    assert are_at_one_place(one, two)
    assert not are_at_one_place(one, far)


def test_a_heading_is_near_that_is_next_to_an_anchor() -> None:
    doc = parse('# A\n\nText <a name="x"></a>.\n\n# B\n\n# C\n')
    [anchor] = doc.anchors
    assert [is_near(doc, anchor, heading) for heading in doc.headings] == [True, True, False]
