"""What a fragment asks for, the way GitHub looks for it."""

from __future__ import annotations

from unicodedata import category

from awesome_lint.text.patterns import lazy
from awesome_lint.text.slugs import decode_fragment

_LINES = lazy(r"l\d+(?:c\d+)?(?:-l\d+(?:c\d+)?)?")
_ESCAPE_OR_REST = lazy(r"(%[0-9A-Fa-f]{2})|[^%]+")
_PAGE = ("", "top", "readme")  # the HTML standard's two, and the box GitHub shows a readme in
_PREFIX = "user-content-"
_PLAIN = frozenset("-._~")


def wanted(fragment: str) -> str | None:
    """The name that GitHub looks for when it is asked for ``fragment``, written without "#".

    Percent-decoded, lower-cased, and without the prefix that GitHub's own ids have: so
    ``<a name="S-Intro">`` is never found (https://github.com/google/gson/issues/2286).
    None for a bad escape, which finds nothing. ``:~:text=…`` is an order to the browser.
    """
    name = decode_fragment(fragment.partition(":~:")[0])
    return None if name is None else name.lower().removeprefix(_PREFIX)


def retargeted(href: str, name: str) -> str:
    """The in-page target that asks for ``name`` instead of what ``href`` asks for.

    What ``href`` orders the browser to do there, ``:~:text=…``, stays.
    """
    return f"#{written(name)}{directive(href)}"


def directive(href: str) -> str:
    """What an in-page target orders the browser to do where it arrives; "" for nothing."""
    _, mark, order = href.partition(":~:")
    return mark + order


def lowered(fragment: str) -> str:
    """The fragment in lower case, its escapes as they are."""
    return _ESCAPE_OR_REST.sub(lambda found: found[1] or found[0].lower(), fragment)


def is_page_place(name: str) -> bool:
    """Whether a wanted name is there on every page: its top, the readme, a line."""
    return name in _PAGE or _LINES.fullmatch(name) is not None


def written(name: str) -> str:
    """The fragment, without "#", that asks for ``name``, as Markdown and HTML both take it.

    Letters stay what they are; punctuation and what nobody sees becomes escapes.
    """
    return "".join(map(_written, name))


def _written(char: str) -> str:
    if char in _PLAIN or char.isalnum():
        return char
    if char.isascii() or category(char)[0] in "CZ" or "\ufe00" <= char <= "\ufe0f":
        data = char.encode("utf-8", "surrogateescape")
        return "".join(f"%{byte:02X}" for byte in data)
    return char
