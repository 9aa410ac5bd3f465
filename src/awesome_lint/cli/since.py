"""The gate of ``--since``: of each file only what its earlier revision did not have."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from awesome_lint.analysis.conventions import habits
from awesome_lint.engine import fingerprints
from awesome_lint.engine.linter import survey
from awesome_lint.parser import parse
from awesome_lint.text.source import Source
from awesome_lint.workspace.files import LARGEST, MARKDOWN, suffix
from awesome_lint.workspace.fingerprint_paths import placed
from awesome_lint.workspace.repository import anchors_in, readme_among
from awesome_lint.workspace.run import remember
from awesome_lint.workspace.surroundings import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from awesome_lint.analysis.other_files import OtherFiles
    from awesome_lint.document import Document
    from awesome_lint.report.outcome import Checked
    from awesome_lint.rule import Active
    from awesome_lint.workspace.files import File
    from awesome_lint.workspace.git.history import History, Revision
    from awesome_lint.workspace.run import Fingerprinter, Text


class Since:
    """The gate that lets through only what is new in files since a revision.

    ``elsewhere`` becomes the index of the entries as they were, where duplicates among files
    count: then a change in one file may be told of in another, which is what it was.
    """

    def __init__(
        self, history: History, fingerprinter: Fingerprinter, elsewhere: OtherFiles | None = None
    ) -> None:
        self._history = history
        self._fingerprinter = fingerprinter
        self._elsewhere = elsewhere
        self._last: tuple[File, bytes | None] | None = None  # a file is asked for twice in a row

    def skips(self, text: Text) -> bool:
        """Whether a file is what it was, so that nothing in it is new."""
        return self._elsewhere is None and self._before(text.file) == text.data

    def narrow(
        self, text: Text, doc: Document, rules: Sequence[Active], checked: Checked
    ) -> Checked:
        """``checked`` with the new diagnostics only.

        Both texts are judged by the rules of the present one, so that a change that makes a
        list one of papers is not to blame for what others wrote before. Where
        the present text has a convention no more, that of the earlier one counts: a change
        cannot vote it out.
        """
        data = self._before(text.file)
        if data is None:
            return checked
        file = placed(text.file)
        revision, _ = self._history.of(file)
        place = Place(file, {})
        past = _Past(place, revision)
        around = place.surroundings._replace(has=past.has, anchors=past.anchors)
        given = doc.given._replace(surroundings=around, elsewhere=self._elsewhere)
        old = parse(Source.from_bytes(data, text.source.path), given)
        settled = habits(doc).settled()
        wanted = {**_conventions(old, habits(doc).measured()), **settled}
        if wanted != settled:
            checked = self._judged_anew(text, doc, rules, checked, wanted)
        old = old.under(given._replace(later=wanted))
        found = survey(old, rules).diagnostics
        remember(self._elsewhere, old, rules)
        found.sort(key=lambda each: (each.span.start, each.rule))
        before = fingerprints.Fingerprinted(
            old.source, found, self._fingerprinter(text.file, old.source, found)
        )
        after = fingerprints.Fingerprinted(
            checked.source, checked.diagnostics, checked.fingerprints
        )
        return checked.only(fingerprints.fresh(before, after))

    def _judged_anew(
        self,
        text: Text,
        doc: Document,
        rules: Sequence[Active],
        checked: Checked,
        conventions: Mapping[str, str],
    ) -> Checked:
        """``checked``, as other conventions have it."""
        found = survey(doc.under(doc.given._replace(later=conventions)), rules).diagnostics
        found.sort(key=lambda each: (each.span.start, each.rule))
        made = self._fingerprinter(text.file, doc.source, found)
        return checked._replace(diagnostics=found, fingerprints=made)

    def _before(self, file: File) -> bytes | None:
        if self._last is None or self._last[0] != file:
            revision, path = self._history.of(placed(file))
            self._last = file, revision.read(path)
        return self._last[1]


def _conventions(doc: Document, names: Iterable[str]) -> dict[str, str]:
    """The conventions among these habits that a document has."""
    found = ((name, habits(doc)[name].convention) for name in names)
    return {name: value for name, value in found if value is not None}


class _Past:
    """The files of a revision, by what targets in a file at ``place`` name."""

    def __init__(self, place: Place, revision: Revision) -> None:
        self._place = place
        self._revision = revision

    def has(self, target: str) -> bool | None:
        """Whether the file or folder was there that a relative target names."""
        path = self._place.path(target)
        return None if path is None else not path or "/".join(path) in self._listings

    def anchors(self, target: str) -> frozenset[str] | None:
        """The anchors that a Markdown file had; a folder's are its readme's."""
        path = self._place.path(target)
        if path is None:
            return None
        name = readme_among(self._listings.get("/".join(path), ()))
        file = path if name is None else (*path, name)
        if suffix(file[-1] if file else "") not in MARKDOWN:
            return None
        data = self._revision.read("/".join(file))
        return None if data is None or len(data) > LARGEST else anchors_in(data)

    @cached_property
    def _listings(self) -> dict[str, list[str]]:
        """The names in each folder, by its path; a file has none."""
        listings: defaultdict[str, list[str]] = defaultdict(list)
        for file in self._revision.files:
            folder, _, name = file.rpartition("/")
            listings[folder].append(name)
            listings[file] = []
            while folder:
                folder = folder.rpartition("/")[0]
                listings[folder] += []
        return dict(listings)
