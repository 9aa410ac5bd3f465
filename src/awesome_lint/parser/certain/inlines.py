"""Leaf content whose meaning is certain: plain text, simple links, code, emphasis and tags.

Most lines of most lists are ``[name](target) - words``. Where no character could start any
other construct, a few patterns read them and the inline parser need not: tests hold the
two to the same result. Whatever is not certain is left to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from awesome_lint.document import Inline, InlineKind, Link, LinkForm
from awesome_lint.parser.certain.definitions import normalized
from awesome_lint.parser.inline_tags import InlineTags
from awesome_lint.parser.line_map import LineMap
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Collection

    from awesome_lint.document import Block
    from awesome_lint.parser.collected import Pieces

# The pieces of certain content, in order and without gaps; None where it is not certain. The
# last group of each is its kind; that of an emphasis marker has no name.
Reading = Callable[[str], "list[re.Match[str]] | None"]

# Characters that start nothing; and those that do only before, after or between certain others.
_FREE = r"[^\[\]\\`<&~*_@!:w\n]*"
_TAME = (
    r"!(?!\[)|:(?!//)|w(?!ww\.)|&(?!#?[A-Za-z0-9]+;)|(?<![A-Za-z0-9.+\-_])@"
    r"|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])"
)
_MOST = "{0,1000}"  # at once: the memory of more repetitions takes its time
_PLAIN = rf"{_FREE}(?:(?:{_TAME}){_FREE}){_MOST}"
_NO_URL = r"[^\[\]\\`<&~*_!\n]*"  # within a link no URL makes another
_LABEL = rf"{_NO_URL}(?:(?:{_TAME}){_NO_URL}){_MOST}"
# Brackets with no label between them are text unless a target follows: "[CVPR 2021]".
_BRACKETED = rf"{_LABEL}(?:\[{_LABEL}\](?!\(){_LABEL}){_MOST}"
_UNLINKED = rf"\[|{_FREE}(?:(?:{_TAME}|\](?!\()){_FREE}){_MOST}"
_IN_TARGET = r"[^\s()<>\[\]\\\x00-\x20\x7f]"
_TARGET = rf"\( *{_IN_TARGET}+(?:\({_IN_TARGET}*\){_IN_TARGET}*)* *\)"
_CODE = r"`[^`\n]+`(?!`)"
_VALUE = r"""(?:"[^"\n]*"|'[^'\n]*')"""
# A link's own text is none, unless it is the label of "[text][label](target)".
_MAYBE_LABEL = r"(?:(?<=\])\[|\[(?![^\[\]]+\]\())([^\[\]]+)\]"
_CLOSE = re.compile(r"(?P<text>\])")
_URL = re.compile(r"://|www\.|@")
# An opening run follows a space, a closing one comes before a space: each can be nothing else.
_OPENING = re.compile(r"(?:(?<=[ ])|(?<![\s\S]))(\*{1,2}|_{1,2})(?=[^\s*_])")
# After a letter and before punctuation it can only close, too (CommonMark 0.31.2 §6.2).
_CLOSING = re.compile(
    r"(?:(?<=[^\s*_])(\*{1,2}|_{1,2})(?=[ ]|\Z)|(?<=[^\W_])(\*{1,2}|_{1,2})(?=[.,;:!?)]))"
)

# To look up a member of an enum takes longer than to compare it.
_CODE_KIND = InlineKind.CODE
_IMAGE_KIND = InlineKind.IMAGE
_LINK_KIND = InlineKind.LINK
_MARKER_KIND = InlineKind.MARKER
_TEXT_KIND = InlineKind.TEXT
_INLINE_FORM = LinkForm.INLINE


def reading(labels: Collection[str]) -> Reading:
    """How to read content where these labels are defined, as markdown-it normalises them."""
    return lambda content: None if labels and _refers(content, labels) else _pieces(content)


def _refers(content: str, labels: Collection[str]) -> bool:
    """Whether brackets may hold one of ``labels``, or that of a footnote."""
    return any(
        label[:1] == "^"
        or not (label.isascii() and label.isprintable())
        or normalized(label) in labels
        for label in re.findall(_MAYBE_LABEL, content)
    )


