"""In-page links that lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Container
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from awesome_lint.analysis.contents.coverage import contents_states
from awesome_lint.knowledge.urls import is_external
from awesome_lint.plugin import (
    Anchor,
    BlockKind,
    Destination,
    Document,
    Edit,
    Example,
    Finding,
    Fix,
    Heading,
    Iterator,
    Level,
    Link,
    Related,
    rule,
)
from awesome_lint.text.fragments import is_page_place, retargeted, wanted, written
from awesome_lint.text.slugs import loose, slugify

_COMPARISONS = 6_000  # of names, for "nearest", over the whole document
_LONGEST = 80  # names longer than this are not compared
_NAMED = 2
_LINES = 3  # of a table of contents
_MOST = 0.75  # of its links lead to sections
# All Contributors gives each icon an anchor that is nowhere, for the words in its title.
_CREDITS = ("<!-- ALL-CONTRIBUTORS-LIST:START", "<!-- ALL-CONTRIBUTORS-LIST:END")


@dataclass(frozen=True)
class Options:
    """What the file's own text cannot tell."""

    ignore: tuple[str, ...] = ()  # anchors, without "#", that something else provides


@rule(
    summary="Link to an anchor that is not there",
    level=Level.ERROR,
    options=Options,
    bad=[
        Example(
            "- [A](#a)\n- [B b](«b-b»)\n- [C](#c)\n- [D](#d)\n\n# A\n\n# B b\n\n# C\n\n# D\n",
            unsafe="- [A](#a)\n- [B b](#b-b)\n- [C](#c)\n- [D](#d)\n\n# A\n\n# B b\n\n# C\n\n# D\n",
        ),
        Example("[up](«#tool»)\n\n## Tools\n"),
        Example("[up](«#C++-Tools»)\n\n## C++ Tools\n", fixed="[up](#c-tools)\n\n## C++ Tools\n"),
        Example(
            "[up](«#-settings»)\n\n## ⚙️ Settings\n",
            fixed="[up](#%EF%B8%8F-settings)\n\n## ⚙️ Settings\n",
        ),
        Example(
            '<a href="«#100%»">all</a>\n\n## 100 %\n\n## 100\n\n## 1000\n',
        ),
        Example(
            '[intro](«#S-Intro»)\n\n<a name="S-Intro"></a>\n## Introduction\n',
            fixed='[intro](#s-intro)\n\n<a name="s-intro"></a>\n## Introduction\n',
        ),
        Example(
            "[a][up] and [b][up]\n\n[up]: «#_tools_»\n\n## Tools\n",
            fixed="[a][up] and [b][up]\n\n[up]: #tools\n\n## Tools\n",
        ),
        Example(
            "- [Books](#books)\n- [Tools](«#the-tools»)\n- [Web](#web)\n\n"
            "## Books\n\n## Tools (12)\n\n## Web\n",
            fixed="- [Books](#books)\n- [Tools](#tools-12)\n- [Web](#web)\n\n"
            "## Books\n\n## Tools (12)\n\n## Web\n",
        ),
    ],
    good=[
        "- [A](#a)\n- [B](#b)\n- [Docs](docs)\n\n# A\n\n# B\n\n# Docs\n\n[Docs](docs)\n",
        "[up](#tools)\n\n## Tools\n",
        "[second](#a-1)\n\n## A\n\n## A\n",
        "[up](#Tools) [up](#user-content-tools)\n\n## Tools\n",
        '[here](#x) [here](#y)\n\n<a name="x"></a>One.\n\n<p id="y">Two.</p>\n',
        "[top](#) [top](#top) [box](#readme) [lines](#L3-L7)\n",
        "[other file](./docs/other.md#part)\n",
        (
            '<!-- ALL-CONTRIBUTORS-LIST:START -->\n<a href="#code-ann" title="Code">💻</a>\n'
            "<!-- ALL-CONTRIBUTORS-LIST:END -->\n"
        ),
    ],
)
def broken_anchor(doc: Document, options: Options) -> Iterator[Finding]:
    """Renaming a heading renames its anchor, and the table of contents keeps the old
    one. GitHub shows no error: the reader clicks and stays where they are.

    An anchor must be what GitHub makes of a heading, or an explicit `id` or `name`. GitHub
    lower-cases what it looks for, so an explicit anchor with capitals is out of reach.

    The fix respells the link where exactly one anchor differs from it in nothing but case,
    punctuation and hyphens; an explicit anchor with capitals is lower-cased with it. A link
    of the table of contents goes to the section that has its text. Any other broken link
    needs a person to say what was meant. A line of the table that has its section's anchor
    without the `#` links to a file, and is told too. `ignore` lists anchors that something
    outside the file provides. What All Contributors writes is left alone.
    """
    if doc.unsearched:
        return  # an anchor may be in there
    places = _Places(doc)
    credits_start, credits_end = (doc.text.find(each) for each in _CREDITS)
    ignored = {wanted(name.removeprefix("#")) for name in options.ignore}
    unused = {each.target for each in doc.definitions if not each.uses}
    for each in doc.destinations:
        path, hash_, fragment = each.href.partition("#")
        if not hash_ and places.lacks_hash(each):
            fix = Fix.replace(f"Link to #{path}", each.place, f"#{path}").unsafe()
            yield Finding(each.place, f'"{path}" is a file; did you mean "#{path}"?', fix)
        if not hash_ or each.image or (each.link is None and each.place in unused):
            continue
        if credits_start < each.place.start < credits_end:
            continue
        name = wanted(fragment)
        if name in ignored or (name is not None and is_page_place(name)):
            continue
        if not path:
            if doc.reached(fragment) is None:
                yield places.finding(each, fragment, name)
        elif not is_external(each.href):
            known = doc.surroundings.anchors(each.href)
            if known is not None and name not in known:
                nearest = places.nearest(name or fragment, known)
                yield Finding(each.place, f"{path} has no anchor #{fragment}{nearest}")


