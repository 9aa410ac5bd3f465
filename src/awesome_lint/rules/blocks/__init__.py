"""A block that swallows what is below it."""

RULES: tuple[str, ...] = (
    "conflict-marker",
    "swallowed-markdown",
    "unclosed-tag",
    "stray-tag",
    "unclosed-comment",
    "unclosed-fence",
    "unclosed-quote",
)
