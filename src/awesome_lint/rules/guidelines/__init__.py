"""The points of the awesome manifesto that a program can check."""

RULES: tuple[str, ...] = ()
