"""Links that two entries share: a copied one, or a page about both of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.entry_keys import are_variants, is_full, paper_kind, title_key
from awesome_lint.analysis.publications import is_paper
from awesome_lint.document import BlockKind, EntryForm, Role
from awesome_lint.knowledge.labels import is_label, kinds
from awesome_lint.knowledge.urls import arxiv_version, identity, repository, split

if TYPE_CHECKING:
    from awesome_lint.document import Document, Entry, EntryLink

FEW_LINKS = 30  # of an entry that are looked at; what has more presents all of them
_THINGS = (Role.MODEL, Role.DATASET)  # are what they are whatever the link's text
_LONGEST_PART = 60  # characters behind a link that name a part
_NUMBER = r"(?<![\d.])\d{1,3}(?![\d.]\d|\d)"
_TELLING = 4  # letters of a word that says what a page is about wherever it is found


class Presentation(NamedTuple):
    """What a link says of an entry: the title, the link's text, and what it leads to."""

    title: str
    form: EntryForm
    label: str
    role: Role
    href: str


def presentation(entry: Entry, each: EntryLink) -> Presentation:
    """How an entry presents what one of its links leads to."""
    return Presentation(entry.title, entry.form, each.label, each.role, each.link.href)


def are_two_names(one: Presentation, other: Presentation) -> bool:
    """Whether one resource is presented under two titles, and not two versions of it."""
    titles = [title_key(each.title) for each in (one, other)]
    return (
        titles[0] != titles[1]
        and title_key(other.label) != titles[0]
        and title_key(one.label) != titles[1]
        and not _ask_for_two_versions(one.href, other.href)
    )


def is_copied(one: Presentation, other: Presentation) -> bool:
    """Whether two entries in two places, under two titles, present one resource for certain.

    A paper counts where both have its title and not what it is known by, such as the name of
    a data set; a title in two scripts is a translation.
    """
    if paper_kind(identity(one.href)) is None:
        return one.role is other.role is Role.PRIMARY
    if any(each.form is EntryForm.PARAGRAPH and not kinds(each.label) for each in (one, other)):
        return False  # "see [this survey](…)"
    full = is_full(one.title) and is_full(other.title)
    return full and one.title.isascii() == other.title.isascii()


def is_wrong_link(href: str, title: str, other: str) -> bool:
    """Whether a link that two titles share is a paper's, which only one of them can be.

    One under two wordings of its title is one paper twice.
    """
    return paper_kind(identity(href)) is not None and not are_variants(title, other)


def is_about_both(title: str, other: str, href: str) -> bool:
    """Whether the page at ``href`` presents both titles, as far as the text can tell.

    A page that was meant for one of them has its name in the address. The address of a
    collection has neither, and the front page of a brand has what both names begin with.
    """
    address = _address(href)
    rests = [_rest(each, address) for each in (title, other)]
    named = [rest for rest in rests if rest is not None]
    return not named or (address.is_front and len(set(named)) == 2 and all(named))


def are_products(title: str, other: str, href: str) -> bool:
    """Whether two titles name two products of one family, "Kit" and "Kit for Mac".

    They begin alike, for half of one title at least, and the address names nothing of what
    tells them apart. "Kit: a tool" is Kit itself.
    """
    longer, shorter = sorted((title, other), key=len, reverse=True)
    words = [title_key(each).split() for each in (longer, shorter)]
    common = next(
        (at for at, pair in enumerate(zip(*words, strict=False)) if pair[0] != pair[1]),
        min(map(len, words)),
    )
    if 2 * common < min(map(len, words)) or not common:
        return False
    rests = [each[common:] for each in words]
    if not all(rests) and _goes_on(longer, shorter):
        return False
    address = title_key(href).split()
    whole = _Address(frozenset(address), frozenset(), "".join(address), is_front=False)
    return not any(
        rest and 2 * sum(_is_in(word, whole) for word in rest) >= len(rest) for rest in rests
    )


