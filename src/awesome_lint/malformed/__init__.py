"""What was meant to be a link and is plain text: found once for all rules on links."""

from awesome_lint.malformed.plain_text import starts_url
from awesome_lint.malformed.removal import bracketed, removable
from awesome_lint.malformed.repair import destination, repaired, shows_words
from awesome_lint.malformed.search import find
from awesome_lint.malformed.shapes import Defect, Malformed, Wrapper

__all__ = [
    "Defect",
    "Malformed",
    "Wrapper",
    "bracketed",
    "destination",
    "find",
    "removable",
    "repaired",
    "shows_words",
    "starts_url",
]
