"""In-page links and what they reach."""

RULES: tuple[str, ...] = ()
