"""What holds for any document at all, whatever it holds."""

from __future__ import annotations

import json
import time
import tomllib
from functools import partial
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from awesome_lint import export, report
from awesome_lint.analysis.contents import update as contents
from awesome_lint.cli import toc
from awesome_lint.cli.init.configuration import starter
from awesome_lint.engine.fingerprints import fingerprints
from awesome_lint.engine.linter import check
from awesome_lint.export import counts
from awesome_lint.network.targets import collect
from awesome_lint.parser import parse
from awesome_lint.report.outcome import Checked, Run, Tally
from awesome_lint.text.errors import FileError
from awesome_lint.text.source import Source

from .failures import Failure
from .repairs import EVERYTHING, WAYS, placed, repaired

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from random import Random

    from awesome_lint.document import Document
    from awesome_lint.text.edits import Edit

    from .failures import Step

_LONG = 4_000  # bytes of a document whose time is worth looking at
_SECONDS, _SECONDS_A_BYTE = 0.4, 80e-6  # of CPU that a check may take, on a slow machine


def _read(data: bytes) -> Iterator[Failure]:
    source = Source.from_bytes(data)
    if source.to_bytes() != data:
        yield Failure("other bytes")
    doc = parse(source)
    size = len(doc.text)
    places = {
        "link": [(each.start, each.end) for each in (*doc.links, *doc.images)],
        "entry": [(each.start, each.end) for each in doc.entries],
        "block": [(each.start, each.end) for each in doc.blocks],
        "heading": [(each.start, each.end) for each in doc.headings],
    }
    for kind, found in places.items():
        for start, end in found:
            if not 0 <= start <= end <= size:
                yield Failure(f"place of {kind}", f"{start}:{end} of {size}")
    for entry in doc.entries:
        named = entry.start <= entry.title_span.start < entry.title_span.end <= size
        if not (named and entry.title.strip()):
            yield Failure("title of an entry", f"{entry.title!r} at {entry.title_span}")
    collect([doc])


def _checked(data: bytes) -> Iterator[Failure]:
    began = time.process_time()
    doc = EVERYTHING.document(data)
    found = check(doc, EVERYTHING.rules(doc.profile))
    took = time.process_time() - began
    if len(data) > _LONG and took > _SECONDS + _SECONDS_A_BYTE * len(data):
        yield Failure("slow", f"{took:.2f} s for {len(data)} bytes")
    yield from placed(doc, found)


def _reported(data: bytes) -> Iterator[Failure]:
    doc = EVERYTHING.document(data)
    found = check(doc, EVERYTHING.rules(doc.profile))
    source = doc.source
    marks = fingerprints("list.md", source, found)
    if len(set(marks)) < len(found):
        yield Failure("fingerprints are not unique")
    checked = Checked("list.md", source, found, "general", 0, 0, 0, fingerprints=marks)
    for name in report.FORMATS:
        tally = Tally()
        text = "".join(report.load(name)(Run(tally.counting([checked]), tally)))
        text.encode("utf-8", "backslashreplace")
        if name in report.XML:
            ElementTree.fromstring(text)
        elif name == "jsonl":
            for line in filter(None, text.split("\n")):
                json.loads(line)
        elif name in report.JSON:
            json.loads(text)


def _shown(data: bytes) -> Iterator[Failure]:
    doc = parse(Source.from_bytes(data))
    listed = export.Listed("list.md", doc.profile.value, doc)
    for name in export.FORMATS:
        text = "".join(export.load(name)([listed]))
        text.encode()
        if name == "json":
            json.loads(text)
    json.dumps(counts.json_object(counts.count(listed)), ensure_ascii=False).encode()
    tomllib.loads(starter(doc, "list.md"))
    yield from ()


def _contents(updated: Callable[[Document], Document], data: bytes) -> Iterator[Failure]:
    once = updated(parse(Source.from_bytes(data)))
    again = updated(parse(Source.from_bytes(once.source.to_bytes())))
    if again.source.raw != once.source.raw:
        told = f"{once.source.raw!r}\nbecomes {again.source.raw!r}"
        yield Failure(f"toc {updated.__name__.strip('_')} is not idempotent", told)


def _as_is(doc: Document) -> Document:
    edits = contents.updated(doc, None)
    if not isinstance(edits, list):
        return doc
    after = _settled(doc, edits)
    return _settled(after, contents.renamed(after))


def _inserted(doc: Document) -> Document:
    edits = contents.updated(doc, None)
    if isinstance(edits, contents.Absent):
        edits = contents.inserted(doc, None) or edits
    return _settled(doc, edits) if isinstance(edits, list) else doc


def _settled(doc: Document, edits: list[Edit]) -> Document:
    """What an update makes of a document, which the verb leaves alone where it would do harm."""
    try:
        return toc.settled(doc, edits, None)
    except FileError as refused:
        if "each update asks" in refused.problem:
            raise
        return doc


STEPS: tuple[Step, ...] = (
    _read,
    _checked,
    *(partial(repaired, way) for way in WAYS),
    partial(_contents, _as_is),
    partial(_contents, _inserted),
    _reported,
    _shown,
)
"""What can be tried with a document, of all verbs; each yields what does not hold."""


def chosen(data: bytes, random: Random) -> Sequence[Step]:
    """The steps to try with a document: the first ones, and two of the others.

    Those that are left out have their turn with other documents: so more of these are seen.
    """
    if len(data) > _LONG:
        return STEPS[:2]
    return (*STEPS[:3], *random.sample(STEPS[3:], 2))
