"""A target's space taken out, or written as an escape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from awesome_lint.analysis import malformed
from awesome_lint.text.edits import Fix
from awesome_lint.text.slugs import slugify

if TYPE_CHECKING:
    from awesome_lint.analysis.malformed import Malformed
    from awesome_lint.document import Document

_SPACES = re.compile(r"[ \t\u00a0\u3000]+")
# A space that no name has: beside a slash, in a number, in the host.
_SLIP = r"(?<=[/?=&#])~|~(?=[/?&#])|(?<=\d\.)~(?=\d)|(?<=\d)~(?=\.\d)".replace("~", _SPACES.pattern)
_HOST = r"https?://[\w.: \u00a0-]{1,80}(?=/|\Z)"
_SOUND = r"(?i)[a-z]+://[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]|\Z)"
_MAIL = r"mailto:[^\s@]+@[^\s@?]+\?[^@]*\Z"
_FILE = r"\.[A-Za-z0-9]{2,5}(?:[?#]\S*)?\Z"


def space_removal(doc: Document, found: Malformed, written: str) -> Fix | None:
    """The fix for a target with a space; None where several words may be a title."""
    if any(each in written for each in "\"'“”‘’<>\\") or malformed.is_entangled(doc, found):
        return None
    if malformed.shows_words(doc, found.target):
        return None
    if written.startswith("#"):
        slug = slugify(written[1:])
        known = slug in doc.slugs
        return Fix.replace(f"Link to #{slug}", found.target, f"#{slug}").unsafe() if known else None
    joined = re.compile(_HOST).sub(
        lambda host: _SPACES.sub("", host[0]), re.sub(_SLIP, "", written), count=1
    )
    if _SPACES.search(joined):
        is_file = re.search(_FILE, written) and ":" not in written.partition("://")[2]
        if joined != written or not (is_file or re.match(_MAIL, written)):
            return None
        joined = _SPACES.sub("%20", written)
    if "://" in joined and (joined.count("://") > 1 or not re.match(_SOUND, joined)):
        return None
    target = malformed.destination(joined)
    title = "Remove the space" if "%20" not in joined else "Write the space as %20"
    if target is None or ("://" in written and not malformed.starts_url(target, 0)):
        return None
    return Fix.replace(title, found.target, target)
