"""Merge conflicts that were committed."""

from __future__ import annotations

from awesome_lint.analysis.merge_conflicts import merge_conflicts
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule


@rule(
    summary="Merge conflict that was committed",
    level=Level.ERROR,
    bad=[
        Example("# A\n\n«<<<<<<< HEAD»\n- [code]()\n=======\n- [paper]()\n>>>>>>> main\n\nb\n"),
        Example("«<<<<<<< ours»\na\n||||||| base\nb\n=======\nc\n>>>>>>> theirs\n"),
        Example("«<<<<<<< HEAD»\na\n=======\n>>>>>>> b\n«<<<<<<< HEAD»\n=======\nc\n>>>>>>> b\n"),
        Example("«<<<<<<< HEAD»\n\n- [a](http://a.test)\n"),
        Example("- [a](http://a.test)\n«>>>>>>> main»\n- [b](http://b.test)\n"),
    ],
    good=[
        "A\n=======\n\nb\n",
        "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n```\n",
        "```\n>>>>>>> main\n```\n",
        ">>>>>>>\n\n<<<<<<<\n\n>>>>>>>> a\n",
    ],
)
def conflict_marker(doc: Document) -> Iterator[Finding]:
    """Git put both versions between its markers, and the page shows both and the markers.

    There is no fix: a person must choose. What is between the markers is not checked for
    anything else, and no fix changes it.
    """
    for each in merge_conflicts(doc):
        if each.span == each.opening:
            yield Finding(each.opening, "leftover merge conflict marker")
            continue
        last = doc.line(each.span.end)
        yield Finding(each.opening, f"unresolved merge conflict, up to line {last}")
