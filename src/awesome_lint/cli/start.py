"""The program, from a command line to an exit code.

``check`` with paths and flags alone is what hooks run, on short lists more often than not. It
is read here: to import click takes a quarter of such a run.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from awesome_lint.cli.console import INTERRUPTED, UNREAD, complain, finished
from awesome_lint.cli.options import Options
from awesome_lint.config import ALLOWING
from awesome_lint.text.errors import AwesomeLintError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

_FAILED = 2
_COMPLETING = "_AWESOME_LINT_COMPLETE"  # a shell asks click what may follow
_FLAGS = {
    "--across-files": "across_files",
    "--all": "every",
    "--exit-zero": "exit_zero",
    "--isolated": "isolated",
    "--quiet": "quiet",
    "--statistics": "statistics",
    "--strict": "strict",
    "--verbose": "verbose",
    "-q": "quiet",
    "-v": "verbose",
}


def run() -> NoReturn:
    """The program as a process of its own, which leaves its memory to the system.

    A document is a hundred thousand objects; to free them one by one, at the end, would cost
    a tenth of the run.
    """
    try:
        main()
    except SystemExit as done:
        code = done.code if isinstance(done.code, int) else int(done.code is not None)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            code = code or UNREAD
        except ValueError:  # closed, by the language server
            pass
    os._exit(code)


def main(args: Sequence[str] | None = None) -> NoReturn:
    """The program: runs a verb and exits with its code."""
    # Documents are cyclic and many; verbs collect them now and then, where it is worth it.
    gc.disable()
    given = sys.argv[1:] if args is None else args
    try:
        refuse_ambiguous(given)
        code = _run(args, plain_check(given))
    except AwesomeLintError as error:
        complain(str(error))
        code = _FAILED
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def _run(args: Sequence[str] | None, options: Options | None) -> int:
    if options is None:
        from awesome_lint.cli.commands import invoke

        return invoke(args)
    from awesome_lint.cli.check_and_fix import check_files
    from awesome_lint.cli.gates import GateOptions

    return finished(lambda: check_files(options, GateOptions()))


def plain_check(args: Sequence[str]) -> Options | None:
    """The options of ``check``, where they are paths and flags; None: they are for click."""
    if args[:1] != ["check"] or ALLOWING in os.environ or _COMPLETING in os.environ:
        return None
    if os.name == "nt":
        return None  # click expands patterns there
    paths: list[str] = []
    flags: dict[str, Any] = {}
    rest = iter(args[1:])
    for arg in rest:
        if arg == "--":
            paths += rest
        elif arg in _FLAGS:
            flags[_FLAGS[arg]] = True
        elif arg.startswith("-") and arg != "-":
            return None
        else:
            paths.append(arg)
    return Options(tuple(paths), **flags)


def refuse_ambiguous(args: Sequence[str]) -> None:
    """Raises UsageError where an option is also the name of a file here.

    Hooks and scripts pass on the names of files that a stranger has committed, and
    ``--output=/home/me/notes.md`` is the name of one. "--" ends the options.
    """
    for arg in args:
        if arg == "--":
            return
        if arg.startswith("-") and len(arg) > 1 and os.path.lexists(arg):
            raise UsageError(f"{arg}: an option, and a file of that name; put -- before the files")
