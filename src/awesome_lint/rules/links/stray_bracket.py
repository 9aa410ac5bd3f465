"""Square brackets without a partner."""

from __future__ import annotations

from collections import Counter

from awesome_lint.analysis.malformed import Defect, Malformed, Wrapper, malformed_links
from awesome_lint.analysis.malformed.stray_brackets import is_removable, venue_tag
from awesome_lint.plugin import Document, Edit, Example, Finding, Fix, Iterator, Level, Span, rule


@rule(
    summary="Square bracket without its partner",
    level=Level.WARNING,
    yields_to=["unescaped-pipe"],
    bad=[
        Example(
            "- UP-DETR «[»[arxiv2020] [[paper](https://arxiv.org/abs/2011.09094)]\n",
            fixed="- UP-DETR [arxiv2020] [[paper](https://arxiv.org/abs/2011.09094)]\n",
        ),
        Example(
            "- UP-DETR [Project](https://a.test)«]» [[code](https://b.test)]\n",
            fixed="- UP-DETR [Project](https://a.test) [[code](https://b.test)]\n",
        ),
        Example(
            "> 1. UP-DETR [Code]«]»(https://a.test/detr)，物体検出\n",
            fixed="> 1. UP-DETR [Code](https://a.test/detr)，物体検出\n",
        ),
        Example(
            "| «[»DETR | 2020 |\n|---|---|\n| [A](https://a.test)«]» | b |\n",
            fixed="| DETR | 2020 |\n|---|---|\n| [A](https://a.test) | b |\n",
        ),
        Example(
            "- A «[»[b](https://a.test)\n  - C [d]«]»\n",
            fixed="- A [b](https://a.test)\n  - C [d]\n",
        ),
        Example("- [A](https://a.test)«]» [B](https://b.test)«]»\n"),
        Example("- [A]«]»: see below\n- «[»# 1\n- «[»[x] done\n- «[»1. one\n"),
        Example(
            "- DETR [[paper](https://a.test/1«]») [code](https://b.test«]»)\n",
            fixed="- DETR [[paper](https://a.test/1)] [code](https://b.test)\n",
        ),
        Example("- [paper]«]»(b.md)\n"),
        Example("| a | b |\n|---|---|\n| «[DETR | ViT]»(https://a.test) |\n"),
        Example("«[»[a]: https://a.test\n"),
        Example("- DETR (ECCV 2020«]» [[paper](https://a.test)]\n"),
        Example("- See «[»End-to-End Detection (https://a.test/detr) and more\n"),
        Example(
            "- DETR «[»ECCV 2020 [[paper](https://a.test)]\n",
            fixed="- DETR [ECCV 2020] [[paper](https://a.test)]\n",
        ),
        Example(
            "- DETR ECCV 2020«]» [[paper](https://a.test)]\n",
            fixed="- DETR [ECCV 2020] [[paper](https://a.test)]\n",
        ),
        Example("- A [[b](https://a.test/1)，code](https://a.test/2)«]»\n"),
        Example(
            "- A ([b](https://a.test)«]» and more\n",
            fixed="- A ([b](https://a.test)) and more\n",
        ),
        Example("- A «[» [b](https://a.test)\n", fixed="- A [b](https://a.test)\n"),
    ],
    good=[
        "- UP-DETR [arxiv2020] [[paper](https://a.test)] [[code]](https://b.test) [CLS]\n",
        "- [x] done\n- [ ] to do\n- [0, 1) and (-∞, 1], or ]0, 1[, `a[`, \\[ and [^1]\n\n[^1]: A\n",
        "Colors start with ESC[31m, \\033[0m or ^[ in a terminal.\n",
        'Press Ctrl+[ or ⌘], type "[" or 「]」, and smile :] or ;-] .\n',
        '> [!NOTE]\n> A [link\n> over lines](https://a.test), <b title="[">b</b> <!-- [ -->\n',
        "[a\nb] c\n\n```\n[\n```\n\n$x \\[ y$ `[` &#91;\n",
        "[Note:\n\n- a\n- b]\n\n[A](https://a.test/[b]) [C](https://[::1])\n",
        "- \\[PDF](https://a.test) and [x\\]\n\n- \\[[paper](https://a.test)] [b](https://b.test)\\]\n",
        "- [code(https://a.test)] [[paper](https://a.test] [a] (https://a.test)\n",
    ],
)
def stray_bracket(doc: Document) -> Iterator[Finding]:
    """A bracket too many, or the rest of a link that lost the other one.

    The fix removes it where it is the only one of its block and nothing else in there is
    malformed, and moves one out of a target: ``[[text](https://…])``. A venue with its year
    gets the bracket that it lacks. Two brackets may be what is left of links: a person must
    say of which, and whether ``[text (https://…)`` was one.
    """
    strays = [
        found for found in malformed_links(doc) if found.defect in (Defect.STRAY, Defect.CROSSED)
    ]
    if not strays:
        return
    blocks = Counter(doc.leaf_at(found.span.start) for found in malformed_links(doc))
    for found in strays:
        span = found.span
        if found.defect is Defect.CROSSED:
            yield _crossed(doc, found)
        elif span.end > span.start + 1:
            yield Finding(span, 'the "]" of a "[" stands in another cell')
        else:
            alone = blocks[doc.leaf_at(span.start)] == 1 and is_removable(doc, span)
            fix = _fix(doc, span) if alone else None
            yield Finding(span, f'"{doc.text[span.start]}" has no partner', fix)


def _crossed(doc: Document, found: Malformed) -> Finding:
    """``[[text](target])`` and ``[text](target])``."""
    at = found.target.end
    bracket = Span(at, at + 1)
    if doc.text[at] != "]":
        return Finding(found.span, 'a "]" without a partner ends the target')
    fix = Fix.delete("Remove the bracket", bracket)
    if found.wrapper is Wrapper.HALF:
        fix = Fix("Move the bracket", (*fix.edits, Edit(found.span.end, found.span.end, "]")))
    return Finding(bracket, '"]" stands inside the target', fix)


def _fix(doc: Document, span: Span) -> Fix:
    """The bracket's removal, or its partner where a venue and its year lack one."""
    tag = venue_tag(doc, span)
    link = doc.link_at(span.start - 1)
    if link is not None and link.end == span.start and _is_opened_round(doc, link.start - 1):
        return Fix.replace("Replace with a parenthesis", span, ")")  # ([text](target)]
    if tag is None:
        return Fix.delete("Remove the bracket", _with_space(doc, span))
    if doc.text[span.start] == "[":
        return Fix("Close the bracket", (Edit(tag.end, tag.end, "]"),))
    return Fix("Open the bracket", (Edit(tag.start, tag.start, "["),))


def _is_opened_round(doc: Document, at: int) -> bool:
    """Whether a "(" at ``at`` is not closed in its block."""
    leaf = doc.leaf_at(at)
    if leaf is None or doc.residue[at] != "(":
        return False
    rest = doc.residue[at : leaf.end]
    return rest.count("(") > rest.count(")")


def _with_space(doc: Document, span: Span) -> Span:
    """The bracket with one of the spaces between which it stands."""
    alone = doc.text[max(span.start - 1, 0) : span.end + 1] in (" [ ", " ] ")
    return Span(span.start, span.end + alone)
