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
    "unsearched-block",
)
