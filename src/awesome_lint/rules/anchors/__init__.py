"""In-page links and what they reach."""

RULES: tuple[str, ...] = (
    "broken-anchor",
    "miscased-anchor",
    "duplicate-anchor",
    "redundant-anchor",
    "stale-contents",
    "contents-text",
)
