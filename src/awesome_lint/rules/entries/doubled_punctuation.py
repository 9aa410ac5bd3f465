"""Full stops and commas too many, and spaces before commas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import LinkForm
from awesome_lint.edits import Fix, Span
from awesome_lint.formulas import in_formula
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

# Not "..." and "1..5", "../a", ",,quoted''" and "[,,]".
_DOUBLED = r"(?<=[\w)\]\0])\.\.(?=[\s\0]|\Z)|(?<=[\w)\]\0]),,(?=[\s\0]|\Z)"
_SPACED = r"(?<=[\w)\]\0'\"”’])[ \t]+,(?=[\w\s\0])"


@rule(
    summary="Doubled full stop or comma, or a space before a comma",
    level=Level.INFO,
    bad=[
        Example(
            "- [a](https://a.test) - Does this«..»\n- [b](https://b.test) - Does«,,» this.\n",
            fixed="- [a](https://a.test) - Does this.\n- [b](https://b.test) - Does, this.\n",
        ),
        Example(
            "- [a](https://a.test)« ,» [b](https://b.test)« ,»c.\n",
            fixed="- [a](https://a.test), [b](https://b.test), c.\n",
        ),
        Example("| A |\n|---|\n| a«  ,» b |\n", fixed="| A |\n|---|\n| a, b |\n"),
    ],
    good=[
        "And so on... or so…, 1..5, a..b, ../c, `a ,b ..`, ,,quoted''.\n",
        "a\n  , b\n\n[x](https://a.test/a,,b..) $a , b$ <!-- a .. b -->\n",
        "See https://a.test ,b and x ,, y.\n",
    ],
)
def doubled_punctuation(doc: Document) -> Iterator[Finding]:
    """Small slips that many readers stumble over: `..`, `,,` and ` ,`.

    The fix leaves one mark, and puts the space behind the comma. An ellipsis, ranges, paths,
    code and formulas are none of these.
    """
    residue = doc.residue
    if ".." in residue or ",," in residue:
        for found in re.finditer(_DOUBLED, residue):
            span = Span(*found.span())
            if residue[span.start - 1] == "\0" and _is_bare(doc, span.start - 1):
                continue
            yield Finding(
                span,
                f'"{found[0]}" in the text',
                Fix.replace(f'Write "{found[0][0]}"', span, found[0][0]),
            )
    if " ," not in residue and "\t," not in residue:
        return
    for found in re.finditer(_SPACED, residue):
        span = Span(*found.span())
        if _is_bare(doc, span.start - 1) or in_formula(doc, span.start):
            continue
        after = residue[span.end]
        came = "," if after.isspace() else ", "
        yield Finding(span, "space before a comma", Fix.replace("Remove the space", span, came))


def _is_bare(doc: Document, at: int) -> bool:
    """Whether a URL that GitHub links by itself ends at an offset: the comma would join it."""
    link = doc.link_at(at)
    return link is not None and link.form is LinkForm.BARE
