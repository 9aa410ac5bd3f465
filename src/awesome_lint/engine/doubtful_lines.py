"""Which fixes are worth a trial: those in lines of more than words and whole links.

Most mistakes stand in a line that Markdown reads in one way only, before and after. This is
told without reading it as Markdown does, which takes a hundred times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.lines import line_start
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.text.edits import Edit, Fix

LONGEST = 4_000  # characters of what is looked at for a fix
_CODE = lazy(r"`[^`\n\\]+`")
_IMAGE = lazy(r"!\[[^\[\]<`\\|$]*\]\([^\s()<\[\]`\\|]*\)")
_LINK = lazy(r"\[[^\[\]<`\\|$\0]*\]\([^\s()<\[\]`\\|\0]*\)")
_TAG = lazy(r"</?[a-z][^<>`\\\n]*>|<!--[^<>`\\]*-->")
_INSIDE = r"\[(?:(?!:/|www\.)[^\[\]()<`\\|\n])*\]"  # a URL in brackets is to be wondered at
_BRACKETS = rf"{_INSIDE}(?:{_INSIDE})?(?!\[|:| *\()"
_IMAGE_BY_LABEL = lazy(rf"!{_BRACKETS}")
_WORDS = lazy(_BRACKETS)
_WHOLE = (
    *((_CODE, ""), (_IMAGE, ""), (_LINK, "\0"), (_TAG, ""), (_IMAGE_BY_LABEL, "")),
    *((_LINK, "\0"), (_WORDS, "")),
)
"""What is whole, innermost first, and what stands for it where it may not lie in its like."""
_MARKS = lazy(r"[\[\]<`\\$]|~~|:/|www\.")
_ENTITY = lazy(r"&#?[A-Za-z0-9]+;")
_STARTS = lazy(r"[-*+#>=|~]|[0-9]{1,9}[.)]")


class Rewritten(NamedTuple):
    """The lines that a fix is in, and what it makes of them."""

    old: str
    new: str

    @property
    def across(self) -> bool:
        """Whether it is not within one line, or changes what kind of block starts there."""
        return "\n" in self.old or "\n" in self.new or self._starts_another()

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing to wonder at."""
        return not self._starts_another() and _is_plain(self.old) and _is_plain(self.new)

    def _starts_another(self) -> bool:
        was, now = self.old.split(None, 1)[:1], self.new.split(None, 1)[:1]
        return was != now and any(_STARTS.match(word) for word in (*was, *now))


def rewritten(text: str, fix: Fix) -> Rewritten | None:
    """The lines of a fix; None where they are too long, or lose spaces at their ends alone."""
    first, last = fix.edits[0].start, fix.edits[-1].end
    if last - first > LONGEST or all(_only_trims(text, edit) for edit in fix.edits):
        return None
    start = text.rfind("\n", max(0, first - LONGEST), first) + 1
    end = text.find("\n", last, last + LONGEST)
    end = len(text) if end < 0 else end
    if end - start > LONGEST:
        return None
    parts: list[str] = []
    at = start
    for edit in fix.edits:
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return Rewritten(text[start:end], "".join((*parts, text[at:end])))


def reindents(text: str, fix: Fix) -> bool:
    """Whether a fix changes nothing but how far lines are indented."""
    return all(
        not edit.text.strip(" \t")
        and not text[edit.start : edit.end].strip(" \t")
        and not text[line_start(text, edit.start) : edit.start].strip(" \t>")
        for edit in fix.edits
    )


def _only_trims(text: str, edit: Edit) -> bool:
    """Whether an edit takes spaces from the end of a line that no backslash is before."""
    if edit.text or text[edit.end : edit.end + 1] not in ("", "\n"):
        return False
    spaces = text[edit.start : edit.end]
    return not spaces.strip(" \t") and text[edit.start - 1 : edit.start] != "\\"


def _is_plain(lines: str) -> bool:
    if "&" in lines and _ENTITY.search(lines) is not None:
        return False
    for whole, instead in _WHOLE:
        lines = whole.sub(instead, lines)
    return _MARKS.search(lines) is None
