"""Comments that mute rules; the linter finds what is wrong with them."""

RULES: tuple[str, ...] = (
    "unknown-rule",
    "unused-suppression",
    "unclosed-suppression",
)
