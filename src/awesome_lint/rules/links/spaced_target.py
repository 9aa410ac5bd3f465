"""Targets with a space in them."""

from __future__ import annotations

import re

from awesome_lint.analysis import malformed
from awesome_lint.analysis.malformed import Defect, Malformed, malformed_links
from awesome_lint.plugin import Document, Example, Finding, Fix, Iterator, Level, rule
from awesome_lint.text.slugs import slugify

_SPACES = re.compile(r"[ \t\u00a0\u3000]+")
# A space that no name has: beside a slash, in a number, in the host.
_SLIP = r"(?<=[/?=&#])~|~(?=[/?&#])|(?<=\d\.)~(?=\d)|(?<=\d)~(?=\.\d)".replace("~", _SPACES.pattern)
_HOST = r"https?://[\w.: \u00a0-]{1,80}(?=/|\Z)"
_SOUND = r"(?i)[a-z]+://[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]|\Z)"
_MAIL = r"mailto:[^\s@]+@[^\s@?]+\?[^@]*\Z"
_FILE = r"\.[A-Za-z0-9]{2,5}(?:[?#]\S*)?\Z"


@rule(
    summary="Space inside a target",
    level=Level.ERROR,
    bad=[
        Example(
            "- [DETR](«https://a.test/ abs/2005.12872») - Finds things.\n",
            fixed="- [DETR](https://a.test/abs/2005.12872) - Finds things.\n",
        ),
        Example(
            "> - DETR [[paper](«https:// a.test/2005 .12872»)] and `code`\n",
            fixed="> - DETR [[paper](https://a.test/2005.12872)] and `code`\n",
        ),
        Example(
            "| [物体検出](«https://a.test/Object Detection.pdf») |\n|---|\n",
            fixed="| [物体検出](https://a.test/Object%20Detection.pdf) |\n|---|\n",
        ),
        Example(
            "1. [Guide](«docs/Style Guide.md»)\n   - [Demo](«img/my demo.png»)\n",
            fixed="1. [Guide](docs/Style%20Guide.md)\n   - [Demo](img/my%20demo.png)\n",
        ),
        Example(
            "- [Mail](«mailto:a@a.test?subject=new lamp») to us\n",
            fixed="- [Mail](mailto:a@a.test?subject=new%20lamp) to us\n",
        ),
        Example(
            "## Code bases\n\n[Code bases](«#code bases»)\n",
            unsafe="## Code bases\n\n[Code bases](#code-bases)\n",
        ),
        Example("- [DETR](«https://a.test/detr End-to-End Object Detection»)\n"),
        Example("- [DETR](«https://a.test/DETR: End-to-End Detection.pdf»)\n"),
        Example("- [DETR](«https://a.test/detr demo»)\n\n![Logo](«img/my logo.png»)\n"),
        Example("- [DETR](«https://a.test “Detection”») [A](«https://a.test/b.png =9x9»)\n"),
        Example("- [Set](«https://a.test/Set_(maths) b.pdf») [a](«https ://a.test»)\n"),
        Example("[Code](«#code of it»)\n"),
    ],
    good=[
        "- [DETR]( https://a.test/detr ) [B](<https://a.test/a b.pdf>) [C](https://a.test/a%20b)\n",
        '- [DETR](https://a.test/detr "End to End") [x](#frag (53)) [y](#a (b c))\n',
        "- `[DETR](https://a.test/a b)` \\[DETR](https://a.test/a b)\n",
        "<!-- [DETR](https://a.test/a b) -->\n\n    [DETR](https://a.test/a b)\n",
        "- (see [DETR](https://a.test/detr for more) and [the code](not a file)\n",
        "- [DETR] (https://a.test/a b) [paper](Some Title)\n",
    ],
)
def spaced_target(doc: Document) -> Iterator[Finding]:
    """A space ends a target, so ``[text](https://a b)`` is no link.

    The fix removes a space beside punctuation and writes one inside a file's name as
    ``%20``. Several words may be a title that was pasted: they are left alone.
    """
    for found in malformed_links(doc):
        if found.defect is Defect.SPACED:
            written = doc.text[slice(*found.target)]
            yield Finding(
                found.target, f'the target "{written}" has a space in it', _fix(doc, found, written)
            )


def _fix(doc: Document, found: Malformed, written: str) -> Fix | None:
    if any(each in written for each in "\"'“”‘’<>\\") or malformed.is_entangled(doc, found):
        return None
    if malformed.shows_words(doc, found.target):
        return None
    if written.startswith("#"):
        slug = slugify(written[1:])
        known = slug in doc.slugs
        return Fix.replace(f"Link to #{slug}", found.target, f"#{slug}").unsafe() if known else None
    joined = re.compile(_HOST).sub(
        lambda host: _SPACES.sub("", host[0]), re.sub(_SLIP, "", written), count=1
    )
    if _SPACES.search(joined):
        is_file = re.search(_FILE, written) and ":" not in written.partition("://")[2]
        if joined != written or not (is_file or re.match(_MAIL, written)):
            return None
        joined = _SPACES.sub("%20", written)
    if "://" in joined and (joined.count("://") > 1 or not re.match(_SOUND, joined)):
        return None
    target = malformed.destination(joined)
    title = "Remove the space" if "%20" not in joined else "Write the space as %20"
    if target is None or ("://" in written and not malformed.starts_url(target, 0)):
        return None
    return Fix.replace(title, found.target, target)
