"""Links to a place in another page that the page does not have."""

from __future__ import annotations

from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Verdict,
    VerdictKind,
    rule,
)


@rule(
    summary="Link to a place that its page does not have",
    level=Level.WARNING,
    verdicts={
        "https://a.test/page": Verdict(VerdictKind.ALIVE, "", 200, missing=frozenset({"install"}))
    },
    bad=[Example("- [a](«https://a.test/page#install») - A tool.\n")],
    good=["- [a](https://a.test/page#usage)\n", "- [a](https://a.test/page)\n"],
)
def broken_fragment(doc: Document) -> Iterator[Finding]:
    """The page is there, but nothing in it has the name after "#": the reader lands at its top.
    Pages are read for it only with --fragments.

    There is no fix: which place was meant is for a person to say.
    """
    for (href, _, place, *_), verdict in doc.judged:
        _, _, fragment = href.partition("#")
        if fragment and fragment in verdict.missing:
            yield Finding(place, f"no #{fragment} in the page: {href}")
