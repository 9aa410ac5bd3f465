from __future__ import annotations

import pytest

from awesome_lint.parser import parse
from awesome_lint.rule.target_respelling import respelling
from awesome_lint.text.edits import merged
from awesome_lint.text.source import Source


def respelt(raw: str, old: str, new: str) -> str | None:
    """``raw`` with ``new`` for ``old`` in its only target; None where no fix is offered."""
    doc = parse(Source(raw))
    (destination,) = doc.destinations
    fix = respelling(doc, destination, destination.href.replace(old, new), "Respell it")
    return None if fix is None else doc.source.edited(merged([fix])).raw


@pytest.mark.parametrize(
    ("raw", "old", "new", "after"),
    [
        ("[x](http://a.org)", "http:", "https:", "[x](https://a.org)"),
        ("[x]( <http://a.org> 't')", "http:", "https:", "[x]( <https://a.org> 't')"),
        ("[x]: http://a.org 't'", "http:", "https:", "[x]: https://a.org 't'"),
        ("![x](http://a.org)", "http:", "https:", "![x](https://a.org)"),
        ("<http://a.org>", "http:", "https:", "<https://a.org>"),
        ("See http://a.org/b.", "http:", "https:", "See https://a.org/b."),
        ("<a href=http://a.org>x</a>", "http:", "https:", "<a href=https://a.org>x</a>"),
        # Escapes and references stay as they are written.
        (r"[x](http://a.org/b\_c)", "http:", "https:", r"[x](https://a.org/b\_c)"),
        (r"[x](http://a.org/b\_c.git)", ".git", "", r"[x](http://a.org/b\_c)"),
        ("[x](http://a.org?b&amp;c=1&amp;d)", "&c=1", "", "[x](http://a.org?b&amp;d)"),
        ("[x](http://a.org?b&amp;c=1&d)", "http:", "https:", "[x](https://a.org?b&amp;c=1&d)"),
    ],
)
def test_only_the_target_changes(raw: str, old: str, new: str, after: str) -> None:
    assert respelt(raw, old, new) == after


@pytest.mark.parametrize(
    ("raw", "old", "new"),
    [
        ("[x](http://a.org)", "b", "c"),  # nothing to change
        (r"[x](http://a.org/b\_c)", "b_c", "d"),  # the change lies in an escape
        (r"[x](http://a.org/b\?c)", "?c", ""),  # would leave the backslash behind
        ("[x](http://a.org?b&amp;c=1&d)", "&c=1", ""),  # two ways to write "&"
        ("[x](http://a.org/(b))", "(b)", ""),
        ('<a href="http://a.org">x</a>', "a.org", '"'),
        ("http://a.org/b，see", "b，see", "b"),  # the author's words, for all we know
        ("www.a.org", "http:", "https:"),  # GitHub's scheme, not the author's
        ('<a href="http://a.org/\n  b">x</a>', "http:", "https:"),
    ],
)
def test_abstains(raw: str, old: str, new: str) -> None:
    assert respelt(raw, old, new) is None
