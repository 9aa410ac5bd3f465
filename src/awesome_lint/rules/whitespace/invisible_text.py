"""Characters in text that nobody sees."""

from __future__ import annotations

from unicodedata import name

from awesome_lint.analysis.invisible_runs import FIRST_TAG, invisible_runs
from awesome_lint.analysis.list_nesting import may_be_marker
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, Span, rule
from awesome_lint.text.lines import line_start

_STOPS = ".:;!?)]"
_TAME = " ,'\"…’”—–"
_URL_PARTS = ("www.", "://", "@", "mailto:")
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
    for span, within in invisible_runs(doc):
        message = f"invisible in the text: {_called(doc.text[slice(*span)])}"
        yield Finding(span, message, _fix(doc.text, span, within))


def _called(chars: str) -> str:
    if chars[0] >= FIRST_TAG:
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
    elif "]:" in text[line_start(text, start) : start]:
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
