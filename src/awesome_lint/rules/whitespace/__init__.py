"""Spaces, line ends and characters nobody sees."""

RULES: tuple[str, ...] = (
    "trailing-space",
    "final-newline",
)
