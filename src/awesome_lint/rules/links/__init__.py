"""A link that is not one."""

RULES: tuple[str, ...] = (
    "empty-target",
    "misplaced-target",
    "bracketed-target",
    "reversed-link",
    "detached-target",
    "unclosed-link",
    "pasted-target",
    "text-as-target",
    "spaced-target",
    "fullwidth-bracket",
    "stray-bracket",
    "empty-link-text",
    "undefined-reference",
    "unused-definition",
    "duplicate-definition",
    "missing-file",
    "backslash-path",
    "generic-text",
    "bare-url",
    "unsearched-block",
)
