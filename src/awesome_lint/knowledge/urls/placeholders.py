"""Targets that stand for one that is not there: ``-``, ``TBD``, ``https://``, a front page."""

from __future__ import annotations

import re

from awesome_lint.knowledge.urls.parts import split

_NOTHING = frozenset(
    str.split("""
    - -- --- – — n.a. n/a na nan nil none null tba tbc tbd to-do to_do todo 无 暂无
    http:// https://
    """)
)
_FILES = frozenset(("todo", "to-do", "to_do"))
# Sites of many papers, repositories or videos: their front page is none of them.
_SITES = frozenset(
    str.split("""
    aclanthology.org arxiv.org doi.org github.com gitlab.com huggingface.co ieeexplore.ieee.org
    openaccess.thecvf.com openreview.net youtu.be youtube.com
    """)
)
_TEMPLATE = r"(?i)(?:x{4,}|yymm|\d{4})[.]?(?:x{4,5}|n{4,5}|y{4,5})(?:v[\dx]+)?(?:\.pdf)?"


def is_placeholder(href: str) -> bool:
    """Whether a target only says that there is none: "-", "None", "TBD", "https://"."""
    return href.casefold() in _NOTHING


def may_be_file(href: str) -> bool:
    """Whether a placeholder may be the name of a file in the repository: "TODO"."""
    return href.casefold() in _FILES


def front_page(href: str) -> str:
    """The host of a site of papers, code or videos whose front page ``href`` is; else empty."""
    parts = split(href) if len(href) < 40 else None
    if parts is None or parts.path not in ("", "/") or parts.query or parts.fragment:
        return ""
    name = parts.host.removeprefix("www.")
    return name if name in _SITES else ""


def is_template(identifier: str) -> bool:
    """Whether an identifier of arXiv is the shape of one: "xxxx.xxxxx", "YYMM.NNNNN"."""
    return re.fullmatch(_TEMPLATE, identifier) is not None
