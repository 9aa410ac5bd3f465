"""Headings and the sections they open."""

RULES: tuple[str, ...] = ()
