"""Labels of links in another case, or order of their words, than the same labels elsewhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from awesome_lint.analysis.conventions import Habit, habits
from awesome_lint.analysis.conventions.label_case import LabelCase, cases, is_common, style, styled
from awesome_lint.analysis.link_groups import link_groups
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, Related, rule

_LOWER = "".join(f"- Net {n} [[paper](https://a.test/{n})]\n" for n in range(20))
_WITHIN = "".join(f"- Net {n} [[PDF]](https://a.test/{n}) [[Code]](b/{n})\n" for n in range(20))


@rule(
    summary="Label of a link in another case, or word order, than the same label elsewhere",
    level=Level.INFO,
    bad=[
        Example(
            f"{_LOWER}- Other [[«Paper»](https://b.test)]\n",
            fixed=f"{_LOWER}- Other [[paper](https://b.test)]\n",
        ),
        Example(
            f"{_WITHIN}- Other [[«code»]](https://b.test) [[«pdf»]](https://b.test/2)\n",
            fixed=f"{_WITHIN}- Other [[Code]](https://b.test) [[PDF]](https://b.test/2)\n",
        ),
        Example(
            f"{_LOWER}\n| Net | Paper |\n|---|---|\n| Other | [«Paper»](https://b.test) |\n",
            fixed=f"{_LOWER}\n| Net | Paper |\n|---|---|\n| Other | [paper](https://b.test) |\n",
        ),
        Example(
            "- A [[official-code](https://a.test)]\n- B [[«code-official»](https://b.test)]\n"
            "- C [[unofficial-code](https://c.test)] [[official-code](https://c.test/2)]\n"
        ),
    ],
    good=[
        _LOWER,
        f"{_LOWER}- Other [[PDF](https://b.test/1)] [[Code](https://b.test/2)]\n",
        f"{_LOWER}- [Paper](https://b.test)\n- Other: see the [Paper](https://b.test/2) of it.\n",
        "- A [[paper](https://a.test)]\n- B [[Paper](https://b.test)]\n",
        "".join(f"- Net {n} [[Pytorch](https://a.test/{n})]\n" for n in range(20))
        + "- Other [[PyTorch](https://b.test)]\n",
    ],
)
def label_case(doc: Document) -> Iterator[Finding]:
    """`[[paper]]` here and `[[Paper]]` there tell that nobody looked. A label is compared with
    itself alone, since a list may well write "Code" and "pdf": its own spelling counts that
    nine in ten of at least ten have, or that most have where the list's labels are so as
    a rule. The convention `label-case` of a configuration, `lower`, `capitalised` or
    `upper`, counts for all labels that are common words.

    The fix writes the usual spelling, but takes no capital from a name: PyTorch, GitHub. A
    label with the words of another in another order is told, and left to a person.
    """
    labels = Counter(group.label for group in link_groups(doc))
    yield from _other_orders(doc, labels)
    stated = "label-case" in doc.stated
    if not stated and len({label.casefold() for label in labels}) == len(labels):
        return
    habit = habits(doc)["label-case"]
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for label, count in labels.items():
        spellings[label.casefold()][label] += count
    usual = {
        folded: spelling
        for folded, counts in spellings.items()
        if (spelling := _usual(folded, counts, habit)) is not None
    }
    for label, folded, span in cases(doc):
        wanted = usual.get(folded, label)
        if wanted == label or _is_name(label):
            continue
        yield Finding(
            span,
            f'"{label}" where the list has "{wanted}"',
            Fix.replace(f'Write "{wanted}"', span, wanted),
        )


def _other_orders(doc: Document, labels: Counter[str]) -> Iterator[Finding]:
    """Labels of several words that others have in another order, more often or earlier."""
    words = {label: tuple(re.findall(r"[^\W_]+", label.casefold())) for label in labels}
    orders: defaultdict[tuple[str, ...], Counter[tuple[str, ...]]] = defaultdict(Counter)
    for label, order in words.items():
        if len(order) > 1:
            orders[tuple(sorted(order))][order] += labels[label]
    usual = {key: max(each, key=each.__getitem__) for key, each in orders.items() if len(each) > 1}
    if not usual:
        return
    found = list(cases(doc))
    first: dict[tuple[str, ...], LabelCase] = {}
    for case in found:
        first.setdefault(words[case.label], case)
    for case in found:
        wanted = usual.get(tuple(sorted(words[case.label])))
        if wanted not in (None, words[case.label]) and wanted in first:
            other = first[wanted]
            yield Finding(
                case.span,
                f'"{case.label}" here and "{other.label}" elsewhere',
                related=(Related(other.span, f'"{other.label}"'),),
            )


def _is_name(label: str) -> bool:
    """Whether a label has a capital inside a word: "PyTorch", but not "PDF"."""
    return any(word[1:] != word[1:].lower() and not word.isupper() for word in label.split())


def _usual(folded: str, counts: Counter[str], habit: Habit) -> str | None:
    """The spelling a label should have; None where any will do."""
    if habit.stated is not None:
        return styled(max(counts), habit.stated) if is_common(folded) else None
    if len(counts) == 1:
        return None
    own = Habit(counts)
    if own.convention is not None:
        return own.convention
    most = own.usual
    if most is None or habit.convention != style(most) or 2 * counts[most] <= own.total:
        return None
    return most
