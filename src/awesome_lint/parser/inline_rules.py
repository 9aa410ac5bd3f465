"""markdown-it's inline parser, also noting where every construct stands in the content.

Places are pairs of offsets into the block's content, kept in the tokens' meta: ``SPAN`` for
all tokens but text, ``LABEL`` (between the brackets) and ``INNER`` (from "(" or "[" of the
target to the end) for links and images.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it import rules_inline
from markdown_it.parser_inline import ParserInline

from awesome_lint.parser.frames import BARE, Bracket, Frame, frame_of, swap

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

    _InlineRule = Callable[[StateInline, bool], bool]

SPAN = "span"
LABEL = "label"


_LONGEST_FOOTNOTE_LABEL = 1000  # a bound, so that "[^[^[^…" costs no square


def install(md: MarkdownIt) -> None:
    """Give ``md`` link rules that turn down at once what cannot be closed."""
    md.inline.ruler.at("link", _closable(rules_inline.link))
    md.inline.ruler.at("image", _closable(rules_inline.image))
    md.inline.ruler.after("image", "footnote_ref", _footnote)


def _closable(rule: _InlineRule) -> _InlineRule:
    """``rule``, only where a "]" follows: "[[[[…" is the commonest hostile input."""

    def run(state: StateInline, silent: bool) -> bool:
        if state.src[state.pos] not in "[!" or state.pos > frame_of(state).last_close:
            return False
        return rule(state, silent)

    return run


def _footnote(state: StateInline, silent: bool) -> bool:
    """A reference to a footnote that is defined: ``[^label]``."""
    text, at = state.src, state.pos
    if text[at] != "[" or not text.startswith("^", at + 1) or "footnotes" not in state.env:
        return False
    end = text.find("]", at + 2, min(state.posMax, at + _LONGEST_FOOTNOTE_LABEL))
    if end < 0 or f":{text[at + 2 : end]}" not in state.env["footnotes"]["refs"]:
        return False
    if not silent:
        state.push("footnote_ref", "", 0)
    state.pos = end + 1
    return True


class PlacingInline(ParserInline):
    """The library's inline parser with its one seam used: ``tokenize`` sees every match."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Tokens of ``src``; an image's alternative text comes through here, nested."""
        outer = swap(env, Frame(src.rfind("]")))
        try:
            return super().parse(src, md, env, tokens)
        finally:
            swap(env, outer)

    def tokenize(self, state: StateInline) -> None:
        """Tokens of ``state.pos:state.posMax``, which is the content or a link's text."""
        rules = self.ruler.getRules("")
        begin, end = state.pos, state.posMax
        deepest = state.md.options["maxNesting"]
        frame = frame_of(state)
        text, tokens = state.src, state.tokens
        while state.pos < end:
            at = state.pos
            matched = False
            if state.level < deepest:
                count = len(tokens)
                for rule in rules:
                    if rule(state, False):
                        matched = True
                        break
            if matched:
                if len(tokens) > count:
                    _note(state, at, count, frame)
                continue
            char = text[at]
            if char == "[":
                frame.open(Bracket(image=at > 0 and text[at - 1] == "!"))
            elif char == "]":
                frame.close()
            state.append_pending(char)
            state.pos += 1
        if state.pending:
            state.pushPending()
        frame.label = (begin, end)


def _note(state: StateInline, start: int, count: int, frame: Frame) -> None:
    """Note the places of the tokens from ``count`` on, which a rule made of ``start:pos``."""
    tokens, end = state.tokens, state.pos
    last = tokens[-1]
    if last.type == "link_close":
        opening = tokens[count]
        if opening.type != "link_open":  # text pending before the link was flushed first
            opening = tokens[count + 1]
        if last.info == BARE:
            start -= opening.meta["back"]
            opening.meta[LABEL] = (start, end)
        elif last.markup == "autolink":
            opening.meta[LABEL] = (start + 1, end - 1)
        else:
            frame.deactivate()
            opening.meta[LABEL] = frame.label
        opening.meta[SPAN] = last.meta[SPAN] = (start, end)
    elif last.type == "image":
        last.meta[SPAN] = (start, end)
        last.meta[LABEL] = (start + 2, start + 2 + len(last.content))
    elif last.type == "text":  # a run of emphasis markers, a token each
        at = end
        for token in reversed(tokens[count:]):
            if at <= start:
                break
            token.meta[SPAN] = (at - len(token.content), at)
            at -= len(token.content)
    else:
        last.meta[SPAN] = (start, end)
