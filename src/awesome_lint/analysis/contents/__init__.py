"""The table of contents: what it should list, and the edits that make it so."""

from __future__ import annotations

from awesome_lint.analysis.contents.coverage import State, contents_states, states
from awesome_lint.analysis.contents.lines import retexted, titled
from awesome_lint.analysis.contents.listing import Listing
from awesome_lint.analysis.contents.markers import END, START, Unpaired
from awesome_lint.analysis.contents.proof import side_effects
from awesome_lint.analysis.contents.rewriting import rewriting
from awesome_lint.analysis.contents.titles import variants
from awesome_lint.analysis.contents.update import Absent, Stuck, inserted, renamed, updated

__all__ = [
    "END",
    "START",
    "Absent",
    "Listing",
    "State",
    "Stuck",
    "Unpaired",
    "contents_states",
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
