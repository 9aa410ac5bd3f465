"""A target that is written wrongly."""

RULES: tuple[str, ...] = (
    "missing-scheme",
    "misspelt-scheme",
    "doubled-scheme",
    "malformed-host",
    "misspelt-host",
    "malformed-arxiv",
    "malformed-repository",
    "private-host",
    "ip-host",
    "invisible-character",
    "trailing-punctuation",
    "insecure-url",
    "noncanonical-url",
    "arxiv-form",
    "tracking-parameter",
    "shortened-url",
    "own-url",
)
