"""The report for people: excerpts for what is wrong, one line a rule for advice."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.report.change import change
from awesome_lint.report.display import safe, width, wrapped
from awesome_lint.report.excerpt import excerpt
from awesome_lint.report.folding import fold, more_of
from awesome_lint.report.hyperlinks import hyperlink, to_file
from awesome_lint.report.outcome import Checked, Detail, Mode
from awesome_lint.text.counts import counted
from awesome_lint.text.diagnostics import Level
from awesome_lint.text.edits import Applicability

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.report.outcome import Palette, Run, Style, Tally
    from awesome_lint.text.diagnostics import Diagnostic, Related
    from awesome_lint.text.edits import Fix, Span
    from awesome_lint.text.source import Source

_UNSAFE = Applicability.UNSAFE

# Columns that each side of "before -> after" may take.
_SHORT = 60


def report(run: Run) -> Iterator[str]:
    """The report of a run, file by file, then its last line."""
    for outcome in run.outcomes:
        if isinstance(outcome, Checked):
            yield from _file(outcome, run)
    if run.style.detail is not Detail.QUIET and (run.tally.files or run.tally.unchanged):
        yield _last_line(run.tally, run.style)


def _file(checked: Checked, run: Run) -> Iterator[str]:
    style = run.style
    diagnostics = () if style.mode is Mode.PREVIEW else checked.diagnostics
    apart = [each for each in diagnostics if each.level is not Level.INFO]
    folded = [each for each in diagnostics if each.level is Level.INFO]
    if style.detail is Detail.ALL:
        apart, folded = list(diagnostics), []
    elif style.detail is Detail.QUIET:
        folded = []
    elif apart or folded or checked.fixed or not (checked.entries or checked.pages):
        yield _header(checked, style)
    for index, more in fold(apart, style.detail).items():
        yield from _diagnostic(checked, apart[index], run)
        if more:
            yield _more(apart[index].rule, more, style)
    yield from _folded(checked, folded, style)
    if (apart or folded) and style.detail is not Detail.QUIET:
        yield "\n"


def _header(checked: Checked, style: Style) -> str:
    facts = [checked.profile, _entries(checked.entries, checked.pages)]
    if checked.fixed:
        facts.append(_fixed(checked.fixed, style.mode))
    strong, reset = style.palette.strong, style.palette.reset
    return f"{strong}{safe(checked.path)}{reset}: {', '.join(facts)}\n"


def _diagnostic(checked: Checked, each: Diagnostic, run: Run) -> Iterator[str]:
    style, source = run.style, checked.source
    color = _color(each.level, style.palette)
    line, column = source.position(each.span.start)
    path = safe(checked.path)
    place = f"{style.palette.strong}{path}:{line}:{column}{style.palette.reset}"
    rule = f"{color}{each.level.value} {each.rule}{style.palette.reset}"
    if style.linked:
        page = run.explain(each.rule).page
        place, rule = to_file(place, checked.path), hyperlink(rule, page) if page else rule
    lead = width(f"{path}:{line}:{column} {each.level.value} {each.rule} ")
    message = safe(each.message)
    if style.wrapped:
        # A message that does not fit beside its place stands below it.
        fits = lead + width(message) <= style.width
        message = message if fits else "\n    " + wrapped(message, style.width - 4, "    ")
    yield f"{place} {rule} {message}\n".replace(" \n", "\n", 1)
    yield from _excerpt(checked, each.span, color, style)
    gutter = " " * len(str(line))
    if each.fix is not None:
        yield from _help(source, each.span, each.fix, gutter, style)
    for other in each.related:
        yield from _related(checked, other, gutter, style)


def _more(rule: str, count: int, style: Style) -> str:
    faint, reset = style.palette.faint, style.palette.reset
    return f"  {faint}note:{reset} {more_of(count)}; --select {rule} --all shows each\n"


def _excerpt(checked: Checked, span: Span, color: str, style: Style) -> Iterator[str]:
    faint, reset = style.palette.faint, style.palette.reset
    line = str(checked.source.position(span.start).line)
    shown = excerpt(checked.source, span, style.width - len(line) - 5)
    yield f"  {faint}{line} |{reset} {shown.line}\n"
    yield f"  {faint}{' ' * len(line)} |{reset} {color}{shown.carets}{reset}\n"


def _related(checked: Checked, other: Related, gutter: str, style: Style) -> Iterator[str]:
    """Another place; one in this file with its line, for another's text is not at hand."""
    position = other.start if other.path else checked.source.position(other.span.start)
    place = ":".join((safe(other.path or checked.path), *map(str, position or ())))
    if style.linked:
        place = to_file(place, other.path or checked.path)
    faint, reset = style.palette.faint, style.palette.reset
    yield f"  {gutter} {faint}note:{reset} {place}: {safe(other.message)}\n"
    if not other.path:
        yield from _excerpt(checked, other.span, faint, style)


