"""Whether labels of links are written with capitals: ``[Paper](…)``, ``[code](…)``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.link_groups import link_groups
from awesome_lint.knowledge.labels.words import ROLES
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

VALUES = ("lower", "capitalised", "upper")


class LabelCase(NamedTuple):
    """A label, and where it is written; ``folded`` is the same for all its spellings."""

    label: str
    folded: str
    span: Span


def measure(doc: Document) -> Counter[str]:
    """How many labels that are common words are written in each way."""
    return Counter(style(case.label) for case in cases(doc) if is_common(case.folded))


def cases(doc: Document) -> Iterator[LabelCase]:
    """The labels of links, venues and dates left out."""
    for group in link_groups(doc):
        begin, end = group.link.text_span
        written = doc.text[begin:end]
        label = group.label
        if label in written:
            begin += written.index(label)
            yield LabelCase(label, label.casefold(), Span(begin, begin + len(label)))


def style(label: str) -> str:
    """How a label is written; any label with a capital first letter is ``capitalised``."""
    if label == label.lower():
        return "lower"
    return "upper" if len(label) > 1 and label == label.upper() else "capitalised"


def styled(label: str, wanted: str) -> str:
    """A label of common words written in that way."""
    if wanted == "lower":
        return label.lower()
    return label.upper() if wanted == "upper" else label[:1].upper() + label[1:].lower()


_COMMON = frozenset(
    str.split("""
    article articles benchmark benchmarks blog checkpoint checkpoints code codes data dataset
    datasets demo documentation homepage link model models notebook page paper papers post
    presentation project poster publication report repo repository slides source talk thesis
    tutorial video videos website weights
    """)
) & {word for words in ROLES.values() for word in words}


def is_common(folded: str) -> bool:
    """Whether a label is made of common words, which are names nowhere."""
    return all(word in _COMMON for word in folded.split())
