"""The lists that a command line names, one after the other, for verbs that only read them."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from awesome_lint.cli.inputs import inputs
from awesome_lint.cli.output import MUCH, tell
from awesome_lint.config.settings import Choices
from awesome_lint.export import Listed
from awesome_lint.report.outcome import Failed
from awesome_lint.workspace import run
from awesome_lint.workspace.fingerprint_paths import no_fingerprints
from awesome_lint.workspace.outputs import vetted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from awesome_lint.cli.options import DataOptions
    from awesome_lint.workspace.run import Text

_FAILED = 2


class Lists:
    """The lists that are named; ``code`` is 2 once one of them could not be read.

    What failed is told on standard error when its turn has come. Raises ConfigError,
    FileError or UsageError where there is nothing to begin with.
    """

    def __init__(self, options: DataOptions) -> None:
        self.code = 0
        self._options = options
        self._inputs = inputs(options)
        self._plan = run.Plan(self._inputs.config, Choices(), no_fingerprints)
        if options.output is not None:
            vetted(options.output, "--output", self._inputs.files)

    def __iter__(self) -> Iterator[Listed]:
        for refused in self._inputs.refused:
            self._fail(refused)
        held = 0
        for outcome in run.each(self._inputs.files, self._read):
            if isinstance(outcome, Failed):
                self._fail(outcome)
                continue
            held += len(outcome.doc.text)
            yield outcome
            if held > MUCH:
                gc.collect()
                held = 0

    def _read(self, text: Text) -> Iterator[Listed]:
        doc = self._plan.document(text)
        yield Listed(text.file.path, self._plan.profile(text.file, doc.profile), doc)

    def _fail(self, failed: Failed) -> None:
        tell(failed, self._options)
        self.code = _FAILED
