"""Defects as maintainers repair them, made in a list: each kind once, at a place by chance.

``KINDS`` has a function for each kind. It is given a list and a source of chance, and returns
the list with one defect, or None where the list has no place that suits.
"""

from damages import (  # they enter their kinds
    blocks,
    contents,
    descriptions,
    duplicates,
    items,
    links,
    marks,
    order,
    tables,
)
from damages.kinds import KINDS, Damage, sound

__all__ = [
    "KINDS",
    "Damage",
    "blocks",
    "contents",
    "descriptions",
    "duplicates",
    "items",
    "links",
    "marks",
    "order",
    "sound",
    "tables",
]
