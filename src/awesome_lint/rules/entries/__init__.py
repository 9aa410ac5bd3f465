"""Rules on the shape of an entry: missing links, separators, labels, descriptions, order."""

RULES: tuple[str, ...] = (
    "missing-link",
    "url-as-text",
    "marker-space",
    "link-group",
    "label-case",
    "separator",
    "description-period",
    "description-case",
    "repeated-name",
    "doubled-punctuation",
    "stray-emphasis",
    "fullwidth-punctuation",
    "unsorted-entries",
    "ragged-row",
    "extra-empty-cell",
    "unescaped-pipe",
    "broken-table",
    "detached-rows",
)
