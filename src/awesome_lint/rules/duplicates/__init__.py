"""The same thing twice: identity, not spelling."""

RULES: tuple[str, ...] = (
    "duplicate-entry",
    "shared-target",
    "duplicate-title",
    "cross-listed",
    "shared-code",
    "repeated-link",
    "duplicate-heading",
)
