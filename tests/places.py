"""Where things are that tests read: nothing depends on how deep a test's own folder is."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "fixtures"
SHARED = ROOT.parent / "shared"  # real lists, where there are any
