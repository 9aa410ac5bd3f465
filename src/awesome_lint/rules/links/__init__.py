"""A link that is not one."""

RULES: tuple[str, ...] = ("unsearched-block",)
