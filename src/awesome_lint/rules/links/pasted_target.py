"""Markdown that was pasted where a URL belongs."""

from __future__ import annotations

from awesome_lint.analysis import malformed
from awesome_lint.analysis.dense_urls import holds_several
from awesome_lint.analysis.malformed import Defect, Malformed, malformed_links
from awesome_lint.analysis.malformed.pasted import OPENING, has_second, unwrapped
from awesome_lint.knowledge.urls import identity
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Link,
    LinkForm,
    rule,
)

_QUOTED_FRAGMENT = ('"#', "'#", "“#")


@rule(
    summary="Markdown pasted as a target",
    level=Level.ERROR,
    bad=[
        Example(
            "- [DETR](«[https://a.test/detr](https://a.test/detr)») - Finds things.\n",
            fixed="- [DETR](https://a.test/detr) - Finds things.\n",
        ),
        Example(
            "- CLIP [[blog]](«[blog](https://a.test/clip/)»)\n",
            fixed="- CLIP [[blog]](https://a.test/clip/)\n",
        ),
        Example(
            "1. 物体検出[DETR](«(https://a.test/detr_(1))»)。\n",
            fixed="1. 物体検出[DETR](https://a.test/detr_(1))。\n",
        ),
        Example(
            '- [DETR](«“https://a.test/detr”») and [more](«"https://b.test"»)\n',
            fixed="- [DETR](https://a.test/detr) and [more](https://b.test)\n",
        ),
        Example(
            "| A | [link](«\\https://a.test/a») | [b](«（https://a.test/b）») |\n|---|---|---|\n",
            fixed="| A | [link](https://a.test/a) | [b](https://a.test/b) |\n|---|---|---|\n",
        ),
        Example(
            "> - A «[minimal]((https://a.test/a)» setup\n",
            fixed="> - A [minimal](https://a.test/a) setup\n",
        ),
        Example(
            "- «[DETR](https://a.test/detr](https://a.test/detr)» - Finds things.\n",
            fixed="- [DETR](https://a.test/detr) - Finds things.\n",
        ),
        Example(
            "![A](«[https://a.test/a.png](https://a.test/a.png)»)\n",
            fixed="![A](https://a.test/a.png)\n",
        ),
        Example(
            "[![Badge](b.svg)](«[https://a.test](https://a.test/)»)\n",
            fixed="[![Badge](b.svg)](https://a.test/)\n",
        ),
        Example('- [A](«"#b»)" - A. [C](«"#c"»)\n'),
        Example("- [[code]](«[https://a.test/a](https://b.test/b)»)\n"),
        Example("- [A](«https://a.test/12https://b.test/b»)\n"),
        Example("- [A](«[the page](https://a.test)»)\n"),
        Example("- [[A](https://a.test)](«[A](https://a.test)»)\n"),
    ],
    good=[
        "- [A](https://a.test/a_(b)) [B](<https://a.test/b>) [C](#c) [D](docs/(d).md)\n",
        "- [A](https://web.archive.org/web/2020/https://a.test) [B](https://a.test?u=https://b.test)\n",
        "- [A](https://a.test/share?text=a%20https://b.test) [B](https://a.test/%20https://b.test)\n",
        "- [A](https://a.test)(https://b.test) [[v1](https://a.test)](2022.11.11)\n",
        "- [[A](https://a.test)]([B](https://b.test)) `[A]((https://a.test))`\n",
        "<!-- [A]([https://a.test](https://a.test)) -->\n\n    [A]((https://a.test))\n",
        "- [A](\\(a\\)) [B](((b)))\n",
    ],
)
def pasted_target(doc: Document) -> Iterator[Finding]:
    """Copied together with its brackets, a URL does not work: ``[x]([https://…](https://…))``
    leads to a page named "[https://…](https://…)".

    The fix leaves the URL. Where there are two different ones, a person must choose.
    """
    for links in (doc.links, doc.images):
        for link in links:
            href = link.href
            if (href[:1] in OPENING or "http" in href[8:]) and link.form is LinkForm.INLINE:
                yield from _in_target(link)
    for found in malformed_links(doc):
        text = doc.text[slice(*found.text)].strip("[] ")
        if found.defect is Defect.DOUBLED:
            whole = malformed.repaired(doc, found)
            twice = doc.text.startswith("](", found.target.end)
            what = f'the URL of "{text}" is written twice'
            what = what if twice else f'the target of "{text}" has an extra parenthesis'
            title = "Leave one URL" if twice else "Leave one pair of parentheses"
            yield Finding(
                found.span, what, Fix.replace(title, found.span, whole) if whole else None
            )
        elif found.defect is Defect.PASTED:
            message = f'the target of "{_shown(doc, found)}" is a link, not a URL'
            yield Finding(found.target, message, _unpasted(doc, found))


def _in_target(link: Link) -> Iterator[Finding]:
    if link.href[0] in OPENING:
        if "://" not in link.href:
            if link.href[:2] in _QUOTED_FRAGMENT:
                yield Finding(link.place, f"quotation mark before the target {link.href[1:]}")
            return
        urls, what = unwrapped(link.href), "has Markdown around its URL"
    else:
        if not has_second(link.href):
            return
        urls, what = [], "is two URLs in one"
    fix = None
    if urls and len({identity(url) for url in urls}) == 1 and link.target is not None:
        target = None if holds_several(urls[-1]) else malformed.destination(urls[-1])
        fix = Fix.replace("Leave the URL alone", link.target, target) if target else None
    elif len(urls) > 1:
        what = "has two different URLs in it"
    yield Finding(link.place, f'the target "{link.href}" {what}', fix)


def _shown(doc: Document, found: Malformed) -> str:
    link = doc.link_at(found.text.start)
    return link.text if link is not None else doc.text[slice(*found.text)]


def _unpasted(doc: Document, found: Malformed) -> Fix | None:
    link = doc.link_at(found.target.start)
    if link is None or link.target is None or doc.link_at(found.text.start) is not None:
        return None
    if not malformed.starts_url(link.text, 0) or identity(link.text) != identity(link.href):
        return None
    target = malformed.destination(doc.text[slice(*link.target)])
    return Fix.replace("Leave the URL alone", found.target, target) if target else None
