from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from awesome_lint.cli import program

MANIFEST = Path(__file__).resolve().parents[1] / ".pre-commit-hooks.yaml"


def test_the_manifest_is_one() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_hooks_run_verbs_that_exist() -> None:
    text = MANIFEST.read_text("utf-8")
    ids = re.findall(r"^- id: (.+)$", text, re.MULTILINE)
    verbs = re.findall(r"^  entry: awesome-lint (\w+)$", text, re.MULTILINE)
    assert ids == ["awesome-lint", "awesome-lint-fix"]
    assert verbs == ["check", "fix"]
    assert set(verbs) <= set(program.commands)
