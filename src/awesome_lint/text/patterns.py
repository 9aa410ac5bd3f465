"""Patterns that most lists never need, compiled when one does.

To compile a pattern takes longer than to read a line of a list with it; a run that finds a
short list clean would do little else.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "pattern")


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` returns, but for the time it takes before the first use."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    """A pattern that has its methods once one of them has been asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._written)
        self.__dict__.update((each, getattr(compiled, each)) for each in _METHODS)
        return getattr(compiled, name)
