"""Entries in two sections."""

from __future__ import annotations

from awesome_lint.analysis.duplicates import Likeness, duplicates
from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.other_files import duplicates_elsewhere
from awesome_lint.analysis.publications import Publication, appearance, clash, publications
from awesome_lint.analysis.shared_targets import is_wrong_link
from awesome_lint.plugin import (
    Document,
    Entry,
    EntryForm,
    EntryLink,
    Example,
    Finding,
    Iterator,
    Level,
    Related,
    rule,
)

_IN_TWO_PLACES = (Likeness.LISTING, Likeness.FAR_TARGET, Likeness.FAR_TITLE)


@rule(
    summary="Entry that another section, or with --across-files another file, lists too",
    level=Level.INFO,
    yields_to=["duplicate-entry"],
    bad=[
        Example("## A\n\n- [One](https://one.test/)\n\n## B\n\n- [«One»](https://one.test)\n"),
        Example(
            "- Tools\n  - [One](https://one.test/)\n- Books\n  - [«One»](https://one.test/)\n",
        ),
        Example(
            "## A\n\n- [One Kit](https://one.test/)\n\n## B\n\n- [«Kit One»](https://one.test)\n",
        ),
        Example(
            "## A\n\n- Nets that Learn to Fly [CVPR 2021] "
            "[[paper](https://arxiv.org/abs/2104.00001)]\n\n"
            "## B\n\n- «Nets that Learn to Fly» [CVPR 2021] [[paper](https://openaccess.thecvf.com/"
            "content/CVPR2021/papers/X_Nets_that_Learn_to_Fly_CVPR_2021_paper.pdf)]\n",
        ),
    ],
    good=[
        "## A\n\n- [Owl](https://one.test/)\n\n## B\n\n- [Moth](https://one.test/)\n",
        (
            "## A\n\n- [One](https://one.test/)\n\n## B\n\n- [Two](https://one.test/)\n\n"
            "## C\n\n- [Three](https://one.test/)\n"
        ),
        "## [One](#one)\n\n- [One](https://one.test/)\n",
    ],
)
def cross_listed(doc: Document) -> Iterator[Finding]:
    """Often that is what the curator wants; it is two entries to keep up to date all the
    same. So is one thing under two names, or one paper under two links, in two sections.
    With `--across-files` the entries of all files that are checked count, and of two
    files that list a thing, the later one by name is told.
    """
    for likeness, entry, earlier, link, _ in duplicates(doc):
        if likeness not in _IN_TWO_PLACES:
            continue
        what = ""
        if likeness is not Likeness.LISTING:
            what = _what(likeness, publications(doc)[entry], publications(doc)[earlier], link)
            if not what:
                continue
        section = _section_title(earlier)
        elsewhere = section and earlier.section is not entry.section
        where = f'under "{short(section)}" on line' if elsewhere else "on line"
        yield Finding(
            entry.title_span,
            f'"{short(entry.title)}" is listed {where} {doc.line(earlier.start)} too{what}',
            related=(Related(earlier.title_span, "the other entry"),),
        )
    for likeness, entry, other, link in duplicates_elsewhere(doc):
        what = ""
        if likeness is not Likeness.LISTING:
            what = _what(likeness, publications(doc)[entry], other.publication, link)
            if not what:
                continue
        yield Finding(
            entry.title_span,
            f'"{short(entry.title)}" is listed in {other.place} too{what}',
            related=(Related(other.span, "the other entry", other.path, other.start, other.end),),
        )


def _section_title(entry: Entry) -> str:
    section = entry.section
    if entry.form is EntryForm.HEADING and section.parent is not None:
        section = section.parent
    return section.title


def _what(likeness: Likeness, one: Publication, other: Publication, link: EntryLink | None) -> str:
    """What tells two listings of one thing apart; empty where other rules speak of them."""
    if likeness is Likeness.FAR_TITLE and not clash(one, other):
        name = appearance(one, other)
        return f", as {name}" if name else ", with another target"
    if likeness is Likeness.FAR_TARGET and link is not None:
        is_wrong = is_wrong_link(link.link.href, one.title, other.title)
        return "" if is_wrong else f', as "{short(other.title)}"'
    return ""
