"""The proof that a fix is harmless: what an edited document no longer says.

Safe fixes keep, outside tables of contents and redundant anchors, the letters and digits a
reader sees, what every target leads to, what every in-page link reaches, and the block structure.
They change markup, spacing, punctuation, case, and the spelling of a target; and a URL that
stood in malformed text may become the target it was meant to be.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from awesome_lint.engine.evidence import evidence, letters
from awesome_lint.knowledge.urls import is_external, is_placeholder, likely_host, repaired_host
from awesome_lint.knowledge.urls.misspellings import (
    before_words,
    essence,
    in_prose,
    key,
    only_url,
    squeezed,
    without_urls,
    words_behind,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from awesome_lint.document import Document
    from awesome_lint.engine.evidence import Evidence, Target

T = TypeVar("T")

_NAMED = 3  # how many losses of a kind are looked for and named
_CUTS = 32  # how many characters that end a URL in prose are tried


class _Moved(NamedTuple):
    """Where letters may have gone, and where they may have come from: targets."""

    out: list[Target]
    into: list[str]


def losses(before: Document, after: Document) -> list[str]:
    """What ``after`` lost or made up, a sentence each; empty where safe fixes made it."""
    return lost(evidence(before), evidence(after))


def lost(before: Evidence, after: Evidence) -> list[str]:
    """What ``after`` lost or made up if safe fixes made it of ``before``."""
    tables = before.contents & after.contents
    old_texts, new_texts = _change(before.texts, after.texts, tables)
    gone, came = _change(before.targets, after.targets, tables)
    old_targets, new_targets = _respelt(gone, came)
    found: list[str] = []
    if _outside(before.outline, tables) != _outside(after.outline, tables):
        found.append("the block structure is another one")
    found += islice((f"the target {each.href!r} is gone" for each in old_targets), _NAMED)
    found += islice(_invented(new_targets, old_texts), _NAMED)
    _, reaching = _change(before.fragments, after.fragments, tables)
    within = [each.href for each in new_targets]
    within += (each.href for each in reaching if each.thing is not None)
    found += _letters_changed(old_texts, new_texts, came, _Moved(gone, within))
    found += islice(_urls_gone(old_texts, new_texts, after), _NAMED)
    found += islice(_fragments(before, after, tables), _NAMED)
    found += islice(_comments(before, after), _NAMED)
    found += (f"the {kind} {what!r} is gone" for kind, what in before.kept - after.kept)
    return found + _undecoded_changed(before, after)


def vanished(before: Evidence, after: Evidence) -> list[str]:
    """What is gone altogether if unsafe fixes made ``after`` of ``before``: targets, comments.

    A target may come to stand in the text, a URL with ``#x`` may become ``#x``, a misspelt
    host the one that was meant, and what has moved may be replaced by what took its place.
    """
    found = [*_undecoded_changed(before, after), *islice(_comments(before, after), _NAMED)]
    gone = before.shown - after.shown
    if gone:
        keys = {key(href) for href in after.shown}
        fragments = {each.href for _, each in after.fragments if each.thing is not None} - {"#"}
        text = squeezed("\0".join(text for _, text in after.texts))
        missing = (
            href
            for href in sorted(gone)
            if href[:1] not in ("", "#")
            and not is_placeholder(href)
            and key(href) not in keys
            and f"#{href.partition('#')[2]}" not in fragments
            and essence(href) not in text
            and before.moved.get(href) not in after.shown
            and (repaired_host(href) or likely_host(href)) not in after.shown
        )
        found += (f"the target {href!r} is gone" for href in islice(missing, _NAMED))
    return found


def _undecoded_changed(before: Evidence, after: Evidence) -> list[str]:
    """Whether a line changed that holds bytes which are no text, a sentence if so."""
    same = before.undecoded == after.undecoded
    return [] if same else ["a line with bytes that are not UTF-8 changed"]


def _outside(things: list[tuple[int, T]], tables: Container[int]) -> list[T]:
    return [each for home, each in things if home not in tables]


def _change(
    before: list[tuple[int, T]], after: list[tuple[int, T]], tables: Container[int]
) -> tuple[list[T], list[T]]:
    """What only one of two has, each in its order."""
    old, new = Counter(_outside(before, tables)), Counter(_outside(after, tables))
    return list((old - new).elements()), list((new - old).elements())


def _respelt(old: list[Target], new: list[Target]) -> tuple[list[Target], list[Target]]:
    """The targets that are left when each is paired with its other spelling."""
    for spell_old, spell_new in ((_key, _key), (_essence, _essence), (_inner, _essence)):
        old, new = _unpaired(old, new, spell_old, spell_new)
    return _not_continued(old, new), new


def _key(target: Target) -> str:
    return key(target.href)


def _essence(target: Target) -> str:
    return essence(target.href)


def _inner(target: Target) -> str:
    """The URL in a target that is none, or that GitHub took from prose with what follows."""
    if target.bare:
        return before_words(target.href)
    return "" if is_external(target.href) else only_url(target.href)


def _unpaired(
    old: list[Target],
    new: list[Target],
    spell_old: Callable[[Target], str],
    spell_new: Callable[[Target], str],
) -> tuple[list[Target], list[Target]]:
    if not (old and new):
        return old, new
    waiting = Counter(map(spell_new, new))
    waiting[""] = 0
    paired: Counter[str] = Counter()
    left: list[Target] = []
    for each in old:
        spelling = spell_old(each)
        if paired[spelling] < waiting[spelling]:
            paired[spelling] += 1
        else:
            left.append(each)
    came: list[Target] = []
    for each in new:
        spelling = spell_new(each)
        if paired[spelling]:
            paired[spelling] -= 1
        else:
            came.append(each)
    return left, came


def _not_continued(old: list[Target], new: list[Target]) -> list[Target]:
    """``old`` without the bare URLs that go on after a space: ``[a](https://b/c d)``."""
    spellings = sorted(map(_essence, new)) if any(each.bare for each in old) else []
    left: list[Target] = []
    for each in old:
        at = bisect_left(spellings, _essence(each)) if each.bare else len(spellings)
        if at < len(spellings) and spellings[at].startswith(_essence(each)):
            del spellings[at]
        else:
            left.append(each)
    return left


def _invented(new_targets: list[Target], old_texts: list[str]) -> Iterator[str]:
    """The targets that did not even stand in the text."""
    text = squeezed("\0".join(old_texts)) if new_targets else ""
    at = 0
    for each in new_targets:
        spelling = essence(each.href)
        found = text.find(spelling, at)  # in order as a rule: then one search of the text
        found = found if found >= 0 else text.find(spelling)
        if found < 0 and squeezed(each.href) not in text:
            yield f"the target {each.href!r} is made up"
        else:
            at = max(found, at)


def _letters_changed(
    old: list[str], new: list[str], came: list[Target], moved: _Moved
) -> Iterator[str]:
    before, after = (
        Counter(letters(without_urls("\n".join(texts)))) if texts else Counter[str]()
        for texts in (old, new)
    )
    # Words that were a part of a broken target are no words any more.
    within = Counter(letters("".join(moved.into)))
    # What prose has after a URL: "https://a.b/it's", "https://a.b/# c".
    after_urls = (without_urls(each.href) + each.href.partition("#")[2] for each in came)
    within += Counter(letters("\n".join(after_urls)))
    if fewer := before - after - within:
        yield f"the letters {''.join(fewer.elements())[:40]!r} are gone"
    # Words that GitHub took for a part of a bare URL are words again: "https://a.b/，see".
    behind = Counter(letters("".join(words_behind(each.href) for each in moved.out if each.bare)))
    if more := after - before - behind:
        yield f"the letters {''.join(more.elements())[:40]!r} are made up"


def _urls_gone(old: list[str], new: list[str], after: Evidence) -> Iterator[str]:
    """The URLs that stood in the text and now neither stand there nor are targets."""
    now = Counter(url for text in new for url in in_prose(text))
    gone = Counter(url for text in old for url in in_prose(text)) - now
    if not gone:
        return
    keys = {key(each.href) for _, each in after.targets} | {key(url) for url in now}
    spellings = sorted({essence(each.href) for _, each in after.targets} | set(map(essence, now)))
    for url in gone:
        if key(url) not in keys and not _stands_in(essence(url), spellings):
            yield f"the URL {url!r} is gone"


def _stands_in(spelling: str, spellings: list[str]) -> bool:
    """Whether one of the sorted ``spellings`` goes on where a URL in prose ended, or before it."""
    at = bisect_left(spellings, spelling)
    if at < len(spellings) and spellings[at].startswith(spelling):
        return True
    cuts = (
        n
        for n in range(len(spelling) - 1, 0, -1)
        if not spelling[n].isalnum() or (spelling[n - 1].isascii() and not spelling[n].isascii())
    )
    for cut in islice(cuts, _CUTS):
        at = bisect_left(spellings, spelling[:cut])
        if at < len(spellings) and spellings[at] == spelling[:cut]:
            return True
    return False


def _fragments(before: Evidence, after: Evidence, tables: Container[int]) -> Iterator[str]:
    """The in-page links that no longer reach what they reached; in contents, nothing at all."""
    old, new = (
        Counter((each.thing, each.order) for each in _outside(found.fragments, tables))
        for found in (before, after)
    )
    orders, kept = (Counter(each.order for _, each in found.fragments) for found in (before, after))
    yield from (f"no in-page link says {order!r} any more" for order in orders - kept if order)
    for thing, _ in old - new:
        if thing is not None:
            what = f"#{thing}" if isinstance(thing, str) else f"heading {thing + 1}"
            yield f"an in-page link no longer reaches {what}"
    worked = {each.href for n, each in before.fragments if n in tables and each.thing is not None}
    broken = {each.href for n, each in after.fragments if n in tables and each.thing is None}
    for href in sorted(worked & broken):
        yield f"the contents link {href!r} no longer reaches anything"


def _comments(before: Evidence, after: Evidence) -> Iterator[str]:
    return (f"the comment {each!r} is gone" for each in before.comments - after.comments)
