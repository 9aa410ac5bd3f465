"""The points of the awesome manifesto that a program can check.

Source of all: https://github.com/sindresorhus/awesome, awesome.md and
pull_request_template.md ("Requirements for your Awesome list"), as of 2025.
"""

PROFILES = ("awesome",)

RULES: tuple[str, ...] = (
    "awesome-badge",
    "list-title",
    "doubled-title",
    "list-summary",
    "ci-badge",
    "license-file",
    "license-kind",
    "license-in-readme",
    "contributing-file",
    "conduct-placeholder",
    "contents-heading",
    "contents-depth",
    "contents-exempt",
    "misplaced-section",
    "missing-description",
    "hard-wrap",
    "inspired-by",
    "young-repository",
    "repository-name",
    "master-branch",
    "name-spelling",
    "balanced-punctuation",
)
