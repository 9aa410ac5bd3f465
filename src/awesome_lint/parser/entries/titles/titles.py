"""Where the title stands in what a reader sees of a lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.document import EntryForm, LinkForm
from awesome_lint.knowledge.labels import is_label
from awesome_lint.knowledge.urls import is_scholarly
from awesome_lint.knowledge.venues import find
from awesome_lint.parser.entries.appearances import appearance_in
from awesome_lint.parser.entries.titles.citations import cited_title
from awesome_lint.parser.entries.titles.credits import is_credit, is_name, is_reference
from awesome_lint.parser.entries.titles.edges import (
    CLOSERS,
    OPENERS,
    after_tags,
    before_group,
    before_stop,
    before_venue,
    has_words,
    is_appearance,
    only_tags,
    trimmed,
    without_tags,
)
from awesome_lint.parser.entries.titles.sentences import is_address, is_word
from awesome_lint.parser.entries.titles.set_off import before
from awesome_lint.parser.entries.titles.text_titles import Titled, before_link, in_text, unlinked
from awesome_lint.parser.entries.unlinked_items import is_title
from awesome_lint.text.patterns import lazy

if TYPE_CHECKING:
    from awesome_lint.document import Link
    from awesome_lint.parser.entries.appearances import Appearance
    from awesome_lint.parser.entries.shown import Shown

_TAG = lazy(r"\[[^\[\]\0]{1,80}\]")
_ARXIV_ID = lazy(r"(?:arXiv:)?\d{4}\.\d{4,5}(?:v\d)?", re.IGNORECASE)
_FIRST_REMARK = lazy(r"[\[(]([^\[\]()]{2,40})[\])][\s:–—-]{0,3}(?=\w)")
_LAST_REMARK = lazy(
    r"(?:\s*[\[(]([^\[\]()]{2,40})[\])]"
    r"|[.,;:]\s{1,3}([^\s.,;:()\[\]][^.,;:()\[\]]{1,39}(?:,\s?(?:19|20)\d\d)?))[\s.]{0,3}$"
)
_LONGEST_REMARK = 48  # characters
YEAR = re.compile(r"\d\d")  # decides 212 of 2,728 entries
_LONGEST_VENUE = 40  # of a link's text
# Decides 3 of 2,728 entries.
_FEWEST = 3  # words of a title that stands after its authors, or goes on after a colon
_FEWEST_NAMED = 4  # words of one that stands after a name
_QUOTES = {'"': '"', "“": "”", "«": "»"}
_ENDS_SENTENCE = ".?!"


def title_in(flat: Shown, named: list[tuple[int, Link]]) -> Titled:
    """The form of the lead and where its title stands in what is shown.

    ``named`` are the links with a text, and where they start.
    """
    if not named:
        return unlinked(flat)
    at, link = named[0]
    end = at + len(link.text)
    if flat.strong and at < flat.strong[0] and _in_remark(flat, at):
        begin, stop = trimmed(flat, *flat.strong[:2])
        return Titled(EntryForm.TEXT_FIRST, begin, before_stop(flat.shown, begin, stop), stop)
    words = bare(link.text)
    label = is_label(words) or dated_venue(words) is not None
    if has_words(flat, at) and (label or not only_tags(flat, at)):
        if not label and not _is_credited(flat, at, words):
            name = _name_before(flat, named)
            if name is not None:
                return Titled(EntryForm.TEXT_FIRST, *_in_link(flat, at, link), name)
            if is_word(flat, named):
                return Titled(EntryForm.TEXT_FIRST, *_in_link(flat, at, link))
        return before_link(flat, at, link, label=label)
    if link.form in (LinkForm.BARE, LinkForm.AUTOLINK):
        return Titled(EntryForm.BARE_URL, at, end, end)
    if is_reference(words) or _ARXIV_ID.fullmatch(words):
        label = wrapped = True  # "[Doe et al., 2020](…): T", "[2103.01234](…) - T"
    else:
        wrapped = _is_wrapped(flat, at, link)
    if (label and (wrapped or dated_venue(words) or _label_second(flat, named))) or (
        wrapped and not label and _goes_on(flat, end)
    ):
        start, stop = _after_group(flat, named)
        if stop > start:
            return in_text(flat, EntryForm.GROUP_FIRST, start, stop)
    if (stop := _subtitle(flat, named)) > end:
        return Titled(EntryForm.LINK_FIRST, at, before_stop(flat.shown, at, stop), stop)
    return Titled(EntryForm.LINK_FIRST, *_in_link(flat, at, link))


def _in_link(flat: Shown, start: int, link: Link) -> tuple[int, int, int]:
    """A title that is a link's text: without quotes around it, its venue and its full stop."""
    first, last = start, start + len(link.text)
    end = last
    if len(link.text) == link.text_span.end - link.text_span.start and YEAR.search(link.text):
        first, last = _beside_venue(flat.shown, first, last)
        first, last = cited_title(flat.shown, first, last)
    if _QUOTES.get(flat.shown[first]) == flat.shown[last - 1] and last - first > _FEWEST:
        first, last = first + 1, last - 1
    return first, before_stop(flat.shown, first, last), end


