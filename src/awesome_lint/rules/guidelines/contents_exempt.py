"""Sections that do not belong in a table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import Profile
from awesome_lint.opening import plain
from awesome_lint.rule import Example, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document

_TEAS = "\n## Green\n\n- [Sencha](https://sencha.example.com) - Steamed.\n\n## Black\n"
_EXEMPT = frozenset(
    ("contribute", "contributing", "contributing guidelines", "contribution",
     "contribution guidelines", "contributions", "footnote", "footnotes", "how to contribute")
)  # fmt: skip


@rule(
    summary="Contributing or Footnotes in the table of contents",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(
            "# Awesome Tea\n\n## Contents\n\n- [Green](#green)\n- [Black](#black)\n"
            f"- «[Contributing](#contributing)»\n{_TEAS}\n## Contributing\n\nPlease do.\n"
        ),
    ],
    good=[
        (
            "# Awesome Tea\n\n## Contents\n\n- [Green](#green)\n- [Black](#black)\n"
            f"- [Related](#related)\n{_TEAS}\n## Related\n\n- [Coffee](https://c.example.com)\n"
        ),
    ],
)
def contents_exempt(doc: Document) -> Iterator[Finding]:
    """The table of contents leads to what the list collects. How to contribute and the
    footnotes are about the list itself, and stand at its end, where they are expected.
    """
    if doc.opening is None:
        return
    for contents in doc.contents[:1]:
        for link in contents.links:
            if plain(link.text) in _EXEMPT:
                yield Finding(link.span, f'"{link.text.strip()}" is in the table of contents')
