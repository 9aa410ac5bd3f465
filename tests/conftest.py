"""Real lists, where there are any: a test that asks for ``real_list`` runs once a list."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def real_lists() -> list[Path]:
    folders = (SHARED / "corpus", SHARED / "seeds")
    return sorted(
        path for folder in folders for path in folder.glob("*") if path.suffix in (".md", ".txt")
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "real_list" not in metafunc.fixturenames:
        return
    lists = real_lists()
    missing = pytest.param(None, marks=pytest.mark.skip(reason="no ../shared/corpus here"))
    metafunc.parametrize(
        "real_list", lists or [missing], ids=lambda path: getattr(path, "stem", "")
    )


@pytest.fixture
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip("no ../shared here")
    return SHARED
