"""What holds for all fixes of a document, in each way that a list can be fixed."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.config.settings import Choices, Settings, resolve
from awesome_lint.document import Claim, Given, Profile
from awesome_lint.engine import fixer, normalizer
from awesome_lint.engine.linter import check
from awesome_lint.engine.settled_profile import fix_as_shown
from awesome_lint.parser import parse
from awesome_lint.text.edits import Applicability, compatible, merged
from awesome_lint.text.source import BOM, Source

from .failures import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awesome_lint.document import Document
    from awesome_lint.engine.fixer import Fixed
    from awesome_lint.engine.settled_profile import Fixer
    from awesome_lint.rule import Active
    from awesome_lint.text.diagnostics import Diagnostic
    from awesome_lint.text.edits import Edit


class Way(NamedTuple):
    """How a document is checked or fixed; ``profiles`` empty: by what it shows."""

    name: str
    upto: Applicability = Applicability.SAFE
    select: tuple[str, ...] = ()
    profiles: frozenset[Profile] = frozenset()
    by: Fixer = fixer.fix

    def document(self, data: bytes) -> Document:
        """The document that is in ``data``."""
        claim = Claim.PROFILE if Profile.AWESOME in self.profiles else Claim.NONE
        return parse(Source.from_bytes(data), Given(claim=claim))

    def rules(self, shown: Profile) -> Sequence[Active]:
        """The rules for a document that shows a profile."""
        return _rules(shown, self.select, self.profiles)

    def fixed(self, data: bytes) -> Fixed:
        """What becomes of ``data``."""
        return fix_as_shown(self.document(data), self.rules, self.upto, self.by)


EVERYTHING = Way("everything", select=("all",), profiles=frozenset(Profile))
WAYS = (
    Way("safe"),
    Way("unsafe", Applicability.UNSAFE, ("all",)),
    Way("canonical", by=normalizer.normalise),
    Way("everything", Applicability.UNSAFE, ("all",), frozenset(Profile), normalizer.normalise),
)


def repaired(way: Way, data: bytes) -> Iterator[Failure]:
    """What does not hold for a fix: it is proven, leaves no other to do, and changes only that."""
    once = way.fixed(data)
    for withheld in once.withheld:
        yield Failure(f"withheld {withheld.rule}", f"{way.name}: {withheld.harm}")
    for failed in once.failed:
        raise failed
    for each in once.left:
        if each.fix is not None and each.fix.applicability <= way.upto:
            yield Failure(f"left over {each.rule}", way.name)
    if not once.fixed:
        return
    again = way.fixed(once.source.to_bytes())
    if again.source.raw != once.source.raw:
        told = f"{way.name}: {once.source.raw!r}\nbecomes {again.source.raw!r}"
        rules = Counter(each.rule for each in check(once.doc, way.rules(once.doc.profile)))
        rules -= Counter(each.rule for each in check(again.doc, way.rules(again.doc.profile)))
        yield Failure(f"not idempotent {way.name} {' '.join(sorted(rules))}".strip(), told)


def placed(doc: Document, found: Sequence[Diagnostic]) -> Iterator[Failure]:
    """The findings and edits that are not in the text, or change more than they say."""
    size = len(doc.text)
    fixes = []
    for each in found:
        if not 0 <= each.span.start <= each.span.end <= size:
            yield Failure(f"span of {each.rule}", f"{each.span} of {size}")
        if any(not 0 <= other.span.start <= other.span.end <= size for other in each.related):
            yield Failure(f"other span of {each.rule}", f"{each.related} of {size}")
        if each.fix is None:
            continue
        ours = each.fix.edits
        well = all(0 <= edit.start <= edit.end <= size for edit in ours)
        if not (ours and well and all(a.end <= b.start for a, b in pairwise(ours))):
            yield Failure(f"edits of {each.rule}", f"{ours} of {size}")
        else:
            fixes.append(each.fix)
    edits = merged(compatible(fixes))
    if doc.source.edited(edits).raw != by_hand(doc.source, edits):
        yield Failure("bytes outside edits", f"{edits}")


def by_hand(source: Source, edits: Sequence[Edit]) -> str:
    """The raw text with edits applied a character of ``source.text`` at a time."""
    raw = source.raw
    lead = BOM if raw.startswith(BOM) else ""
    pieces = re.findall(r"\r\n|[\s\S]", raw[len(lead) :])
    out = [lead]
    at = 0
    for edit in edits:
        if edit == (0, 0, ""):
            out = []
            continue
        out += (*pieces[at : edit.start], edit.text.replace("\n", source.eol))
        at = edit.end
    written = [each for each in (*out, *pieces[at:]) if each]
    for left in range(len(written) - 1):  # two line ends that meet do not become one
        if written[left].endswith("\r") and written[left + 1].startswith("\n"):
            written[left] = written[left][:-1] + "\n"
    return "".join(written)


@cache
def _rules(
    shown: Profile, select: tuple[str, ...], profiles: frozenset[Profile]
) -> tuple[Active, ...]:
    settings = Settings(profiles=frozenset[Profile | None](profiles))
    return tuple(resolve(shown, (), Choices(select, settings=settings)))
