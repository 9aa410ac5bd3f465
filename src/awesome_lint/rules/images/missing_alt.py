"""Images that nobody can hear."""

from __future__ import annotations

import re

from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, Link, LinkForm, rule

_ALT = r"(?i)[\s\"']alt(?=[\s=/>])"


@rule(
    summary="Image without alternative text",
    level=Level.INFO,
    bad=[
        Example("«![](https://a.test/a.png)»\n"),
        Example("[«![](https://a.test/a.png)»](https://a.test)\n"),
        Example("<p>«<img src='https://a.test/a.png' width=100>»</p>\n"),
    ],
    good=[
        "![A chart](https://a.test/a.png)\n",
        "<img src='https://a.test/a.png' alt=''>\n",
        "[![](https://a.test/a.png) Tool](https://a.test)\n",
        "`![](a.png)`\n",
    ],
)
def missing_alt(doc: Document) -> Iterator[Finding]:
    """Screen readers say the file's name, and where the image does not load there is nothing.

    There is no fix: nobody but its author knows what it shows. ``alt=""`` says that it is an
    ornament, as the words do that are in the same link (WCAG 2.2, technique H2).
    """
    named = {image for link in doc.links if link.text.strip() for image in link.images}
    for image in doc.images:
        if image.text.strip() or image in named:
            continue
        if image.form is LinkForm.HTML and re.search(_ALT, doc.text[slice(*image.span)]):
            continue
        yield Finding(image.span, f"no alternative text for {_called(image)}")


def _called(image: Link) -> str:
    name = image.href.split("?")[0].rstrip("/").rpartition("/")[2]
    return f'"{name[:60]}"' if name else "an image"
