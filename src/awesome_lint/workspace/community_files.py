"""The files beside a readme that GitHub knows the meaning of: licence, contributing, conduct.

Where GitHub looks, and for which names: https://docs.github.com/communities, and for
licences https://github.com/licensee/licensee (lib/licensee/project_files/license_file.rb).
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from awesome_lint.document import Companion, CompanionKind
from awesome_lint.workspace.files import head

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Path = tuple[str, ...]

_LONGEST = 256 * 1024  # bytes that are read of a companion
FOLDERS: tuple[Path, ...] = ((".github",), (), ("docs",))
"""Where GitHub looks for a readme and its companions, in its order."""

_TEXT = r"(?:\.(?:md|markdown|mdown|mkd|txt|rst|adoc|asciidoc|org|html))?"
_NAMES = {
    # Also LICENSE-CC0, LICENSE.CC-BY-4.0, as the REUSE and SPDX tools write them.
    CompanionKind.LICENSE: rf"(?:un)?licen[sc]e(?:[-_.][\w.-]+)?|copying{_TEXT}|ofl{_TEXT}",
    CompanionKind.CONTRIBUTING: rf"contributing{_TEXT}",
    CompanionKind.CONDUCT: rf"code[-_]of[-_]conduct{_TEXT}",
}


def find_companion(kind: CompanionKind, names_in: Callable[[Path], Iterable[str]]) -> Path | None:
    """Where the file of that kind is; ``names_in`` lists a folder. None: there is none."""
    folders = ((),) if kind is CompanionKind.LICENSE else FOLDERS
    pattern = re.compile(_NAMES[kind], re.IGNORECASE)
    for folder in folders:
        # The plainest name first: "LICENSE" before "LICENSE-CODE".
        found = sorted(filter(pattern.fullmatch, names_in(folder)), key=lambda n: (len(n), n))
        if found:
            return (*folder, found[0])
    return None


def read_companion(root: str, path: Path) -> Companion:
    """The companion at ``path`` below ``root``, which is no symlink."""
    text = head(os.path.join(root, *path), _LONGEST)
    return Companion("/".join(path), None if text is None else text.decode("utf-8", "replace"))
