"""markdown-it's inline parser, also noting where every construct stands in the content.

Places are pairs of offsets into the block's content, kept in the tokens' meta: ``SPAN`` for
all tokens but text, ``LABEL`` (between the brackets) and ``INNER`` (from "(" or "[" of the
target to the end) for links and images.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import rules_inline
from markdown_it.parser_inline import ParserInline

from awesome_lint.parser.library import autolinks
from awesome_lint.parser.library.frames import Bracket, Frame, frame_of, swap
from awesome_lint.parser.library.keys import BARE, LABEL, SPAN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

    _InlineRule = Callable[[StateInline, bool], bool]

_STOP = re.compile(r"[\n\\`~*_\[\]<&@]|!(?=\[)|www\.|://")
_ESCAPABLE = "\n!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"  # CommonMark 0.31.2 §2.4, and a line end
_LONGEST_FOOTNOTE_LABEL = 1000  # a bound, so that "[^[^[^…" costs no square


def rules_at() -> dict[str, tuple[_InlineRule, ...]]:
    """The inline rules by the character they start with, in markdown-it's order."""
    emphasis, strikethrough = rules_inline.emphasis.tokenize, rules_inline.strikethrough.tokenize
    return {
        "\n": (rules_inline.newline,),
        "\\": (_escape,),
        "`": (rules_inline.backtick,),
        "~": (strikethrough,),
        "*": (emphasis,),
        "_": (emphasis,),
        "[": (_closable(rules_inline.link), _footnote),
        "!": (_closable(rules_inline.image),),
        "<": (rules_inline.autolink, rules_inline.html_inline),
        "&": (rules_inline.entity,),
        "w": (autolinks.www,),
        ":": (autolinks.url,),
        "@": (autolinks.email,),
    }


def _closable(rule: _InlineRule) -> _InlineRule:
    """``rule``, only where a "]" follows: "[[[[…" is the commonest hostile input."""

    def run(state: StateInline, silent: bool) -> bool:
        return state.pos < frame_of(state).last_close and rule(state, silent)

    return run


def _escape(state: StateInline, silent: bool) -> bool:
    """A backslash that escapes something: in ``\\https://a.org`` it does not."""
    after = state.src[state.pos + 1 : state.pos + 2]
    return after in _ESCAPABLE and after != "" and rules_inline.escape(state, silent)


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
    """The library's inline parser with its seam used: ``tokenize`` sees every match.

    A rule is tried only at the characters it can start with: markdown-it tries all rules at
    every character that any of them wants, which is half of its time.
    """

    def __init__(self, rules_at: Mapping[str, tuple[_InlineRule, ...]]) -> None:
        super().__init__()
        self.rules_at = rules_at

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Tokens of ``src``; an image's alternative text comes through here, nested."""
        outer = swap(env, Frame(src.rfind("]")))
        try:
            return super().parse(src, md, env, tokens)
        finally:
            swap(env, outer)

    def tokenize(self, state: StateInline) -> None:
        """Tokens of ``state.pos:state.posMax``, which is the content or a link's text."""
        begin, end = state.pos, state.posMax
        deepest = state.md.options["maxNesting"]
        frame = frame_of(state)
        text, tokens = state.src, state.tokens
        at = begin
        while at < end:
            stop = _STOP.search(text, at, end)
            start = stop.start() if stop is not None else end
            if start > at:
                state.append_pending(text[at:start])
                if start == end:
                    break
            state.pos = start
            char = text[start]
            if state.level < deepest:
                count = len(tokens)
                for rule in self.rules_at.get(char, ()):
                    if rule(state, False):
                        if len(tokens) > count:
                            _note(state, start, count, frame)
                        at = state.pos
                        break
                else:
                    at = start
                if at > start:
                    continue
            if char == "[":
                frame.open(Bracket(image=start > 0 and text[start - 1] == "!"))
            elif char == "]":
                frame.close()
            state.append_pending(char)
            at = start + 1
        state.pos = end
        if state.pending:
            state.pushPending()
        frame.label = (begin, end)

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 - the library's name
        """Move past one construct or run of text, making no tokens."""
        at, cache = state.pos, state.cache
        known = cache.get(at)
        if known is not None:
            state.pos = known
            return
        stop = _STOP.search(state.src, at, state.posMax)
        if stop is None:
            state.pos = state.posMax
        elif stop.start() > at:
            state.pos = stop.start()
        elif state.level < state.md.options["maxNesting"]:
            for rule in self.rules_at.get(state.src[at], ()):
                state.level += 1
                matched = rule(state, True)
                state.level -= 1
                if matched:
                    break
            else:
                state.pos = at + 1
        else:
            state.pos = state.posMax
        cache[at] = state.pos


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
