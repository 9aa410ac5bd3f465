"""Quotation marks and parentheses without their partners."""

from __future__ import annotations

from awesome_lint.analysis.preamble import is_page
from awesome_lint.analysis.unpaired_marks import CLOSES, unpaired_marks
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, Span, rule

_ENTRY = "- [Sencha](https://sencha.example.com) - Steamed"
_PARTNER = dict(zip("(（「『《【“„", ")）」』》】”“", strict=True))
_PARTNER |= {closing: opening[-1] for closing, opening in CLOSES.items()} | {")": "(", "”": "“"}


@rule(
    summary="Quotation mark or parenthesis without its partner",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    yields_to=["stray-parenthesis"],
    bad=[
        Example(f"# Awesome Tea\n\n{_ENTRY} «(»in Japan.\n"),
        Example(f"# Awesome Tea\n\n{_ENTRY}, «“»not roasted.\n"),
        Example(f"# Awesome Tea\n\n{_ENTRY}「日本«『»」.\n"),
        Example(f"# Awesome Tea\n\n{_ENTRY} in Japan«)» and China.\n"),
    ],
    good=[
        f"# Awesome Tea\n\n{_ENTRY} (in “Japan”, (of course)).\n",
        f"# Awesome Tea\n\n{_ENTRY}, „gedämpft“ or „duszone” :).\n",
        f"# Awesome Tea\n\n{_ENTRY} ヽ(”▽)ノ and (・„・) for all.\n",
        f"# Awesome Tea\n\n{_ENTRY}: a) for a minute, b) in `f(`.\n",
        f"# Awesome Tea\n\n{_ENTRY} (see [the map](https://maps.example.com)).\n",
    ],
)
def balanced_punctuation(doc: Document) -> Iterator[Finding]:
    """A bracket or quotation mark whose partner is missing was forgotten, or its partner was
    deleted: the reader looks for where the aside ends. Square brackets are stray-bracket's
    business; straight quotes and apostrophes have other uses and are not looked at.
    """
    if not is_page(doc):
        return
    for at in unpaired_marks(doc):
        mark = doc.text[at]
        yield Finding(Span(at, at + 1), f"{mark} without its {_PARTNER[mark]}")
