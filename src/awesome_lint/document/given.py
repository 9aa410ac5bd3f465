"""What is known of a document besides its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.document.claims import Claim
from awesome_lint.document.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Mapping


class Given(NamedTuple):
    """What is known of a document besides its text, as whoever has it parsed says.

    ``stated`` are the conventions of a configuration, by habit; ``later`` those of another
    revision of the list, by which this one is judged. ``elsewhere`` holds the entries of other
    files, as analysis/other_files has them; None: this file is looked at by itself.
    """

    surroundings: Surroundings = Surroundings()
    stated: Mapping[str, str] = {}
    later: Mapping[str, str] = {}
    elsewhere: object = None
    claim: Claim = Claim.NONE


NOTHING = Given()
