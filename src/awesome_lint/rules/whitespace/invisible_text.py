"""Characters in text that nobody sees."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from unicodedata import bidirectional, category, name

from awesome_lint.analysis.bidi_controls import Effect, bidi_controls
from awesome_lint.analysis.invisible_characters import invisible_characters
from awesome_lint.analysis.list_nesting import may_be_marker
from awesome_lint.plugin import (
    Block,
    Document,
    Example,
    Finding,
    Fix,
    InlineKind,
    Iterator,
    Level,
    LinkForm,
    Span,
    rule,
)
from awesome_lint.text.invisible import unseen_in

_START = attrgetter("start")
_JOINERS = "\u180e\u200b\u200c\u200d\u2060\ufeff"
_MARKS = "\u200e\u200f"
_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_FIRST_TAG = "\U000e0001"
_FLAG = "\U0001f3f4"  # what the tags in the flags of England, Scotland and Wales follow
_EMPHASIS = "*_~"  # a character beside them may be there to make them work, or not
_MENTION = "@#"  # a character after them may be there so that nobody is called
# Scripts that need no joiners, and whose lines break without zero-width spaces.
_PLAIN = ("LATIN", "GREEK", "CYRILLIC", "CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH")
_RIGHT_TO_LEFT = ("R", "AL")
_STOPS = ".:;!?)]"
_TAME = " ,'\"…’”—–"
_URL_PARTS = ("www.", "://", "@", "mailto:")
_FORMS = (LinkForm.INLINE, LinkForm.FULL)
_WORD = 100  # characters to both sides that may be a URL
_SHOWN = 20  # characters


@rule(
    summary="Character in the text that nobody sees",
    level=Level.WARNING,
    bad=[
        Example("- a«\u200b»b\n", "- ab\n"),
        Example("- [a](https://a.test) - b. «\u200b»\n", "- [a](https://a.test) - b.\n"),
        Example("- «\ufeff»a\n", "- a\n"),
        Example("[some«\u00ad»where](https://a.test)\n", "[somewhere](https://a.test)\n"),
        Example("[«\u200e»a](https://a.test) «\u200e»b\n", "[a](https://a.test) b\n"),
        Example("a «\U000e0068\U000e0069»b\n", "a b\n"),
        Example("«\u200b»# a\n"),
        Example("a «\u2060\u200b»b«\u202c».\n", "a b.\n"),
        Example(
            "1«\u200b». a www«\u200b».a.test [a«\u200b»](b)\n",
            "1\u200b. a www\u200b.a.test [a](b)\n",
        ),
    ],
    good=[
        "می\u200cخواهم - हिन्दी क्\u200dष\n",
        "👩\u200d💻 ❤\ufe0f\u200d🔥\n",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f\n",
        "ภาษา\u200bไทย ខ្មែរ\u200bខ្មែរ\n",
        "שלום C++\u200e (a)\u200f\n",
        "**「a」**\u200bです @\u200bsomebody\n",
        "| a |\n|---|\n| \u200b |\n",
        "`a\u200bb`\n\n\u200b\n\n[a](https://a.test/\u200b)\n",
        "ᠠ\u180eᠠ\n",
    ],
)
def invisible_text(doc: Document) -> Iterator[Finding]:
    """Zero-width spaces, soft hyphens and the like come along when text is copied from a page.
    A search for the word does not find it, and whoever edits the line cannot tell why. Tags
    hide whole sentences, which programs read.

    The fix removes them, except where what stands beside them could then be markup or a URL.
    They stay where they have work to do: joiners in emoji and in Persian, Hindi and other
    scripts, zero-width spaces in Thai and Khmer, marks of direction in Hebrew and Arabic,
    whatever makes emphasis or a mention work or not work; and in code.
    """
    if not invisible_characters(doc):
        return
    text = doc.text
    leaf: Block | None = None
    words = ""
    from_the_right = False
    for span in _runs(doc):
        here = doc.leaf_at(span.start)
        if here is None:
            continue
        if here is not leaf:
            leaf = here
            words = "".join(char for char in leaf.text if not unseen_in(char))
            from_the_right = any(bidirectional(char) in _RIGHT_TO_LEFT for char in words)
        within = _text_around(here, span, text)
        if within is None or not words.strip() or _works(text, span, rtl=from_the_right):
            continue
        yield Finding(
            span, f"invisible in the text: {_called(text[slice(*span)])}", _fix(text, span, within)
        )


def _runs(doc: Document) -> Iterator[Span]:
    """The unseen characters, those side by side together; controls only if they do nothing."""
    stray = {each.start for each in bidi_controls(doc) if each.effect is Effect.UNOPENED}
    start = end = -1
    for at in invisible_characters(doc):
        if doc.text[at] in _CONTROLS and at not in stray:
            continue
        if at != end:
            if start >= 0:
                yield Span(start, end)
            start = at
        end = at + 1
    if start >= 0:
        yield Span(start, end)


def _text_around(leaf: Block, span: Span, text: str) -> Span | None:
    """The text that a reader sees, of the leaf or of a link in it, that ``span`` lies in."""
    at = bisect_right(leaf.inlines, span.start, key=_START) - 1
    piece = leaf.inlines[at] if at >= 0 else None
    if piece is None or span.end > piece.end:
        return None
    if piece.kind is InlineKind.TEXT:
        return Span(leaf.content_start, leaf.content_end)
    link = piece.link
    if piece.kind is not InlineKind.LINK or link is None or link.form not in _FORMS:
        return None
    inside = link.text_span
    if not inside.start <= span.start <= span.end <= inside.end:
        return None
    if "`" in text[slice(*inside)] or any(
        each.start <= span.start < each.end for each in link.images
    ):
        return None
    return inside


def _works(text: str, span: Span, *, rtl: bool) -> bool:
    """Whether the characters do something that somebody may want."""
    chars = text[slice(*span)]
    beside = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    if (beside[0] and beside[0] in _MENTION) or any(each and each in _EMPHASIS for each in beside):
        return True
    if rtl and any(mark in chars for mark in _MARKS):
        return True
    if chars[0] >= _FIRST_TAG:
        return beside[0] == _FLAG
    emoji = "\u200d" in chars or "\u200c" in chars
    joins = emoji or any(each in chars for each in _JOINERS)
    return joins and any(each and _wants_joiners(each, emoji=emoji) for each in beside)


def _wants_joiners(char: str, *, emoji: bool) -> bool:
    kind = category(char)[0]
    if kind == "S" or "\ufe00" <= char <= "\ufe0f":
        return emoji and char > "\x7f"
    return kind in "LM" and not name(char, "").startswith(_PLAIN)


def _called(chars: str) -> str:
    if chars[0] >= _FIRST_TAG:
        spelt = "".join(chr(ord(char) - 0xE0000) for char in chars if char > "\U000e001f")
        return f'tags that spell "{spelt[:_SHOWN]}"'
    names = (f"U+{ord(char):04X} ({name(char, 'unnamed').lower()})" for char in chars[:_SHOWN])
    return ", ".join(dict.fromkeys(names))


def _fix(text: str, span: Span, within: Span) -> Fix | None:
    """The removal, where what comes together is neither markup nor a URL."""
    start, end = span
    before = text[start - 1] if start > within.start else ""
    after = text[end] if end < within.end else ""
    if after in ("", "\n"):
        while start > within.start and text[start - 1] in " \t":
            start -= 1
        if start == within.start or (
            not _is_tame(text[start - 1]) and text[start - 1] not in _STOPS
        ):
            return None
    elif "]:" in text[text.rfind("\n", 0, start) + 1 : start]:
        return None  # "[a]:" would be a definition
    elif may_be_marker(text, start):
        if not text[end : end + _WORD].lstrip(" \t")[:1].isalpha():
            return None
    elif not (_is_tame(before) and (_is_tame(after) or (before.isalpha() and after in _STOPS))):
        return None
    word = (
        text[max(start - _WORD, within.start) : start].rpartition(" ")[2]
        + text[end : min(end + _WORD, within.end)].partition(" ")[0]
    )
    if any(part in word for part in _URL_PARTS):
        return None
    return Fix.delete("Remove it", Span(start, end))


def _is_tame(char: str) -> bool:
    return char.isalnum() or char in _TAME
