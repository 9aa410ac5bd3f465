"""The rule names of the npm linter for awesome lists, and which rules here do their work."""

from __future__ import annotations

# Without the prefix "awesome-". A name with nothing behind it is known but has no counterpart:
# a comment that names it silences nothing.
LINT_NAMES: dict[str, tuple[str, ...]] = {
    "badge": ("awesome-badge",),
    "code-of-conduct": ("conduct-placeholder",),
    "contributing": ("contributing-file",),
    "double-link": ("duplicate-entry", "shared-target", "cross-listed", "repeated-link"),
    "final-newline": ("final-newline",),
    "first-heading-level": ("missing-title",),
    "git-repo-age": ("young-repository",),
    "github": ("repository-name",),
    "hard-break-spaces": ("trailing-space",),
    "heading": ("list-title", "missing-title", "several-titles"),
    "heading-increment": ("heading-jump",),
    "license": ("license-file", "license-kind", "license-in-readme"),
    "list-item": (
        "missing-link",
        "missing-description",
        "marker-space",
        "link-group",
        "separator",
        "description-case",
        "description-period",
    ),
    "list-item-bullet-indent": ("list-indent", "tab-indent"),
    "list-item-content-indent": ("list-indent", "tab-indent"),
    "heading-whitespace": ("heading-space",),
    "linebreak-style": ("mixed-newlines",),
    "list-item-indent": ("list-indent", "tab-indent"),
    "match-punctuation": ("balanced-punctuation",),
    "maximum-line-length": (),
    "no-auto-link-without-protocol": ("missing-scheme",),
    "no-ci-badge": ("ci-badge",),
    "no-consecutive-blank-lines": ("blank-lines",),
    "no-dead-urls": ("dead-link",),
    "no-duplicate-definitions": ("duplicate-definition",),
    "no-duplicate-headings": ("duplicate-heading",),
    "no-duplicate-headings-in-section": ("duplicate-heading",),
    "no-empty-sections": ("empty-section",),
    "no-empty-url": ("empty-target",),
    "no-heading-content-indent": ("heading-space",),
    "no-heading-indent": ("heading-space",),
    "no-heading-punctuation": ("heading-punctuation",),
    "no-literal-urls": ("bare-url",),
    "no-missing-blank-lines": ("blank-lines",),
    "no-multiple-toplevel-headings": ("several-titles",),
    "no-repeat-item-in-description": ("repeated-name",),
    "no-repeat-punctuation": ("doubled-punctuation",),
    "no-tabs": ("tab-indent",),
    "no-trailing-spaces": ("trailing-space",),
    "no-undefined-references": ("undefined-reference",),
    "no-unused-definitions": ("unused-definition",),
    "spell-check": ("name-spelling",),
    "toc": (
        "contents-heading",
        "contents-depth",
        "contents-exempt",
        "contents-text",
        "stale-contents",
        "broken-anchor",
    ),
    "unordered-list-marker-style": ("mixed-markers",),
    "validate-links": ("broken-anchor", "missing-file"),
    **dict.fromkeys(
        """
        blockquote-indentation checkbox-character-style checkbox-content-indent code-block-style
        correct-media-syntax definition-case definition-sort definition-spacing
        emphasis-marker fenced-code-flag fenced-code-marker file-extension final-definition
        heading-style link-title-style list-item-spacing maximum-heading-length media-style
        no-blockquote-without-marker no-duplicate-defined-urls no-emphasis-as-heading
        no-file-name-articles no-file-name-consecutive-dashes no-file-name-irregular-characters
        no-file-name-mixed-case no-file-name-outer-dashes no-heading-like-paragraph
        no-hidden-table-cell no-html no-inline-padding no-paragraph-content-indent
        no-reference-like-url no-shell-dollars no-shortcut-reference-image
        no-shortcut-reference-link no-table-indentation no-unneeded-full-reference-image
        no-unneeded-full-reference-link ordered-list-marker-style ordered-list-marker-value
        rule-style strikethrough-marker strong-marker table-cell-padding table-pipe-alignment
        table-pipes
        """.split(),
        (),
    ),
}
