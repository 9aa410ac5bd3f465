"""Documents shaped as lists are, in which any part may be empty, and now and then is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import CONTROLS, HREFS, SEPARATORS, TEXTS, encoded

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_TITLES = (
    "Tea",
    "Tools",
    "tea",
    "C#",
    "",
    "漢字",
    "Contents",
    "License",
    "Tea",
    "Papers [CVPR]",
    "A `b`",
)
_LABELS = (
    "paper",
    "code",
    "Paper",
    "Code",
    "project",
    "pdf",
    "",
    "arXiv",
    "[paper]",
    "主页",
    "website",
)
_BREAKS = (
    "[",
    "]",
    "(",
    ")",
    " ",
    "\n",
    "  ",
    "](",
    "<",
    ">",
    "`",
    "*",
    "|",
    ".",
    "/",
    "\\",
    ",",
    "#",
)


def grammar(random: Random) -> bytes:
    """A document of sections, lists, tables and contents."""
    blocks = [random.choice(_BLOCKS)(random) for _ in range(random.choice((1, 1, 2, 3, 4, 6, 9)))]
    text = random.choice(("\n\n", "\n\n", "\n", "\n\n\n")).join(blocks) + "\n"
    for _ in range(random.choice((0, 0, 0, 1, 1, 2, 4))):
        at, cut = random.randint(0, len(text)), random.randrange(3)
        text = text[:at] + random.choice((*_BREAKS, "")) + text[at + cut :]
    return encoded(text, random)


def _title(random: Random) -> str:
    return random.choice(_TITLES) if random.randrange(3) else random.choice(TEXTS)


def _link(random: Random) -> str:
    text, href = _title(random), random.choice(HREFS)
    return random.choice(
        (
            *(f"[{text}]({href})",) * 6,
            *(f"![{text}]({href})", f"[![{text}]({href})]({href})", f"<{href}>"),
            *(href, f"[{text}]"),
            *(f"[{text}][a]", f'[{text}]({href} "{text}")', f'<a href="{href}">{text}</a>'),
            *(
                f"**[{text}]({href})**",
                f"[{text}] ({href})",
                f"({text})[{href}]",
                f"[{text}][{href}]",
            ),
        )
    )


def _labels(random: Random) -> str:
    found = []
    for _ in range(random.choice((0, 1, 2, 3))):
        label, href = random.choice(_LABELS), random.choice(HREFS)
        shapes = (
            f"[[{label}]({href})]",
            f"[[{label}]]({href})",
            f"[{label}]({href})",
            f"[{label}]",
        )
        found.append(random.choice((*shapes, f"([{label}]({href}))", f"[[{label}]({href})")))
    return random.choice((" ", "", ", ", " / ", "\\\n", " | ")).join(found)


def _entry(random: Random) -> str:
    text = random.choice(TEXTS)
    first = _link(random) if random.randrange(4) else _title(random)
    last = _labels(random) if random.randrange(2) else ""
    space = random.choice((" ", "", "  "))
    return (
        f"{first}{random.choice(SEPARATORS)}{text}{space}{last}{random.choice(('', '', '.', '。'))}"
    )


def _list(random: Random) -> str:
    marker = random.choice(("-", "*", "+", "1.", "1)", "-"))
    indent = random.choice(("  ", "    ", " ", "\t", "   "))
    lines = []
    for n in range(random.choice((1, 2, 3, 5, 12))):
        if not random.randrange(15):
            marker = random.choice(("-", "*", f"{n}."))
        depth = random.choice((0, 0, 0, 0, 1, 1, 2))
        space = random.choice((" ", " ", " ", "  ", "", "   ", " [ ] "))
        lines.append(f"{indent * depth}{marker}{space}{_entry(random)}")
        if not random.randrange(12):
            lines.append(
                random.choice(("", indent * depth + "  " + _entry(random), "  ---", "<br>"))
            )
    return "\n".join(lines)


def _table(random: Random) -> str:
    columns = random.randint(1, 4)
    edge = random.choice(("|", "|", "", "| "))
    rows = [_title(random) if random.randrange(3) else "" for _ in range(columns)]
    lines = [f"{edge}{' | '.join(rows)} {edge}", f"{edge}{'|'.join(['---'] * columns)}{edge}"]
    for _ in range(random.choice((0, 1, 2, 4, 11))):
        count = columns if random.randrange(6) else random.randint(0, 5)
        cells = [random.choice((_link, _title, _labels))(random) for _ in range(count)]
        lines.append(f"{edge}{random.choice((' | ', '|')).join(cells)}{edge}")
    return "\n".join(lines)


def _contents(random: Random) -> str:
    lines = []
    for _ in range(random.randint(1, 5)):
        title = _title(random)
        anchor = random.choice((title.lower().replace(" ", "-"), title, "", "tea", "tools-1"))
        lines.append(f"{random.choice(('', '', '  '))}- [{title}](#{anchor})")
    table = "\n".join(lines) if random.randrange(5) else ""
    if random.randrange(3):
        return random.choice(("## Contents\n\n", "", "Contents:\n")) + table
    start, end = random.choice(
        (("toc", "tocstop"), ("START doctoc", "END doctoc"), ("TOC", "/TOC"))
    )
    first, last = f"<!-- {start} -->", f"<!-- {end} -->"
    gap = random.choice(("\n", "\n\n", "", " "))
    return gap.join(random.choice(((first, table, last),) * 4 + ((first, table), (last, first))))


def _heading(random: Random) -> str:
    title = _title(random)
    link = _link(random)
    return random.choice(
        (
            *(f"{'#' * random.randint(1, 4)} {title}",) * 5,
            *(f"## {link}", f"#{title}", f"{title}\n---"),
            *(f'## <a name="{title}"></a>{title}', "#"),
            *(
                f"#### {title}\n{_labels(random)}",
                f"## {title} ##",
                f"**{title}**",
                "# Awesome Tea",
            ),
        )
    )


def _paper(random: Random) -> str:
    title, venue = _title(random), random.choice(("CVPR 2021", "ICLR2020", "", "arXiv", "NIPS'19"))
    lead = random.choice(("- ", "- ", "* **", "", "1. "))
    end = random.choice(("\n", "\\\n", "  \n", " ", "<br>"))
    shape = random.choice((f"[{venue}]", f"({venue})", f"*{venue}*", venue, f"`{venue}`"))
    return f"{lead}{title}{'**' * ('*' in lead)} {shape}{end}{_labels(random)}"


def _papers(random: Random) -> str:
    return "\n".join(_paper(random) for _ in range(random.choice((1, 2, 5, 11))))


def _definitions(random: Random) -> str:
    kinds = ("[a]: {}", "[b]: <{}>", '[a]: {} "tea"', "[^1]: {}", "[]: {}", "[a]:{}")
    lines = [random.choice(kinds).format(random.choice(HREFS)) for _ in range(random.randint(1, 4))]
    return "\n".join(lines) + random.choice(("", "\n\n[a] [^1]"))


def _paragraph(random: Random) -> str:
    parts = (random.choice((_link, _entry, _title))(random) for _ in range(random.randint(1, 4)))
    return random.choice((" ", "\n", "", "  \n")).join(parts)


def _html(random: Random) -> str:
    title, inner = _title(random), random.choice((_list, _table, _paragraph))(random)
    gap = random.choice(("\n", "\n\n"))
    return random.choice(
        (
            f"<details>\n<summary>{title}</summary>{gap}{inner}{gap}</details>",
            f"<p align=center>{gap}{inner}</p>",
            f"<!-- {random.choice(CONTROLS)} -->{gap}{inner}",
            f"<div>{inner}",
            f"```\n{inner}\n```",
            f"> {inner}",
            f"---\ntitle: {title}\n---\n{inner}",
        )
    )


_BLOCKS: tuple[Callable[[Random], str], ...] = (
    *(_list, _list, _list, _table, _contents, _heading, _heading, _heading),
    *(_papers, _papers, _definitions, _paragraph, _html),
)
