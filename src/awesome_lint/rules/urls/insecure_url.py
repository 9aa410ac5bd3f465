"""http:// where https:// is served."""

from __future__ import annotations

from awesome_lint.knowledge.urls import host, https_form
from awesome_lint.plugin import (
    Destination,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    LinkForm,
    rule,
)
from awesome_lint.rule.target_respelling import respelling


@rule(
    summary="http:// for a host that serves https",
    level=Level.INFO,
    bad=[
        Example(
            "- [a](«http://arxiv.org/abs/1706.03762»)\n",
            "- [a](https://arxiv.org/abs/1706.03762)\n",
        ),
        Example("- «http://github.com/owner/name».\n", "- https://github.com/owner/name.\n"),
        Example(
            "- [http://doi.org/10.1/x](«http://doi.org/10.1/x»)\n",
            "- [http://doi.org/10.1/x](https://doi.org/10.1/x)\n",
        ),
    ],
    good=[
        "- [a](https://arxiv.org/abs/1706.03762)\n",
        "- [a](http://unknown.test/)\n",
        "- www.youtube.com\n",
    ],
)
def insecure_url(doc: Document) -> Iterator[Finding]:
    """The host is known to send all its visitors on to https:// anyway: that costs them a
    redirect, and on the way the page can be replaced.

    The fix writes https://. Link text that repeats the URL is left as it is.
    """
    for each in doc.destinations:
        secure = https_form(each.href)
        if secure is not None and not _is_www(doc, each):
            fix = respelling(doc, each, secure, "Write https://")
            yield Finding(each.place, f"http:// although {host(each.href)} serves https", fix)


def _is_www(doc: Document, each: Destination) -> bool:
    """Whether GitHub made the scheme up, for "www.…" in prose."""
    return each.form is LinkForm.BARE and doc.text.startswith("www.", each.place.start)
