"""The report for people: excerpts for what is wrong, one line a rule for advice."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from awesome_lint.diagnostics import Level
from awesome_lint.edits import Applicability
from awesome_lint.report.display import safe, width
from awesome_lint.report.excerpt import excerpt
from awesome_lint.report.outcome import Checked, Detail, Mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.diagnostics import Diagnostic
    from awesome_lint.edits import Fix, Span
    from awesome_lint.report.outcome import Palette, Run, Style, Tally
    from awesome_lint.source import Source

# A fix is shown as "before -> after" where each takes no more columns than this.
_SHORT = 60


def report(run: Run) -> Iterator[str]:
    """The report of a run, file by file, then its last line."""
    for outcome in run.outcomes:
        if isinstance(outcome, Checked):
            yield from _file(outcome, run.style)
    if run.style.detail is not Detail.QUIET and run.tally.files:
        yield _last_line(run.tally, run.style)


def _file(checked: Checked, style: Style) -> Iterator[str]:
    diagnostics = () if style.mode is Mode.PREVIEW else checked.diagnostics
    apart = [each for each in diagnostics if each.level is not Level.INFO]
    folded = [each for each in diagnostics if each.level is Level.INFO]
    if style.detail is Detail.ALL:
        apart, folded = list(diagnostics), []
    elif style.detail is Detail.QUIET:
        folded = []
    elif apart or folded or checked.fixed or not checked.entries:
        yield _header(checked, style)
    for each in apart:
        yield from _diagnostic(checked, each, style)
    yield from _folded(checked, folded, style.palette)
    if apart or folded:
        yield "\n"


def _header(checked: Checked, style: Style) -> str:
    facts = [checked.profile, _entries(checked.entries)]
    if checked.fixed:
        facts.append(_fixed(checked.fixed, style.mode))
    strong, reset = style.palette.strong, style.palette.reset
    return f"{strong}{safe(checked.path)}{reset}: {', '.join(facts)}\n"


def _diagnostic(checked: Checked, each: Diagnostic, style: Style) -> Iterator[str]:
    source, color = checked.source, _color(each.level, style.palette)
    strong, faint, reset = style.palette.strong, style.palette.faint, style.palette.reset
    line, column = source.position(each.span.start)
    path = safe(checked.path)
    yield (
        f"{strong}{path}:{line}:{column}{reset} {color}{each.level.value} {each.rule}{reset} "
        f"{safe(each.message)}\n"
    )
    gutter = " " * len(str(line))
    shown = excerpt(source, each.span, style.width - len(gutter) - 5)
    yield f"  {faint}{line} |{reset} {shown.line}\n"
    yield f"  {faint}{gutter} |{reset} {color}{shown.carets}{reset}\n"
    if each.fix is not None:
        yield f"  {gutter} {faint}help:{reset} {_help(source, each.span, each.fix)}\n"
    for other in each.related:
        position = other.start if other.path else source.position(other.span.start)
        place = ":".join((safe(other.path) or path, *map(str, position or ())))
        yield f"  {gutter} {faint}note:{reset} {place}: {safe(other.message)}\n"


def _help(source: Source, span: Span, fix: Fix) -> str:
    unsafe = " (with --unsafe)" if fix.applicability is Applicability.UNSAFE else ""
    return safe(fix.title) + unsafe + _change(source.text, span, fix)


def _change(text: str, span: Span, fix: Fix) -> str:
    start = min(span.start, fix.edits[0].start)
    end = max(span.end, fix.edits[-1].end)
    if end - start > _SHORT:
        return ""
    before, after, last = text[start:end], "", start
    for edit in fix.edits:
        after += text[last : edit.start] + edit.text
        last = edit.end
    after = safe(after + text[last:end])
    if "\n" in before or max(width(safe(before)), width(after)) > _SHORT:
        return ""
    return f": `{safe(before)}` -> " + (f"`{after}`" if after else "nothing")


def _folded(checked: Checked, diagnostics: list[Diagnostic], palette: Palette) -> Iterator[str]:
    counts = Counter(each.rule for each in diagnostics)
    first = {each.rule: each for each in reversed(diagnostics)}
    for rule, count in sorted(counts.items(), key=lambda item: -item[1]):
        line, column = checked.source.position(first[rule].span.start)
        yield (
            f"  {palette.info}info {rule}{palette.reset} {count}, "
            f"first at {line}:{column}: {safe(first[rule].message)}\n"
        )


def _last_line(tally: Tally, style: Style) -> str:
    profiles = ", ".join(f"{name} {n}" for name, n in tally.profiles.most_common())
    profile = f"profile {next(iter(tally.profiles))}" if len(tally.profiles) == 1 else profiles
    parts = [f"{_count(tally.files, 'file')}, {_entries(tally.entries)}, {profile}"]
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
    if tally.failed:
        parts.append(_count(tally.failed, "failure"))
    return "; ".join(parts) + "\n"


def _found(tally: Tally, palette: Palette) -> str:
    errors, warnings = tally.levels[Level.ERROR], tally.levels[Level.WARNING]
    counted = [
        (errors, _count(errors, "error"), palette.error),
        (warnings, _count(warnings, "warning"), palette.warning),
        (tally.levels[Level.INFO], f"{tally.levels[Level.INFO]} info", palette.info),
    ]
    return ", ".join(f"{color}{text}{palette.reset}" for count, text, color in counted if count)


def _fixed(count: int, mode: Mode) -> str:
    return f"{count} would be fixed" if mode is Mode.PREVIEW else f"{count} fixed"


def _entries(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}" if count else "no entries recognised"


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _color(level: Level, palette: Palette) -> str:
    return {
        Level.ERROR: palette.error,
        Level.WARNING: palette.warning,
    }.get(level, palette.info)
