"""End tags that end nothing."""

from __future__ import annotations

from awesome_lint.analysis.unmatched_tags import unmatched_tags
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule


@rule(
    summary="HTML end tag without its start tag",
    level=Level.WARNING,
    bad=[
        Example("# A\n\n- [a](https://a.test)\n\n«</details>»\n"),
        Example("<details>\n\na\n\n</details>\n\n«</details>»\n"),
        Example("a\n\n«</div>»\n\nb\n"),
        Example("| a |\n|---|\n| b «</summary>» |\n"),
    ],
    good=[
        "<details>\n\na\n\n</details>\n",
        "- <details>\n  <summary>a</summary>\n\n  b\n\n</details>\n\n- c\n",
        "<details>\n\n- <details>\n  <summary>a</summary>\n\n</details>\n</details>\n",
        '<p align="center">\n\na\n\n</p>\n',
        "`</details>`\n\n<!-- </details> -->\n",
        "<DIV>\n\na\n\n</div>\n",
    ],
)
def stray_tag(doc: Document) -> Iterator[Finding]:
    """Browsers ignore it, and where its start tag is missing, what was to be folded or aligned
    is not.

    There is no fix: either the start tag is missing or this one is too many. What a list item
    has ended already, an end tag below the item may end again.
    """
    for tag in unmatched_tags(doc):
        if tag.closing:
            yield Finding(tag.span, f"</{tag.name}> without <{tag.name}>")
