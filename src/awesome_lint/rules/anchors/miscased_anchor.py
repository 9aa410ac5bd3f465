"""In-page links with capitals where anchors have none."""

from __future__ import annotations

from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule
from awesome_lint.text.fragments import directive, lowered, wanted, written
from awesome_lint.text.slugs import decode_fragment


@rule(
    summary="In-page link that reaches its heading only because GitHub ignores capitals",
    level=Level.INFO,
    bad=[
        Example("[up](«#Tools»)\n\n## Tools\n", fixed="[up](#tools)\n\n## Tools\n"),
        Example(
            '<a name="Speech"></a>\n### Speech\n\n[up](«#Speech»)\n',
            fixed='<a name="Speech"></a>\n### Speech\n\n[up](#speech)\n',
        ),
        Example(
            '## Été\n\n<a href="«#%C3%89t%C3%A9»">up</a>\n',
            fixed='## Été\n\n<a href="#été">up</a>\n',
        ),
        Example(
            "[a][up] and [b][up]\n\n[up]: «#C-Tools»\n\n## C++ Tools\n\n## C Tools\n",
            fixed="[a][up] and [b][up]\n\n[up]: #c-tools\n\n## C++ Tools\n\n## C Tools\n",
        ),
    ],
    good=[
        "[up](#tools)\n\n## Tools\n",
        "## 工具\n\n[up](#%e5%b7%a5%e5%85%b7)\n",
        "[up](#Top)\n",
    ],
)
def miscased_anchor(doc: Document) -> Iterator[Finding]:
    """GitHub looks for the lower-cased name, so the link works there; where the list is
    shown elsewhere, and in most editors, it does not. The fix writes the anchor's own
    spelling.
    """
    for each in doc.destinations:
        if each.image or not each.href.startswith("#"):
            continue
        fragment = each.href[1:].partition(":~:")[0]
        name = wanted(fragment)
        if name is None or name not in doc.reachable:
            continue
        decoded = decode_fragment(fragment) or ""
        if decoded == decoded.lower():
            continue
        spelling = lowered(fragment)
        if wanted(spelling) != name or not _is_lower(spelling):
            spelling = written(name)
        fix = None
        if each.span is not None:
            fix = Fix.replace(f"Link to #{name}", each.span, f"#{spelling}{directive(each.href)}")
        message = f"#{decoded} reaches #{name} only where capitals do not count"
        yield Finding(each.place, message, fix)


def _is_lower(fragment: str) -> bool:
    decoded = decode_fragment(fragment)
    return decoded is not None and decoded == decoded.lower()
