"""The table of contents: what it should list, and the edits that make it so."""

from __future__ import annotations

from awesome_lint.contents.coverage import State, states
from awesome_lint.contents.lines import retexted, titled
from awesome_lint.contents.listing import Listing
from awesome_lint.contents.rewriting import rewriting
from awesome_lint.contents.titles import variants

__all__ = ["Listing", "State", "retexted", "rewriting", "states", "titled", "variants"]
