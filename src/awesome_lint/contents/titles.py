"""Section titles as contents treat them: which are exempt, which are one, how they are shown."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING
from unicodedata import category

from awesome_lint.document import InlineKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.document import Document, Heading

# What a list says of itself, not of its subject: some contents list it, others do not.
_META = frozenset(
    """
    acknowledgement|acknowledgements|acknowledgment|acknowledgments|author|authors|backers|changelog
    citation|citations|cite|citing|code of conduct|contact|contact me|contact us|content|contents
    contribute|contributing|contribution|contributions|contribution guidelines|contributor
    contributors|copyright|credit|credits|disclaimer|donate|feedback|footnotes|how to cite
    how to contribute|index|legal|licence|licences|license|licenses|licensing|maintainer|maintainers
    our contributors|sponsor|sponsors|sponsorship|star history|stargazers|stargazers over time
    stars|support|support us|table of content|table of contents|thanks|thanks to|toc
    contribuer|contribuir|contribución|contribuciones|contribuição|contribuidores|licencia|licença
    lizenz|mitwirken|inhalt|inhaltsverzeichnis|sommaire|table des matières|índice|contenido|sumário
    içindekiler|katkı|katkıda bulunma|katkıda bulunanlar|lisans|содержание|оглавление|лицензия
    участие|вклад|благодарности|авторы
    贡献|贡献者|如何贡献|参与贡献|许可|许可证|许可协议|协议|版权|致谢|鸣谢|感谢|引用|目录|目錄|貢獻|貢獻者|授權|致謝|联系我们
    コントリビューター|コントリビュート|貢献|貢献者|ライセンス|謝辞|目次
    기여|기여하기|기여자|라이선스|라이센스|감사의 글|목차
    المحتويات|المساهمة|المساهمون|الرخصة|الترخيص
    """.replace("\n", "|").split("|")
)
_CONTENTS = frozenset(
    """
    content|contents|index|table of content|table of contents|toc|inhalt|inhaltsverzeichnis
    sommaire|table des matières|índice|contenido|sumário|içindekiler|содержание|оглавление
    目录|目錄|目次|목차|المحتويات
    """.replace("\n", "|").split("|")
)
_META_STARTS = ("contributing ", "contributors ", "license ", "licence ", "how to contribute ")
_OMITTED = frozenset(("omit in toc", "omit from toc", "no toc", "notoc", "toc-ignore"))
_NEAR = 100  # code points of white space between a comment and its heading
_WORDS = re.compile(r"\w+")
_COUNT = re.compile(r"\s*(?:\(\d+\)|\[\d+\]|（\d+）)\s*$")
_SHORTCODE = re.compile(r":[a-z0-9_+-]+:")


def is_meta(title: str) -> bool:
    """Whether a section is about the list itself: its licence, its contributors, its contents."""
    words = " ".join(_WORDS.findall(title.casefold().replace("_", " "))).strip()
    return words in _META or f"{words} ".startswith(_META_STARTS)


def is_contents(title: str) -> bool:
    """Whether a section is the one for a table of contents."""
    return " ".join(_WORDS.findall(title.casefold())) in _CONTENTS


def omitted(doc: Document) -> frozenset[Heading]:
    """The headings that a comment, in them or right before them, keeps out of contents."""
    comments = [each for each in doc.comments if _is_omission(each.inner)]
    if not comments:
        return frozenset()
    inside = {each.block for each in comments}
    found = {heading for heading in doc.headings if heading.block in inside}
    starts = [heading.start for heading in doc.headings]
    for comment in comments:
        after = bisect_left(starts, comment.end)
        if after < len(starts):
            between = doc.text[comment.end : min(starts[after], comment.end + _NEAR)]
            if starts[after] - comment.end < _NEAR and not between.strip():
                found.add(doc.headings[after])
    return frozenset(found)


def _is_omission(inner: str) -> bool:
    return " ".join(inner.lower().split()) in _OMITTED


def same(title: str) -> str:
    """The key under which titles are one: no case, punctuation, emoji, trailing count."""
    return "".join(filter(str.isalnum, _COUNT.sub("", _SHORTCODE.sub("", title)).casefold()))


def shown(heading: Heading) -> str:
    """A heading's text as contents show it: without links back into the page, on one line."""
    pieces = heading.block.inlines
    back = [
        piece.content
        for piece in pieces
        if piece.kind is InlineKind.LINK
        and piece.link is not None
        and piece.link.href.startswith("#")
    ]
    text = " ".join(heading.text.split())
    for content in back:
        shorter = " ".join(text.removesuffix(" ".join(content.split())).split())
        text = shorter or text
    return text


def variants(heading: Heading) -> tuple[str, str, str, str]:
    """A title whole, without its trailing count, without emoji, without both."""
    whole = shown(heading)
    plain = " ".join("".join(_without_emoji(_SHORTCODE.sub("", whole))).split())
    found = (whole, _COUNT.sub("", whole), plain, _COUNT.sub("", plain))
    return found if all(found) else (whole, whole, whole, whole)


def _without_emoji(text: str) -> Iterator[str]:
    for char in text:
        symbol = category(char) in ("So", "Sk", "Co", "Cn") or char in "\u200d\ufe0f\u20e3"
        if not symbol or char in "^`":
            yield char
