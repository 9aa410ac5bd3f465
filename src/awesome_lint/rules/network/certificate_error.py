"""Links to servers whose certificate does not hold."""

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
    summary="Link to a server whose certificate is not valid",
    level=Level.WARNING,
    verdicts={
        "https://a.test/": Verdict(VerdictKind.CERTIFICATE, "certificate has expired"),
        "https://b.test/": Verdict(VerdictKind.ALIVE, "200 OK", 200),
    },
    bad=[Example("- [a](«https://a.test») - A tool.\n")],
    good=["- [b](https://b.test)\n"],
)
def certificate_error(doc: Document) -> Iterator[Finding]:
    """Browsers show a warning instead of the page: the certificate has expired, is for another
    host, or nobody who is trusted has signed it.

    There is no fix: the page may be well, and its owner may not know.
    """
    for (href, _, place, *_), verdict in doc.judged:
        if verdict.kind is VerdictKind.CERTIFICATE:
            yield Finding(place, f"{verdict.reason}: {href}")
