"""Links that lead nowhere."""

from __future__ import annotations

from awesome_lint.analysis import malformed
from awesome_lint.analysis.entry_templates import shows_format
from awesome_lint.analysis.link_groups import is_kind
from awesome_lint.analysis.placeholders import is_placeholder_link
from awesome_lint.knowledge.urls import front_page
from awesome_lint.knowledge.urls.placeholders import may_be_file
from awesome_lint.plugin import (
    Document,
    Example,
    Finding,
    Fix,
    Iterator,
    Level,
    Link,
    LinkForm,
    Span,
    rule,
)

_LONGEST = 40  # characters of a front page or a placeholder


@rule(
    summary="Link without a target",
    level=Level.ERROR,
    bad=[
        Example(
            "- BERT [NAACL 2019] [[paper](https://arxiv.org/abs/1810.04805)] «[[code]()]»\n",
            unsafe="- BERT [NAACL 2019] [[paper](https://arxiv.org/abs/1810.04805)]\n",
        ),
        Example(
            "- BERT «[[paper]()]» [[code](https://github.com/google-research/bert)]\n",
            unsafe="- BERT [[code](https://github.com/google-research/bert)]\n",
        ),
        Example("- BERT «\\[[code]()\\]», 2019\n", unsafe="- BERT, 2019\n"),
        Example("- BERT «[[paper]]()», NAACL 2019\n", unsafe="- BERT, NAACL 2019\n"),
        Example("- BERT («[code]()») 2019\n", unsafe="- BERT 2019\n"),
        Example("- «[[code]( )]» BERT\n", unsafe="- BERT\n"),
        Example("- BERT **«[[code](<>)]»**  \n  2019\n", unsafe="- BERT  \n  2019\n"),
        Example(
            "1. 注意力机制 «[[code]()]»[[paper](https://arxiv.org/abs/1706.03762)]。\n",
            unsafe="1. 注意力机制 [[paper](https://arxiv.org/abs/1706.03762)]。\n",
        ),
        Example(
            "> - BERT ([paper](https://arxiv.org/abs/1810.04805), «[code]()»)\n",
            unsafe="> - BERT ([paper](https://arxiv.org/abs/1810.04805))\n",
        ),
        Example(
            "- BERT («[paper]()», [code](https://github.com/google-research/bert))\n",
            unsafe="- BERT ([code](https://github.com/google-research/bert))\n",
        ),
        Example(
            "[paper](https://arxiv.org/abs/1810.04805) | «[code]()» | [demo](https://a.test)\n",
            unsafe="[paper](https://arxiv.org/abs/1810.04805) | [demo](https://a.test)\n",
        ),
        Example(
            "- [BERT](https://arxiv.org/abs/1810.04805) «[code]()» - Reads both ways.\n",
            unsafe="- [BERT](https://arxiv.org/abs/1810.04805) - Reads both ways.\n",
        ),
        Example(
            "| Title | Code |\n|---|---|\n| BERT | «[code]()» |\n| A | «[[code]()]» b |\n",
            unsafe="| Title | Code |\n|---|---|\n| BERT | |\n| A | b |\n",
        ),
        Example(
            "- BERT «[[paper]()]»(https://arxiv.org/abs/1810.04805)\n",
            fixed="- BERT [[paper]](https://arxiv.org/abs/1810.04805)\n",
        ),
        Example('- BERT «<a href="">code</a>»\n', unsafe="- BERT\n"),
        Example('<p>\n  «<a href="">code</a>»\n</p>\n'),
        Example("- BERT «[[code](-)]»\n", unsafe="- BERT\n"),
        Example(
            "- BERT [[paper](https://a.test)] «[[code](TBD)]» «[[demo](N/A)]» «[[video](#)]»\n",
            unsafe="- BERT [[paper](https://a.test)]\n",
        ),
        Example("- BERT «[code](https://)», 2019\n", unsafe="- BERT, 2019\n"),
        Example("- BERT «[[paper](https://arxiv.org/)]» «[[code](https://github.com)]»\n"),
        Example("- «[BERT](None)» - NAACL 2019\n"),
        Example("- «[BERT](#)» - Reads both ways.\n- [T5](https://a.test) - Reads one way.\n"),
        Example("- «[Attention is all you need]()» - NIPS 2017\n"),
        Example("- Reads both ways.\n  - Code: «[code]()»\n"),
        Example("See the «[paper]()» for more, or the «[code]()».\n"),
        Example("- «[[code]()]»\n- «[![Stars](stars.svg)]()»\n"),
        Example("- «[[code]()]» - BERT\n- «[[code]()]» # 1\n- «[[code]()]» [x] done\n"),
        Example("BERT\n«[[code]()]»\n2019\n"),
        Example("«![Screenshot]()»\n"),
        Example("- A Net «[[code](TODO)]»\n"),
        Example("- BERT «[![NAACL](https://img.shields.io/badge/NAACL-2019-blue)]()»\n"),
    ],
    good=[
        "- BERT [[code](https://github.com/google-research/bert)] [up](#)\n",
        "| Title | Code |\n|---|---|\n| BERT | []() |\n",
        "<!-- [[Paper]]() -->\n\n```\n[[paper]()]\n```\n\nWrite `[paper]()`.\n",
        '<a name="bert"></a>\n\n<a href="" name="top"></a>\n',
        "- [Code](https://github.com) and [GitHub](https://github.com/), [TODO](todo) [Top](#)\n",
        "- [Back to top](#) - up\n- [T5](https://a.test) - Reads.\n",
        "Call `find()`, \\[code\\]() or find().\n",
        "- arXiv [papers](https://arxiv.org)\n- Hugging Face: [models](https://huggingface.co)\n",
        "## Format\n\n- BERT [[paper]()] [[code]()]\n",
    ],
)
def empty_target(doc: Document) -> Iterator[Finding]:
    """The reader clicks on "code" and stays where they are: the target was to be filled in
    later, and never was. A placeholder (``-``, ``TBD``, ``https://``) is no target either, nor
    is ``#`` or the front page of a site behind the label of one of its papers or repositories.

    Where the URL stands right behind, the fix makes it the target. Otherwise the unsafe fix
    drops a link that is a mere label ("code", "paper"), with its own brackets and the space
    before it. A title or a word of a sentence stays: only a person can say where it leads.
    A badge that is a link for its looks alone, as of a venue, is info.
    """
    for links in (doc.links, doc.images):
        for link in links:
            href = link.href
            if href and not href.isspace():
                short = len(href) <= _LONGEST and href.count("/") < 4
                if short and links is doc.links and is_placeholder_link(doc, link):
                    yield _placeholder(doc, link)
                continue
            text = link.text.strip("[] ")
            if (text or link.images) and not shows_format(doc, link.start):
                span = malformed.bracketed(doc, link.span)
                label = is_kind(text) and not link.images and links is doc.links
                fix = _moved(doc, link) or (_dropped(doc, link) if label else None)
                found = Finding(span, f"the target of {_name(text)} is empty", fix)
                yield found._replace(level=Level.INFO) if _is_badge(link) else found


