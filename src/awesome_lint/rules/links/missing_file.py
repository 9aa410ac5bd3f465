"""Relative links to files that are not there."""

from __future__ import annotations

import re

from awesome_lint.knowledge.urls import is_external, is_fragment, missing_scheme
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule

# What stands for a target: in a legend of the list's format, or until there is one.
_STAND_IN = re.compile(
    r"(?:[\w-]*[_-])?(?:url|link|href)|coming[ _-]?soon|n/?a|none|null|soon|tb[acd]|to[ _-]?do",
    re.IGNORECASE,
)


@rule(
    summary="Relative link or image whose file is not in the repository",
    level=Level.ERROR,
    bad=[
        Example("[more](«docs/more.md#part»), and [more again](docs/more.md)\n"),
        Example("![logo](«logo.png?raw=true»)\n"),
        Example('<img src="«/images/a b.png»">\n'),
    ],
    good=[
        "[up](#tools) [site](https://example.com/) [mail](mailto:a@example.com)\n",
        "[paper]() [home](www.example.com)\n",
        "Format: [paper](paper_url) [code](link) [demo](TBD)\n",
    ],
)
def missing_file(doc: Document) -> Iterator[Finding]:
    """The file was moved or renamed, or it never left its author's disk: the reader gets
    a 404. Only files that git knows are looked for, and only where the list itself is one.
    """
    seen: set[str] = set()
    for each in doc.destinations:
        if "://" in each.href:
            continue
        path = each.href.partition("#")[0].partition("?")[0]
        if not path.strip() or path in seen or "\\" in path or _STAND_IN.fullmatch(path):
            continue
        seen.add(path)
        if is_fragment(each.href) or is_external(each.href) or missing_scheme(each.href):
            continue
        if doc.surroundings.has(each.href) is False:
            what = "image" if each.image else "file"
            yield Finding(each.place, f"there is no {what} {path} in the repository")
