"""Where our rules leave what they know: keys of a token's meta and of the environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from awesome_lint.document import Definition

MAP = "map"  # the LineMap of a block's content
CELL = "cell"  # a cell's whole span, spaces included
WRITTEN = "written"  # how many cells of a row the author wrote
SPAN = "span"  # a construct's offsets in the content
LABEL = "label"  # those of the text between its brackets
BARE = "bare"  # not a key, but the info of a bare-URL link's tokens
DEFINITIONS = "awesome-lint definitions"


def labels_in(env: Mapping[str, Any]) -> set[str]:
    """All labels that block parsing found defined, of links and of footnotes."""
    footnotes = env.get("footnotes", {})
    return {*env.get("references", ()), *footnotes.get("refs", ())}


def definitions_in(env: Mapping[str, object]) -> list[Definition]:
    """The reference definitions that block parsing left in its environment, in order."""
    found = env.get(DEFINITIONS, [])
    assert isinstance(found, list)
    return found
