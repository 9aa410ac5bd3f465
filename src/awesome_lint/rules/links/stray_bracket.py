"""Square brackets without a partner."""

from __future__ import annotations

import re
from collections import Counter

from awesome_lint.analysis import malformed
from awesome_lint.analysis.dense_urls import is_cluttered, is_dense
from awesome_lint.analysis.malformed import Defect, Malformed, Wrapper, malformed_links
from awesome_lint.knowledge.venues import find, find_all
from awesome_lint.plugin import Document, Edit, Example, Finding, Fix, Iterator, Level, Span, rule

_TAG_START = re.compile(r"<[A-Za-z/!?]")  # of what the bracket alone keeps from being a tag
_OTHER_CLOSING = re.compile(r"\[[^\[\]()\n\0]{1,300}[)}>】]\(")  # [text)(target)
_OTHER_OPENING = re.compile(r"[(（【][^\[\]()（）【】\0]+\Z")  # (text]
_HOLDS_TARGET = re.compile(r"\[[^\[\]\n]{1,300}\([ \t]{0,9}(?:https?://|www\.)")  # [text (target)
_JOINT = re.compile(r"[:;]/|//|www\.")  # what a bracket between two parts of a URL keeps apart
_LONGEST_TAG = 40
_LONGEST_TARGET = 2000
_TAG_TEXT = re.compile(r"[^\[\]()\n\0]{2,40}")
# What becomes a task box, a note or a definition at the start of a block.
_NO_START = re.compile(r"\[(?:[ xX]\]|[\^!]|[^\]\n]{1,999}\]:)")


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
            alone = blocks[doc.leaf_at(span.start)] == 1 and _is_removable(doc, span)
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
    tag = _tag(doc, span)
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


def _tag(doc: Document, span: Span) -> Span | None:
    """The venue with its year behind an opening bracket, or before a closing one."""
    if doc.text[span.start] == "[":
        rest = _TAG_TEXT.match(doc.residue, span.end)
        words = rest[0].rstrip() if rest is not None else ""
        venue = find(words)
        if venue is None or venue.year is None or venue.start:
            return None
        after = words[venue.end :]
        if after and not after[0].isspace():
            return None
        if len(after.split()) < 2:  # [CVPR 2021 oral
            return Span(span.end, span.end + len(words))
        block = doc.leaf_at(span.start)
        leads = block is not None and block.content_start == span.start
        return Span(span.end, span.end + venue.end) if leads else None
    before = _line_before(doc, span.start)
    venue = next((each for each in find_all(before) if each.end == len(before)), None)
    if venue is None or venue.year is None:
        return None
    if before[: venue.start][-1:] not in ("", " ", "\0"):
        return None
    return Span(span.start - len(before) + venue.start, span.start)


def _line_before(doc: Document, offset: int) -> str:
    """The end of what stands before ``offset`` in its line: as much as may be a tag."""
    low = max(offset - _LONGEST_TAG, 0)
    return doc.residue[max(doc.residue.rfind("\n", low, offset) + 1, low) : offset]


def _is_left_open(doc: Document, span: Span) -> bool:
    """Whether the bracket may belong to a link whose other one is lost: ``a]code](https://…)``."""
    leaf = doc.leaf_at(span.start)
    if leaf is None:
        return False
    at = doc.residue.find("](", leaf.start, leaf.end)
    while at >= 0:
        if at != span.start and malformed.starts_url(doc.text, at + 2):
            return True
        at = doc.residue.find("](", at + 1, leaf.end)
    return False


def _with_space(doc: Document, span: Span) -> Span:
    """The bracket with one of the spaces between which it stands."""
    alone = doc.text[max(span.start - 1, 0) : span.end + 1] in (" [ ", " ] ")
    return Span(span.start, span.end + alone)


def _is_removable(doc: Document, span: Span) -> bool:
    """Whether nothing but a bracket goes: no block, image, code or reference comes into being."""
    text, (start, end) = doc.text, span
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if (before and before in "!_~`<>\\&") or (after and after in "_~`^:\\"):
        return False
    if before and not before.isspace() and after.isalnum():  # two words would be one
        return False
    if before.isalnum() and after == "[":
        return False
    if text[start] == "[" and before == "]" and after == "(":  # a link would be made up
        return False
    if _JOINT.search(text[max(start - 4, 0) : start] + text[end : end + 4]):
        return False
    linked = text.find(")", end, end + _LONGEST_TARGET) if text[end : end + 1] == "(" else end
    if _is_left_open(doc, span) or is_cluttered(doc, span, Span(start, linked)):
        return False
    low = text.rfind("\n", 0, start) + 1
    block = doc.leaf_at(start)
    if block is not None and _TAG_START.search(doc.residue, block.start, start):
        return False
    url = doc.link_at(start)
    if text[start] == "]":
        if (after == "[" and doc.definitions) or (url is not None and url.end > end):
            return False
        if after == "(" and not (before == "]" and _closes(doc, end)):
            return False
        if _OTHER_OPENING.search(_line_before(doc, start)):
            return False
    elif (
        url is not None
        or _HOLDS_TARGET.match(text, start)
        or _OTHER_CLOSING.match(doc.residue, start)
        or _frees(doc, end)
    ):
        return False
    if any(char.isalpha() for char in text[low:start]):
        return True
    return after.isalpha() or (after == "[" and not _NO_START.match(text, end))


def _closes(doc: Document, start: int) -> bool:
    """Whether ``[text]](https://…)`` is a link without the second "]", which ends at ``start``."""
    opening = doc.residue.rfind("[", 0, start)
    end = doc.text.find(")", start, start + _LONGEST_TARGET)
    url = doc.text[start + 1 : end]
    sound = malformed.starts_url(url, 0) and malformed.destination(url) == url
    return sound and end >= 0 and opening >= 0 and doc.text[opening - 1 : opening] != "!"


def _frees(doc: Document, start: int) -> bool:
    """Whether GitHub would link a URL with an escape, an entity or a quote in it that an open
    bracket kept plain.
    """
    block = doc.leaf_at(start)
    if block is None:
        return False
    rest = doc.text[start : block.content_end]
    if ("\\" in rest or "&" in rest) and any(each in rest for each in ("://", "www.")):
        return True
    return is_dense(doc.residue[start : block.content_end])
