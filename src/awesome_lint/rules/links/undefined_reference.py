"""Reference links whose label is not defined."""

from __future__ import annotations

import re

from awesome_lint.knowledge.venues import find
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, LinkForm, Span, rule

# "a[i][j]" is code, "[a][b][c]" are tags, "[a][b](u)" is another rule's business.
_REFERENCE = re.compile(
    r"(?<![\w\])])!?\[([^\[\]\0\n]{1,200})\]\[([^\[\]\0\n]{0,80})\](?![\[(:\w])"
)
# Tags start with a capital: [MIT], [NeurIPS 2020], [Windows]. So a label must not, to be told
# from one – or it must be all but the same as a label that is defined.
_LABEL = re.compile(r"[a-z][\w ./:-]*|\d{1,4}", re.ASCII)
_LIKENESS = 0.85
_COMPARISONS = 10_000


@rule(
    summary="Reference link whose label is not defined",
    level=Level.WARNING,
    bad=[
        Example("[a][one] and «[b][two]»\n\n[one]: https://a.test\n"),
        Example("[a][1] and «![b][2]»\n\n[1]: https://a.test\n"),
        Example("[A][] and «[b c][]»\n\n[a]: https://a.test\n"),
        Example("[a][Foo Tool] «[b][Foo Tools]»\n\n[foo tool]: https://a.test\n"),
    ],
    good=[
        "[b][two]\n",
        "- [x][home] [GPLv3+][MIT]\n- [y][home] [Go][Linux]\n\n[home]: https://a.test\n",
        "[x][home] a[i][j] [a][b][c] [d][1]\n\n[home]: https://a.test\n",
        "[x][home] [CLS][] [^1][home2]\n\n[home]: https://a.test\n\n[^1]: A note.\n",
        "[x][home] `[b][two]`\n\n[home]: https://a.test\n",
        "[b][two] [one]\n\n[one]: https://a.test\n",
        "[x][home] DETR [ECCV 2020][oral]\n\n[home]: https://a.test\n",
    ],
)
def undefined_reference(doc: Document) -> Iterator[Finding]:
    """The definition is gone or its label is misspelt, so the reader sees brackets where
    a link was meant. Brackets that stand side by side are mostly tags, though: a label is
    one only where the file has others that look like it, and links in the same form.
    """
    if not doc.definitions or "][" not in doc.residue:
        return
    forms = {each.form for links in (doc.links, doc.images) for each in links}
    if not forms & {LinkForm.FULL, LinkForm.COLLAPSED}:
        return
    labels = [doc.text[slice(*each.label_span)] for each in doc.definitions if each.uses]
    known = {" ".join(label.casefold().split()) for label in labels}
    numbered = any(label.isdecimal() for label in labels)
    left = _COMPARISONS
    for found in _REFERENCE.finditer(doc.residue):
        text, label = found[1].strip(), found[2].strip()
        form = LinkForm.FULL if label else LinkForm.COLLAPSED
        label = label or text
        key = " ".join(label.casefold().split())
        if form not in forms or key in known or text[:1] in "^!" or find(label) is not None:
            continue
        if _LABEL.fullmatch(label):
            if label.isdecimal() and not numbered:
                continue
            if not label.isdecimal() and find(text) is not None:
                continue  # [ECCV 2020][oral]
        else:
            left -= len(known)
            if left < 0 or not _is_like(key, known):
                continue
        yield Finding(Span(*found.span()), f"no definition has the label [{label}]")


def _is_like(key: str, known: set[str]) -> bool:
    from difflib import get_close_matches

    return bool(get_close_matches(key, known, 1, _LIKENESS))
