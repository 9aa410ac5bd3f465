"""What is read at a glance, against what a closer look makes of the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awesome_lint import parse
from awesome_lint.parser.entries.certain_leads import certain_lead
from awesome_lint.parser.entries.lead_reading import read_closely

if TYPE_CHECKING:
    from pathlib import Path

    from awesome_lint.document import Document
    from awesome_lint.parser.entries.lead import Lead


def certain(doc: Document) -> list[Lead]:
    """The leads of a document that are certain, each like what a closer look finds."""
    found = []
    for block in doc.leaves:
        lead = certain_lead(block.inlines)
        if lead is not None:
            assert lead == read_closely(block.inlines)
            found.append(lead)
    return found


def test_real_lists(real_list: Path) -> None:
    certain(parse(real_list.read_bytes().decode("utf-8", "surrogateescape")))


@pytest.mark.parametrize(
    "line",
    [
        "[Name](https://a.test)",
        "[A Name of Words](https://a.test) - What it does.",
        "[Name](https://a.test) – Does & says &amp; more!",
        "[Name](https://a.test): does so",
        "[茶](https://a.test) - 関連するもの。とても",
        '[N](https://a.test "title")',
    ],
)
def test_certain(line: str) -> None:
    assert len(certain(parse(f"- {line}\n"))) == 1


PIECES = st.sampled_from(
    "[Name](https://a.test)|[code](https://a.test)|[CVPR 2021](u)|[T](#a)|[](u)|[[x]](u)|[a_](u)"
    "|![i](u)|`code`|**b**| - | – | — |: | |  |Does.|from|via|words go on|[oral]|(CVPR 2021)|2021"
    "|ICLR 21|->|→|.|:star:|-|&amp;|\\[|\u3000|：|, |\n|https://a.test|<https://a.test>|x|1|。"
    "|by A|;|*|_|é|“q”".split("|")
)


@settings(max_examples=2_000)
@given(st.lists(PIECES, max_size=5), st.booleans())
def test_any_line(pieces: list[str], linked: bool) -> None:
    start = "[A Name](https://a.test)" if linked else ""
    certain(parse(f"- {start}{''.join(pieces)}\n"))