def _pieces(content: str) -> list[re.Match[str]] | None:
    pieces: list[re.Match[str]] = []
    opened = ""
    depth = inert = 0  # open brackets, and those of them that a link has followed
    ends_tags = "</" in content  # markdown-it counts "</a>" even where no link is open
    match, at, end = _piece(), 0, len(content)
    while at < end:
        found = match(content, at)
        if found is None or found.end() == at:
            if content[at] == "]" and depth == inert:  # before "(", and yet no link's
                found = _CLOSE.match(content, at)
            else:
                found = (_CLOSING if opened else _OPENING).match(content, at)
                if found is None or (opened and found[0] != opened):
                    return None
                opened = "" if opened else found[0]
        assert found is not None
        kind = found.lastgroup
        if kind == "text":
            written = found[0]
            if written == "[":
                depth += 1
            elif depth and "]" in written:
                depth = max(depth - written.count("]"), 0)
                inert = min(inert, depth)
        elif kind in ("link", "image"):
            written = found[0]
            if "&" in written and ";" in written:
                return None  # may be a character reference
            if ends_tags and _URL.search(written.partition("](")[0]):
                return None
            if kind == "link":
                inert = depth
        pieces.append(found)
        at = found.end()
    return None if opened else pieces


@cache
def _piece() -> Callable[[str, int], re.Match[str] | None]:
    return re.compile(
        rf"(?P<link>\[(?:{_BRACKETED}|!\[{_PLAIN}\]{_TARGET}|{_CODE})\]{_TARGET})"
        rf"|(?P<code>{_CODE})"
        rf"|(?P<tag></?[A-Za-z][A-Za-z0-9-]*(?: +[A-Za-z][A-Za-z0-9-]*={_VALUE})* ?/?>)"
        rf"|(?P<image>!\[{_PLAIN}\]{_TARGET})"
        rf"|(?P<text>{_UNLINKED})"
    ).match


def fill(block: Block, found: list[re.Match[str]], shift: int, pieces: Pieces) -> None:
    """Fill a block's inlines and text from certain content, and note its links and tags.

    ``shift`` is the offset in the text at which the content starts.
    """
    out = block.inlines
    tags: InlineTags | None = None
    text_from = -1  # where the text before this piece starts
    for match in found:
        kind = match.lastgroup
        at = match.start()
        if kind == "text":
            if text_from < 0:
                text_from = at
            continue
        if text_from >= 0:
            _text(match.string[text_from:at], shift + text_from, out, pieces)
            text_from = -1
        written, start = match[0], shift + at
        end = start + len(written)
        if kind == "link":
            _link(written, start, block, pieces)
        elif kind == "code":
            content = _shown_code(written)
            pieces.see(content)
            out.append(Inline(_CODE_KIND, start, end, content))
        elif kind == "tag":
            tags = tags or InlineTags(block, LineMap([0], [shift]), pieces)
            tags.read(written, at, Span(start, end), out)
        elif kind == "image":
            image = _inline_link(written, 2, start, block)
            pieces.images.append(image)
            out.append(Inline(_IMAGE_KIND, start, end, "", image))
        else:
            pieces.plain.append((start, end))
            out.append(Inline(_MARKER_KIND, start, end))
    if text_from >= 0:
        _text(found[-1].string[text_from:], shift + text_from, out, pieces)
    if tags is not None:
        tags.close(out, None)
    block.text = "".join([each.content for each in out])


def _text(written: str, start: int, out: list[Inline], pieces: Pieces) -> None:
    end = start + len(written)
    pieces.plain.append((start, end))
    pieces.see(written)
    out.append(Inline(_TEXT_KIND, start, end, written))


def _shown_code(written: str) -> str:
    content = written[1:-1]
    if content[0] == content[-1] == " " and content.strip(" "):
        return content[1:-1]  # CommonMark 0.31.2 §6.1
    return content


def _link(written: str, start: int, block: Block, pieces: Pieces) -> None:
    """Note a link whose text is plain, an image or code."""
    if written[1] == "!" and written[2] == "[":
        inside = written.index(")](", written.index("](")) + 1
        image = _inline_link(written[1:inside], 2, start + 1, block)
        link = _inline_link(written, inside, start, block)
        link.text, link.text_span, link.images = "", Span(*image.span), [image]
        pieces.images.append(image)
    elif written[1] == "`":
        code = written[1 : written.index("`", 2) + 1]
        link = _inline_link(written, 1 + len(code), start, block)
        link.text, link.text_span = _shown_code(code), Span(start + 1, start + 1 + len(code))
        pieces.see(link.text)
    else:
        link = _inline_link(written, 1, start, block)
        pieces.see(link.text)
    pieces.links.append(link)
    block.inlines.append(Inline(_LINK_KIND, start, link.end, link.text, link))


def _inline_link(written: str, text_at: int, start: int, block: Block) -> Link:
    """The link or image that is written at ``start``; its text begins at ``text_at``."""
    middle = written.index("](", text_at)
    inside = written[middle + 2 : -1]
    href = inside.strip(" ")
    target = start + middle + 2 + (inside.index(href) if len(href) < len(inside) else 0)
    return Link(
        _INLINE_FORM,
        start,
        start + len(written),
        written[text_at:middle],
        Span(start + text_at, start + middle),
        href,
        Span(target, target + len(href)),
        block,
    )
