"""Pages whose titles say what their status should have said: that they are not there."""

from __future__ import annotations

import re
from html import unescape

_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{0,300})", re.IGNORECASE)
# All of a title, or what stands before or after the name of its site: "404 | Some site".
_NOT_THERE = re.compile(
    r"(?:error[\s:-]*)?404[\s:!-]*\(?(?:error|(?:(?:page|file) )?not found)?[)!1]*"
    r"|(?:(?:the )?(?:page|file|document|repository|project) )?not found"
    r"|(?:this |the )?page (?:does(?: not|n.t) exist|no longer exists|cannot be found)"
    r"|seite nicht gefunden|page (?:non trouvée|introuvable)|página no encontrada"
    r"|страница не найдена|页面不存在|找不到页面|页面未找到|ページが見つかりません",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[|·•—–»]| - |: ")
_ABOUT_IT = re.compile(r"404|not[-_]?found", re.IGNORECASE)


def title(body: bytes) -> str:
    """The title of a page, from its beginning; "" where there is none."""
    found = _TITLE.search(body)
    return " ".join(unescape(found[1].decode("utf-8", "replace")).split()) if found else ""


def apology(url: str, body: bytes) -> str:
    """The title of a page that says it is not there; "" for any other.

    A page about such pages says so in its address.
    """
    told = title(body)
    parts = [told, *_PARTS.split(told)]
    is_one = any(_NOT_THERE.fullmatch(part.strip(" .!")) for part in parts)
    return told if is_one and not _ABOUT_IT.search(url) else ""
