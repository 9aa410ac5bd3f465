"""The targets that are new: those that a list did not have where its branch left a revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awesome_lint.network.targets import Targets, collect
from awesome_lint.parser import parse
from awesome_lint.text.errors import UsageError
from awesome_lint.text.source import Source
from awesome_lint.workspace.fingerprint_paths import placed
from awesome_lint.workspace.git.history import History

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.document import Document
    from awesome_lint.workspace.files import File


def new_targets(targets: Targets, files: Sequence[File], revision: str) -> Targets:
    """``targets`` but those that one of ``files`` had already, wherever it stood.

    Raises UsageError where the revision is none.
    """
    if not revision or revision.startswith("-"):
        raise UsageError("--since needs a revision, such as origin/main")
    before = {target.url for target in collect(_earlier(files, revision)).asked}
    return targets._replace(asked=[each for each in targets.asked if each.url not in before])


def _earlier(files: Sequence[File], revision: str) -> Iterator[Document]:
    known = [placed(file) for file in files]
    history = History(revision, known)
    for file in known:
        then, path = history.of(file)
        data = then.read(path)
        if data is not None:
            yield parse(Source.from_bytes(data, file.path))
