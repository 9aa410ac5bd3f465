"""Sections on the list itself that stand among its entries."""

from __future__ import annotations

from awesome_lint.analysis.preamble import plain, preamble
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Profile, rule

_TEAS = ("Green", "Black", "White")
_SECTIONS = [f"\n## {tea}\n\n- [{tea}](https://{tea}.example.com) - Tea.\n" for tea in _TEAS]
_CONTRIBUTING = frozenset(
    ("contribute", "contributing", "contributing guidelines", "contribution",
     "contribution guidelines", "contributions", "how to contribute")
)  # fmt: skip
_SEVERAL = 2  # one section of entries below may be on related lists
_FOOTNOTES = frozenset(("footnote", "footnotes"))


@rule(
    summary="Contributing in the middle of the list, or Footnotes that are not last",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(
            f"# Awesome Tea\n{_SECTIONS[0]}\n## «Contributing»\n\nPlease do.\n"
            + "".join(_SECTIONS[1:])
        ),
        Example(f"# Awesome Tea\n{_SECTIONS[0]}\n## «Footnotes»\n\nHot.\n{_SECTIONS[1]}"),
        Example(f"# Awesome Tea\n\n## «Footnotes»\n\nHot.\n{_SECTIONS[0]}"),
    ],
    good=[
        f"# Awesome Tea\n{''.join(_SECTIONS)}\n## Contributing\n\nPlease do.\n",
        f"# Awesome Tea\n\n## Contributing\n\nPlease do.\n{''.join(_SECTIONS)}",
        f"# Awesome Tea\n{_SECTIONS[0]}\n## Footnotes\n\nHot.\n\n## Contributing\n\nDo.\n",
        f"# Awesome Tea\n{_SECTIONS[0]}\n## Contributing\n\nPlease do.\n{_SECTIONS[1]}",
        "# Some Notes\n\n## Contributing\n\nPlease do.\n\n## More\n\nText.\n",
    ],
)
def misplaced_section(doc: Document) -> Iterator[Finding]:
    """Readers look for how to contribute above the entries or below them, and for footnotes at
    the end; between two sections of entries both are in the way.
    """
    if preamble(doc) is None:
        return
    listing = [section.start for section in doc.sections if section.entries]
    for section in doc.sections:
        heading = section.heading
        if heading is None or heading.level == 1 or section.entries or not listing:
            continue
        after = sum(start > section.start for start in listing)
        if not after:
            break
        name, shown = plain(heading.text), heading.text.strip()
        if name in _FOOTNOTES:
            yield Finding(heading.text_span, f'"{shown}" is not the last section')
        elif name in _CONTRIBUTING and listing[0] < section.start and after >= _SEVERAL:
            yield Finding(heading.text_span, f'"{shown}" is in the middle of the list')
