"""Images."""

RULES: tuple[str, ...] = ()
