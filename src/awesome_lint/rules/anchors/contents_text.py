"""Contents that call a section by another name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from awesome_lint.analysis.contents.coverage import contents_states
from awesome_lint.analysis.contents.lines import retexted, titled
from awesome_lint.analysis.contents.titles import variants
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Fix,
    Heading,
    Iterator,
    Level,
    Link,
    LinkForm,
    Related,
    rule,
)

_TEXTED = (LinkForm.INLINE, LinkForm.FULL, LinkForm.HTML)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Options:
    """``short_forms``: whether a text that leaves words of the heading out is flagged, too."""

    short_forms: bool = False


_SECTIONS = "\n## Books\n\n## Docker Images\n\n## 🔧 Tools (12)\n"


@rule(
    summary="Text in the contents that is not the heading's",
    level=Level.INFO,
    options=Options,
    bad=[
        Example(
            "- [«Bokos»](#books)\n- [Docker](#docker-images)\n- [Tools](#-tools-12)\n" + _SECTIONS,
            unsafe="- [Books](#books)\n- [Docker](#docker-images)\n- [Tools](#-tools-12)\n"
            + _SECTIONS,
        ),
        Example(
            "- [Books](#books)\n- **[«docker images»](#docker-images)**\n- [Tools](#-tools-12)\n"
            + _SECTIONS,
            unsafe="- [Books](#books)\n- **[Docker Images](#docker-images)**\n"
            "- [Tools](#-tools-12)\n" + _SECTIONS,
        ),
        Example(
            "- [Books](#books)\n- [«Docker»](#docker-images)\n- [Tools](#-tools-12)\n" + _SECTIONS,
            unsafe="- [Books](#books)\n- [Docker Images](#docker-images)\n- [Tools](#-tools-12)\n"
            + _SECTIONS,
            options=Options(short_forms=True),
        ),
    ],
    good=[
        "- [Books](#books)\n- [**Docker Images**](#docker-images)\n- [🔧 Tools](#-tools-12)\n"
        + _SECTIONS,
        "- [B](#books)\n- [D](#docker-images)\n- [Tools](#-tools-12)\n" + _SECTIONS,
        "- [📚 Books](#books)\n- [Docker-Images](#docker-images)\n- [Tools](#-tools-12)\n"
        + _SECTIONS,
    ],
)
def contents_text(doc: Document, options: Options) -> Iterator[Finding]:
    """The reader looks for the words they clicked on. As a rule the heading was reworded and
    its line in the contents was not.

    Emoji, punctuation and counts may differ, and so may a text have words more or, unless
    `short-forms` is set, fewer; where most texts of a table are others than the headings',
    that is its way. The fix takes the
    heading's text; it is unsafe since words change.
    """
    for state in contents_states(doc):
        headings = state.listing.headings
        odd = [
            link
            for link, heading in headings.items()
            if not _is_same(link, heading)
            and link not in state.listing.guessed
            and (options.short_forms or not _leaves_out(link.text, variants(heading)[-1]))
        ]
        if 2 * len(odd) > len(headings):
            continue
        found = [link for link in odd if not _is_adorned(link.text, variants(headings[link])[-1])]
        for link in sorted(found, key=lambda each: each.start):
            heading = headings[link]
            title = titled(heading, headings)
            message = f'"{link.text}" in the contents, "{title}" in the file'
            related = (Related(heading.text_span, "the heading"),)
            fix = _fix(doc, link, title)
            yield Finding(link.text_span, message, fix, related)


def _is_same(link: Link, heading: Heading) -> bool:
    return bool(link.images) or " ".join(link.text.split()) in variants(heading)


def _is_adorned(text: str, title: str) -> bool:
    """Whether a text says what the title says, with an emoji, other punctuation or more words."""
    words, wanted = _WORD.findall(text), _WORD.findall(title)
    return words == wanted or _leaves_out(title, text)


def _leaves_out(short: str, long: str) -> bool:
    """Whether a text has some of the words of another, in their order, and no others."""
    rest = iter(_WORD.findall(long.casefold()))
    words = _WORD.findall(short.casefold())
    return len(words) < len(_WORD.findall(long)) and all(word in rest for word in words)


def _fix(doc: Document, link: Link, text: str) -> Fix | None:
    if link.form not in _TEXTED:
        return None
    new = retexted(doc, link, text)
    return Fix.replace("Take the heading's text", link.text_span, new).unsafe()
