"""What is read as certain, without markdown-it, against what markdown-it makes of the same."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it.common.html_blocks import block_names
from markdown_it.common.utils import MD_TRIM_CHARS, normalizeReference
from markdown_it.rules_block import StateBlock
from places import FIXTURES

from awesome_lint.document import Block, BlockKind
from awesome_lint.parser.assembly import document_of
from awesome_lint.parser.certain.definitions import normalized
from awesome_lint.parser.certain.inlines import reading
from awesome_lint.parser.certain.lines import HTML_BLOCK
from awesome_lint.parser.library.block_rules import state_of
from awesome_lint.parser.library.grammar import block_grammar
from awesome_lint.parser.line_map import TRIMMED
from awesome_lint.parser.stream import by_certainty, by_library
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from awesome_lint.document import Document

LISTS = sorted(FIXTURES.rglob("*.md"))


def flat(value: object, seen: dict[int, str]) -> object:
    """All that a document holds, as plain values; a node is told in full where first met."""
    if isinstance(value, Enum):
        return value.name
    if is_dataclass(value):
        if id(value) in seen:
            return seen[id(value)]
        seen[id(value)] = f"node {len(seen)}"
        names = [each.name for each in fields(value) if each.name not in ("source", "given")]
        return type(value).__name__, [(name, flat(getattr(value, name), seen)) for name in names]
    if isinstance(value, (list, tuple)):
        return [flat(each, seen) for each in value]
    return value


def surely(text: str) -> Document:
    return document_of(Source(text), by_certainty, reading)


def by_the_library(text: str) -> Document:
    return document_of(Source(text), by_library, lambda _: lambda _: None)


def assert_same(text: str) -> None:
    """Compare the blocks first, one by one, for a difference that people can read."""
    fast, slow = surely(text), by_the_library(text)
    for one, other in zip(fast.blocks, slow.blocks, strict=False):
        assert (one.kind, one.span, one.text) == (other.kind, other.span, other.text)
    assert flat(fast, {}) == flat(slow, {})


def test_real_lists_are_the_librarys(real_list: Path) -> None:
    assert_same(real_list.read_bytes().decode("utf-8", "surrogateescape"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_fixtures_are_the_librarys(path: Path) -> None:
    assert_same(path.read_bytes().decode("utf-8", "surrogateescape"))


LINES = r"""
foo
bar baz
- a
* b
+ c
- [a](b) - c.
- [ ] t
- a\tb
-\ta
\t- t
\tx
-     code
-    wide
---
===
-\s
-
- -
* * *
- ---
* ***
***
___
--
=
-foo
1. x
2. y
10) z
12
1.5 x
> q
> ---
> - a
- > a
# h
## h ##
### C#
#no
####### seven
- # h
- - a
- * a
<div>
</div>
<p align="center">
<img src="a" alt="b"/>
<a href="x">y</a> z
<a name="q"></a>
<br>
<details><summary>x</summary>
<!-- c -->
<!-- c
-->
d --> e
<!-->
<pre>
<script>
<?php
<!DOCTYPE x>
<https://a.b>
<search>
- <div>
- <img src="a">
- <a href="b">c</a> d
- ```
- |a|
|a|b|
|-|-|
| a | b |
|---|---|
| --- | :-: |
| c |
| e | f | g |
| x \| y |
||
|
|:-
a | b
-|-
:-:|-
[a]: b
[A  b]: c 't'
[d]: /u "t"\s
[d]: /u "t" x
[r]: <x>
[a]:
"t"
(t)
[^a]: b
[^a] x
[a
b]: c
[a b] x [A B][] [z][r]
[x] y
```
~~~
``` x
`c`
**b** x
__b__
*a*
_
\
x\s\s
\xa0x
x\xa0
\x0bx
:t: x
: x
:-
![i](j)
[![i](j)](k)
www.a.b
é
漢字
title: x
""".strip("\n").split("\n")
UNESCAPED = {r"\s": " ", r"\t": "\t", r"\xa0": "\xa0", r"\x0b": "\x0b"}


def unescaped(line: str) -> str:
    for written, meant in UNESCAPED.items():
        line = line.replace(written, meant)
    return line


INDENTS = st.sampled_from(["", "", "", " ", "  ", "  ", "   ", "    ", "      ", "\t"])
STARTS = st.sampled_from(["", "", "", "- ", "  - ", "* ", "1. ", "> "])
LINE = st.one_of(
    st.just(""),
    st.tuples(INDENTS, STARTS, st.sampled_from([unescaped(line) for line in LINES])).map("".join),
)


@settings(max_examples=600)
@given(st.lists(LINE, min_size=1, max_size=12).map("\n".join))
@example("- ---")
@example("- a\n\n  b\n- c\n\n- d\n")
@example("- a\n    - b\n  - c\nd\n")
@example("-    a\n    - b")
@example("- a\n<!-- b -->\n- c\n")
@example("|a|\n|-|\n|b\nc\n")
@example('[a]: b\n"c"\n\n[a]\n')
@example("[a\nb]: c\n\n[a b]\n")
def test_blocks_are_the_librarys(text: str) -> None:
    assert_same(text)


PIECES = r"""
[a](b) ![i](j) ![i (x)](j) [![i](j)](k) [![i (x)](j)](k) [![[i](j)](k) [ ] ( ) ! ![ ]( ](b) : // ://
w www.a.b @ a@b.c https://a.b/c_d [https://a.b](https://a.b) [www.x.y](z) [a@b.cd](e) - x a # é | 1.
. , * ** _ __ *** & &amp; &amp ` `c` <br/> <a href='s'> </a> <img src='s&amp;t'/> <a id='n'> ~ ~~ \
\[
<https://a.b> [r] [r][d] [d][] [^f] “ — " ' () [] [CVPR] [[a](b)] [[a](b)][[c](d)] [[x](y)](z) (b)
[x][y] [R] [[Un]M](c) [`c`](d) [*e*](f) [a](b"c) [a](b_(c)) [a](b&c) [a](b&c;d) [é] [a](<b>)
""".split()
ENDS = [
    "",
    "\n",
    "\n\n[r]: s 't'\n[cvpr]: x\n",
    "\n\n[d]: /e\n[a]: b\n[i]: z\n[x]: q\n",
    "\n\n[é]: s\n",
    "\n\n[^f]: note\n",
]
BEFORE = ["", "- ", "# ", "- [a](b) - ", "| a | b |\n|---|---|\n| "]
INLINE = st.sampled_from([*PIECES, " ", " ", "\n", "  \n", "`` d ``", "[a](b )", "<!-- c -->"])


@settings(max_examples=800)
@given(
    st.tuples(
        st.sampled_from(BEFORE),
        st.lists(INLINE, max_size=12).map("".join),
        st.sampled_from(ENDS),
    ).map("".join)
)
@example("</a>[a@b.cd](e)")
@example("[d][][a](b)\n\n[a]: c\n")
@example("[[x](y)](z)")
@example("[![i (x)](j)](k)")
@example("[a](b) *[c*](d)")
def test_content_is_the_librarys(text: str) -> None:
    assert_same(text)


def test_a_classic_list_needs_no_library() -> None:
    text = (
        "# Awesome\n\n> [![badge](https://a.test/b.svg)](https://a.test)\n\n"
        "## Tools\n\n*Words.*\n\n- [a](https://a.test) - b, **c** and `d`.\n  - [e](https://e.test)\n"
        "- Paper [CVPR 2021] [[paper](https://f.test)] [[code]](https://g.test)\n\n"
        "| a | b |\n|---|---|\n| [c](https://c.test) | d |\n\n---\n\n<p>\n  e\n</p>\n\n[f]: g 'h'\n"
    )
    source = Source(text)
    stream = by_certainty(source, Block(BlockKind.DOCUMENT, 0, len(text), None), {})
    tokens = [each for each in stream if not isinstance(each, tuple)]
    assert {each.type for each in tokens} <= {
        *("blockquote_open", "blockquote_close"),
        *("paragraph_open", "inline", "paragraph_close"),
    }
    contents = [each[1] for each in stream if isinstance(each, tuple) and isinstance(each[2], int)]
    assert contents
    assert [each for each in contents if each[0] != "<" and reading({"F"})(each) is None] == []


def test_the_same_characters_are_trimmed() -> None:
    assert set(TRIMMED) == set(MD_TRIM_CHARS)


def test_the_same_tags_start_html_blocks() -> None:
    ours = {name for name in (*block_names, "source", "pre", "a") if HTML_BLOCK.match(f"<{name}>")}
    assert set(block_names) - ours <= {"search", "source"}
    assert ours <= set(block_names)


@given(st.text("aZ \t'\"!?-_.0", min_size=1))
def test_labels_are_compared_alike(label: str) -> None:
    assert normalized(label) == normalizeReference(label)


@given(st.text("a \t\n-", max_size=30).map(lambda text: text + "\n"))
def test_the_state_is_the_librarys(text: str) -> None:
    ours, theirs = (make(text, block_grammar(), {}, []) for make in (state_of, StateBlock))
    for name in ("src", "bMarks", "eMarks", "tShift", "sCount", "bsCount", "lineMax"):
        assert getattr(ours, name) == getattr(theirs, name)
