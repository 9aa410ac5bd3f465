"""The documents of a run, each made from its own seed alone."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from .grammar import grammar
from .mutations import LISTS, mutated
from .noise import noise
from .soup import soup

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    Make = Callable[[Random, Sequence[Path]], bytes]

_LONG = 400  # one document in so many is long
_LENGTH = 30_000  # bytes that a long one has at most


KINDS: Mapping[str, Make] = {
    "soup": lambda random, _: soup(random),
    "grammar": lambda random, _: grammar(random),
    "mutated": mutated,
    "noise": lambda random, _: noise(random),
}
"""How documents are made, by name; pieces of whole lists are from the folders."""

_SHARES = {"soup": 2, "grammar": 3, "mutated": 2, "noise": 1}
ANY = "any"


def document(seed: str, kind: str = ANY, folders: Sequence[Path] = LISTS) -> bytes:
    """The document of a seed, of one kind or of any."""
    random = Random(seed)
    drawn = random.choices([*_SHARES], [*_SHARES.values()])[0]
    data = KINDS[drawn if kind == ANY else kind](random, folders)
    if data and not random.randrange(_LONG):
        data *= 1 + random.randrange(_LENGTH) // len(data)
    return data
