"""Whether descriptions start with a capital letter."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

VALUES = ("upper", "lower")

_WORD = re.compile(r"[^\W\d_][^\s,;:!?()\[\]*\"“”]*")
# "node.js", "k8s", "eBPF", "libyaml", "topojson"
_OF_NAMES = re.compile(
    r"[\d._/@+#=&\\`<>~$|]|.[A-Z]|^lib(?!er|ra)|(?:json|yaml|toml|xml|html|css|sql|http|grpc)"
)
# Names that are written in small letters though they start a sentence.
_SMALL_NAMES = frozenset(
    str.split("""
    android ansible apt awk bash brew bspwm btrfs cargo cmake curl deno discord docker dwm emacs
    esbuild eslint ffmpeg fish gcc git gnuplot grep gulp helm htop jq jest kubectl less lisp llvm
    lua make markdown mypy neovim nginx node npm npx numpy nvim pandas perl pip pnpm poetry
    postgres postgresql prettier pytest pytorch python rails redis ripgrep rollup ruby rust sass
    scikit-learn scipy sed spacy sqlite ssh sudo svelte swift systemd tensorflow terraform tmux
    ubuntu vagrant vi vim vite vue webpack wget xargs yarn youtube-dl zfs zsh
    """)
)


class FirstWord(NamedTuple):
    """The first word of a description that could be written with a capital or without."""

    value: str
    word: str
    span: Span


def measure(doc: Document) -> Counter[str]:
    """How many descriptions start with a capital and how many with a small letter."""
    return Counter(case.value for case in cases(doc))


def cases(doc: Document) -> Iterator[FirstWord]:
    """The first words of descriptions that are words of a script with case, and no names."""
    text, residue = doc.text, doc.residue
    titles: frozenset[str] | None = None
    for entry, _, start, end in doc.descriptions:
        first = text[start]
        upper = first.isupper()
        if upper == first.islower() or residue[start] == "\0":
            continue
        found = _WORD.match(text, start, end)
        if found is None or doc.link_at(start) is not None:
            continue
        word = found[0].rstrip(".'’-")
        if not text.isascii() and _has_no_case(text[start:end]):
            continue  # "git とは": a name
        if _OF_NAMES.search(word) or (len(word) == 1 and first not in "Aa"):
            continue
        folded = word.casefold()
        if folded in entry.title.casefold():
            continue
        if not upper:
            if titles is None:
                titles = frozenset(each.title for each in doc.entries)
            if folded in _SMALL_NAMES or word in titles:
                continue
        yield FirstWord("upper" if upper else "lower", word, Span(start, start + len(word)))


def _has_no_case(text: str) -> bool:
    return any(char.isalpha() and not (char.isupper() or char.islower()) for char in text)
