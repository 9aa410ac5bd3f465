"""Short names in parentheses behind full titles: ``A Long Title of a Paper (ACRO)``.

Lists add them for their readers; nobody cites the paper by them. What a title itself shortens,
as in ``Red Teaming Large Language Models (LLMs)``, and the name of a tool, ``Foo (bar)``, stay.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document import EntryForm
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.profile import is_paper
from awesome_lint.parser.entries.titles.edges import MARKS, is_appearance, is_remark
from awesome_lint.text.edits import Span
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awesome_lint.document import Entry

_CLOSERS = (")", "）")
_LAST = lazy(r"\s*[(（]([^()（）]{1,40})[)）]\Z")
_BESIDE = lazy(r"[*_\"”]{0,3},? ?\(([^()\n]{1,40})\)")  # decides 11 of 2,728 entries
_WRITTEN = lazy(r"\s*[(（][^()（）]{1,80}[)）][*_`~.,:\s]*\Z")
# Decides 9 of 2,728 entries.
_COINED = lazy(r"[\w+-]*[^\W\d_][\w+-]*[A-Z0-9][\w+.-]*")  # "RePD", "OT-Attack", "G4D"
_PLURAL = lazy(r"[A-Z]{2,6}s")  # "LLMs", of which there are many
_NUMBER = lazy(r"(?:[vV]|[Pp]art )?\d[\d.,/-]*[a-z]?|[IVX]+|[Pp]art [IVX]+")
_PARTS = lazy(r"[\s/–—-]+")
_LONGEST_WRITTEN = 100  # characters
_NEAR = 6  # characters between a title and the name behind it
_FEWEST = 4  # words of a title that a list need not support
_FEWEST_SUPPORTED = 2
_MOST_WORDS = 2  # of a short name
_MOST_SUPPORTED = 4
_HABIT = 3  # short names behind titles, and their share of the papers, that make a habit
_SHARE = 0.2
_MOST_TITLES = 2  # that may have one short name: more have a remark


class _Candidate(NamedTuple):
    """An entry, and what stands in parentheses at the end of its title."""

    entry: Entry
    title: str
    name: str


def part_short_names(text: str, entries: Sequence[Entry]) -> None:
    """Take the short names out of the titles of papers; each becomes the name of its entry.

    ``text`` is that of the document.
    """
    found = [each for entry in entries if (each := _candidate(text, entry)) is not None]
    if not found:
        return
    titles = defaultdict(set)
    for each in found:
        titles[each.name].add(each.title)
    sure = [each for each in found if _is_sure(each) and len(titles[each.name]) == 1]
    habit = len(sure) >= _HABIT and len(sure) >= _SHARE * sum(map(is_paper, entries))
    for each in found if habit else sure:
        if len(titles[each.name]) > _MOST_TITLES:
            continue
        each.entry.name = each.entry.name or each.name
        if each.title == each.entry.title:
            _undescribe(text, each.entry)
        else:
            _cut(text, each)


def _candidate(text: str, entry: Entry) -> _Candidate | None:
    """What may be a paper's title and a name for it, at the title's end or right behind it."""
    title, name = entry.title, ""
    if title.endswith(_CLOSERS):
        found = _LAST.search(title)
        if found is not None:
            title, name = title[: found.start()], found[1].strip()
    elif entry.form is not EntryForm.TABLE_ROW:
        after = entry.title_span.end
        if entry.links and entry.links[0].link.text_span.end == after:
            after = entry.links[0].link.end
        if "(" in text[after : after + _NEAR]:
            found = _BESIDE.match(text, after)
            name = found[1].strip() if found is not None else ""
    if not name or not is_paper(entry) or not _is_name(name, title):
        return None
    venue = find(name)
    if venue is not None and (entry.venue is None or entry.venue.name == venue.name):
        return None
    return _Candidate(entry, title, name)


def _is_name(name: str, title: str) -> bool:
    """Whether a text may be a name for what has a title by its own words."""
    words = name.split()
    if len(title.split()) < _FEWEST_SUPPORTED or len(words) > _MOST_SUPPORTED:
        return False
    if not any(map(str.isalpha, name)) or _NUMBER.fullmatch(name) or _PLURAL.fullmatch(name):
        return False
    if is_label(name) or is_remark(name):
        return False
    if title.casefold().startswith(name.casefold()):
        return True
    return all(word[0].isupper() or word[0].isdigit() or _COINED.fullmatch(word) for word in words)


def _is_sure(each: _Candidate) -> bool:
    """Whether a name is one without others of its kind in the list.

    It is what a colon follows in the title, or coined and no abbreviation of its last words.
    """
    title, name = each.title, each.name
    if title.partition(":")[0].casefold() == name.casefold():
        return True
    words = name.split()
    if len(title.split()) < _FEWEST or len(words) > _MOST_WORDS:
        return False
    return any(map(_COINED.fullmatch, words)) and not _abbreviates(name, title)


def _abbreviates(name: str, title: str) -> bool:
    """Whether a name is made of the initials of the last words of a title."""
    letters = [char for char in name.casefold() if char.isalnum()]
    words = [word.casefold() for word in _PARTS.split(title) if word]
    while letters and words:
        word = words.pop()
        if word[0] == letters[-1]:
            letters.pop()
        elif len(word) > len("with"):
            return False
    return not letters


def _cut(text: str, each: _Candidate) -> None:
    """Give an entry the title without the name; where that is written, it ends before it, too."""
    start, end = each.entry.title_span
    written = _WRITTEN.search(text, max(start, end - _LONGEST_WRITTEN), end)
    if written is not None and written.start() > start:
        each.entry.title_span = Span(start, written.start())
    each.entry.title = each.title


def _undescribe(text: str, entry: Entry) -> None:
    """Take a name behind a title, and the venue behind that, out of what describes the entry."""
    if entry.description_span is None or not entry.description.startswith(f"({entry.name})"):
        return
    start, end = entry.description_span
    rest = text[start:end].partition(")")[2].lstrip(MARKS)
    if is_appearance(rest):
        entry.description, entry.description_span, entry.separator = "", None, None
    else:
        entry.description = " ".join(entry.description.partition(")")[2].lstrip(MARKS).split())
        entry.description_span = Span(end - len(rest), end)
