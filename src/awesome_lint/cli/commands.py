"""The command line: what the verbs are. What they do is imported when they run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from awesome_lint.cli.click_options import configured, gated, naming, reading, shared
from awesome_lint.cli.console import INTERRUPTED, finished
from awesome_lint.cli.gates import GateOptions
from awesome_lint.cli.link_options import links_only, separated
from awesome_lint.cli.options import DataOptions, Options, RuleOptions, TocOptions
from awesome_lint.export import FORMATS
from awesome_lint.text.errors import UsageError
from awesome_lint.text.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence


def invoke(args: Sequence[str] | None) -> int:
    """Run the verb that a command line asks for, sys.argv's for None; the exit code."""
    try:
        code: int = program.main(args, prog_name="awesome-lint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    return code


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="awesome-lint")
def program() -> None:
    """Lint and fix curated Markdown lists.

    PATHS are files, folders (every Markdown file below, but what .gitignore and the
    configuration exclude) or - for standard input; without any, the readme of this folder.

    Exit codes: 0 nothing to fail for, 1 errors remain, 2 the job could not be done.
    """


@program.command()
@shared
@gated
def check(**given: Any) -> int:
    """Report what is wrong. Changes no file and asks no network."""
    from awesome_lint.cli.check_and_fix import check_files

    asked = GateOptions(*(given.pop(name) for name in GateOptions._fields))
    return finished(lambda: check_files(Options(**given), asked))


@program.command()
@shared
@click.option("--diff", is_flag=True, help="Print a unified diff and write nothing.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if something would change.")
@click.option("--unsafe", is_flag=True, help="Fix also where words or targets change.")
@click.option(
    "--canonical",
    is_flag=True,
    help="Bring to the canonical form what no convention of the list decides.",
)
def fix(**given: Any) -> int:
    """Repair what can be repaired, in place, and report what is left.

    Safe fixes lose nothing that a reader sees. With - as path, the result goes to standard
    output and the report to standard error.
    """
    from awesome_lint.cli.check_and_fix import Repair, Written, fix_files
    from awesome_lint.config.settings import Form
    from awesome_lint.text.edits import Applicability

    diff, strict = given.pop("diff"), given.pop("check")
    form = Form.CANONICAL if given.pop("canonical") else Form.OWN
    written = Written.DIFF if diff else Written.NOTHING if strict else Written.FILES
    upto = Applicability.UNSAFE if given.pop("unsafe") else Applicability.SAFE
    return finished(lambda: fix_files(Options(**given), Repair(written, upto, strict, form)))


@program.command()
@naming
@click.option("--diff", is_flag=True, help="Print a unified diff and write nothing.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if something would change.")
@click.option("--insert", is_flag=True, help="Add one, with markers, where there is none.")
@click.option(
    "--depth",
    type=click.IntRange(1, 6),
    metavar="N",
    help="List N levels of sections; as a rule as many as it lists, 2 where there is none.",
)
@click.option("--texts", is_flag=True, help="Give texts that differ the headings' words.")
def toc(**given: Any) -> int:
    """Bring the table of contents up to date, in place.

    It is what stands between <!-- toc --> and <!-- tocstop --> or the markers of other
    programs, else every list of three or more links into the page. Lines that stay are not
    touched; new ones are written as their neighbours are.
    """
    from awesome_lint.cli.toc import update_contents

    return finished(lambda: update_contents(TocOptions(**given)))


@program.command()
@reading
@click.option(
    "--format", type=click.Choice(FORMATS), default="json", show_default=True, help="Which data."
)
def export(**given: Any) -> int:
    """The list as data: sections, entries, links.

    csv has a row an entry, bibtex an entry a paper. A cell of csv that a spreadsheet would
    run as a formula gets an apostrophe before it.
    """
    from awesome_lint.cli.export import export_lists

    return finished(lambda: export_lists(DataOptions(**given)))


@program.command()
@reading
@click.option(
    "--format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Columns, which are bars on a terminal, or data.",
)
def stats(**given: Any) -> int:
    """Counts per section, venue, year, host and label; conventions.

    Each has its share: of all entries, of all that is counted in its kind, of the cases in
    which the list could do otherwise.
    """
    from awesome_lint.cli.stats import show_counts

    return finished(lambda: show_counts(DataOptions(**given)))


@program.command()
@click.argument("path", required=False)
@click.option("--force", is_flag=True, help="Replace what is there.")
@click.option("--pre-commit", is_flag=True, help="Add the hooks to .pre-commit-config.yaml.")
@click.option("--github", is_flag=True, help="Write a workflow for GitHub Actions.")
def init(**given: Any) -> int:
    """Write a configuration from a list's own conventions.

    PATH is the list; without it, the readme of this folder. Comments say which share of
    the list does what is stated. A configuration that is there already stays, unless --force.
    """
    from awesome_lint.cli.init import Wanted, write_files

    return finished(lambda: write_files(Wanted(**given)))


@program.command()
@shared
@links_only
def links(**given: Any) -> int:
    """Ask the network about every link, politely.

    Only dead links fail: a page that is gone, a host that does not exist or refuses, a circle
    of redirects. What could not be verified is told and fails nothing.
    """
    from awesome_lint.cli.links import check_links

    return finished(lambda: check_links(*separated(given)))


@program.command()
@click.argument("rule", metavar="[ID]", required=False)
@configured
def rule(rule: str | None, **given: Any) -> int:
    """Explain the rule ID, or list all rules.

    Those of plugins are among them where the configuration names plugins that are allowed.
    """
    from awesome_lint.cli.check_and_fix import explain

    return finished(lambda: explain(rule, RuleOptions(**given)))


@program.command()
def server() -> int:
    """The language server for editors, on standard input and output."""
    from importlib.util import find_spec

    if find_spec("pygls") is None:
        raise UsageError("the language server needs pygls: pip install 'awesome-lint[lsp]'")
    from awesome_lint.server import serve

    serve()
    return 0
