"""Parameters that follow the reader."""

from __future__ import annotations

from awesome_lint.analysis.campaigns import tracked
from awesome_lint.knowledge.urls import split, without_tracking
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule
from awesome_lint.rule.target_respelling import respelling


@rule(
    summary="URL with a tracking parameter",
    level=Level.INFO,
    bad=[
        Example("- [a](«https://a.org/?utm_source=x»)\n", "- [a](https://a.org/)\n"),
        Example(
            "- [a](«https://a.org/?id=1&fbclid=Iw&page=2#top»)\n",
            "- [a](https://a.org/?id=1&page=2#top)\n",
        ),
        Example(
            "- [a](«https://youtu.be/dQw4w9WgXcQ?si=x&t=42»)\n",
            "- [a](https://youtu.be/dQw4w9WgXcQ?t=42)\n",
        ),
        Example(
            '<a href="«https://a.org/?b=1&amp;utm_medium=x&amp;c=2»">a</a>\n',
            '<a href="https://a.org/?b=1&amp;c=2">a</a>\n',
        ),
    ],
    good=[
        "- [a](http://?utm_source=x)\n",
        "- [a](https://a.org/?ref=main)\n",
        "- [a](https://web.archive.org/web/2020/https://a.org/?utm_source=x)\n",
        "Supported by [a](https://a.org/?utm_source=x&utm_medium=sponsor).\n",
        "Photo by [A](https://a.org/@a?utm_source=a&utm_content=creditCopyText).\n",
        "- [a](https://a.org/?utm_source=lamps&utm_medium=affiliate)\n",
        "- [a](https://a.org/?utm_source=Github) [b](https://b.org/?utm_campaign=x&ref=a&via=b)\n",
        "# Big Lamps\n\n- [a](https://a.org/?utm_campaign=biglamps_22)\n",
        "# Big Lamps: a list\n\n- [a](https://a.org/?utm_source=big-lamps)\n",
        "- [a](https://medium.com/@a/b?source=friends_link&sk=0f1e)\n",
        "[![chat](https://a.org/b.svg)](https://a.org/?utm_source=badge)\n",
        (
            '<a href="https://a.org/?utm_source=x">\n<img src="a.png" alt="A"></a>\n\n'
            "We of [a](https://a.org/?utm_source=x) made this list.\n"
        ),
    ],
)
def tracking_parameter(doc: Document) -> Iterator[Finding]:
    """It tells the site which mail or network the URL was copied from, about every reader of
    the list, and it hides that two entries are the same.

    The fix removes it: the page is the same without. Only parameters of a fixed list count.
    Parameters that are there on purpose stay: those of partners and sponsors, who pay by the
    visitor; campaigns named after this list or GitHub; the links of pictures and badges; the
    credit of a photographer (`utm_content=creditCopyText`); and all of a URL by which its
    author lets readers in (`sk=` at Medium).
    """
    for each in tracked(doc):
        clean = without_tracking(each.href) or ""
        kept = _names(clean)
        names = ", ".join(name for name in _names(each.href) if name not in kept)
        fix = respelling(doc, each, clean, "Remove it")
        yield Finding(each.place, f"tracking parameter in the URL: {names}", fix)


def _names(href: str) -> dict[str, None]:
    parts = split(href)
    query = parts.query if parts and parts.query else ""
    return dict.fromkeys(each.partition("=")[0] for each in query.split("&"))
