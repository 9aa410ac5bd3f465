from __future__ import annotations

import pytest

from awesome_lint.engine.evidence import evidence
from awesome_lint.engine.proof import losses, vanished
from awesome_lint.parser import parse
from awesome_lint.text.source import Source

HARMLESS = {
    "nothing": ("# A\n\n- [b](#a)\n", "# A\n\n- [b](#a)\n"),
    "case": ("- [a](https://x.test) - text\n", "- [A](https://x.test) - Text\n"),
    "punctuation and spaces": ("- a - b\n", "- a – b.\n"),
    "a marker": ("* a\n* b\n", "- a\n- b\n"),
    "a heading's style": ("A\n=\n\nb\n", "# A\n\nb\n"),
    "blank lines": ("a\n\n\n\nb\n", "a\n\nb\n"),
    "a link group": ("- a [[p](https://x.test/1)]\n", "- a [p](https://x.test/1)\n"),
    "a reversed link": ("(a)[https://x.test/1]\n", "[a](https://x.test/1)\n"),
    "a detached target": ("[a] (https://x.test/1)\n", "[a](https://x.test/1)\n"),
    "a misplaced target": ("[[a(https://x.test/1)]]\n", "[[a](https://x.test/1)]\n"),
    "a bracketed target": ("- t [a][https://x.test/1]\n", "- t [[a](https://x.test/1)]\n"),
    "an unclosed link": ("[a](https://x.test/1 and b\n", "[a](https://x.test/1) and b\n"),
    "a fullwidth bracket": (
        "[a](https://x.test/1）和[b](https://x.test/2)\n",
        "[a](https://x.test/1)和[b](https://x.test/2)\n",
    ),
    "a pasted target": ("[a]([https://x.test](https://x.test))\n", "[a](https://x.test)\n"),
    "a bracketed URL": ("[a]((https://x.test/1))\n", "[a](https://x.test/1)\n"),
    "an escaped URL": ("[a](\\https://x.test/1)\n", "[a](https://x.test/1)\n"),
    "a spaced URL": ("[a](https://x.test/1 2/3)\n", "[a](https://x.test/12/3)\n"),
    "an invisible character": ("[a](https://x.test/\u200b1)\n", "[a](https://x.test/1)\n"),
    "a missing scheme": ("[a](www.x.test/1)\n", "[a](https://www.x.test/1)\n"),
    "a doubled scheme": ("[a](https://https://x.test)\n", "[a](https://x.test)\n"),
    "a misspelt scheme": ("[a](htps://x.test)\n", "[a](https://x.test)\n"),
    "a misspelt scheme in text": ("[a] (ttps://x.test/q)\n", "[a](https://x.test/q)\n"),
    "a backslash": ("![a](i\\x.png)\n", "![a](i/x.png)\n"),
    "a secure URL": (
        "[a](http://arxiv.org/abs/2001.00001)\n",
        "[a](https://arxiv.org/abs/2001.00001)\n",
    ),
    "a bare URL": ("See https://x.test/a.\n", "See <https://x.test/a>.\n"),
    "a bare URL's spelling": (
        "http://www.arxiv.org/abs/2001.00001\n",
        "https://arxiv.org/abs/2001.00001\n",
    ),
    "a URL whose text it is": (
        "[https://x.test/](https://x.test/)\n",
        "[https://x.test](https://x.test)\n",
    ),
    "a definition's target": ("[a][b]\n\n[b]: http://x.test\n", "[a][b]\n\n[b]: https://x.test\n"),
    "an anchor": ("## C++\n\n[a](#C++)\n", "## C++\n\n[a](#c)\n"),
    "an anchor's case": ("## Ab\n\n[a](#Ab)\n", "## Ab\n\n[a](#ab)\n"),
    "a redundant anchor": (
        '<a name="ab"></a>\n## Ab\n\n[a](#ab)\n',
        "## Ab\n\n[a](#ab)\n",
    ),
    "a named anchor replaced by the slug": (
        '## <a name="x"></a>Ab\n\n[a](#x)\n',
        "## Ab\n\n[a](#ab)\n",
    ),
    "both ends of an anchor": (
        '<a name="Xy"></a>\n\nt\n\n[a](#Xy)\n',
        '<a name="xy"></a>\n\nt\n\n[a](#xy)\n',
    ),
    "contents": (
        "- [A](#a)\n- [B](#b)\n- [Gone](#gone)\n\n# A\n\n# B\n\n# C\n",
        "- [A](#a)\n- [B](#b)\n- [C](#c)\n  - [D](#d)\n\n# A\n\n# B\n\n# C\n",
    ),
    "a control comment": ("a\n\n<!-- awesome-lint-disable x -->\n\nb\n", "a\n\nb\n"),
    "a trailing space in code": ("```\na \n\nb\n```\n", "```\na\n\nb\n```\n"),
    "line ends": ("a\r\n\r\nb\n", "a\n\nb\n"),
}

