"""URLs of shorteners."""

from __future__ import annotations

from awesome_lint.knowledge.urls import host, is_shortened
from awesome_lint.plugin import Destination, Document, Example, Finding, Iterator, Level, rule


@rule(
    summary="URL of a shortener, which hides where it leads",
    level=Level.WARNING,
    bad=[
        Example("- [a](«https://bit.ly/2abcDEF»)\n"),
        Example("- «https://goo.gl/abc123»\n"),
    ],
    good=[
        "- [Bitly](https://bitly.com/) [docs](https://kutt.it/docs), a shortener\n",
        "- [Kutt](https://kutt.it/en-us) - Makes URLs short.\n",
        "- [a](https://youtu.be/dQw4w9WgXcQ)\n",
    ],
)
def shortened_url(doc: Document) -> Iterator[Finding]:
    """Nobody sees where it leads, its owner can change that, and when the service is
    switched off, as goo.gl was, nobody can find out any more.

    There is no fix: only the network knows the target.
    """
    for each in doc.destinations:
        if is_shortened(each.href) and not _is_its_own(each):
            yield Finding(each.place, f"shortened URL: {each.href}")


def _is_its_own(each: Destination) -> bool:
    """Whether a link is called like the shortener: it presents the service."""
    name = host(each.href).removeprefix("www.").partition(".")[0]
    text = each.link.text.casefold() if each.link is not None else ""
    return len(name) > 2 and "://" not in text and name in text.split(".")[0].split()
