"""The same thing twice: identity, not spelling."""

RULES: tuple[str, ...] = ()
