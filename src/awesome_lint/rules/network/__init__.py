"""What ``links`` learns of the pages a list links to; ``check`` never asks."""

RULES: tuple[str, ...] = (
    "dead-link",
    "missing-repository",
    "moved-link",
    "renamed-repository",
    "archived-repository",
    "stale-repository",
    "broken-fragment",
    "title-mismatch",
    "published-version",
    "certificate-error",
    "unverified-link",
)
