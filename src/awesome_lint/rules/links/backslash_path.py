"""Paths in the manner of Windows."""

from __future__ import annotations

import re

from awesome_lint.knowledge.urls import is_external
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule

_FILE = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,7}$")
_DRIVE = re.compile(r"[A-Za-z]:|\\\\")
# What needs no escape in any form of link, so that it may stand there as it is.
_PLAIN = re.compile(r"[\w./%@~+=,-]+(?:#[\w%-]*)?")


@rule(
    summary="Backslash in the path of a target",
    level=Level.ERROR,
    bad=[
        Example("![logo](«images\\x.png»)\n", fixed="![logo](images/x.png)\n"),
        Example('<img src="«.\\docs\\x.svg»">\n', fixed='<img src="./docs/x.svg">\n'),
        Example(
            "[more]\n\n[more]: «docs\\more.md#a»\n", fixed="[more]\n\n[more]: docs/more.md#a\n"
        ),
        Example("[x](<«my docs\\x.md»>)\n"),
    ],
    good=[
        "![logo](images/x\\_y.png)\n",
        "[0, 1](\\alpha)\n",
        "[x](https://example.com/a\\b.png)\n",
        "[x](C:\\docs\\x.md)\n",
        "[x](\\https://example.com/x.md)\n",
    ],
)
def backslash_path(doc: Document) -> Iterator[Finding]:
    """A repository has no folders with a backslash in their name, and not every site and
    editor that shows the list takes it for a slash. The fix writes the slash.
    """
    if "\\" not in doc.text:
        return
    for each in doc.destinations:
        path = each.href.partition("#")[0]
        if "\\" not in path or is_external(each.href) or _DRIVE.match(path) or "//" in path:
            continue
        if not (_FILE.search(path) or "/" in path):
            continue
        meant = path.replace("\\", "/") + each.href[len(path) :]
        fix = None
        if each.span is not None and _PLAIN.fullmatch(meant):
            fix = Fix.replace("Write the path with slashes", each.span, meant)
        yield Finding(each.place, f"the path {each.href} has a backslash for a slash", fix)
