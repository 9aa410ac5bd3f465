"""Reference definitions that nothing refers to."""

from __future__ import annotations

from bisect import bisect_left

from awesome_lint.plugin import (
    BlockKind,
    Definition,
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Span,
    rule,
)
from awesome_lint.text.lines import line_start, next_line

_REMARK_LABELS = ("//", "COMMENT")
_REMARK_TARGETS = ("#", "")


@rule(
    summary="Reference definition that nothing uses",
    level=Level.INFO,
    yields_to=["duplicate-definition", "accidental-definition"],
    bad=[
        Example(
            '[a][a]\n\n[a]: https://a.test\n«[b]: https://b.test "B"»\n',
            unsafe="[a][a]\n\n[a]: https://a.test\n",
        ),
        Example(
            "Text.\n\n«[b]: https://b.test»\n\nMore.\n",
            unsafe="Text.\n\n\nMore.\n",
        ),
        Example(
            "Text.\n\n«[b]: https://b.test»\n«[b]: https://c.test»\n\nMore.\n",
            unsafe="Text.\n\n\nMore.\n",
        ),
        Example("> «[b]: https://b.test»\n"),
        Example("- one\n\n«[b]: https://b.test»\n\n- another list\n"),
        Example(
            "[a]\n\n[a]: https://a.test\n«[A]: https://a.test»\n",
            unsafe="[a]\n\n[a]: https://a.test\n",
        ),
    ],
    good=[
        "[a][a] [b][] ![c]\n\n[a]: https://a.test\n[b]: https://b.test\n[c]: c.png\n",
        "[//]: # (a remark)\n\n[comment]: <> (another)\n",
    ],
)
def unused_definition(doc: Document) -> Iterator[Finding]:
    """A definition that nothing uses is never shown, so a reader of the source takes it
    for a link that the list still has. The fix removes it, unless that would join two
    lists or it stands inside another construct.
    """
    if doc.unsearched:
        return  # a use may be in there
    starts = [block.start for block in doc.root.children]
    for definition in doc.definitions:
        first = doc.definition_of[definition.label]
        if definition.uses or definition.label in _REMARK_LABELS:
            continue
        if definition.href in _REMARK_TARGETS:
            continue
        if first.uses and first.href != definition.href:
            continue  # which of the two is meant, a person must say
        shown = doc.text[slice(*definition.label_span)]
        if first.href != definition.href or first is definition:
            message = f"nothing refers to [{shown}]"
        else:
            message = f"[{shown}] has this target on line {doc.line(first.start)} already"
        span = Span(definition.start, definition.end)
        alike = [definition]
        if first is definition:  # what it leaves would be told by this rule next
            alike = [each for each in doc.definitions if each.label == definition.label]
        removals = [_removal(doc, each, starts) for each in alike]
        fix = None
        if removals[0] is not None:
            found = (removal for removal in removals if removal is not None)
            fix = Fix.delete("Remove the definition", *found).unsafe()
        yield Finding(span, message, fix)


def _removal(doc: Document, definition: Definition, starts: list[int]) -> Span | None:
    """The lines that go with a definition; None where what is around it would change."""
    text = doc.text
    start = line_start(text, definition.start)
    end = next_line(text, definition.end)
    if text[start : definition.start].strip() or text[definition.end : end].strip():
        return None
    after = bisect_left(starts, start)
    before = doc.root.children[after - 1] if after else None
    if before is not None and before.kind is BlockKind.LIST:
        following = doc.root.children[after].kind if after < len(starts) else None
        if before.end > start or following in (BlockKind.LIST, BlockKind.CODE):
            return None  # what follows would become a part of the list
    return Span(start, end)
