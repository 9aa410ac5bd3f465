"""``links --fix``: what has moved, written where it stands, once the page there has been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.analysis.moved_targets import successor
from awesome_lint.cli.check_and_fix import Written
from awesome_lint.cli.console import put
from awesome_lint.cli.output import print_diff
from awesome_lint.document import Given, Surroundings
from awesome_lint.document.verdicts import VerdictKind
from awesome_lint.engine.fixer import fix
from awesome_lint.knowledge.urls import page_url
from awesome_lint.knowledge.urls.relocations import crowded, is_relocation, same_site
from awesome_lint.network.sites.ends import Ends
from awesome_lint.parser import parse
from awesome_lint.report.outcome import Checked, Failed
from awesome_lint.text.edits import Applicability
from awesome_lint.text.errors import AwesomeLintError
from awesome_lint.workspace import run
from awesome_lint.workspace.discovery import STDIN
from awesome_lint.workspace.replacement import write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from awesome_lint.cli.link_options import LinkOptions
    from awesome_lint.cli.links.inquiry import Inquiry
    from awesome_lint.document import Document
    from awesome_lint.document.verdicts import Verdict
    from awesome_lint.report.outcome import Outcome
    from awesome_lint.text.source import Source
    from awesome_lint.workspace.run import Plan, Text


def writable(inquiry: Inquiry) -> dict[str, Verdict]:
    """The verdicts by which targets may be rewritten.

    A page counts as moved only where it is seen at its new address, and to another site only
    with --unsafe; a repository's new name is its forge's word.
    """
    verdicts, unsafe = inquiry.verdicts, inquiry.asked.unsafe
    moved = {
        url: verdict.url
        for url, verdict in verdicts.items()
        if verdict.kind is VerdictKind.MOVED and verdict.repository is None
    }
    crowds = crowded(moved.items())
    asked = {
        end
        for start, end in moved.items()
        if end not in crowds and is_relocation(start, end) and (unsafe or same_site(start, end))
    }
    seen = inquiry.alive(sorted(asked), Ends()) if asked else frozenset()
    return {
        url: verdict
        for url, verdict in verdicts.items()
        if url not in moved or (moved[url] in seen and (unsafe or same_site(url, moved[url])))
    }


class Moves(NamedTuple):
    """The verdicts, and those of them by which targets may be rewritten."""

    verdicts: Mapping[str, Verdict]
    writable: Mapping[str, Verdict]


def written(asked: LinkOptions) -> Written:
    """The place that the result is written to."""
    return Written.DIFF if asked.diff else Written.FILES


def repaired(
    text: Text, doc: Document, plan: Plan, moves: Moves, where: Written
) -> tuple[Document, list[Outcome]]:
    """What is left in a file once what has moved is written as it is now, and the document then.

    It is ``doc`` where that could not be done.
    """
    path = text.file.path
    moved = inherited(doc, moves.writable)
    rules = plan.rules(text.file, doc.profile)
    try:
        known = doc.under(Given(Surroundings(verdicts=moved)))
        result = fix(known, rules, Applicability.UNSAFE)
        _keep(text, result.source, where)
    except AwesomeLintError as error:
        return doc, [Failed(path, str(error).removeprefix(f"{path}: "))]
    after = parse(result.source, Given(Surroundings(verdicts={**moved, **moves.verdicts})))
    outcomes = [
        each._replace(fixed=result.fixed) if isinstance(each, Checked) else each
        for each in run.judged(text.file, after, plan)
    ]
    return after, outcomes


def _keep(text: Text, after: Source, where: Written) -> None:
    if where is Written.DIFF:
        print_diff(text.source, after)
    elif text.file.real == STDIN:
        put(after.to_bytes())
    else:
        write(text.file, text.data, after.to_bytes())


def inherited(doc: Document, verdicts: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """``verdicts``, and those of the addresses that ``doc`` may get instead of its own.

    They were seen on the way there.
    """
    found = dict(verdicts)
    for judged in doc.under(Given(Surroundings(verdicts=verdicts))).judged:
        url = page_url(successor(judged) or "")
        if url is not None:
            there = judged.verdict._replace(kind=VerdictKind.ALIVE, url=url, hops=())
            found.setdefault(url, there)
    return found
