"""Links of which the network did not say whether they work."""

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

_UNKNOWN = (VerdictKind.BLOCKED, VerdictKind.UNAVAILABLE, VerdictKind.LOGIN, VerdictKind.HOME)


@rule(
    summary="Link that could not be verified",
    level=Level.INFO,
    verdicts={
        "https://a.test/shy": Verdict(VerdictKind.BLOCKED, "403 Forbidden", 403),
        "https://b.test/": Verdict(VerdictKind.UNAVAILABLE, "no answer in time"),
        "https://a.test/deep": Verdict(VerdictKind.HOME, "ends at a front page, https://a.test/"),
        "https://a.test/in": Verdict(VerdictKind.LOGIN, "ends at a login page"),
        "https://a.test/today": Verdict(VerdictKind.DEAD, "404 Not Found", 404, certain=False),
        "https://a.test/gone": Verdict(VerdictKind.DEAD, "404 Not Found", 404),
        "https://a.test/": Verdict(VerdictKind.ALIVE, "200 OK", 200),
        "https://a.test/not": Verdict(VerdictKind.SKIPPED, "excluded"),
    },
    bad=[
        Example("- [a](«https://a.test/shy») [b](«https://b.test»)\n"),
        Example("- [a](«https://a.test/deep») [b](«https://a.test/in»)\n"),
        Example("- [a](«https://a.test/today») was not dead before, and --grace asks for more\n"),
    ],
    good=["- [a](https://a.test) [b](https://a.test/not) [c](https://a.test/gone)\n"],
)
def unverified_link(doc: Document) -> Iterator[Finding]:
    """The server does not talk to programs (401, 403, 429, 999, a robot trap), was out of order
    (5xx, no answer in time), or showed another page than the one linked to: a login, its front
    page. The link may well work for a reader, so it never fails a run.

    There is no fix: nothing is known to be wrong.
    """
    for (href, _, place, *_), verdict in doc.judged:
        if verdict.kind in _UNKNOWN:
            yield Finding(place, f"not verified, {verdict.reason}: {href}")
        elif verdict.kind is VerdictKind.DEAD and not verdict.certain:
            yield Finding(place, f"not verified, {verdict.reason}, but not for long: {href}")
