"""Spaces, line ends and characters nobody sees."""

RULES: tuple[str, ...] = (
    "trailing-space",
    "final-newline",
    "blank-lines",
    "mixed-markers",
    "list-indent",
    "tab-indent",
    "wide-indent",
    "mixed-newlines",
    "byte-order-mark",
    "invisible-text",
    "bidi-control",
    "invalid-utf8",
)
