"""Documents of tokens in any order, most of which make no sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import CONTROLS, HREFS, SEPARATORS, TEXTS, encoded

if TYPE_CHECKING:
    from random import Random

_STARTS = (
    *(
        "",
        "",
        "",
        "- ",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "9) ",
        "  - ",
        "    * ",
        "\t- ",
        " ",
        "     ",
        "-",
    ),
    *(
        "# ",
        "## ",
        "### ",
        "#",
        "#### ",
        "> ",
        "> - ",
        "| ",
        "|",
        "- [ ] ",
        "- [x] ",
        "[a]: ",
        "[^1]: ",
    ),
    *("```", "~~~", "---", "===", "|-|-|", "| - | :-: |", "<details>", "</details>"),
    *("$$", "- - "),
)
_TOKENS = (
    *(
        "[",
        "]",
        "(",
        ")",
        "[[",
        "]]",
        "](",
        "](#",
        ")](",
        "][",
        "[](",
        "]()",
        "![",
        "[!",
        "]: ",
        "^",
    ),
    *(
        "<",
        ">",
        "<a href=",
        '<a name="tea"></a>',
        "<a id=''>",
        "</a>",
        "<img src='x'>",
        "<br/>",
        "</p>",
    ),
    *("<summary>", "</summary>", "<li>", "<ul>", "<p align=center>", "<td>"),
    *("<table>", "</table>"),
    *(
        "`",
        "``",
        "```",
        "*",
        "**",
        "***",
        "_",
        "__",
        "~~",
        "\\",
        "|",
        "||",
        "&",
        "&amp;",
        "$",
        ":tea:",
    ),
    *(
        "<!--",
        "-->",
        "<!-- tea -->",
        "[^1]",
        "[a]",
        "[a][]",
        "[A][a]",
        "[b]: https://b.test",
        "@a",
        "#1",
    ),
    *(
        " ",
        " ",
        "  ",
        "   ",
        "\t",
        "\\\n",
        "  \n",
        "\n",
        "\n",
        "\n\n",
        "\n\n\n\n",
        "\0",
        "\x0c",
        "\x1b[",
    ),
    *(
        "://",
        "https://",
        "http://",
        "www.",
        ".com",
        "/",
        "#",
        "?",
        "=",
        "{",
        "}",
        "<<<<<<< a",
        ">>>>>>> b",
    ),
    *("(https://a.test)", "[tea]", "[paper](https://a.test)", "[[code](https://github.com/a/b)]"),
)
_KINDS = (_TOKENS, _TOKENS, _TOKENS, TEXTS, TEXTS, HREFS, SEPARATORS)


def soup(random: Random) -> bytes:
    """A document of tokens."""
    lines = [_line(random) for _ in range(random.choice((1, 2, 3, 5, 8, 14)))]
    return encoded("".join(lines), random)


def _line(random: Random) -> str:
    parts = [random.choice(_STARTS)]
    for _ in range(random.choice((0, 1, 2, 3, 5, 9))):
        if random.randrange(40):
            parts.append(random.choice(random.choice(_KINDS)))
        else:
            parts.append(f"<!-- {random.choice(CONTROLS)} -->")
    parts.append(random.choice(("\n", "\n", "\n", "\n\n", "", " \n", "\n\n\n")))
    return "".join(parts)
