"""Slips of the keyboard: whether one word is another, mistyped."""

from __future__ import annotations


def is_typo(word: str, meant: str) -> bool:
    """Whether one letter is missing, doubled or too many, wrong, or swapped with the next.

    False for equal words. Damerau's distance of one: https://doi.org/10.1145/363958.363994.
    """
    if word == meant or abs(len(word) - len(meant)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), -1)
    if at < 0:  # one begins with the other
        return True
    swapped = word[at : at + 2] == meant[at : at + 2][::-1] and word[at + 2 :] == meant[at + 2 :]
    return swapped or (
        word[at + 1 :] in (meant[at:], meant[at + 1 :]) or word[at:] == meant[at + 1 :]
    )
