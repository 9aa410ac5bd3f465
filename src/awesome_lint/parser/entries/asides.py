"""Lists that are no part of a list: news of the repository, its contributors, plans, contents."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from awesome_lint.document import InlineKind
from awesome_lint.knowledge.section_names import is_contents
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Block, Document, Link, Section

# Decides 11 of 5,777 entries.
_NEWS = frozenset(
    ("announcement", "announcements", "change log", "changelog", "latest news",
     "latest update", "latest updates", "news", "news & updates", "news and updates",
     "recent update", "recent updates", "release notes", "update", "update log", "updates",
     "what's new", "what’s new", "whats new", "动态", "新闻", "更新", "更新日志", "最新动态",
     "最新更新", "お知らせ", "更新履歴", "소식", "업데이트", "новости", "noticias", "haberler")
)  # fmt: skip
# Decides 7 of 5,777 entries.
_SELF = frozenset(
    ("acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "authors",
     "citation", "citing", "contact", "contact me", "contact us", "contribute", "contributing",
     "contributing guidelines", "contribution", "contribution guidelines", "contributions",
     "contributor", "contributors", "credits", "how to cite", "how to contribute", "licence",
     "license", "maintainer", "maintainers", "roadmap", "special thanks", "star history",
     "thanks", "to do", "to-do", "todo", "todo list",
     "联系", "联系我们", "维护者", "许可", "许可证", "贡献", "贡献者", "贡献指南", "参与贡献",
     "引用", "致谢", "ライセンス", "貢献", "기여", "라이선스")
)  # fmt: skip
_CALL = r"(?i)\b(?:pull requests?|contribut(?:e|ing|ions?)|(?:help|to) maintain|code of conduct)\b"
# https://docs.github.com/en/get-started/writing-on-github (alerts)
_ALERTS = ("[!note]", "[!tip]", "[!important]", "[!warning]", "[!caution]")
_FEWEST = 3  # links of contents; decides 3 of 5,777 entries
# Only from the start of a run of marks: from each of them, a long run would be read anew.
_EDGES = lazy(r"\A[\W_]+|(?<![\W_])[\W_]+\Z")  # decides 13 of 5,777 entries


def is_aside(doc: Document, block: Block) -> bool:
    """Whether a list that lies in no other holds no entries, by its section's title.

    News has dates, and contents lead into the page; sections of those names hold entries too.
    """
    section = doc.section_at(block.start)
    if not section.level:
        return False
    name = _EDGES.sub("", section.title).casefold()
    if name in _SELF or any(
        is_about_itself(_EDGES.sub("", each.title)) for each in _above(section)
    ):
        return True
    if name in _NEWS:
        items = block.children
        return 2 * sum(_date().match(_shown(item)) is not None for item in items) >= len(items)
    return is_contents(section.title) and any(_leads_into(doc, link) for link in _each_link(block))


def is_own_contents(doc: Document, block: Block) -> bool:
    """Whether all links of a list lead to headings of the page by one full address of it."""
    first = next(_each_link(block), None) if block.children else None
    if first is None or not _leads_into(doc, first):
        return False
    links = [*_each_link(block)]
    page = first.href.partition("#")[0]
    return len(links) >= _FEWEST and all(
        each.href.partition("#")[0] == page and _leads_into(doc, each) for each in links
    )


def is_call(title: str) -> bool:
    """Whether a heading asks for help with the list, or tells how to give it."""
    return re.search(_CALL, title) is not None


def is_about_itself(title: str) -> bool:
    """Whether what a title names is the list itself, its makers or its licence."""
    return title.casefold() in _SELF


def is_alert(quote: Block) -> bool:
    """Whether a quote is an alert: ``> [!NOTE]``."""
    first = quote.children[0] if quote.children else None
    line = first.text.partition("\n")[0] if first is not None else ""
    return line.strip().casefold() in _ALERTS


def _above(section: Section) -> list[Section]:
    """The sections a section lies in, but for the whole list."""
    found = []
    while section.parent is not None and section.parent.level > 1:
        section = section.parent
        found.append(section)
    return found


def _shown(item: Block) -> str:
    return item.children[0].text if item.children else ""


def _each_link(block: Block) -> Iterator[Link]:
    """All links in a list."""
    for piece in block.inlines:
        if piece.kind is InlineKind.LINK and piece.link is not None:
            yield piece.link
    for child in block.children:
        yield from _each_link(child)


def _leads_into(doc: Document, link: Link) -> bool:
    """Whether a link leads to a heading of the page, were it by the page's full address."""
    page, _, fragment = link.href.partition("#")
    return bool(fragment) and (not page or fragment in doc.slugs)


@cache
def _date() -> re.Pattern[str]:
    # "[24/02/29]", "2023-06", "🔥 (2023.10.2)", "Nov 2, 2023", "2 May 2024"
    month = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    return re.compile(
        rf"(?i)[\W_]*(?:\d{{2,4}}\s?[-/.年]\s?\d{{1,2}}|{month}\s\d|\d{{1,2}}(?:st|nd|rd|th)?\s{month})"
    )
