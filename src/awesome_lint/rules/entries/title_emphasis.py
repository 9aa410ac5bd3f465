"""Titles without the emphasis that the list's titles have."""

from __future__ import annotations

from collections import Counter

from awesome_lint.analysis.conventions import habits
from awesome_lint.analysis.conventions.title_emphasis import MARKERS, cases
from awesome_lint.plugin import Block, Document, Edit, Example, Finding, Fix, Iterator, Level, rule

_BOLD = "".join(f"- **[Tool {n}](https://a.test/{n})** - Does this.\n" for n in range(20))
_ITALIC = "".join(f"- *Tool {n}* [[code](https://a.test/{n})]\n" for n in range(20))


@rule(
    summary="Title without the emphasis that the list's titles have",
    level=Level.INFO,
    bad=[
        Example(
            f"{_BOLD}- «[Other](https://b.test)» - Does that.\n",
            fixed=f"{_BOLD}- **[Other](https://b.test)** - Does that.\n",
        ),
        Example(
            f"{_ITALIC}- «Other» [[code](https://b.test)]\n",
            fixed=f"{_ITALIC}- *Other* [[code](https://b.test)]\n",
        ),
        Example(f"{_BOLD}- *«[Other](https://b.test)»* - Does that.\n"),
    ],
    good=[
        _BOLD,
        f"{_BOLD}- [**Other**](https://b.test) - Does that.\n",
        f"{_BOLD}- __[Other](https://b.test)__ - Does that.\n",
        f"{_BOLD.replace('**', '')}- **[Other](https://b.test)** - Does that, and best of all.\n",
        f"{_BOLD}\n## Related\n\n- [A](https://b.test)\n- [B](https://c.test)\n",
        f"{_BOLD}- **[Other](https://b.test) - Does that.**\n",
    ],
)
def title_emphasis(doc: Document) -> Iterator[Finding]:
    """Where nine in ten of at least ten titles are bold, or italic, one that is not looks like
    something else than an entry. The convention `title-emphasis` of a configuration states
    what they should be: `bold`, `italic`, `bold-italic`, or `none`.

    The fix writes the usual marker; where there is another one already, a person must. In
    lists whose titles are plain the emphasis of a few is meant, and so it is where most titles
    beside one are like it.
    """
    habit = habits(doc)["title-emphasis"]
    wanted = habit.convention
    if wanted is None or wanted == "none" or not habit.outliers:
        return
    found = list(cases(doc))
    beside: dict[Block | None, Counter[str]] = {}
    for each in found:
        beside.setdefault(each.entry.block.parent, Counter())[each.value] += 1
    marker = MARKERS[wanted]
    for entry, span, value in found:
        counts = beside[entry.block.parent]
        if value == wanted or 2 * counts[wanted] < counts.total():
            continue
        edits = Edit(span.start, span.start, marker), Edit(span.end, span.end, marker)
        fix = Fix(f'Write "{marker}" around it', edits) if value == "none" else None
        name = {"none": "not emphasized"}.get(value, value.replace("-", " and "))
        told = f"the title is {name}; the others are {wanted.replace('-', ' and ')}"
        yield Finding(span, told, fix)
