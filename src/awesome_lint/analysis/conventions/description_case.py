"""Whether descriptions start with a capital letter."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.descriptions import descriptions
from awesome_lint.text.edits import Span
from awesome_lint.text.scripts import has_no_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.analysis.descriptions import Description
    from awesome_lint.document import Document

VALUES = ("upper", "lower")

_WORD = r"[^\W\d_][^\s,;:!?()\[\]*\"“”]*"
# "node.js", "k8s", "eBPF", "libyaml", "topojson"
_OF_NAMES = (
    r"[\d._/@+#=&\\`<>~$|]|.[A-Z]|^lib(?!er|ra)|(?:json|yaml|toml|xml|html|css|sql|http|grpc)"
)
# What goes on where the name broke off, "[Tool](…) - is a tool": a capital makes it no better.
_PREDICATES = frozenset(("are", "can", "has", "have", "is", "was", "were", "will"))
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

_HARDLY_ANY = 20  # one in so many


class FirstWord(NamedTuple):
    """The first word of a description that could be written with a capital or without."""

    word: str
    span: Span


def measure(doc: Document, among: Sequence[Description] | None = None) -> Counter[str]:
    """How many descriptions start with a capital and how many with a small letter, names
    left out; but where hardly any has the one, all that have the other count.

    ``among`` are the descriptions that count; None: all that stand in lines.
    """
    residue = doc.residue
    starts = (residue[each.start] for each in (descriptions(doc) if among is None else among))
    firsts = [char for char in starts if char.isascii() or not has_no_case(char)]
    counts = Counter(upper=sum(map(str.isupper, firsts)), lower=sum(map(str.islower, firsts)))
    rarer, other = sorted(VALUES, key=lambda value: counts[value])
    if counts[rarer]:
        counts[rarer] = sum(1 for _ in cases(doc, rarer, among))
    if counts[rarer] * _HARDLY_ANY > counts[other]:
        counts[other] = sum(1 for _ in cases(doc, other, among))
    return +counts


def cases(
    doc: Document, value: str, among: Sequence[Description] | None = None
) -> Iterator[FirstWord]:
    """The first words of descriptions that have that case, and are no names."""
    text, residue = doc.text, doc.residue
    starts = str.isupper if value == "upper" else str.islower
    titles: frozenset[str] | None = None
    has_others = not text.isascii()
    for entry, _, start, end in descriptions(doc) if among is None else among:
        if not starts(residue[start]) or doc.link_at(start) is not None:
            continue
        found = re.compile(_WORD).match(text, start, end)
        if found is None or (has_others and _has_no_case(text[start:end])):
            continue  # "git とは": a name
        word = found[0].rstrip(".'’-")
        if re.search(_OF_NAMES, word) or (len(word) == 1 and word not in "Aa"):
            continue
        folded = word.casefold()
        if folded in entry.title.casefold():
            continue
        if value == "lower":
            if titles is None:
                titles = frozenset(each.title for each in doc.entries)
            if folded in _SMALL_NAMES or folded in _PREDICATES or word in titles:
                continue
        yield FirstWord(word, Span(start, start + len(word)))


def _has_no_case(words: str) -> bool:
    """Whether any letter is of a script without capitals."""
    return not words.isascii() and any(map(has_no_case, words))
