"""How deep a table of contents goes."""

from __future__ import annotations

from awesome_lint.analysis.preamble import preamble
from awesome_lint.plugin import (
    BlockKind,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Profile,
    rule,
)

_HEADINGS = "\n## Green\n\n### Japan\n\n#### Sencha\n"
_ENTRY = "\n- [Ippodo](https://ippodo.example.com) - Tea.\n"
_DEEPEST = 2  # lists in one another


@rule(
    summary="Table of contents with more than two levels",
    level=Level.WARNING,
    profiles=[Profile.AWESOME],
    bad=[
        Example(
            "# Awesome Tea\n\n## Contents\n\n- [Green](#green)\n  - [Japan](#japan)\n"
            f"    - «[Sencha](#sencha)»\n{_HEADINGS}{_ENTRY}"
        ),
    ],
    good=[
        (
            "# Awesome Tea\n\n## Contents\n\n- [Green](#green)\n  - [Japan](#japan)\n"
            f"  - [Sencha](#sencha)\n{_HEADINGS}{_ENTRY}"
        ),
    ],
)
def contents_depth(doc: Document) -> Iterator[Finding]:
    """A table of contents is there to be taken in at a glance. One level of nested lists is
    what the manifesto allows; what lies deeper, a reader finds in its section.
    """
    if preamble(doc) is None:
        return
    for contents in doc.contents[:1]:
        for link in contents.links:
            lists = [block for block in link.block.ancestors if block.kind is BlockKind.LIST]
            outer = lists.index(contents.block) + 1 if contents.block in lists else 0
            if outer > _DEEPEST:
                yield Finding(link.span, f'"{link.text}" is on level {outer} of the contents')
                return
