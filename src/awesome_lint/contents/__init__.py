"""The table of contents: what it should list, and the edits that make it so."""

from __future__ import annotations

from awesome_lint.contents.coverage import State, states
from awesome_lint.contents.lines import retexted, titled
from awesome_lint.contents.listing import Listing
from awesome_lint.contents.markers import END, START, Unpaired
from awesome_lint.contents.proof import side_effects
from awesome_lint.contents.rewriting import rewriting
from awesome_lint.contents.titles import variants
from awesome_lint.contents.update import Absent, Stuck, inserted, renamed, updated

__all__ = [
    "END",
    "START",
    "Absent",
    "Listing",
    "State",
    "Stuck",
    "Unpaired",
    "inserted",
    "renamed",
    "retexted",
    "rewriting",
    "side_effects",
    "states",
    "titled",
    "updated",
    "variants",
]
