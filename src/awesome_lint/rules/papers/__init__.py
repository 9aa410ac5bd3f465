"""Paper lists: venues, years, and what the links of a paper lead to."""

PROFILES = ("papers",)

RULES: tuple[str, ...] = (
    "venue-spelling",
    "unknown-venue",
    "venue-alias",
    "venue-order",
    "venue-mismatch",
    "arxiv-year",
    "stale-venue",
    "missing-venue",
    "missing-label",
    "label-mismatch",
    "profile-link",
)
