"""Control comments whose effect never ends."""

from __future__ import annotations

from collections.abc import Sequence

from awesome_lint.plugin import (
    BlockKind,
    Control,
    Document,
    Example,
    Finding,
    Iterator,
    Level,
    Verb,
    rule,
)


@rule(
    summary="Control comment in the middle of the file that mutes all that follows",
    level=Level.INFO,
    bad=[
        Example("# A\n\n- a\n\n«<!-- awesome-lint-disable empty-target -->»\n\n- [code]()\n"),
        Example(
            "a\n\n«<!-- awesome-lint-disable empty-target misplaced-target -->»\n\n[code]()\n\n"
            "<!-- awesome-lint-enable empty-target -->\n\nb\n"
        ),
    ],
    good=[
        "# A\n\n- a\n\n<!--lint disable empty-target-->\n\n- [code]()\n",
        "<!-- awesome-lint-disable empty-target -->\n\n# A\n\n- [code]()\n",
        "# A\n\n<!-- awesome-lint-disable empty-target -->\n\n- [code]()\n",
        (
            "a\n\n<!-- awesome-lint-disable empty-target -->\n\n[code]()\n\n"
            "<!-- awesome-lint-enable -->\n\nb\n"
        ),
        "a\n\n- [code]() <!-- awesome-lint-disable-line empty-target -->\n",
    ],
)
def unclosed_suppression(doc: Document) -> Iterator[Finding]:
    """It was meant for a few lines and mutes every line that is ever added below.

    There is no fix: nobody can tell where it was to end. At the top of the file it is meant
    for all of it; ``awesome-lint-disable-file`` says so anywhere.
    Comments in the syntax of other linters, ``<!--lint disable …-->``, are theirs to judge.
    """
    top = _top(doc) if doc.muting.controls else 0
    unclosed = [each for each in _unclosed(doc.muting.controls) if each.span.start > top]
    for control in reversed(unclosed):
        yield Finding(control.span, "nothing ends what this comment starts")


def _unclosed(controls: Sequence[Control]) -> Iterator[Control]:
    """From the last one back."""
    ended: set[str] = set()
    all_ended = False
    for each in reversed(controls):
        if each.verb is Verb.ENABLE:
            ended |= each.covers or set()
            all_ended = all_ended or each.covers is None
        elif each.verb is Verb.DISABLE and not (
            each.foreign or all_ended or _is_in(each.covers, ended)
        ):
            yield each


def _is_in(covers: frozenset[str] | None, ended: set[str]) -> bool:
    return covers is not None and covers <= ended


def _top(doc: Document) -> int:
    """Where the first block starts that is neither the title nor stands above it."""
    titles = {heading.block for heading in doc.headings[:1]}
    below = (
        block.start
        for block in doc.root.children
        if block not in titles
        and block.kind is not BlockKind.FRONT_MATTER
        and (block.kind is not BlockKind.HTML or block.text.strip())
    )
    return next(below, len(doc.text))