def _goes_on(longer: str, shorter: str) -> bool:
    """Whether a title says behind a name what that is: "Kit: a tool"."""
    return longer[len(shorter) :].lstrip().startswith((":", "：", "- ", "–", "—", "|"))


def are_other_parts(doc: Document, one: Entry, other: Entry) -> bool:
    """Whether two entries of one resource are about two parts of it: its chapters, say.

    What they say behind the link differs in a number alone, "(Ch. 4)" and "(Ch. 5)".
    """
    if one.block.kind is BlockKind.ROW and other.block.kind is BlockKind.ROW:
        return _are_other_rows(one, other)
    texts = [_behind(doc, each) for each in (one, other)]
    return texts[0] != texts[1] and len({re.sub(_NUMBER, "0", text) for text in texts}) == 1


def _are_other_rows(one: Entry, other: Entry) -> bool:
    """Whether two table rows tell different things of one resource: its languages, say.

    A paper does not come in several, whatever date and venue two rows give it.
    """
    if is_paper(one) and is_paper(other):
        return False
    cells = ([title_key(cell.text) for cell in entry.block.children] for entry in (one, other))
    return any(
        cell and another and cell != another and not cell.isdecimal()
        for cell, another in zip(*cells, strict=False)
    )


def _behind(doc: Document, entry: Entry) -> str:
    """What an entry says behind its links, where it is short enough to name a part."""
    start = max((each.link.end for each in entry.links), default=entry.end)
    return doc.text[start : entry.end].strip() if entry.end - start <= _LONGEST_PART else ""


def have_links_of_their_own(one: Entry, other: Entry) -> bool:
    """Whether each has a labeled link, or one to a model, to what the other does not lead to."""
    labeled, known = [], []
    for entry in (one, other):
        known.append({identity(each.link.href) for each in entry.links[:FEW_LINKS]})
        labeled.append(
            {
                identity(each.link.href)
                for each in entry.links
                if each.link.text.strip() and (is_label(each.label) or each.role in _THINGS)
            }
        )
    return bool(labeled[0] - known[1] and labeled[1] - known[0])


def _ask_for_two_versions(href: str, other: str) -> bool:
    version, another = arxiv_version(href), arxiv_version(other)
    return version != another and bool(version and another)


class _Address(NamedTuple):
    """What a URL calls its page; ``name`` has the words of a repository's name alone."""

    words: frozenset[str]
    name: frozenset[str]
    letters: str
    is_front: bool


def _address(href: str) -> _Address:
    """The address of a page. The owner of a repository names many others, too."""
    name, is_front = "", False
    parts = split(href.strip())
    if home := repository(href):
        name, text = title_key(home.name), f"{home.name} {home.path}"
    elif parts is None:
        text = href
    else:
        is_front = not parts.path.strip("/") and not parts.query
        text = f"{parts.host} {parts.path} {parts.query or ''} {parts.fragment or ''}"
    words = title_key(text).split()
    return _Address(frozenset(words), frozenset(name.split()), "".join(words), is_front)


def _rest(title: str, address: _Address) -> str | None:
    """What a title says beyond an address; None where the address is not its own.

    An address of its own has half of the title's words; it is a repository whose name the
    title holds, or has a word that a title of one word holds.
    """
    own = title_key(title).split()
    rest = [each for each in own if not _is_in(each, address)]
    if 2 * len(rest) <= len(own) or (address.name and address.name.issubset(own)):
        return " ".join(rest)
    joined = "".join(own)
    if joined in address.letters and len(joined) >= _TELLING:
        return ""
    is_part = len(own) == 1 and any(len(n) >= _TELLING and n in joined for n in address.words)
    return joined if is_part else None


def _is_in(word: str, address: _Address) -> bool:
    return word in address.words or (len(word) >= _TELLING and word in address.letters)
