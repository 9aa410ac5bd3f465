"""List items that are reference definitions and so show nothing."""

from __future__ import annotations

import re

from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, Span, rule
from awesome_lint.text.lines import line_start

_MARKER = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\Z")
_REMARK_LABELS = ("//", "comment")


@rule(
    summary="List item that is a reference definition, so it shows nothing",
    level=Level.ERROR,
    bad=[
        Example(
            "- [Box](https://a.test/box) - A kite.\n- «[Delta]: https://a.test/delta»\n",
            unsafe="- [Box](https://a.test/box) - A kite.\n- [Delta](https://a.test/delta)\n",
        ),
        Example(
            '> 1. [Box](https://a.test)\n> 2. «[菱形]: <https://a.test/b> "Kite"»\n',
            unsafe='> 1. [Box](https://a.test)\n> 2. [菱形](<https://a.test/b> "Kite")\n',
        ),
        Example("- «[Delta]:\n  https://a.test/delta»\n"),
        Example("- «[Delta]: later»\n"),
    ],
    good=[
        "- [Box](https://a.test/box)\n\n[Delta]: https://a.test/delta\n",
        "- See [1].\n\n- [1]: https://a.test\n",
        "- [Delta]: https://a.test/delta - A kite.\n",
        "- [//]: # (a remark)\n",
        "- [Box](https://a.test/box)\n  [Delta]: https://a.test/delta\n",
    ],
)
def accidental_definition(doc: Document) -> Iterator[Finding]:
    """``[text]: https://…`` at the start of an item defines a label for links elsewhere, and
    GitHub shows an empty item. Where nothing uses the label, the item was to be a link.

    The fix makes it one. It is unsafe, since the item shows something afterwards.
    """
    for definition in doc.definitions:
        low = line_start(doc.text, definition.start)
        if definition.uses or not _MARKER.match(doc.text, low, definition.start):
            continue
        if definition.label in _REMARK_LABELS or definition.href in ("", "#"):
            continue
        label = doc.text[slice(*definition.label_span)]
        span = Span(definition.start, definition.end)
        target = doc.text[definition.label_span.end : definition.end].partition(":")[2].strip()
        fix = None
        is_target = any(char in definition.href for char in "/.#:")
        if is_target and "\n" not in doc.text[slice(*span)]:
            fix = Fix.replace("Make it a link", span, f"[{label}]({target})").unsafe()
        message = f'"[{label}]:" makes this item a definition, which GitHub does not show'
        yield Finding(span, message, fix)
