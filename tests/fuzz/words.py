"""The pieces that generated documents are made of, each where it may be empty or half."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

TEXTS = (
    *("", "", " ", "Tea", "Tea Leaves", "tea", "C++", "C#", "a_b_c", "x" * 40, "et al.", "A, B"),
    *(
        "paper",
        "code",
        "Paper",
        "Project Page",
        "pdf",
        "arxiv",
        "Website",
        "Tools",
        "漢字",
        "「茶」",
    ),
    *("ﬁ", "é", "🎙️", "👩‍👩‍👧", "\u200b", "\u200d", "\u202e", "\u00a0", "\u3000", "ａ", "＂"),
    *(
        "CVPR 2021",
        "[CVPR 2021]",
        "(ICLR'20)",
        "CVPRR 2021",
        "arXiv 2020",
        "NIPS",
        "2021",
        "[oral]",
    ),
    *("`Tea`", "`", "**Tea**", "**", "_Tea_", "*", "~~Tea~~", "~", "![a](b.png)", "![](c.png)"),
    *(
        "<b>Tea</b>",
        "<br>",
        "<i>",
        "&amp;",
        "&#35;",
        "\\]",
        "\\",
        "[",
        "]",
        "[]",
        "[[",
        "]]",
        "(",
        ")",
    ),
    *(
        "（",
        "）",
        "【",
        "】",
        "，",
        "。",
        "：",
        "!",
        "?",
        ".",
        ",",
        ";",
        "...",
        "…",
        "'",
        '"',
        "’",
        "|",
    ),
)
HREFS = (
    *(
        "",
        "",
        " ",
        "#",
        "#tea",
        "#Tea",
        "#tools",
        "#漢字",
        "tea.md",
        "../x",
        "/",
        "?",
        "<>",
        "<a b>",
    ),
    *(
        "https://a.test",
        "https://a.test/",
        "http://a.test/#tea",
        "https://a.test/a_(b)",
        "//a.test",
    ),
    *("https://", "http:/", "htps://a.test", "https//a.test", "https:://a.test", "https:a.test"),
    *("https://https://a.test", "http://http://", "hhttps://a.test/x", "www.a.test", "a.test/b"),
    *("http://arxiv.org/abs/1706.03762"),
    *("https://arxiv.org/pdf/1706.03762v5.pdf", "arxiv:1706.1"),
    *("https://github.com/a/b"),
    *("http://github.com/a/b.git", "https://github.com/a/b/tree/main/c"),
    *("https://github.com/a", "https://doi.org/10.1000/1", "https://a.test?utm_source=b&c=d"),
    *(
        "https://a.test/?fbclid=x",
        "https://a.test/#:~:text=tea",
        "https://a.test/ b",
        "URL",
        "TODO",
    ),
    *(
        "https://a.test/[x]",
        "[https://a.test]",
        "{https://a.test}",
        "(https://a.test)",
        "mailto:a@b.c",
    ),
    *(
        "https://a.test)",
        "https://a.test](",
        '"https://a.test"',
        "https://a.test 'tea'",
        "javascript:x",
    ),
    *(
        "https://аpple.test",
        "https://a。test",
        "https：//a.test",
        "https://a.test/，x",
        "<https://a.test>",
    ),
    *("https://a.test/%", "https://a.test/%zz", "https://[::1]/"),
    *("https://[", "https://a.test:x/"),
)
SEPARATORS = (
    " - ",
    " – ",
    " — ",
    ": ",
    "：",
    " ",
    "",
    ". ",
    ", ",
    " | ",
    " -- ",
    "-",
    " -",
    "- ",
    ",",
)
CONTROLS = (
    *("awesome-lint-disable", "awesome-lint-enable", "awesome-lint-disable-file", ""),
    *(
        "awesome-lint-disable-line",
        "awesome-lint-disable-next-line",
        "awesome-lint-disable-line all",
    ),
    *("lint disable", "lint ignore", "lint enable no-dead-urls", "lint ignore x y", "lint"),
    *("awesome-lint-disable trailing-space x", "awesome-lint-disable-line blank-lines"),
    *("tea", "-"),
    *(
        "toc",
        "tocstop",
        "START doctoc",
        "END doctoc",
        "TOC",
        "omit in toc",
        "omit from toc",
        "/toc",
    ),
    *("BEGIN_SECTION:x", "prettier-ignore", "markdownlint-disable", "--", ">", "<!--"),
)
LINE_ENDS = ("\n", "\n", "\n", "\n", "\n", "\r\n", "\r")
BYTES = (b"\xff", b"\x83]", b"\x95\x5c", b"\xc3", b"\xed\xa0\x80", b"\x00", b"\xf0\x9f", b"\x8b[")


def encoded(text: str, random: Random) -> bytes:
    """A document's text as bytes: now and then with a mark, other line ends, or bad bytes."""
    end = random.choice(LINE_ENDS)
    if end != "\n":
        text = text.replace("\n", end)
    if not random.randrange(20):
        text = text.replace(end, random.choice(LINE_ENDS), 1 + random.randrange(3))
    data = text.encode("utf-8", "surrogatepass")
    if not random.randrange(12):
        for _ in range(random.randint(1, 10)):
            at = random.randint(0, len(data))
            data = data[:at] + random.choice(BYTES) + data[at:]
    return (b"" if random.randrange(25) else b"\xef\xbb\xbf") + data
