"""A link that is not one."""

RULES: tuple[str, ...] = (
    "empty-link-text",
    "undefined-reference",
    "unused-definition",
    "duplicate-definition",
    "missing-file",
    "backslash-path",
    "generic-text",
    "bare-url",
)
