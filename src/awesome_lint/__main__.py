"""``python -m awesome_lint``."""

from awesome_lint.cli.commands import run

run()