class _Choice(NamedTuple):
    """An anchor that a link may have meant; ``anchor`` where it must be lower-cased first."""

    name: str
    place: Heading | Anchor
    anchor: Anchor | None


class _Places:
    """The places of a document by how their names are written loosely.

    ``left`` is how many names may still be compared.
    """

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.left = _COMPARISONS
        self._by_key: dict[str, list[_Choice]] | None = None

    def finding(self, at: Destination, fragment: str, name: str | None) -> Finding:
        choice = self._choice(fragment if name is None else name)
        if choice is None:
            titled = self._titled.get(at.link)
            if titled is not None:
                return _titled_finding(at, fragment, titled, self._guessed)
            nearest = self.nearest(name or fragment, self.doc.reachable)
            return Finding(at.place, f"no heading or anchor answers #{fragment}{nearest}")
        spelling = f"#{written(choice.name)}"
        message = f"no heading or anchor answers #{fragment}, only {spelling}"
        related: tuple[Related, ...] = ()
        new = retargeted(fragment, choice.name)
        edits = [Edit(*at.span, new)] if at.span is not None else []
        if choice.anchor is not None:
            span = choice.anchor.span
            shown = choice.anchor.name
            message = f'GitHub looks for {spelling}, and the anchor is named "{shown}"'
            related = (Related(span, "the anchor"),)
            if self.doc.text[slice(*span)] != shown:
                edits.clear()
            elif edits:
                edits.append(Edit(*span, choice.name))
        fix = Fix(f"Link to {spelling}", tuple(sorted(edits))) if edits else None
        return Finding(at.place, message, fix, related)

    def lacks_hash(self, at: Destination) -> bool:
        """Whether a line of the table of contents names its section's anchor, but no "#"."""
        link = at.link
        return (
            link is not None
            and at.href == slugify(link.text)
            and at.href in self.doc.slugs
            and self._is_in_contents(link)
        )

    def _is_in_contents(self, link: Link) -> bool:
        """Whether nearly all other links of the list that a link is in are to sections."""
        lists = [each for each in link.block.ancestors if each.kind is BlockKind.LIST]
        if not lists:
            return False
        start, end = lists[-1].span
        hrefs = [each.href for each in self.doc.links if start <= each.start < end]
        inside = sum(href.startswith("#") for href in hrefs)
        return inside >= _LINES and inside >= _MOST * len(hrefs)

    def nearest(self, name: str, known: Collection[str]) -> str:
        """The names most like ``name``, for the end of a message."""
        if self.left < len(known) or len(name) > _LONGEST:
            return ""
        self.left -= len(known)
        # Headings gain a number or an emoji more often than a new name.
        found = sorted((each for each in known if name in each), key=len)[:1]
        names = [each for each in known if _may_be_like(name, each)] if not found else []
        if names:
            from difflib import get_close_matches

            found = get_close_matches(name, names, _NAMED)
        return f" (nearest: {', '.join(f'#{written(each)}' for each in found)})" if found else ""

    @cached_property
    def _titled(self) -> dict[Link | None, Heading]:
        """The headings that broken links of tables of contents have the texts of."""
        return {
            link: state.listing.headings[link]
            for state in contents_states(self.doc)
            for link in state.listing.lost & state.listing.astray
        }

    @cached_property
    def _guessed(self) -> frozenset[Link]:
        """The links of tables of contents whose sections may be others."""
        return frozenset().union(*(state.listing.guessed for state in contents_states(self.doc)))

    def _choice(self, fragment: str) -> _Choice | None:
        """The one place that is meant, if there is exactly one."""
        if self._by_key is None:
            self._by_key = self._index()
        choices = self._by_key.get(loose(fragment), [])
        same = [each for each in choices if each.name == fragment]
        if same:
            return same[0]
        places = {id(each.place) for each in choices}
        return choices[0] if len(places) == 1 else None

    def _index(self) -> dict[str, list[_Choice]]:
        choices = [_Choice(each.slug, each, None) for each in self.doc.headings]
        capital: list[_Choice] = []
        for anchor in self.doc.anchors:
            name = anchor.name.lower()
            place = anchor.heading or anchor
            if name == anchor.name:
                choices.append(_Choice(name, place, None))
            else:
                capital.append(_Choice(name, place, anchor))
        by_key: dict[str, list[_Choice]] = {}
        for choice in choices + capital:
            if key := loose(choice.name):
                by_key.setdefault(key, []).append(choice)
        return by_key


def _titled_finding(
    at: Destination, fragment: str, heading: Heading, guessed: Container[Link | None]
) -> Finding:
    spelling = f"#{written(heading.slug)}"
    message = f'no heading or anchor answers #{fragment}: "{heading.text}" is {spelling}'
    new = retargeted(fragment, heading.slug)
    fix = Fix.replace(f"Link to {spelling}", at.span, new) if at.span is not None else None
    if at.link in guessed:
        message = f'no heading or anchor answers #{fragment}; did you mean "{heading.text}"?'
        fix = None if fix is None else fix.unsafe()
    return Finding(at.place, message, fix, (Related(heading.text_span, "the section"),))


def _may_be_like(name: str, other: str) -> bool:
    """Whether it is worth to compare two names: their lengths and letters are alike."""
    if 10 * min(len(name), len(other)) < 3 * (len(name) + len(other)):
        return False
    letters = set(name)
    return 3 * len(letters.intersection(other)) >= len(letters)
