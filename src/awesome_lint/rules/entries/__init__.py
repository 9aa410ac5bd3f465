"""The shape of an entry."""

RULES: tuple[str, ...] = ()
