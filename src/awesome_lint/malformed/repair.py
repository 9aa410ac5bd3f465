"""The Markdown that a malformed link was meant to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.labels import is_label
from awesome_lint.link_groups import GroupForm
from awesome_lint.malformed.shapes import Defect, Malformed, Wrapper
from awesome_lint.urls import missing_scheme

if TYPE_CHECKING:
    from awesome_lint.document import Document
    from awesome_lint.edits import Span

_ESCAPED = re.compile(r"\\.", re.DOTALL)
_WORDS_BEHIND = re.compile(r"[^\s()\[\]'\"`]*[()\[\]'\"`].*[^\W_]", re.DOTALL)
_NO_TARGET = re.compile(r"[\s<>\x00-\x1f\x7f]")


def destination(url: str) -> str | None:
    """A URL as it is sure to be read as a target between parentheses; None where it cannot.

    CommonMark 0.31.2 §6.3: no spaces or control characters, balanced parentheses.
    """
    if not url or _NO_TARGET.search(url):
        return None
    depth = 0
    for char in _ESCAPED.sub("", url):
        depth += (char == "(") - (char == ")")
        if depth < 0:
            break
    if url.endswith("\\"):
        return None
    return url if depth == 0 else f"<{url}>"


def repaired(doc: Document, found: Malformed) -> str | None:
    """What to put in the place of ``found.span``; None where a person must decide.

    In a bracketed target and where one bracket of the wrapper is gone, a label gets the form
    that the list's other links of the kind have.
    """
    label = doc.text[slice(*found.text)].strip()
    url = doc.text[slice(*found.target)]
    # GitHub links a bare "www.…" by itself, but not one in parentheses.
    target = destination(missing_scheme(url) or url)
    image = doc.text.startswith("!", found.span.start + (found.wrapper is Wrapper.WHOLE))
    if not label or target is None:
        return None
    if image or shows_words(doc, found.target):
        return None
    wrapped = found.wrapper is not Wrapper.NONE
    plain = f"[{label}]({target})"
    bare = label.strip("[] ")
    if is_label(bare) and (found.defect is Defect.BRACKETED or found.wrapper is Wrapper.HALF):
        form = doc.group_form or (GroupForm.AROUND if wrapped else GroupForm.PLAIN)
        around = doc.text[found.span.start - 1 : found.span.start]
        if around == "(" and form is GroupForm.ROUND:
            form = GroupForm.PLAIN
        return form.link(bare, target)
    return f"[{plain}]" if found.wrapper is Wrapper.WHOLE else plain


def shows_words(doc: Document, target: Span) -> bool:
    """Whether GitHub links the URL already, and it goes on behind a bracket: ``b_(c)``.

    Nobody can prove that such a "c" is a part of the URL and no word of the prose.
    """
    found = _WORDS_BEHIND.match(doc.text[slice(*target)])
    return found is not None and doc.link_at(target.start) is not None