HARMFUL = {
    "a word": ("- a bee\n", "- a\n"),
    "a word made up": ("- a\n", "- a bee\n"),
    "a digit": ("- a 2020\n", "- a 200\n"),
    "a word in code": ("`a b`\n", "`a`\n"),
    "a link": ("[a](https://x.test)\n", "a\n"),
    "a link made up": ("a\n", "[a](https://x.test)\n"),
    "one of two equal links": (
        "[a](https://x.test) [b](https://x.test)\n",
        "[a](https://x.test) b\n",
    ),
    "an image": ("a ![](https://x.test/1.png)\n", "a\n"),
    "an alternative text": ("![alt](https://x.test/1.png)\n", "![](https://x.test/1.png)\n"),
    "a title": ('[a](https://x.test "title")\n', "[a](https://x.test)\n"),
    "a path": ("[a](https://x.test/paper)\n", "[a](https://x.test/pap)\n"),
    "another path": ("[a](https://x.test/1)\n", "[a](https://x.test/2)\n"),
    "a path after a bracket": ("[a](https://x.test/b(c))\n", "[a](https://x.test/b)\n"),
    "a relative path": ("[a](x.md)\n", "[a](y.md)\n"),
    "a bare URL": ("See https://x.test/a for b\n", "See for b\n"),
    "a URL in malformed text": (
        "[[a(https://x.test/1) (https://x.test/2)]]\n",
        "[[a](https://x.test/1)]\n",
    ),
    "one of two pasted URLs": (
        "[a]([https://x.test/1](https://x.test/2))\n",
        "[a](https://x.test/1)\n",
    ),
    "the end of a URL in malformed text": (
        "[a] (https://x.test/abc)\n",
        "[a](https://x.test/ab)\n",
    ),
    "a definition": (
        "[a][b]\n\n[b]: https://x.test\n\n[c]: https://y.test\n",
        "[a][b]\n\n[b]: https://x.test\n",
    ),
    "a comment": ("a <!-- b --> c\n", "a c\n"),
    "an item": ("- a\n- b\n", "- a b\n"),
    "nesting": ("- a\n  - b\n", "- a\n- b\n"),
    "a loose list": ("- a\n\n- b\n", "- a\n- b\n"),
    "two lists in one": ("- a\n\n* b\n", "- a\n\n- b\n"),
    "an ordered list": ("1. a\n2. b\n", "- a\n- b\n"),
    "a heading's level": ("## A\n", "### A\n"),
    "a heading": ("## A\n", "##A\n"),
    "a rule": ("a\n\n---\n\nb\n", "a\n\nb\n"),
    "a quote": ("> a\n", "a\n"),
    "code's indentation": ("```\na\n  b\n```\n", "```\na\nb\n```\n"),
    "a blank line in code": ("```\na\n\n\nb\n```\n", "```\na\n\nb\n```\n"),
    "a table": ("|a|\n|-|\n|b|\n", "|a|\n\n|b|\n"),
    "an HTML tag": ("<details>\n\na\n\n</details>\n", "<details>\n\na\n\n</div>\n"),
    "a line break of HTML": ("a<br>b\n", "a b\n"),
    "a footnote": ("a[^1] b[^1]\n\n[^1]: c\n", "a[^1] b\n\n[^1]: c\n"),
    "an anchor that worked": ("# Ab\n\n[a](#ab)\n", "# Ab\n\n[a](#b)\n"),
    "what an anchor reaches": ("# A\n\n# B\n\n[a](#a)\n", "# A\n\n# B\n\n[a](#b)\n"),
    "a slug in use": ("# A: b\n\n[a](#a-b)\n", "# A - b\n\n[a](#a-b)\n"),
    "a slug the contents use": (
        "- [A](#a-b)\n- [B](#b)\n- [C](#c)\n\n# A: b\n\n# B\n\n# C\n",
        "- [A](#a-b)\n- [B](#b)\n- [C](#c)\n\n# A - b\n\n# B\n\n# C\n",
    ),
    "a named anchor in use": ('<a name="x"></a>\n\na\n\n[a](#x)\n', "a\n\n[a](#x)\n"),
    "an item of a list that is no contents": (
        "- [A](#a)\n- [B](#b)\n- [C](https://x.test)\n\n# A\n\n# B\n",
        "- [A](#a)\n- [B](#b)\n\n# A\n\n# B\n",
    ),
    "a front matter": ("---\na: b\n---\n\nc\n", "---\na: d\n---\n\nc\n"),
    "a word in HTML": ("<div>\na b\n</div>\n", "<div>\na\n</div>\n"),
}


