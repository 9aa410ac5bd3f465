"""Links that are written wrongly: their brackets, URLs and texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from damages.kinds import KINDS, changed, inline_links

if TYPE_CHECKING:
    from random import Random

    from awesome_lint.document import Document
    from damages.kinds import Damage


def _spelling(name: str, pattern: str, new: str) -> None:
    """Enter a kind that writes one match of ``pattern`` within an entry's links otherwise."""
    searched = re.compile(pattern)

    def damage(doc: Document, rng: Random) -> Damage | None:
        places = [
            (each.start() + found.start(), each.start() + found.end(), found.expand(new))
            for each in inline_links(doc)
            for found in searched.finditer(each[0])
        ]
        return changed(doc, *rng.choice(places)) if places else None

    KINDS[name] = damage


for _name, _pattern, _new in (
    ("bracket: no ]", r"\]\(", "("),
    ("bracket: no [", r"^\[", ""),
    ("bracket: no (", r"\]\(", "]"),
    ("bracket: no )", r"\)$", ""),
    ("bracket: doubled [", r"^\[", "[["),
    ("bracket: doubled ]", r"\]\(", "]]("),
    ("bracket: doubled (", r"\]\(", "](("),
    ("bracket: doubled )", r"\)$", "))"),
    ("bracket: (x)[u]", r"^\[(.*)\]\((.*)\)$", r"(\1)[\2]"),
    ("bracket: space ](", r"\]\(", "] ("),
    ("bracket: [x][u)", r"\]\(", "]["),
    ("bracket: [x[(u)", r"\]\(", "[("),
    ("bracket: [x)(u)", r"\]\(", ")("),
    ("bracket: [x](u]", r"\)$", "]"),
    ("bracket: [x]{u}", r"\]\((.*)\)$", r"]{\1}"),
    ("bracket: fullwidth ( )", r"\]\((.*)\)$", r"]（\1）"),
    ("bracket: fullwidth [ ]", r"^\[(.*)\]", r"【\1】"),
    ("bracket: escaped", r"^\[(.*)\]", r"\\[\1\\]"),
    ("bracket: [x]: u", r"\]\((.*)\)$", r"]: \1"),
    ("URL: http//", r"(https?)://", r"\1//"),
    ("URL: http:/", r"(https?)://", r"\1:/"),
    ("URL: htps://", r"https://", "htps://"),
    ("URL: hhttps://", r"https://", "hhttps://"),
    ("URL: https//:", r"https://", "https//:"),
    ("URL: https:///", r"https://", "https:///"),
    ("URL: https://https://", r"https://", "https://https://"),
    ("URL: no scheme", r"\(https://(?=(?:www\.|github\.com/))", "("),
    ("URL: space inside", r"(https?://[^/)]+/\w+)", r"\1 "),
    ("URL: space before", r"\]\(", "]( "),
    ("URL: %20 at the end", r"\)$", "%20)"),
    ("URL: . at the end", r"(?<=\w)\)$", ".)"),
    ("URL: , at the end", r"(?<=\w)\)$", ",)"),
    ("URL: ] at the end", r"(?<=\w)\)$", "])"),
    ("URL: words for it", r"\]\(.*\)$", "](Lanterns in the Fog: A Survey)"),
    ("URL: empty", r"\]\(.*\)$", "]()"),
    ("URL: #", r"\]\(.*\)$", "](#)"),
    ("URL: https:// alone", r"\]\(.*\)$", "](https://)"),
    ("URL: smart quotes", r"\]\((.*)\)$", "](“\\1”)"),
    ("URL: a,com", r"(?<=\w)\.com/", ",com/"),
    ("URL: a..com", r"(?<=\w)\.com/", "..com/"),
    ("URL: owner.name", r"(//github\.com/[^/()]+)/([^/()]+)", r"\1.\2"),
    ("URL: gihub.com", r"//github\.com/", "//gihub.com/"),
    ("URL: githb.com", r"//github\.com/", "//githb.com/"),
    ("URL: github.con", r"//github\.com/", "//github.con/"),
    ("URL: arxiv misspelt", r"arxiv\.org", "arvix.org"),
    ("URL: arxiv id cut", r"(arxiv\.org/abs/\d{4}\.\d{3})\d{1,2}(?=\))", r"\1"),
    ("text: padded", r"^\[(.*)\]", r"[ \1 ]"),
    ("text: empty", r"^\[(.*)\]", "[]"),
    ("text: is the URL", r"^\[.*\]\((.*)\)$", r"[\1](\1)"),
    ("text: pasted twice", r"^(\[.*\]\(.*\))$", r"\1\1"),
    ("text: target pasted in text", r"^\[(.*)\]\((.*)\)$", r"[\1(\2)]"),
    ("URL: bare beside name", r"^\[(.*)\]\((.*)\)$", r"\1 (\2)"),
    ("URL: <> forgotten half", r"\]\((.*)\)$", r"](<\1)"),
):
    _spelling(_name, _pattern, _new)
