"""Code blocks that nothing ends, and that hold the rest of the list."""

from __future__ import annotations

import re
from itertools import islice

from awesome_lint.plugin import (
    Block,
    BlockKind,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Span,
    is_closed,
    rule,
)

_ENTRIES = 3  # that are no example of how to write one
_LONGEST = 60  # characters of a line that a message shows
_MARKDOWN = ("markdown", "md", "mdx", "gfm", "text", "txt", "plaintext", "rst", "diff")
_SECTION = r"(?m)^ {0,3}#{2,6} +\S"
_LISTED = r"(?m)^ *[-*+] +\[[^\[\]\n]+\]\(https?://[^()\s]+\)"
_FENCE = r"(?m)^ {0,3}(`{3,}|~{3,})[ \t]*[A-Za-z]"


@rule(
    summary="Code block that is not closed and holds the Markdown below it",
    level=Level.ERROR,
    bad=[
        Example("«```sh»\nmake\n\n## B\n\n- [b](https://b.test)\n"),
        Example("a\n\n«~~~»\nb\n\n- [c](https://c.test) - C.\n\n## D\n"),
        Example("«````»\na\n```\n\n" + "- [b](https://b.test)\n" * 3),
        Example("«```sh»\nmake\n\n## B\n\n- [b](https://b.test)\n\n```sh\nmake\n```\n\nc\n"),
    ],
    good=[
        "```sh\nmake\n```\n\n## B\n\n- [b](https://b.test)\n",
        "a\n\n```sh\nmake\n",
        "Write:\n\n```\n- [a](https://a.test) - A.\n",
        "```sh\n# A\n\n## B\n",
        "```markdown\n## B\n\n- [b](https://b.test)\n\n```sh\nmake\n```\n\nc\n",
        "````\n## B\n\n- [b](https://b.test)\n\n```sh\nmake\n```\n````\n",
        "    ## B\n\n    - [b](https://b.test)\n",
    ],
)
def unclosed_fence(doc: Document) -> Iterator[Finding]:
    """Code goes on to a fence of its own kind without a word behind it, or to the end of the
    file: the sections and entries between are shown as code.

    Only reported where a heading and an entry are in it, or several entries up to the end of the
    file, and the code is not itself Markdown.
    There is no fix: nobody can tell where it was to end.
    """
    for block in doc.blocks:
        if block.kind is BlockKind.CODE and block.markup:
            swallowed = _swallowed(doc, block)
            if swallowed is not None:
                line, _, _ = doc.text[block.start : block.end].partition("\n")
                what = f'unclosed code block: "{swallowed}" is shown as code'
                yield Finding(Span(block.start, block.start + len(line.rstrip())), what)


def _swallowed(doc: Document, block: Block) -> str | None:
    """The first heading or entry that a code block holds by mistake."""
    line, _, code = doc.text[block.start : block.end].partition("\n")
    words = line.lstrip(block.markup[0]).split()
    if words and words[0].lower() in _MARKDOWN:
        return None
    if "](http" not in code:
        return None
    closed = is_closed(doc.text, block)
    if closed and not _holds_a_fence(code, block.markup):
        return None
    heading = re.search(_SECTION, code)
    listed = [item.start() for item in islice(re.finditer(_LISTED, code), _ENTRIES)]
    if not listed or (heading is None and (closed or len(listed) < _ENTRIES)):
        return None
    first = listed[0] if heading is None else heading.start()
    return code[first:].partition("\n")[0].strip()[:_LONGEST]


def _holds_a_fence(code: str, markup: str) -> bool:
    """Whether a fence is in the code that only the word behind it keeps from ending it."""
    return any(fence[1].startswith(markup) for fence in re.finditer(_FENCE, code))
