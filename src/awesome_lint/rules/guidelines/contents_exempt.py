"""Sections that do not belong in a table of contents."""

from __future__ import annotations

from awesome_lint.analysis.preamble import plain, preamble
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, rule

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
    if preamble(doc) is None:
        return
    for contents in doc.contents[:1]:
        for link in contents.links:
            if plain(link.text) in _EXEMPT:
                yield Finding(link.span, f'"{link.text.strip()}" is in the table of contents')
