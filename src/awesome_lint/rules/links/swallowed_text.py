"""Bare URLs that take in the text behind them."""

from __future__ import annotations

import re

from awesome_lint.analysis.dense_urls import holds_several, is_cluttered
from awesome_lint.analysis.malformed import is_autolink, malformed_at
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    LinkForm,
    Span,
    rule,
)

# What ends a URL for a reader of Chinese, Japanese or Korean, and not for GitHub.
_FULLWIDTH = "[、。，；：？！）」』》】〉”’（「『《【〈“‘]"
_PLAIN = r"[A-Za-z]+://[^\s()\[\]{}<>\"'`|\\:*]+(?::\d+[^\s()\[\]{}<>\"'`|\\:*]*)?"
_MARKUP = frozenset("*_~\\<>`")
_HOST = r"(?i)[a-z]+://[A-Za-z0-9.-]+\.[A-Za-z]{2,24}(?=[^\x00-\x7f])"
# Pages whose names are ASCII: what is below a repository, or after its "#", may have any script.
_ASCII_PAGES = (
    r"(?a)https?://(?:www\.)?(?:(?:github|gitlab)\.com/[\w-]+/[\w.-]+|arxiv\.org/(?:abs|pdf)/[\w./]+)"
    r"(?=[^\x00-\x7f])"
)
_LONGEST = 20  # characters of the text behind a URL that a message shows


@rule(
    summary="Bare URL that goes on into the text behind it",
    level=Level.ERROR,
    bad=[
        Example(
            "- 盒子：«https://github.com/box/kite，一个风筝»\n",
            fixed="- 盒子：<https://github.com/box/kite>，一个风筝\n",
        ),
        Example(
            "1. 菱形（«https://a.test/rok）很好»\n",
            fixed="1. 菱形（<https://a.test/rok>）很好\n",
        ),
        Example(
            "| 見る | «https://a.test/?a=b&c。» |\n|---|---|\n",
            fixed="| 見る | <https://a.test/?a=b&c>。 |\n|---|---|\n",
        ),
        Example(
            "> «https://github.com/box/kite是风筝»\n",
            fixed="> <https://github.com/box/kite>是风筝\n",
        ),
        Example("- 代码 «https://a.com代码»\n", fixed="- 代码 <https://a.com>代码\n"),
        Example("- 代码 «www.a.test，代码»\n"),
    ],
    good=[
        "- 盒子：https://github.com/box/kite ，一个风筝\n",
        "- <https://a.test/rok>，很好 [a](https://a.test/风筝，很好) `https://a.test，a`\n",
        "- https://zh.wikipedia.org/wiki/风筝（玩具） https://a.test/風箏\n",
        "- [https://a.test，很好](https://a.test)\n",
        "- https://github.com/o/r/wiki/首页 https://github.com/o/r#安装 https://a.test/long…\n",
    ],
)
def swallowed_text(doc: Document) -> Iterator[Finding]:
    """GitHub links all up to the next space, so ``https://a.test/kite，一个风筝`` leads to a
    page that does not exist: Chinese and Japanese punctuation does not end a URL.

    The fix puts the URL in angle brackets. Addresses in other scripts are left alone.
    """
    if doc.text.isascii():
        return
    for link in doc.links:
        if link.form is not LinkForm.BARE or link.href.isascii():
            continue
        if malformed_at(doc, link.start):
            continue
        written = doc.text[link.start : link.end]
        end = _end(written)
        if not end or end == len(written):
            continue
        url_end = link.start + end
        url, behind = written[:end], written[end:]
        fix = None
        beside = doc.text[link.start - 1 : link.start] + doc.text[link.end : link.end + 1]
        alone = _MARKUP.isdisjoint(beside) and "[" not in behind and not holds_several(url)
        certain = (
            alone
            and is_autolink(url)
            and not is_cluttered(doc, link.span, Span(link.start, url_end))
        )
        if certain and re.fullmatch(_PLAIN, url):
            fix = Fix.replace("Put the URL in angle brackets", link.span, f"<{url}>{behind}")
        shown = behind if len(behind) <= _LONGEST else behind[:_LONGEST] + "…"
        yield Finding(link.span, f'"{shown}" is part of the link, which ends only at a space', fix)


def _end(written: str) -> int:
    """Where the URL in a bare link ends and words begin; 0 where nobody can say."""
    site = re.match(_ASCII_PAGES, written)
    host = re.match(_HOST, written)
    if host is not None:
        return host.end()
    if site is not None:
        return site.end()
    found = re.search(_FULLWIDTH, written)
    return found.start() if found is not None and written[: found.start()].isascii() else 0
