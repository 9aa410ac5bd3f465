"""Entries whose title is their URL."""

from __future__ import annotations

import re

from awesome_lint.analysis.conventions import FEWEST, SHARE
from awesome_lint.analysis.entry_keys import is_named
from awesome_lint.analysis.malformed import malformed_at
from awesome_lint.plugin import Document, Entry, Example, Finding, Iterator, Level, rule

_STARTS = ("http", "www.")
_URL = r"(?:https?://|www\.)\S+"
_TEN = "".join(f"- [Kite {n}](https://kites.test/{n}) - Flies.\n" for n in range(10))


@rule(
    summary="Entry that shows a URL where nearly all have a title",
    level=Level.INFO,
    bad=[
        Example(f"{_TEN}- «[https://boxes.test/a](https://boxes.test/a)» - Lands.\n"),
        Example(f"{_TEN}- «https://boxes.test/a»\n"),
        Example(f"{_TEN}- «<https://boxes.test/b>» - Lands.\n"),
    ],
    good=[
        f"{_TEN}- [boxes.test](https://boxes.test/) - Lands.\n",
        f"{_TEN}- A talk on boxes is at https://boxes.test/\n",
        f"{_TEN}- [Box] (https://boxes.test/)\n",
        f"{_TEN}- Boxes: https://boxes.test/\n",
        f"{_TEN}- [Box](https://boxes.test/) - Lands. See https://boxes.test/help.\n",
        f"{_TEN[:200]}- https://boxes.test/a\n",
        f"{_TEN}- [Box](https://boxes.test/)\n  - https://boxes.test/help\n",
    ],
)
def url_as_text(doc: Document) -> Iterator[Finding]:
    """Where ten entries or more, nine in ten, are linked by a title, a URL in its place
    tells the reader nothing of what is there. The title is for a person to write.
    """
    linked = [entry for entry in doc.entries if _is_linked(entry)]
    if not any(map(_is_url, linked)):
        return
    shown = [(entry, _is_url(entry)) for entry in linked if is_named(entry)]
    titled = sum(not is_url for _, is_url in shown)
    if titled == len(shown) or titled < FEWEST or titled < SHARE * len(shown):
        return
    for entry, is_url in shown:
        link = entry.links[0].link
        if is_url and entry.parent is None and malformed_at(doc, link.start) is None:
            yield Finding(link.span, f"{link.text} is shown instead of a title")


def _is_linked(entry: Entry) -> bool:
    """Whether a link is what an entry is called."""
    return bool(entry.links) and entry.links[0].link.text_span.start == entry.title_span.start


def _is_url(entry: Entry) -> bool:
    text = entry.links[0].link.text
    return text.startswith(_STARTS) and re.fullmatch(_URL, text.strip()) is not None