def _is_badge(link: Link) -> bool:
    """Whether a link without a target shows only badges that say all there is to say."""
    images = link.images
    return bool(images) and all("/badge/" in each.href for each in images)


def _placeholder(doc: Document, link: Link) -> Finding:
    text, site = link.text.strip("[] "), front_page(link.href)
    what = f"the front page of {site}" if site else f'"{link.href}"'
    is_dropped = is_kind(text) and not site and not may_be_file(link.href)
    fix = _dropped(doc, link) if is_dropped else None
    span = malformed.bracketed(doc, link.span)
    return Finding(span, f"the target of {_name(text)} is only a placeholder: {what}", fix)


def _name(text: str) -> str:
    return f'"{text}"' if text else "an image"


def _moved(doc: Document, link: Link) -> Fix | None:
    """The fix for ``[[text]()](https://…)``."""
    joint = doc.text[link.end : link.end + 2]
    if link.form is not LinkForm.INLINE or joint != "](":
        return None
    if not doc.text.startswith(("http://", "https://"), link.end + 2):
        return None
    end = doc.text.find(")", link.end)
    url = doc.text[link.end + 2 : end]
    if (
        end < 0
        or malformed.destination(url) != url
        or doc.residue[link.start - 1 : link.start] != "["
    ):
        return None
    empty = Span(link.text_span.end + 1, link.end)
    return Fix.delete("Link to the URL behind it", empty)


def _dropped(doc: Document, link: Link) -> Fix | None:
    span = malformed.removable(doc, link.span)
    return None if span is None else Fix.delete("Drop the empty link", span).unsafe()
