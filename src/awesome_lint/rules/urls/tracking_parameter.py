"""Parameters that follow the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Finding, Level
from awesome_lint.document import LinkForm
from awesome_lint.respelling import respelling
from awesome_lint.rule import Example, rule
from awesome_lint.urls import split, without_tracking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Destination, Document


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
    Where sponsors pay by the visitor they are meant: links that say so, and those of banners,
    pictures in an HTML link, stay as they are. So does a photographer's credit in the words
    that a picture's site gives to copy (`utm_content=creditCopyText`).
    """
    found = [each for each in doc.destinations if without_tracking(each.href) is not None]
    meant = {each.href for each in found if _is_meant(each)}
    for each in found:
        clean = without_tracking(each.href)
        if clean is not None and each.href not in meant:
            kept = _names(clean)
            names = ", ".join(name for name in _names(each.href) if name not in kept)
            fix = respelling(doc, each, clean, "Remove it")
            yield Finding(each.place, f"tracking parameter in the URL: {names}", fix)


def _is_meant(each: Destination) -> bool:
    link = each.link
    is_banner = link is not None and link.form is LinkForm.HTML and bool(link.images)
    return is_banner or "=spon" in each.href or "=credit" in each.href


def _names(href: str) -> dict[str, None]:
    parts = split(href)
    query = parts.query if parts and parts.query else ""
    return dict.fromkeys(each.partition("=")[0] for each in query.split("&"))
