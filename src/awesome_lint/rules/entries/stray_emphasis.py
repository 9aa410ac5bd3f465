"""Markers of emphasis and strikethrough that are shown, because they found no partner."""

from __future__ import annotations

from awesome_lint.analysis.stray_markers import stray_markers
from awesome_lint.plugin import Document, Example, Finding, Iterator, Level, rule

_NAMES = {"*": "asterisks", "~": "tildes", "_": "underscores"}


@rule(
    summary="`**`, `~~` or `__` that is left over as text, or half of one",
    level=Level.WARNING,
    yields_to=["unescaped-pipe"],
    bad=[
        Example("- «**»Tool: [a](https://a.test) - Does this.\n"),
        Example("- [a](https://a.test)«**» *by B*\n"),
        Example("«**» Tool** does this.\n"),
        Example("- «**»工具（好）**是一种工具。\n"),
        Example("- «****»: A Study, CVPR 2024. [[paper](https://a.test)]\n"),
        Example("- Hidden «~~»[旧](https://a.test)~~已失效\n"),
        Example("- «__»[a](https://a.test) - __Does__ this.\n"),
        Example("- *A Tool*«*» does this.\n- «*»*A Tool.* - Does that.\n"),
    ],
    good=[
        "- **Tool** [a](https://a.test) and ***b***.\n",
        "2**3, `**a`, \\*\\* and src/**/*.md, f(**kwargs), **** and *****\n",
        "```\n** a\n```\n\n$a ** b$\n",
        "* * *\n\n<p>** a</p>\n",
        "Costs **£**1, **now 🎉**and then.\n",
        "- A Net\n  - Ann A.*, Bob B.*, Cid C.**, Dee D.**. *CVPR 2020*\n",
        "- A Net. **Ann A.***, *Bob B.**, Cid C.\n",
        "- [A](https://a.test) **\n- [B](https://b.test) *\n\n** Needs an account.\n",
        "- Globs with ** in a path, and a ** b.\n- Ann A.**, Bob B.** (** both in 2020)\n",
        "*Ann A.\\*, Bob B.\\**\n\n*\\*Cid C.*\n",
        "Ann<sup>**</sup>\n\n| A | B |\n|---|---|\n| a | ** |\n",
        "- **Which *BERT? A Survey** [[paper](https://a.test)]\n- **A* Search** and **the *nix**\n",
        "- **Which *Former is Best, and Which *BERT?**\n",
        "Call __init__ or a__b, ~5, ~~~ and a ~~ b; see __snake.\n",
    ],
)
def stray_emphasis(doc: Document) -> Iterator[Finding]:
    """A marker without a partner, or one that a space or a full-width bracket keeps from
    being read as such, is shown as it is typed; so is the rest of one that is longer than its
    partner. Where the emphasis was meant to start or to end, a person must say. Two in a line
    were to be a pair, and are one finding. Marks behind the names of authors, and those that a
    paragraph explains, are meant to be seen.
    """
    for span in stray_markers(doc):
        mark = doc.text[slice(*span)]
        yield Finding(span, f'stray "{mark}": GitHub shows the {_shown(mark)}')


def _shown(mark: str) -> str:
    name = _NAMES[mark[0]]
    return name if len(mark) > 1 else name[:-1]
