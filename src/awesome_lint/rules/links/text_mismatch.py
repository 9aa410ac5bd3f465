"""Links whose text names another page than their target."""

from __future__ import annotations

from awesome_lint.analysis.entry_keys import short
from awesome_lint.analysis.malformed import malformed_at
from awesome_lint.analysis.named_pages import may_be_package, misnumbered, named_page
from awesome_lint.analysis.star_badges import foreign_badges
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule


@rule(
    summary="Link whose text or badge names another page than its target",
    level=Level.WARNING,
    bad=[
        Example("- **Nets** A study. [arXiv 2308.09687](«https://arxiv.org/abs/2304.10703»)\n"),
        Example("- [https://one.test/a](«https://one.test/b»)\n"),
        Example("- [octocat/kites](«https://github.com/octocat/boxes») - Kites.\n"),
        Example(
            "- [Kites](https://github.com/octocat/kites) "
            "![stars](«https://img.shields.io/github/stars/octocat/boxes») - Kites.\n"
        ),
        Example(
            "- Kites [![stars](«https://img.shields.io/github/stars/octocat/boxes?style=flat»)]"
            "(https://github.com/octocat/kites)\n"
        ),
        Example(
            "- Kites [![arXiv](https://img.shields.io/badge/arXiv-2308.09687-red)]"
            "(«https://arxiv.org/abs/2304.10703»)\n"
        ),
        Example("- Kites, arXiv:2308.09687 [[paper](«https://arxiv.org/abs/2304.10703»)]\n"),
        Example("- Kites [github.com/o/kites](«https://github.com/o/boxes»)\n"),
        Example("- [kites/kite](«https://github.com/octocat/kite»), a package.\n"),
    ],
    good=[
        "- A [arXiv 2308.09687](https://arxiv.org/pdf/2308.09687v2) [2308.09687](https://a.test)\n",
        "- [https://one.test](http://www.one.test/) [https://one.test/](https://one.test/en?a=b)\n",
        "- [https://one.test/a](https://web.archive.org/web/2020/https://one.test/a)\n",
        "- [https://one.test/a/long/wa…](https://one.test/a/long/way)\n",
        "- [TCP/IP](https://github.com/octocat/kites) [a/b](https://one.test)\n",
        "- [React/Redux](https://github.com/reduxjs/redux) [A.com/b](https://github.com/c/b)\n",
        "- [github.com/o/kites](https://o.github.io/kites) [https://a.test](tg://a)\n",
        "- [https://doi.org/10.1109/5.771073](https://ieeexplore.ieee.org/document/771073)\n",
        "- Boxes, the sequel of arXiv:2308.09687 [[paper](https://arxiv.org/abs/2304.10703)]\n",
        (
            "- [Kites](https://github.com/o/kites) and [boxes](https://github.com/o/boxes) "
            "![stars](https://img.shields.io/github/stars/o/boxes)\n"
        ),
        (
            "- [Kites](https://github.com/octocat/kites) "
            "![stars](https://img.shields.io/github/stars/OctoCat/Kites.svg)\n"
        ),
        (
            "- [Kites](https://one.test) [a](https://github.com/o/a) [b](https://github.com/o/b) "
            "![stars](https://img.shields.io/github/stars/o/c)\n"
        ),
    ],
)
def text_mismatch(doc: Document) -> Iterator[Finding]:
    """A text that is a URL, an arXiv identifier or `owner/name` promises one page, and the
    link leads to another: one of the two was copied and not changed. So was a badge that
    counts the stars of another repository than the entry links to. Which is right, a person
    must say. A text that may be the name of a package is info.

    An identifier in an entry's words counts where one of its links is of arXiv, and it is not
    in a sentence, which may speak of another paper. "React/Redux" are two words, not a
    repository. A target that goes on where the text ends is no other page, nor is an archive's
    or a partner's that has the text's address in its own.
    """
    for link in doc.links:
        named = named_page(link)
        if named and malformed_at(doc, link.start) is None:
            message = f'the text "{short(named)}" names another page: {link.href}'
            level = Level.INFO if may_be_package(named, link.href) else None
            yield Finding(link.place, message, level=level)
    for link, written, name in misnumbered(doc):
        yield Finding(link.place, f'the text says "{written}", the link goes to {name}')
    for image, name, own in foreign_badges(doc):
        yield Finding(image.place, f"badge of {name} beside a link to {own}")
