"""The verb ``links``: documents become targets, targets verdicts, verdicts a report."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from awesome_lint.cli import check_and_fix
from awesome_lint.cli.console import complain, logged, remark
from awesome_lint.cli.link_options import settled
from awesome_lint.cli.links.inquiry import Inquiry
from awesome_lint.cli.links.summary import summary
from awesome_lint.cli.links.untrusted_config import Search, excluded, trusted
from awesome_lint.cli.output import exit_code, publish
from awesome_lint.document import Given, Surroundings
from awesome_lint.document.verdicts import Verdict
from awesome_lint.knowledge.urls import page_url
from awesome_lint.network.targets import Targets, collect
from awesome_lint.parser import parse
from awesome_lint.report import FINGERPRINTED
from awesome_lint.report.outcome import Asked, Failed, Mode
from awesome_lint.rules import NETWORK
from awesome_lint.workspace import run
from awesome_lint.workspace.discovery import STDIN
from awesome_lint.workspace.fingerprint_paths import fingerprints_of, no_fingerprints
from awesome_lint.workspace.outputs import vetted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from awesome_lint.cli.link_options import LinkOptions
    from awesome_lint.cli.options import Options
    from awesome_lint.document import Document
    from awesome_lint.report.outcome import Outcome
    from awesome_lint.workspace.files import File
    from awesome_lint.workspace.run import Text

_INTERRUPTED = 130  # 128 + SIGINT, as shells have it
_LISTING = ("json", "jsonl")  # the formats that show every URL


class _Parsed(NamedTuple):
    text: Text
    doc: Document


def check_links(options: Options, asked: LinkOptions) -> int:
    """Ask for all links of all files and report; the exit code."""
    job = check_and_fix.plan(
        options,
        fingerprints_of if options.wants(FINGERPRINTED) else no_fingerprints,
        groups=[NETWORK],
    )
    stated = trusted(job.config.links, asked, os.environ)
    settings = settled(stated, asked)
    if asked.cache is not None:
        vetted(asked.cache, "--cache", job.files)
    parsed, failed = _parsed(job.files)
    searches = excluded(stated, asked, os.environ)
    targets = _without(searches, collect(each.doc for each in parsed))
    if asked.since is not None:
        from awesome_lint.cli.links.since import new_targets

        targets = new_targets(targets, [each.text.file for each in parsed], asked.since)
    if asked.dump:
        return _dump(targets, (*job.refused, *failed))
    inquiry = Inquiry(targets.asked, settings, asked, options)
    verdicts, fixes = inquiry.verdicts, dict[str, Verdict]()
    interrupted = False
    try:
        inquiry.run()
        if asked.fix:
            from awesome_lint.cli.links.fixing import writable

            fixes = writable(inquiry)
    except KeyboardInterrupt:
        interrupted = True
        left = len(targets.asked) - len(verdicts)
        remark(f"interrupted; {left} of {len(targets.asked)} URLs were not asked for")

    told_by = verdicts if asked.verify_titles else _untitled(verdicts)

    def outcomes() -> Iterator[Outcome]:
        yield from failed
        found: Iterable[Outcome]
        for text, doc in parsed:
            if fixes:
                from awesome_lint.cli.links.fixing import Moves, repaired, written

                after, found = repaired(text, doc, job.plan, Moves(told_by, fixes), written(asked))
            else:
                after = doc.under(Given(Surroundings(verdicts=told_by)))
                found = run.judged(text.file, after, job.plan)
            for outcome in found:
                yield _listed(outcome, after, verdicts, options)

    told = summary(targets, verdicts)
    mode = Mode.CHECK if not fixes else Mode.PREVIEW if asked.diff else Mode.FIX
    stream = sys.stdout
    if asked.fix and (asked.diff or any(each.text.file.real == STDIN for each in parsed)):
        stream = sys.stderr  # standard output is for the result
    tally = publish(job.all(outcomes()), options, mode, stream, job.known, told)
    return _INTERRUPTED if interrupted else exit_code(tally, options)


def _listed(
    outcome: Outcome, doc: Document, verdicts: Mapping[str, Verdict], options: Options
) -> Outcome:
    """An outcome of a document with what was asked for, where the format shows that."""
    if isinstance(outcome, Failed) or not options.wants(_LISTING):
        return outcome
    return outcome._replace(asked=_asked(doc, verdicts))


def _parsed(files: Sequence[File]) -> tuple[list[_Parsed], list[Failed]]:
    def work(text: Text) -> Iterator[_Parsed]:
        yield _Parsed(text, parse(text.source))

    found = list(run.each(files, work))
    return (
        [each for each in found if isinstance(each, _Parsed)],
        [each for each in found if isinstance(each, Failed)],
    )


def _without(searches: Sequence[Search], targets: Targets) -> Targets:
    """The targets but those that an expression matches, which count as skipped."""
    left = [each for each in targets.asked if all(search(each.url) is None for search in searches)]
    return Targets(left, targets.skipped + len(targets.asked) - len(left))


def _dump(targets: Targets, failed: Sequence[Failed]) -> int:
    for each in failed:
        complain(f"{each.path}: {each.message}")
    for target in targets.asked:
        print(logged(target.url))
    return 2 if failed else 0


def _asked(doc: Document, verdicts: Mapping[str, Verdict]) -> list[Asked]:
    """The verdicts on a document's targets, in order of first appearance."""
    urls = dict.fromkeys(page_url(each.href) or "" for each in doc.destinations)
    return [
        Asked(
            url, found.kind.value, found.reason, found.status, found.url, found.hops, _record(found)
        )
        for url in urls
        if (found := verdicts.get(url)) is not None
    ]


def _untitled(verdicts: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """The verdicts without papers' titles, which arXiv tells whoever asks for anything."""
    return {
        url: found if found.paper is None else found._replace(paper=found.paper._replace(title=""))
        for url, found in verdicts.items()
    }


def _record(found: Verdict) -> dict[str, object]:
    """The records that sites keep of a page, under the names that JSON has for them."""
    told: dict[str, object] = {}
    if found.repository is not None and found.repository.name:
        told["repository"] = found.repository._asdict()
    if found.paper is not None:
        told["paper"] = found.paper._asdict()
    if found.copy:
        told["copy"] = found.copy
    return told
