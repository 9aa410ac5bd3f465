"""Licences in the text of a list."""

from __future__ import annotations

import re

from awesome_lint.analysis.preamble import plain, preamble
from awesome_lint.plugin import (
    BlockKind,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    Span,
    rule,
)

_ENTRY = "\n## Green\n\n- [Sencha](https://sencha.example.com) - Steamed.\n"
_HEADINGS = frozenset(
    ("copyright", "copyright and license", "copyright & license", "licence", "license",
     "license information", "licensing", "the license", "лицензия", "ライセンス", "라이선스",
     "许可", "许可证", "许可协议", "授权", "lizenz", "licencia", "licença", "lisans")
)  # fmt: skip
# The list's own: "X is licensed under …" may be said of what it lists.
_STATEMENT = re.compile(
    r"\b(?:this|the|all) (?:list|repository|repo|project|work|content|collection)s?"
    r" (?:is|are) (?:\w+ )?(?:licen[sc]ed|released|available|distributed) under\b"
    r"|^licen[sc]ed under\b|\bto the extent possible under law\b",
    re.IGNORECASE,
)
_FEW = 2  # links of a statement; more are resources on licences
_PICTURE = re.compile(
    r"(?:https?:)?//(?:i\.creativecommons\.org/[lp]/|(?:www\.)?licensebuttons\.net/"
    r"|mirrors\.creativecommons\.org/presskit/buttons/"
    r"|img\.shields\.io/(?:badge/(?:licen[sc]e|license)[-_]|github/license/))",
    re.IGNORECASE,
)


@rule(
    summary="Licence section or badge in the list",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(f"# Awesome Tea\n{_ENTRY}\n## «License»\n\nCC0, see LICENSE.\n"),
        Example(f"# Awesome Tea\n{_ENTRY}\n## «📜 Licence»\n\nCC0, see LICENSE.\n"),
        Example(
            f"# Awesome Tea\n\n«![CC0](https://licensebuttons.net/p/zero/1.0/80x15.png)»\n{_ENTRY}"
        ),
        Example(f"# Awesome Tea\n{_ENTRY}\n## Footnotes\n\n«This list is licensed under CC0.»\n"),
        Example(
            f"# Awesome Tea\n{_ENTRY}\n«To the extent possible under law, A waives all rights.»\n"
        ),
    ],
    good=[
        f"# Awesome Tea\n{_ENTRY}\n[Kettle](https://k.test) is licensed under the MIT license.\n",
        f"# Awesome Tea\n{_ENTRY}",
        f"# Awesome Tea\n{_ENTRY}\n## License Legends\n\nF: free.\n",
        (
            "# Awesome Tea\n\n## License\n\n- [SPDX](https://spdx.org) - All licences.\n"
            "- [Choose](https://choosealicense.com) - Helps to choose.\n"
            "- [Tldr](https://tldrlegal.com) - Explains them.\n"
        ),
        "# Some Notes\n\n## License\n\nMIT\n",
    ],
)
def license_in_readme(doc: Document) -> Iterator[Finding]:
    """GitHub shows the licence beside the readme already and links its text. A second
    statement takes a reader's time, and sooner or later the two differ.
    """
    if preamble(doc) is None:
        return
    licences = []
    for section in doc.sections:
        heading = section.heading
        if heading is None or plain(heading.text) not in _HEADINGS:
            continue
        if len(section.entries) > _FEW:
            continue
        licences.append(section)
        yield Finding(
            heading.text_span, f'the licence is in the list: section "{heading.text.strip()}"'
        )
    for leaf in doc.leaves:
        stated = _STATEMENT.search(leaf.text) if leaf.kind is BlockKind.PARAGRAPH else None
        if stated is None or not _is_around(doc, leaf.start):
            continue
        if not any(section.start <= leaf.start < section.end for section in licences):
            span = Span(leaf.content_start, leaf.content_end)
            licences.append(doc.section_at(leaf.start))
            yield Finding(span, f'the licence is in the list: "{stated[0]}"')
    for image in doc.images:
        if not _PICTURE.match(image.href.strip()):
            continue
        if any(section.start <= image.start < section.end for section in licences):
            continue
        if _is_around(doc, image.start):
            yield Finding(image.span, f"the licence is in the list: badge {image.href}")


def _is_around(doc: Document, offset: int) -> bool:
    """Whether a place is above the entries or below them."""
    opening = preamble(doc)
    above = opening is not None and offset < opening.end
    return above or not doc.entries or offset >= doc.entries[-1].end
