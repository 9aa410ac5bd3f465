"""A target that is written wrongly."""

RULES: tuple[str, ...] = ()
