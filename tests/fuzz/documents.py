"""The documents of a run, each made from its own seed alone."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from .grammar import grammar
from .mutations import LISTS, mutated
from .noise import noise
from .soup import soup

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LONG = 400  # one document in so many is long
_LENGTH = 30_000  # bytes that a long one has at most


def document(seed: str, folders: Sequence[Path] = LISTS) -> bytes:
    """The document of a seed; pieces of whole lists are from ``folders``."""
    random = Random(seed)
    make = random.choice((soup, soup, grammar, grammar, grammar, mutated, mutated, noise))
    data = mutated(random, folders) if make is mutated else make(random)
    if data and not random.randrange(_LONG):
        data *= 1 + random.randrange(_LENGTH) // len(data)
    return data
