from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from awesome_lint.text.errors import FileError
from awesome_lint.workspace.discovery import find
from awesome_lint.workspace.files import File
from awesome_lint.workspace.gitignore import NOTHING
from awesome_lint.workspace.replacement import write

if TYPE_CHECKING:
    from pathlib import Path


def file(path: Path) -> File:
    return File(path.name, str(path))


def test_write_keeps_the_mode_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(file(path), b"old", b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o7777 == 0o640
    assert os.listdir(tmp_path) == ["a.md"]


def test_write_does_not_touch_what_does_not_change(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"same")
    before = path.stat()
    write(file(path), b"same", b"same")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_write_refuses_what_changed_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"theirs")
    with pytest.raises(FileError, match="changed while it was being fixed; nothing was written"):
        write(file(path), b"old", b"new")
    assert path.read_bytes() == b"theirs"
    assert os.listdir(tmp_path) == ["a.md"]


def test_write_follows_a_symlink(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    os.symlink("a.md", tmp_path / "b.md")
    [named] = find([str(tmp_path / "b.md")], NOTHING).files
    write(named, b"old", b"new")
    assert path.read_bytes() == b"new"
    assert (tmp_path / "b.md").is_symlink()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_write_respects_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(FileError, match="is read-only; nothing was written"):
        write(file(path), b"old", b"new")
    path.chmod(0o644)
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(FileError, match="cannot be written: Permission denied"):
            write(file(path), b"old", b"new")
    finally:
        tmp_path.chmod(0o755)
    assert path.read_bytes() == b"old"


def test_a_folder_that_takes_no_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "open", refused)
    told = r"^a\.md: cannot be written: Read-only file system$"
    with pytest.raises(FileError, match=told):
        write(file(path), b"old", b"new")
    assert path.read_bytes() == b"old"


def test_a_write_that_fails_leaves_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(FileError, match=r"^a\.md: cannot be written: No space left on device$"):
        write(file(path), b"old", b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_two_runs_of_one_fix_agree(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"new")  # the other run was faster
    write(file(path), b"old", b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="extended attributes are Linux's here")
def test_extended_attributes_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    try:
        os.setxattr(path, "user.note", b"mine")
    except OSError:
        pytest.skip("this file system has none")
    write(file(path), b"old", b"new")
    assert os.getxattr(path, "user.note") == b"mine"


def dead_process() -> int:
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    path, gone, here = tmp_path / "a.md", dead_process(), os.getpid()
    path.write_bytes(b"old")
    (tmp_path / f".awesome-lint-{gone}-0123456789abcdef.tmp").write_bytes(b"ne")
    (tmp_path / f".awesome-lint-{here}-0123456789abcdef.tmp").write_bytes(b"ne")
    (tmp_path / f"awesome-lint-{gone}.tmp").write_bytes(b"somebody's own")
    write(file(path), b"old", b"new")
    left = [f".awesome-lint-{here}-0123456789abcdef.tmp", "a.md", f"awesome-lint-{gone}.tmp"]
    assert sorted(os.listdir(tmp_path)) == sorted(left)


def test_in_a_repository_git_sees_nothing_of_a_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs").mkdir()
    path = tmp_path / "docs/a.md"
    path.write_bytes(b"old")
    seen: list[str] = []
    replace = os.replace

    def looking(made: str, real: str) -> None:
        seen.append(os.path.relpath(os.path.dirname(made), tmp_path))
        replace(made, real)

    monkeypatch.setattr(os, "replace", looking)
    write(file(path), b"old", b"new")
    assert (seen, path.read_bytes()) == ([".git"], b"new")
    assert os.listdir(tmp_path / ".git") == []


def test_a_git_folder_elsewhere_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o755)
    (tmp_path / "repo").mkdir()
    os.symlink("../elsewhere", tmp_path / "repo/.git")
    path = tmp_path / "repo/a.md"
    path.write_bytes(b"old")
    before = (tmp_path / "elsewhere").stat().st_mtime_ns
    write(file(path), b"old", b"new")
    assert path.read_bytes() == b"new"
    assert (tmp_path / "elsewhere").stat().st_mtime_ns == before


def test_another_file_system_is_no_obstacle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    replace = os.replace

    def across(made: str, real: str) -> None:
        if os.sep + ".git" + os.sep in made:
            raise OSError(18, "Invalid cross-device link")
        replace(made, real)

    monkeypatch.setattr(os, "replace", across)
    write(file(path), b"old", b"new")
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path / ".git") == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_waits_until_the_file_is_whole(tmp_path: Path, number: int) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    code = (
        "import os, signal, sys\n"
        "from awesome_lint.workspace.files import File\n"
        "from awesome_lint.workspace.replacement import write\n"
        "signal.signal(int(sys.argv[2]), signal.SIG_DFL)\n"  # whoever runs us may ignore it
        "flush = os.fsync\n"
        "os.fsync = lambda handle: (os.kill(os.getpid(), int(sys.argv[2])), flush(handle))\n"
        "write(File('a.md', sys.argv[1]), b'old', b'new')\n"
        "print('went on')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), str(number)], capture_output=True, check=False
    )
    assert done.returncode != 0
    assert b"went on" not in done.stdout
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_killed_fix_leaves_the_old_or_the_new_and_the_next_one_tidies_up(
    tmp_path: Path,
) -> None:
    old = b"# L\n\n" + b"".join(b"- [a%d](htps://a%d.test)\n" % (n, n) for n in range(300))
    new = old.replace(b"htps", b"https")
    path = tmp_path / "a.md"
    fix = [sys.executable, "-m", "awesome_lint", "fix", "--isolated", "-q", str(path)]
    for step in range(12):
        path.write_bytes(old)
        run = subprocess.Popen(fix, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.15 + 0.05 * step)
        run.kill()
        run.wait()
        assert path.read_bytes() in (old, new)
    path.write_bytes(old)
    subprocess.run(fix, check=False, stdout=subprocess.DEVNULL)
    assert path.read_bytes() == new
    assert os.listdir(tmp_path) == ["a.md"]
