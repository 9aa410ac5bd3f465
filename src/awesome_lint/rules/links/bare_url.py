"""URLs that only some renderers make links of."""

from __future__ import annotations

import re

from awesome_lint.analysis.dense_urls import is_cluttered
from awesome_lint.analysis.malformed import malformed_at
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, LinkForm, rule

_SCHEME = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_BROKEN = ("[", "](", "]（", ")(", "] (", "]:")  # what of a link may stand before a URL
_REACH = 20
_MARKUP = frozenset("*_~\\<>")
_ESCAPABLE = re.compile(r"[\\<>|\s]|&#?\w+;")  # what is read in another way between < and >


@rule(
    summary="URL in the text that is no Markdown link",
    level=Level.OFF,
    bad=[
        Example("See «https://example.com/a».\n", fixed="See <https://example.com/a>.\n"),
        Example("- «https://example.com/?a&b» - A\n", fixed="- <https://example.com/?a&b> - A\n"),
        Example("See «www.example.com».\n"),
        Example("见 «https://example.com/a，另见» 下文\n"),
    ],
    good=[
        "[text] (https://example.com) [text)(https://example.com)\n",
        "[b]:http://example.com/(c)d\n\n[e]: http://example.com)f\n",
        "<https://example.com> [x](https://example.com) `https://example.com` me@example.com\n",
    ],
)
def bare_url(doc: Document) -> Iterator[Finding]:
    """GitHub links a URL in the text by itself, other renderers do not. The fix writes
    what CommonMark links: `<https://…>`. An address without a scheme stays as it is.
    """
    for link in doc.links:
        if link.form is not LinkForm.BARE or link.href.startswith(("mailto:", "xmpp:")):
            continue
        before = doc.text[max(link.start - _REACH, 0) : link.start].rstrip()
        if before.endswith(_BROKEN) or malformed_at(doc, link.start):
            continue  # meant to be a target
        written = doc.text[link.start : link.end]
        fix = None
        beside = doc.text[link.start - 1 : link.start] + doc.text[link.end : link.end + 1]
        dense = written.count("://") > 1 or not _MARKUP.isdisjoint(beside)
        if dense or is_cluttered(doc, link.span, link.span):
            pass
        elif _SCHEME.match(written) and written.isascii() and not _ESCAPABLE.search(written):
            fix = Fix.replace("Write it as a link", link.span, f"<{written}>")
        yield Finding(link.span, f"{written} is a link only where the renderer finds URLs", fix)
