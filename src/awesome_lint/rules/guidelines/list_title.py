"""The title of a list."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, Span, rule

_ENTRY = "\n- [Sencha](https://sencha.example.com) - Steamed.\n"
_SLUG = re.compile(r"[A-Za-z0-9.]+(?:[-_][A-Za-z0-9.]+)+")
_RUN_TOGETHER = re.compile(r"Awesome[A-Z][A-Za-z0-9]+")
_WORD = re.compile(r"[^\s/()\[\]:,&+|–—]+")
# Words that title case leaves small, https://capitalizemytitle.com, AP, Chicago and APA together.
_SMALL = frozenset(
    str.split("""
    a about after against along among an and around as at before behind below between beyond but
    by de down during el for from if in into la like near nor of off on onto or out over per since
    so than the through to toward under until up upon v versus via vs when with within without yet
    """)
)


@rule(
    summary="Title that is not in title case",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(f"# «awesome-tea»\n{_ENTRY}"),
        Example(f"# «AwesomeTea»\n{_ENTRY}"),
        Example(f"# Awesome «green» «tea» for Beginners\n{_ENTRY}"),
    ],
    good=[
        f"# Awesome Tea\n{_ENTRY}",
        f"# Awesome Tea for the iPhone and macOS, by [tea.js](https://tea.example.com)\n{_ENTRY}",
        f"# 🍵 Awesome Self-hosted Tea\n{_ENTRY}",
        f"# Une liste de thés\n{_ENTRY}",
        f"# 茶资源大全 awesome tea\n{_ENTRY}",
        "# some notes\n\nThere is no list here.\n",
    ],
)
def list_title(doc: Document) -> Iterator[Finding]:
    """The title is what readers, search engines and the list of lists show: a name in title
    case, "Awesome Name of List", not a repository's name. Names that begin with a small
    letter, such as macOS, and titles in other languages than English are left alone.
    """
    opening = preamble(doc)
    title = opening.title if opening else None
    if title is None:
        return
    for piece in title.block.inlines:
        written = doc.text[piece.start : piece.end]
        if piece.content == written and (_SLUG.fullmatch(written.strip())):
            lead = len(written) - len(written.lstrip())
            word = written.strip()
            if word.lower().startswith("awesome"):
                start = piece.start + lead
                yield Finding(Span(start, start + len(word)), _message(word))
                return
    words = [
        (match[0], piece.start + match.start())
        for piece in title.block.inlines
        if piece.link is None and piece.content == doc.text[piece.start : piece.end]
        for match in _WORD.finditer(piece.content)
    ]
    if words and _RUN_TOGETHER.fullmatch(words[0][0]):
        word, start = words[0]
        yield Finding(Span(start, start + len(word)), _message(word))
        return
    if not title.text.isascii() and not _is_english(title.text):
        return
    if not any(word.lower() == "awesome" for word, _ in words):
        return  # whose language it is, and whether it is a title at all, nobody can tell
    for number, (word, start) in enumerate(words):
        if word.isalpha() and word.isascii() and word.islower() and not _is_small(word, number):
            yield Finding(Span(start, start + len(word)), f'"{word}" is not in title case')


def _message(word: str) -> str:
    return f'the title "{word}" is a repository\'s name, not a title'


def _is_small(word: str, number: int) -> bool:
    return bool(number) and word in _SMALL


def _is_english(text: str) -> bool:
    """Whether all letters of a text are ASCII: emoji and dashes may be what is not."""
    return all(char.isascii() for char in text if char.isalpha())