def _beside_venue(shown: str, first: int, last: int) -> tuple[int, int]:
    """A link's text without the venue and year at its edges: ``(CVPR 2021) T``, ``T. CVPR 2021``.

    Markers in the text would part what is shown from where it is written, so it has none.
    """
    opened = _FIRST_REMARK.match(shown, first, last)
    if opened is not None and _is_dated(opened[1]):
        first = opened.end()
    closed = _LAST_REMARK.search(shown, max(first, last - _LONGEST_REMARK), last)
    if closed is not None and _is_dated(closed[1] or closed[2]):
        last = closed.start()
    return first, last


def _is_dated(text: str) -> bool:
    return dated_venue(text) is not None and is_appearance(text)


def _is_credited(flat: Shown, at: int, words: str) -> bool:
    """Whether a link after a title tells who wrote that: ``T. [Doe (1959)](…)``."""
    return flat.masked[:at].rstrip()[-1:] in tuple(_ENDS_SENTENCE) and is_credit(words)


def _name_before(flat: Shown, named: list[tuple[int, Link]]) -> str | None:
    """The name before a link that is the full title; "" where its authors stand there.

    None where neither does: ``Editors: [Tea for Two](…)``, ``Ann, Bob and [others](…)``.
    """
    at, link = named[0]
    count = len(link.text.split())
    if count < _FEWEST or is_address(link) or link.text[0] in OPENERS:
        return None
    if not all(is_label(bare(other.text)) for _, other in named[1:]):
        return None
    begin = after_tags(flat, 0, at)
    name = before(flat, begin, at)
    if name is None and _is_signed(flat, begin, at, link):
        return ""
    if not name:
        return name
    told = link.text.startswith(name) or any(run.start == begin for run in flat.runs)
    titled = is_title(link.text) or is_scholarly(link.href)
    return name if told and titled and count >= _FEWEST_NAMED else None


def _is_signed(flat: Shown, begin: int, at: int, link: Link) -> bool:
    """Whether one name and a comma stand before a title that ends a line: ``Ann Doe, [T](…)``."""
    before = flat.masked[begin:at].rstrip()
    rest = flat.masked[at + len(link.text) :]
    return (
        before.endswith(",")
        and len(before.split()) < _FEWEST_NAMED
        and not flat.runs
        and is_name(before[:-1])
        and not any(map(str.isalnum, rest))
    )


def _goes_on(flat: Shown, at: int) -> bool:
    """Whether a title follows a link in brackets: ``[[Survey](…)] T``; no ``[[T](…)] - D``."""
    rest = flat.masked[at:].lstrip("".join((CLOSERS, " ")))
    return rest[:1].isalnum() and not rest[0].islower()


