"""Rules on the shape of an entry: missing links, separators, labels, descriptions, order."""

RULES: tuple[str, ...] = (
    "missing-link",
    "marker-space",
    "missing-bullet",
    "empty-item",
    "link-group",
    "label-case",
    "title-emphasis",
    "separator",
    "description-period",
    "description-case",
    "repeated-name",
    "doubled-punctuation",
    "stray-emphasis",
    "fullwidth-punctuation",
    "unsorted-entries",
    "ragged-row",
)