def _help(source: Source, span: Span, fix: Fix, gutter: str, style: Style) -> Iterator[str]:
    """What a fix does, and the change it makes: beside it, or below where that is too wide."""
    palette = style.palette
    told = safe(fix.title) + (" (with --unsafe)" if fix.applicability is _UNSAFE else "")
    head = f"  {gutter} {palette.faint}help:{palette.reset} {told}"
    room = style.width - len(gutter) - 19 if style.wrapped else 2 * _SHORT
    shown = change(source.text, span, fix, room)
    if shown is None:
        yield f"{head}\n"
        return
    before = f"`{palette.removed}{shown.before}{palette.reset}`"
    after = f"`{palette.added}{shown.after}{palette.reset}`" if shown.after else "nothing"
    columns = len(gutter) + 11 + width(told + shown.before + (shown.after or "nothing")) + 8
    apart = style.wrapped and columns > style.width
    yield f"{head}:\n  {gutter}       " if apart else f"{head}: "
    yield f"{before} -> {after}\n"


def _folded(checked: Checked, diagnostics: list[Diagnostic], style: Style) -> Iterator[str]:
    palette = style.palette
    counts = Counter(each.rule for each in diagnostics)
    first = {each.rule: each for each in reversed(diagnostics)}
    for rule, count in sorted(counts.items(), key=lambda item: -item[1]):
        line, column = checked.source.position(first[rule].span.start)
        told = f"{count}, first at {line}:{column}: {safe(first[rule].message)}"
        if style.wrapped:
            told = wrapped(told, style.width, "    ", len(f"  info {rule} "))
        yield f"  {palette.info}info {rule}{palette.reset} {told}\n"


def _last_line(tally: Tally, style: Style) -> str:
    if not tally.files:
        return f"{counted(tally.unchanged, 'file')} unchanged\n"
    profiles = ", ".join(f"{name} {n}" for name, n in tally.profiles.most_common())
    profile = f"profile {next(iter(tally.profiles))}" if len(tally.profiles) == 1 else profiles
    parts = [f"{counted(tally.files, 'file')}, {_entries(tally.entries, tally.pages)}, {profile}"]
    found = _found(tally, style.palette)
    if style.mode is Mode.CHECK:
        parts.append(found or "nothing found")
    else:
        parts += (_fixed(tally.fixed, style.mode), f"{found or 'nothing'} left")
    fixes = []
    if tally.fixable and style.mode is Mode.CHECK:
        fixes.append(f"{tally.fixable} fixable with `awesome-lint fix`")
    if tally.unsafe:
        fixes.append(f"{tally.unsafe} {'more ' if fixes else 'fixable '}with --unsafe")
    if fixes:
        parts.append(", ".join(fixes))
    if tally.hidden:
        parts.append(f"{tally.hidden} known before")
    if tally.unchanged:
        parts.append(f"{counted(tally.unchanged, 'file')} unchanged")
    if tally.failed:
        parts.append(counted(tally.failed, "failure"))
    wide = style.wrapped and sum(map(width, parts)) > style.width
    return (";\n  " if wide else "; ").join(parts) + "\n"


def _found(tally: Tally, palette: Palette) -> str:
    errors, warnings = tally.levels[Level.ERROR], tally.levels[Level.WARNING]
    levels = [
        (errors, counted(errors, "error"), palette.error),
        (warnings, counted(warnings, "warning"), palette.warning),
        (tally.levels[Level.INFO], f"{tally.levels[Level.INFO]} info", palette.info),
    ]
    return ", ".join(f"{color}{text}{palette.reset}" for count, text, color in levels if count)


def _fixed(count: int, mode: Mode) -> str:
    return f"{count} would be fixed" if mode is Mode.PREVIEW else f"{count} fixed"


def _entries(count: int, pages: int) -> str:
    """What a list holds: its entries, else the pages that have them."""
    if not count and pages:
        return counted(pages, "page")
    return counted(count, "entry", "entries") if count else "no entries recognised"


def _color(level: Level, palette: Palette) -> str:
    return {
        Level.ERROR: palette.error,
        Level.WARNING: palette.warning,
    }.get(level, palette.info)
