"""Numbers as people read them."""

from __future__ import annotations


def counted(count: int, noun: str, nouns: str = "") -> str:
    """A count and what it counts: ``1 file``, ``2 files``. ``nouns``: a plural without s."""
    return f"{count} {noun if count == 1 else nouns or f'{noun}s'}"


def percent(share: float) -> str:
    """A share from 0 to 1, rounded down: 99.9 % are not all, nor 89.9 % the 90 % that it takes.

    What is there and less than one in a hundred is "<1 %", not none.
    """
    whole = int(share * 100 + _NOISE)
    return "<1 %" if share > 0 and not whole else f"{whole} %"


_NOISE = 1e-9  # 0.29 * 100 is 28.999999999999996
