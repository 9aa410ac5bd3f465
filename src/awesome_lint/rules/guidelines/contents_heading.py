"""Where the table of contents is, and what it is called."""

from __future__ import annotations

from awesome_lint.analysis.preamble import contents_section, plain, preamble
from awesome_lint.knowledge.section_names import ENGLISH_CONTENTS, words
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Section,
    Span,
    rule,
)
from awesome_lint.text.lines import line_end

_LINKS = "- [Green](#green)\n- [Black](#black)\n- [White](#white)\n"
_TEAS = "".join(
    f"\n## {tea}\n\n- [{tea}](https://{tea.lower()}.example.com) - Tea.\n"
    for tea in ("Green", "Black", "White")
)
_FEW = 5  # sections with entries that a reader finds without help
_NAME = "contents"


@rule(
    summary="Table of contents that is not named Contents, not first, or missing",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(f"# Awesome Tea\n\n## «Table of Contents»\n\n{_LINKS}{_TEAS}"),
        Example(f"# Awesome Tea\n\n## About\n\nHot drink.\n\n## «Contents»\n\n{_LINKS}{_TEAS}"),
        Example(f"# Awesome Tea\n\nHot drink.\n\n«- [Green](#green)»\n{_LINKS[18:]}{_TEAS}"),
        Example(
            "# «Awesome Tea»\n"
            + "".join(f"\n## Tea {n}\n\n- [Tea](https://t{n}.example.com)\n" for n in range(6))
        ),
    ],
    good=[
        f"# Awesome Tea\n\n## Contents\n\n{_LINKS}{_TEAS}",
        f"# 茶\n\n## 目录\n\n{_LINKS}{_TEAS}",
        f"# Awesome Tea\n{_TEAS}",
    ],
)
def contents_heading(doc: Document) -> Iterator[Finding]:
    """All awesome lists have their table of contents in one place under one name, so that
    readers, and the sites that show many lists, find it: the first section, `Contents`.
    Names in other languages are left alone, and so are lists of up to five sections without.
    """
    opening = preamble(doc)
    if opening is None:
        return
    section = contents_section(doc)
    if section is None:
        if sum(bool(each.entries) and each.level > 1 for each in doc.sections) > _FEW:
            yield Finding(opening.place, "the list has no Contents section")
        return
    heading = section.heading
    if heading is None or heading is opening.title:
        start = doc.contents[0].block.start
        line = Span(start, line_end(doc.text, start))
        yield Finding(line, "the table of contents has no heading Contents")
        return
    name = plain(heading.text)
    shown = heading.text.strip()
    if words(name) in ENGLISH_CONTENTS and name != _NAME:
        yield Finding(
            heading.text_span, f'the table of contents is called "{shown}", not "Contents"'
        )
    elif name == _NAME and _is_late(doc, section):
        yield Finding(heading.text_span, "Contents is not the first section")


def _is_late(doc: Document, section: Section) -> bool:
    opening = preamble(doc)
    title = opening.title if opening else None
    for each in doc.sections:
        if each is section:
            return False
        if each.heading is not None and each.heading is not title and each.level > 1:
            return True
    return False
