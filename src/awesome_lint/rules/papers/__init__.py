"""Paper lists: venues, years, and what the links of a paper lead to."""

RULES: tuple[str, ...] = ()
