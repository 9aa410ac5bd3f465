"""Headings and the sections they open."""

RULES: tuple[str, ...] = (
    "heading-jump",
    "several-titles",
    "missing-title",
    "empty-section",
    "accidental-heading",
    "heading-space",
    "heading-punctuation",
    "unsorted-sections",
)