def _subtitle(flat: Shown, named: list[tuple[int, Link]]) -> int:
    """Where a paper's title ends that goes on after its link: ``[T](…): Long Lamps``; else 0."""
    at, link = named[0]
    end = at + len(link.text)
    if flat.masked[end : end + 2] != ": " or len(link.text.split()) > _FEWEST:
        return 0
    if not any(is_scholarly(each.href) for _, each in named):
        return 0
    stop = before_group(flat, named[1][0]) if len(named) > 1 else len(flat.masked)
    stop = next((each for each in flat.hard if end < each < stop), stop)
    stop = before_venue(flat, end, without_tags(flat, end, stop))
    begin, stop = trimmed(flat, end, stop)
    text = flat.shown[begin : before_stop(flat.shown, begin, stop)]
    return stop if len(text.split()) >= _FEWEST and is_title(text) else 0


def bare(text: str) -> str:
    """A link's text without the brackets and markers around it."""
    if text[:1].isalnum() and text[-1:].isalnum():
        return text
    inner = text.strip("[]【】*_` \t\n")
    if inner.count("[") != inner.count("]"):
        return text.strip("*_` \t\n")  # "[CVPR 2021] T"
    text = inner
    if text[:1] not in ("(", "（") and text.count("(") == text.count(")"):
        return text
    return text.strip("[]()【】（）*_` \t\n")


def label_of(link: Link) -> str:
    """What a link is called: its text, else that of its images."""
    return bare(link.text) or bare(" ".join(image.text for image in link.images))


def dated_venue(text: str) -> Appearance | None:
    """The venue and year that a short text holds; of an abbreviated journal, it is no more."""
    if len(text) > _LONGEST_VENUE or not YEAR.search(text):
        return None
    found = appearance_in(text)
    if found is None or found.year is None:
        return None
    whole = (found.start, found.end) == (0, len(text))
    return found if whole or find(text) is not None else None


def _in_remark(flat: Shown, at: int) -> bool:
    """Whether only a remark with a link stands before the first strong text.

    ``(CVPR 2021 [some workshop](…)) **T**`` and the like.
    """
    before, opened = flat.shown[: flat.strong[0]], flat.shown.find("(", 0, at)
    if opened < 0 or len(flat.strong) < 2:
        return False
    closed = before.find(")", at)
    outside = before[:opened] + before[closed + 1 :]
    return closed > 0 and not any(map(str.isalnum, _TAG.sub("", outside)))


def _is_wrapped(flat: Shown, at: int, link: Link) -> bool:
    """Whether brackets around a link say that it is a label: ``[[paper](…)]``."""
    return link.text.lstrip()[:1] in ("[", "【") or flat.masked[at - 1 : at] in (
        "[",
        "(",
        "【",
        "（",
    )


def _label_second(flat: Shown, named: list[tuple[int, Link]]) -> bool:
    """Whether a second label directly follows the first: ``[paper](…) [code](…) T``."""
    if len(named) < 2:
        return False
    (at, link), (second, other) = named[:2]
    between = flat.masked[at + len(link.text) : second]
    return not any(map(str.isalnum, between)) and is_label(bare(other.text))


def _after_group(flat: Shown, named: list[tuple[int, Link]]) -> tuple[int, int]:
    """The first text with a letter between or after links, up to the next link."""
    ends = [at + len(link.text) for at, link in named]
    nexts = [at for at, _ in named[1:]] + [len(flat.shown)]
    for begin, end in zip(ends, nexts, strict=True):
        while begin < end and flat.masked[begin] in CLOSERS:
            begin += 1
        end = before_group(flat, end) if end < len(flat.shown) else end
        begin, end = trimmed(flat, begin, without_tags(flat, begin, end))
        if any(char.isalpha() for char in flat.masked[begin:end]):
            return begin, end
    return 0, 0
