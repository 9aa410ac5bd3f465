"""markdown-it's block rules, each also noting where its content stands."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import TYPE_CHECKING

from markdown_it.common.utils import normalizeReference
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock

from awesome_lint.document import Definition
from awesome_lint.parser.library.block_starts import (
    CODE_INDENT,
    STARTS,
    above_an_underline,
    below_a_header,
    starting,
)
from awesome_lint.parser.library.keys import CELL, DEFINITIONS, MAP, WRITTEN
from awesome_lint.parser.line_map import TRIMMED, LineMap, cell_map, lines_map, row_cells, trimmed
from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_BlockRule = Callable[[StateBlock, int, int, bool], bool]
_Note = Callable[[StateBlock, int, int], None]

_KEPT = {"front_matter": ["paragraph", "reference", "blockquote", "list"]}


class PlacingBlock(ParserBlock):
    """The library's block parser, which tries a rule only where it can start.

    markdown-it tries every rule on every line, which is half of its time on blocks.
    """

    def __init__(self) -> None:
        super().__init__()
        self.all_rules: tuple[_BlockRule, ...] = ()
        self.rules_at: dict[str, tuple[_BlockRule, ...]] = {}

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        """Tokens of the lines ``startLine:endLine``, which lie in one container."""
        deepest = state.md.options["maxNesting"]
        line = startLine
        blank_before = False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= deepest:
                state.line = endLine
                break
            self.block(state, line, endLine)
            state.tight = not blank_before
            line = state.line
            blank_before = blank_before or state.isEmpty(line - 1)
            if line < endLine and state.isEmpty(line):
                blank_before = True
                line += 1
                state.line = line

    def block(self, state: StateBlock, line: int, end: int) -> None:
        """Tokens of the one block that starts on ``line``, in the container that is open."""
        tried: Sequence[_BlockRule] = self.all_rules
        inside = line or state.level  # front matter stands in nothing
        if inside and state.sCount[line] - state.blkIndent < CODE_INDENT:
            first = state.src[state.bMarks[line] + state.tShift[line]]
            tried = self.rules_at.get(first, self.rules_at[""])
        for rule in tried:
            if rule(state, line, end, False):
                break


def state_of(text: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> StateBlock:
    """The library's state before the first line of ``text``, which ends with a line end.

    Its own constructor looks at every character that indents a line.
    """
    state = StateBlock("", md, env, tokens)
    lines = text.split("\n")[:-1]
    ends = [end - 1 for end in accumulate([len(line) + 1 for line in lines])]
    indents = [len(line) - len(line.lstrip(" \t")) for line in lines]
    columns = [
        len(line[:indent].expandtabs(4)) if "\t" in line[:indent] else indent
        for line, indent in zip(lines, indents, strict=True)
    ]
    state.src, state.lineMax = text, len(lines)
    # The library adds an entry behind the last line to each.
    state.bMarks = [0, *(end + 1 for end in ends)]
    state.eMarks = [*ends, len(text)]
    state.tShift, state.sCount = [*indents, 0], [*columns, 0]
    state.bsCount = [0] * (len(lines) + 1)
    return state


def one_block(state: StateBlock, line: int) -> None:
    """Tokens of the one block that starts on ``line``; ``state.line`` moves behind it."""
    parser = state.md.block
    assert isinstance(parser, PlacingBlock)
    state.line = line
    parser.block(state, line, state.lineMax)


def install(md: MarkdownIt) -> None:
    """Make the block rules of ``md`` note their places and start only where they can."""
    block = PlacingBlock()
    block.ruler = md.block.ruler
    md.block = block
    interrupts = {  # what CommonMark lets a construct interrupt, as markdown-it has it
        "table": ["paragraph", "reference"],
        "fence": ["paragraph", "reference", "blockquote", "list"],
        "blockquote": ["paragraph", "reference", "blockquote", "list"],
        "hr": ["paragraph", "reference", "blockquote", "list"],
        "list": ["paragraph", "reference", "blockquote"],
        "footnote_def": ["paragraph", "reference"],
        "html_block": ["paragraph", "reference", "blockquote"],
        "heading": ["paragraph", "reference", "blockquote"],
    }
    rules = dict(zip(md.block.ruler.get_active_rules(), md.block.ruler.getRules(""), strict=True))
    for name, note in _NOTES.items():
        rules[name] = _noting(rules[name], note)
    for name, starts in STARTS.items():
        rules[name] = starting(rules[name], starts)
    rules["table"] = below_a_header(rules["table"])
    rules["lheading"] = above_an_underline(rules["lheading"])
    for name, rule in rules.items():
        md.block.ruler.at(name, rule, {"alt": interrupts.get(name, _KEPT.get(name, []))})
    block.all_rules = tuple(rules.values())
    always = ("table", "lheading", "paragraph")
    block.rules_at[""] = tuple(rules[name] for name in always)
    for char in set("".join(STARTS.values())):
        chosen = [n for n in rules if n in always or char in STARTS.get(n, "")]
        block.rules_at[char] = tuple(rules[name] for name in chosen)


def _noting(rule: _BlockRule, note: _Note) -> _BlockRule:
    def run(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if silent:
            return rule(state, start, end, True)
        count = len(state.tokens)
        if not rule(state, start, end, False):
            return False
        note(state, start, count)
        return True

    return run


def _note_paragraph(state: StateBlock, start: int, count: int) -> None:
    token = state.tokens[count + 1]
    begin, end = token.map or [start, start + 1]
    found = lines_map(state, begin, end, state.blkIndent)
    token.meta[MAP] = trimmed(found, state.src) if token.content else found


def _note_heading(state: StateBlock, start: int, count: int) -> None:
    text, at, end = state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start]
    while at < end and text[at] == "#":
        at += 1
    while at < end and text[at] in TRIMMED:
        at += 1
    state.tokens[count + 1].meta[MAP] = LineMap([0], [at])


def _note_html(state: StateBlock, start: int, count: int) -> None:
    token = state.tokens[count]
    begin, end = token.map or [start, start + 1]
    token.meta[MAP] = lines_map(state, begin, end, state.blkIndent)


def _note_table(state: StateBlock, start: int, count: int) -> None:  # noqa: ARG001 - a _Note
    cells: list[list[Span]] = []
    column = 0
    for token in state.tokens[count:]:
        if token.type == "tr_open" and token.map:
            line = token.map[0]
            begin = state.bMarks[line] + state.tShift[line]
            cells = row_cells(state.src, begin, state.eMarks[line])
            token.meta[WRITTEN] = len(cells)
            column = 0
        elif token.type == "inline":
            if column < len(cells):
                token.meta[MAP] = cell_map(state.src, cells[column])
                token.meta[CELL] = Span(cells[column][0].start, cells[column][-1].end)
            column += 1


def _note_reference(state: StateBlock, start: int, count: int) -> None:  # noqa: ARG001 - a _Note
    inner: list[int] = []
    outer: list[int] = []
    parts: list[str] = []
    length = 0
    for line in range(start, state.line):
        begin, end = state.bMarks[line] + state.tShift[line], state.eMarks[line] + 1
        inner.append(length)
        outer.append(begin)
        parts.append(state.src[begin:end])
        length += end - begin
    content, places = "".join(parts), LineMap(inner, outer)
    at = 1
    while content[at] != "]":
        at += 2 if content[at] == "\\" else 1
    label = (1, at)
    at += 2
    while content[at] in " \t\n":
        at += 1
    found = state.md.helpers.parseLinkDestination(content, at, len(content))
    angle = 1 if content[at] == "<" else 0
    state.env.setdefault(DEFINITIONS, []).append(
        Definition(
            normalizeReference(content[slice(*label)]),
            *places.span(0, len(content.rstrip())),
            places.span(*label),
            found.str,
            places.span(at + angle, found.pos - angle),
        )
    )


_NOTES: dict[str, _Note] = {
    "table": _note_table,
    "reference": _note_reference,
    "html_block": _note_html,
    "heading": _note_heading,
    "lheading": _note_paragraph,
    "paragraph": _note_paragraph,
}