def lost(before: str, after: str) -> list[str]:
    return losses(parse(Source(before)), parse(Source(after)))


@pytest.mark.parametrize(("before", "after"), HARMLESS.values(), ids=HARMLESS)
def test_harmless(before: str, after: str) -> None:
    assert lost(before, after) == []


@pytest.mark.parametrize(("before", "after"), HARMFUL.values(), ids=HARMFUL)
def test_harmful(before: str, after: str) -> None:
    assert lost(before, after) != []


def test_losses_name_what_is_lost() -> None:
    assert lost("[a](https://x.test/1) b\n", "a\n") == [
        "the target 'https://x.test/1' is gone",
        "the letters 'b' are gone",
    ]


def test_losses_are_the_same_whatever_stands_around() -> None:
    for before, after in HARMFUL.values():
        if not before.startswith("---"):
            assert lost(f"Intro.\n\n{before}", f"Intro.\n\n{after}") != []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- a bee [c](https://x.test)\n", "- [d](https://x.test)\n"),
        ("- a\n- b\n", "- a\n"),
        ("[a](https://x.test/1) [b](https://x.test/1)\n", "[a](https://x.test/1)\n"),
        ("[a](https://x.test/1)\n", "a: https://x.test/1\n"),
        ("# A b\n\n[a](https://github.com/o/r#a-b)\n", "# A b\n\n[a](#a-b)\n"),
        ("a\n\n[unused]: https://x.test\n", "a\n"),
        ("[a](#b)\n", "a\n"),
    ],
)
def test_unsafe_fixes_may(before: str, after: str) -> None:
    assert vanished(evidence(parse(Source(before))), evidence(parse(Source(after)))) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](https://x.test/1) b\n", "a b\n"),
        ("[a](https://x.test/1)\n", "[a](https://x.test/2)\n"),
        ("![a](x.png)\n", "a\n"),
        ("a <!-- b -->\n", "a\n"),
        ("# A\n\n[a](https://x.test/p#a)\n", "# A\n\n[a](#b)\n"),
    ],
)
def test_unsafe_fixes_may_not(before: str, after: str) -> None:
    assert vanished(evidence(parse(Source(before))), evidence(parse(Source(after)))) != []
