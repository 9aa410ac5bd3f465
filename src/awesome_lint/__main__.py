"""``python -m awesome_lint``."""

from awesome_lint.cli.start import run

run()
