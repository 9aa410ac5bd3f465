"""Images."""

RULES: tuple[str, ...] = ("missing-alt",)
