"""What is new: a diagnostic's identity that outlives moved and renumbered lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.text.edits import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.source import Source

# Code points of a construct that count: a whole contents list is told apart by its start.
_ENOUGH = 1000


class Fingerprinted(NamedTuple):
    """A file's diagnostics in document order, and the fingerprint of each."""

    source: Source
    diagnostics: Sequence[Diagnostic]
    fingerprints: Sequence[str]


def fingerprints(path: str, source: Source, diagnostics: Sequence[Diagnostic]) -> list[str]:
    """One fingerprint a diagnostic, 32 hexadecimal digits, all different in one file.

    It is made of the rule, ``path``, the flagged text with whitespace collapsed and case
    folded, and the ordinal among equals; so neither moving an entry nor a change elsewhere
    changes it. ``diagnostics`` are in document order.
    """
    from hashlib import sha256

    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for each in diagnostics:
        key = each.rule, _content(source, each.span)
        parts = (each.rule, path, key[1], str(seen[key]))
        seen[key] += 1
        # Lone surrogates stand for bytes that are not UTF-8, and have to count as well.
        data = "\0".join(parts).encode("utf-8", "surrogatepass")
        found.append(sha256(data).hexdigest()[:32])
    return found


def fresh(before: Fingerprinted, after: Fingerprinted) -> list[int]:
    """Which of the diagnostics ``after``, by index, are not among those ``before``.

    Where some of several that are alike are new, those are whose line is: a link that a change
    leaves empty is told of there, and not at the last of those that were empty before.

    Of two entries that are alike the second is flagged. Where they change places the other
    one is; so a diagnostic that names other places is also old where an old one of its rule,
    not found otherwise, has a place in common with it.
    """
    known = Counter(before.fingerprints)
    left = []
    for at, mark in enumerate(after.fingerprints):
        if known[mark]:
            known[mark] -= 1
        else:
            left.append(at)
    left = _where_lines_are_new(before, after, left)
    if not any(after.diagnostics[at].related for at in left):
        return left
    gone: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, (each, mark) in enumerate(zip(before.diagnostics, before.fingerprints, strict=True)):
        if known[mark]:
            known[mark] -= 1
            for key in _places(before.source, each):
                gone[key].append(at)
    used: set[int] = set()
    new = []
    for at in left:
        each = after.diagnostics[at]
        # Findings of one cause have its place in common, and are none the less several.
        keys = _places(after.source, each) if each.related and each.cause is None else ()
        twin = next((old for key in keys for old in gone[key] if old not in used), None)
        if twin is None:
            new.append(at)
        else:
            used.add(twin)
    return new


def _where_lines_are_new(
    before: Fingerprinted, after: Fingerprinted, left: Sequence[int]
) -> list[int]:
    """As many of each kind as ``left`` has, those on lines that were not there first."""
    wanted = Counter(_kind(after, at) for at in left)
    rules = {rule for rule, _ in wanted}
    lines: Counter[tuple[tuple[str, str], str]] = Counter()
    for at, each in enumerate(before.diagnostics):
        if each.rule in rules and (kind := _kind(before, at)) in wanted:
            lines[kind, _line(before, at)] += 1
    there: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    added: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, each in enumerate(after.diagnostics):
        if each.rule in rules and (kind := _kind(after, at)) in wanted:
            place = kind, _line(after, at)
            (there if lines[place] else added)[kind].append(at)
            lines[place] -= 1
    return sorted(
        at for kind, count in wanted.items() for at in (there[kind] + added[kind])[-count:]
    )


def _kind(marked: Fingerprinted, at: int) -> tuple[str, str]:
    each = marked.diagnostics[at]
    return each.rule, _content(marked.source, each.span)


def _line(marked: Fingerprinted, at: int) -> str:
    source, start = marked.source, marked.diagnostics[at].span.start
    starts, number = source.line_starts, source.position(start).line
    end = starts[number] if number < len(starts) else len(source.text)
    return _content(source, Span(starts[number - 1], end))


def _places(source: Source, diagnostic: Diagnostic) -> Iterator[tuple[str, str]]:
    yield diagnostic.rule, _content(source, diagnostic.span)
    for other in diagnostic.related:
        if not other.path:
            yield diagnostic.rule, _content(source, other.span)


def _content(source: Source, span: Span) -> str:
    text = source.text[span.start : min(span.end, span.start + _ENOUGH)]
    if not text.strip():  # nothing to go by, as in trailing space: the line tells more
        starts, number = source.line_starts, source.position(span.start).line
        text = source.text[starts[number - 1] : min(starts[number - 1] + _ENOUGH, span.start)]
    return " ".join(text.split()).casefold()
