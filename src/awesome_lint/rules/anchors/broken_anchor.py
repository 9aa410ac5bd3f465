"""In-page links that lead nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from awesome_lint.analysis.anchor_choices import (
    Choice,
    Nearest,
    guessed_links,
    lacks_hash,
    meant,
    titled_links,
)
from awesome_lint.knowledge.urls import is_external
from awesome_lint.plugin import (
    Destination,
    Document,
    Example,
    Finding,
    Fix,
    Heading,
    Iterator,
    Level,
    Related,
    rule,
)
from awesome_lint.rule.anchor_respelling import anchor_respelling
from awesome_lint.text.fragments import is_page_place, wanted, written

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
    nearest = Nearest()
    credits_start, credits_end = (doc.text.find(each) for each in _CREDITS)
    ignored = {wanted(name.removeprefix("#")) for name in options.ignore}
    unused = {each.target for each in doc.definitions if not each.uses}
    for each in doc.destinations:
        path, hash_, fragment = each.href.partition("#")
        if not hash_ and lacks_hash(doc, each):
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
                yield _finding(doc, each, fragment, name, nearest)
        elif not is_external(each.href):
            known = doc.surroundings.anchors(each.href)
            if known is not None and name not in known:
                like = _like(nearest.names(name or fragment, known))
                yield Finding(each.place, f"{path} has no anchor #{fragment}{like}")


def _like(names: list[str]) -> str:
    return f" (nearest: {', '.join(f'#{written(each)}' for each in names)})" if names else ""


def _finding(
    doc: Document, at: Destination, fragment: str, name: str | None, nearest: Nearest
) -> Finding:
    choice = meant(doc, fragment if name is None else name)
    titled = titled_links(doc).get(at.link) if choice is None else None
    if titled is not None:
        return _titled(doc, at, fragment, titled)
    if choice is None:
        like = _like(nearest.names(name or fragment, doc.reachable))
        return Finding(at.place, f"no heading or anchor answers #{fragment}{like}")
    spelling = f"#{written(choice.name)}"
    fix = anchor_respelling(doc, at, fragment, choice)
    if choice.anchor is None:
        return Finding(at.place, f"no heading or anchor answers #{fragment}, only {spelling}", fix)
    message = f'GitHub looks for {spelling}, and the anchor is named "{choice.anchor.name}"'
    return Finding(at.place, message, fix, (Related(choice.anchor.span, "the anchor"),))


def _titled(doc: Document, at: Destination, fragment: str, heading: Heading) -> Finding:
    """The finding on a line of a table of contents that has its section's words."""
    fix = anchor_respelling(doc, at, fragment, Choice(heading.slug, heading, None))
    says = f': "{heading.text}" is #{written(heading.slug)}'
    if at.link in guessed_links(doc):
        says = f'; did you mean "{heading.text}"?'
        fix = None if fix is None else fix.unsafe()
    message = f"no heading or anchor answers #{fragment}{says}"
    return Finding(at.place, message, fix, (Related(heading.text_span, "the section"),))
