"""What is new since a revision, over real repositories made here."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from awesome_lint.cli.start import main
from awesome_lint.text.errors import UsageError
from awesome_lint.workspace.files import File
from awesome_lint.workspace.git.history import History

if TYPE_CHECKING:
    from pathlib import Path

LIST = """\
# Tools

- [Editors](#editors)
- [Shells](#shells)
- [Games](#games)

## Editors

- [Ed](https://ed.example.com) - Edits lines.
- [Vi](https://vi.example.com) - Edits screens.
- [Ex](https://ex.example.com) - Extends.

## Shells

- [Ash](https://ash.example.com) - Is small.
- [Zsh](https://zsh.example.com) - Is large.

## Games

- [Rogue](https://rogue.example.com) - Has levels.
- [Hack](https://hack.example.com) - Has more.
"""


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
    settings = (*identity, "-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main")
    return subprocess.run(
        ["git", *settings, *arguments], cwd=folder, capture_output=True, text=True, check=True
    ).stdout


def commit(folder: Path, message: str = "change") -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "repo"
    folder.mkdir()
    monkeypatch.chdir(folder)
    git(folder, "init", "-q")
    (folder / "README.md").write_text(LIST, "utf-8")
    commit(folder, "first")
    return folder


def ended(*arguments: str) -> int:
    with pytest.raises(SystemExit) as end:
        main(["check", "--isolated", *arguments])
    assert isinstance(end.value.code, int)
    return end.value.code


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    capsys.readouterr()
    ended("--format", "json", *arguments)
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def new(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[tuple[str, int]]:
    """The rules that found something new, and the lines."""
    found = report(capsys, *arguments)
    assert found["errors"] == []
    return [
        (each["rule"], each["start"]["line"])
        for file in found["files"]
        for each in file["diagnostics"]
    ]


def edit(path: Path, old: str, to: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, to), "utf-8")


VI = "- [Vi](https://vi.example.com) - Edits screens.\n"
ED = "- [Ed](https://ed.example.com) - Edits lines.\n"
GOOD = "- [Vim](https://vim.example.com) - Improves.\n"

# Typical contributions, one a commit, each with exactly what is said of it.
CONTRIBUTIONS: list[tuple[str, str, str, list[tuple[str, int]]]] = [
    ("a good entry", VI, VI + GOOD, []),
    ("a duplicate", GOOD, GOOD + ED, [("duplicate-entry", 12)]),
    ("the duplicate removed", GOOD + ED, GOOD, []),
    ("a malformed link", GOOD, GOOD + "- [Joe](htps://joe.example.com) - Jots.\n",
     [("misspelt-scheme", 12)]),
    ("text beside the malformed link", "Edits lines.", "Edits single lines.", []),
    ("the malformed link repaired", "htps://joe", "https://joe", []),
    ("a heading renamed, and its contents not", "## Shells", "## Command lines",
     [("broken-anchor", 4)]),
    ("an entry below the broken anchor", "Is large.", "Is very large.", []),
    ("the contents mended", "[Shells](#shells)", "[Command lines](#command-lines)", []),
    ("space at a line's end", "Has levels.", "Has levels. ", [("trailing-space", 22)]),
    ("an entry with one more problem in the same line", "Has levels. ", "Has levels.", []),
    ("an entry without its target", "- [Hack](https://hack.example.com)", "- [Hack]()",
     [("empty-target", 23)]),
    ("a section moved up",
     "## Editors\n", "## Toys\n\n- [Top](https://top.example.com) - Spins.\n\n## Editors\n", []),
    ("a second empty target", "Spins.", "Spins. [[code]()]", [("empty-target", 9)]),
    ("a link detached", "- [Zsh](https", "- [Zsh] (https", [("detached-target", 22)]),
    ("prose", "# Tools\n", "# Tools\n\nAll kinds of tools.\n", []),
    ("a target of the same section shared", "Spins. ",
     "Spins.\n- [Spin](https://top.example.com) - Tops. ", [("shared-target", 12)]),
    ("a stray bracket", "Improves.", "Improves [much.", [("stray-bracket", 18)]),
    ("a private host", "https://ed.example.com", "https://192.168.0.4/ed", [("private-host", 16)]),
    ("everything mended but the targets", "https://192.168.0.4/ed", "https://ed.example.com", []),
]  # fmt: skip


def test_a_history_of_contributions(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = "links,urls,broken-anchor,duplicates,trailing-space"
    for what, old, to, said in CONTRIBUTIONS:
        edit(repo / "README.md", old, to)
        commit(repo, what)
        assert new(capsys, "--since", "HEAD~1", "--select", chosen) == said, what
    assert len(git(repo, "rev-list", "HEAD").split()) == len(CONTRIBUTIONS) + 1


def test_moved_entries_are_not_new(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = repo / "README.md"
    twin = "- [Ed](http://ed.example.com/) - The same, spelt otherwise.\n"
    edit(path, VI, VI + "- [Joe](htps://joe.example.com) - Jots.\n" + twin)
    commit(repo)
    edit(path, twin, "")
    edit(path, ED, twin + ED)
    assert new(capsys, "--since", "HEAD") == []
    # Now the entry that was first is flagged, with another text: still the same pair.
    assert [rule for rule, _ in new(capsys) if rule == "duplicate-entry"] == ["duplicate-entry"]


def test_a_third_of_a_kind_is_new(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = repo / "README.md"
    edit(path, VI, VI + ED)
    commit(repo)
    edit(path, ED + VI, ED + ED + VI)
    assert [rule for rule, _ in new(capsys, "--since", "HEAD")] == ["duplicate-entry"]


def test_one_more_of_a_kind_is_told_of_where_it_is(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = repo / "README.md"
    empty = "- {} [[code]()]\n"
    edit(path, VI, VI + empty.format("Joe") + empty.format("Pico"))
    commit(repo)
    edit(path, ED, empty.format("Nano") + ED)  # above those that were there
    assert new(capsys, "--since", "HEAD", "--select", "links") == [("empty-target", 9)]
    edit(path, empty.format("Pico"), "")  # and one of them goes
    assert new(capsys, "--since", "HEAD", "--select", "links") == []


def test_one_more_of_a_kind_in_a_line_that_had_one(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = repo / "README.md"
    edit(path, VI, VI + "- Joe [[code]()] is alone\n- Pico [[code]()]\n")
    commit(repo)
    edit(path, "is alone", "is not alone [[code]()]")
    assert new(capsys, "--since", "HEAD", "--select", "links") == [("empty-target", 11)]


def test_a_habit_the_change_makes_is_not_held_against_the_rest(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = repo / "README.md"
    papers = "".join(
        f"- P{n} [CVPR 2020] [[paper](https://arxiv.org/abs/2001.0000{n})]\n" for n in range(9)
    )
    odd = "- Odd [CVPR 2020] [[paper](https://arxiv.org/pdf/2001.11111)]\n"
    path.write_text(f"# Papers\n\n## A\n\n{odd}{papers}", "utf-8")
    commit(repo)
    edit(path, odd, odd + "- P [CVPR 2020] [[paper](https://arxiv.org/abs/2001.22222)]\n")
    assert ("arxiv-form", 5) in new(capsys, "--select", "arxiv-form")
    assert new(capsys, "--since", "HEAD", "--select", "arxiv-form") == []


def test_a_change_does_not_vote_a_convention_out(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = repo / "README.md"
    paper = "- P{} [{}] [[paper](https://arxiv.org/abs/2001.000{})]\n"
    spaced = "".join(paper.format(n, "CVPR 2021", n) for n in range(10, 20))
    path.write_text(f"# Papers\n\n{spaced}{paper.format(20, 'CVPR2020', 20)}", "utf-8")
    commit(repo)
    options = ("--select", "venue-spelling")
    assert new(capsys, *options) == [("venue-spelling", 13)]
    with path.open("a", encoding="utf-8") as file:
        file.write(paper.format(21, "CVPR2022", 21))
    assert new(capsys, *options) == []  # ten of twelve are no convention
    assert new(capsys, *options, "--since", "HEAD") == [("venue-spelling", 14)]
    path.write_text(path.read_text("utf-8").replace("CVPR 2", "CVPR2"), "utf-8")
    assert new(capsys, *options, "--since", "HEAD") == []  # all of them: another convention


def test_a_habit_the_list_has_hides_nothing_of_what_was_there(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = "".join(f"## Part {n}\n- [A](https://a{n}.test) - B.\n\n" for n in range(12))
    (repo / "README.md").write_text(f"# L\n\nWords.\n\n{parts}".rstrip("\n") + "\n", "utf-8")
    commit(repo)
    edit(repo / "README.md", "- [A](https://a11.test) - B.\n", "- [Z](https://z.test) - Z.\n")
    assert new(capsys, "--since", "HEAD") == []


def test_a_spelling_the_list_has_is_as_old_as_it_was(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = "".join(
        f"- Paper {n} [[Code](https://c.test/{n})] [[Python Reference](https://p.test/{n})]\n"
        for n in range(20)
    )
    odd = "- Odd [[Code](https://c.test/77)] [[python Reference](https://p.test/77)]\n"
    (repo / "README.md").write_text(f"# L\n\n## P\n\n{papers}{odd}", "utf-8")
    commit(repo)
    options = ("--since", "HEAD", "--select", "label-case")
    edit(repo / "README.md", "- Paper 3 ", "- Paper Three ")
    assert new(capsys, *options) == []
    edit(repo / "README.md", odd, odd + odd.replace("Odd", "Odder").replace("77", "78"))
    assert new(capsys, *options) == [("label-case", 26)]


def test_of_stale_contents_only_what_the_change_left_out_is_new(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def stale(*arguments: str) -> list[str]:
        found = report(capsys, "--select", "stale-contents", *arguments)
        return [each["message"] for file in found["files"] for each in file["diagnostics"]]

    readme = repo / "README.md"
    edit(readme, "## Games\n", "## Ants\n\nOne.\n\n## Games\n")
    commit(repo, "a section that the contents lack")
    assert stale("--since", "HEAD~1") == ['the table of contents is missing "Ants"']
    edit(readme, "## Games\n", "## Bees\n\nTwo.\n\n## Games\n")
    edit(readme, "## Editors\n", "## Cats\n\nThree.\n\n## Editors\n")
    commit(repo, "two more")
    assert stale("--since", "HEAD~1") == ['the table of contents is missing "Cats", "Bees"']
    assert stale() == ['the table of contents is missing "Cats", "Ants", "Bees"']
    edit(readme, "- [Games](#games)\n", "- [Ants](#ants)\n- [Games](#games)\n")
    commit(repo, "one of them listed")
    assert stale("--since", "HEAD~1") == []
    assert stale("--since", "HEAD~2") == ['the table of contents is missing "Cats", "Bees"']


def test_a_baseline_hides_of_stale_contents_what_it_knows(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = repo / "README.md"
    edit(readme, "## Games\n", "## Ants\n\nOne.\n\n## Bees\n\nTwo.\n\n## Games\n")
    chosen = ("--select", "stale-contents")
    assert ended(*chosen, "--write-baseline", "known.json") == 0
    edit(readme, "## Bees\n", "## Cats\n\nThree.\n\n## Bees\n")
    [file] = report(capsys, *chosen, "--baseline", "known.json")["files"]
    [only] = file["diagnostics"]
    assert only["message"] == 'the table of contents is missing "Cats"'


def test_a_comment_excuses_one_of_the_sections_that_contents_lack(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    comment = "<!-- awesome-lint-disable-next-line stale-contents -->\n"
    edit(repo / "README.md", "## Games\n", f"## Ants\n\n{comment}## Bees\n\n## Games\n")
    [file] = report(capsys, "--select", "stale-contents")["files"]
    [only] = file["diagnostics"]
    assert only["message"] == 'the table of contents is missing "Ants"'


def test_unchanged_files_are_skipped_and_counted(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "other.md").write_text("[x]()\n", "utf-8")
    commit(repo)
    (repo / "new.md").write_text("[y](htps://y.example.com)\n", "utf-8")
    found = report(capsys, "--since", "HEAD", ".")
    assert [file["path"] for file in found["files"]] == ["new.md"]
    capsys.readouterr()
    ended("--since", "HEAD", ".")
    assert capsys.readouterr().out.endswith("; 2 files unchanged\n")
    ended("--since", "HEAD", "README.md")
    assert capsys.readouterr().out == "1 file unchanged\n"


def test_known_ones_are_counted(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo / "README.md", VI, VI + "- [Joe](htps://joe.example.com) - Jots.\n")
    commit(repo)
    edit(repo / "README.md", "Jots.", "Jots down.")
    found = report(capsys, "--since", "HEAD", "--select", "links,urls")
    assert found["summary"]["hidden"] == 1
    assert ended("--since", "HEAD") == 0


def test_a_renamed_file_is_compared_with_what_it_was(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(repo / "README.md", VI, VI + "- [Joe](htps://joe.example.com) - Jots.\n")
    (repo / "CREDITS.md").write_text("# Credits\n\n[back](README.md) [x]()\n", "utf-8")
    commit(repo)
    (repo / "docs").mkdir()
    git(repo, "mv", "README.md", "docs/list.md")
    edit(repo / "docs" / "list.md", "Is small.", "Is small. [[code]()]")
    found = new(capsys, "--since", "HEAD", "--select", "links,urls", "docs/list.md")
    assert found == [("empty-target", 16)]


def test_a_file_that_went_missing_is_new(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "a.md").write_text("# A\n", "utf-8")
    edit(repo / "README.md", "# Tools\n", "# Tools\n\nSee [a](a.md#a) and [b](b.md).\n")
    commit(repo)
    assert new(capsys, "--since", "HEAD~1", "--select", "missing-file") == [("missing-file", 3)]
    git(repo, "rm", "-q", "a.md")
    edit(repo / "README.md", "Is small.", "Is tiny.")
    assert new(capsys, "--since", "HEAD", "--select", "missing-file") == [("missing-file", 3)]


def test_an_anchor_that_another_file_lost_is_new(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "a.md").write_text("# A\n", "utf-8")
    edit(repo / "README.md", "# Tools\n", "# Tools\n\nSee [a](a.md#a) and [b](a.md#b).\n")
    commit(repo)
    (repo / "a.md").write_text("# B\n", "utf-8")
    edit(repo / "README.md", "Is small.", "Is tiny.")
    [(rule, _)] = new(capsys, "--since", "HEAD", "--select", "broken-anchor")
    assert rule == "broken-anchor"


def test_the_branch_is_compared_with_where_it_left(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repo, "checkout", "-q", "-b", "topic")
    edit(repo / "README.md", VI, VI + "- [Joe](htps://joe.example.com) - Jots.\n")
    commit(repo)
    git(repo, "checkout", "-q", "main")
    edit(repo / "README.md", "Has more.", "Has more. [[code]()]")
    commit(repo)
    git(repo, "checkout", "-q", "topic")
    # What main gained meanwhile is not missing here, and nothing of it is new.
    assert new(capsys, "--since", "main", "--select", "links,urls") == [("misspelt-scheme", 11)]


def test_work_that_is_not_committed_counts(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo / "README.md", VI, VI + "- [Joe](htps://joe.example.com) - Jots.\n")
    assert new(capsys, "--since", "HEAD", "--select", "urls") == [("misspelt-scheme", 11)]
    git(repo, "add", "-A")
    assert new(capsys, "--since", "HEAD", "--select", "urls") == [("misspelt-scheme", 11)]


def test_a_detached_head(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(repo / "README.md", VI, VI + "- [Joe](htps://joe.example.com) - Jots.\n")
    commit(repo)
    git(repo, "checkout", "-q", "--detach")
    assert new(capsys, "--since", "main~1", "--select", "urls") == [("misspelt-scheme", 11)]


def test_standard_input_is_the_file_it_is_named(
    repo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    edit(repo / "README.md", VI, VI + "- [Joe](htps://joe.example.com) - Jots.\n")
    commit(repo)
    text = (repo / "README.md").read_bytes() + b"\n[x](htps://x.example.com)\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    found = new(capsys, "--since", "HEAD", "--select", "urls", "--stdin-filename", "README.md", "-")
    assert found == [("misspelt-scheme", 24)]


def test_folders_and_names_that_git_would_read_otherwise(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ["sp ace.md", ":(top)x.md", "-x.md", "日.md", 'q"uote.md', "new\nline.md", "*.md"]
    for name in names:
        (repo / name).write_text("[x]()\n", "utf-8")
    commit(repo)
    for name in names:
        (repo / name).write_text("[x]()\n\n[y](htps://y.example.com)\n", "utf-8")
    found = report(capsys, "--since", "HEAD", "--select", "links,urls", ".")
    assert sorted(file["path"] for file in found["files"]) == sorted(names)
    for file in found["files"]:
        assert [each["rule"] for each in file["diagnostics"]] == ["misspelt-scheme"]


def test_submodules_are_compared_with_the_commit_that_was_recorded(
    repo: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(repo, other)
    git(repo, "submodule", "add", "-q", str(other), "sub")
    commit(repo)
    sub = repo / "sub"
    edit(sub / "README.md", VI, VI + "- [Joe](htps://joe.example.com) - Jots.\n")
    commit(sub)
    assert new(capsys, "--since", "HEAD", "--select", "urls", "sub/README.md") == [
        ("misspelt-scheme", 11)
    ]
    commit(repo)
    assert report(capsys, "--since", "HEAD", "sub/README.md")["files"] == []
    # Before the submodule was there, all of it was new.
    assert len(new(capsys, "--since", "HEAD~2", "--select", "urls", "sub/README.md")) == 1


def sentence(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert ended(*arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    return shown.err


def test_a_shallow_clone_is_told_what_to_fetch(
    repo: Path,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    commit(repo, "second")
    git(tmp_path, "clone", "-q", "--depth", "1", repo.as_uri(), "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    said = sentence(capsys, "--since", "HEAD~1")
    assert "there is no such revision in this clone, which is shallow" in said
    assert "fetch-depth: 0" in said


def test_what_git_cannot_tell_is_a_sentence(
    repo: Path,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "--since nowhere: there is no such revision\n" in sentence(capsys, "--since", "nowhere")
    assert "needs a revision" in sentence(capsys, "--since", "--upload-pack=x")
    git(repo, "checkout", "-q", "--orphan", "apart")
    commit(repo)
    assert "no commit in common" in sentence(capsys, "--since", "main")
    plain = tmp_path / "plain"
    plain.mkdir()
    (plain / "a.md").write_text("# A\n", "utf-8")
    monkeypatch.chdir(plain)
    capsys.readouterr()
    assert ended("--since", "HEAD", "a.md") == 2
    assert "a.md: lies in no git repository" in capsys.readouterr().err
    monkeypatch.chdir(repo)
    monkeypatch.setenv("PATH", str(plain))
    assert "git is needed" in sentence(capsys, "--since", "HEAD")


def test_git_runs_nothing_that_a_repository_names(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trap = repo / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {repo}/sprung\n", "utf-8")
    trap.chmod(0o755)
    (repo / ".gitattributes").write_text("*.md diff=x filter=x\n", "utf-8")
    for key in ("core.fsmonitor", "diff.external", "diff.x.textconv", "diff.x.command"):
        git(repo, "config", key, str(trap))
    (repo / "README.md").rename(repo / "list.md")
    subprocess.run(["git", "-c", "core.fsmonitor=false", "add", "-A"], cwd=repo, check=True)
    git(repo, "config", "filter.x.clean", f"{trap}; cat")
    edit(repo / "list.md", "Is small.", "Is tiny.")
    (repo / "sprung").unlink(missing_ok=True)
    assert new(capsys, "--since", "HEAD", "--select", "links,urls", "list.md") == []
    assert not (repo / "sprung").exists()


def test_variables_of_a_hook_do_not_mislead(
    repo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", os.devnull)
    edit(repo / "README.md", VI, VI + "- [Joe](htps://joe.example.com) - Jots.\n")
    assert new(capsys, "--since", "HEAD", "--select", "urls") == [("misspelt-scheme", 11)]


def test_history_names_the_revision_it_was_asked_for(repo: Path) -> None:
    file = File("README.md", os.path.realpath(repo / "README.md"))
    revision, path = History("HEAD", [file]).of(file)
    assert path == "README.md"
    assert revision.read("README.md") == LIST.encode()
    assert revision.read("absent.md") is None
    assert revision.files == {"README.md"}
    with pytest.raises(UsageError, match="no such revision"):
        History("HEAD:README.md", [file])


@pytest.mark.parametrize("kept", ["blob:none", "tree:0"])
def test_a_partial_clone_is_told_what_to_fetch(
    repo: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kept: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    git(repo, "config", "uploadpack.allowFilter", "true")
    git(repo, "config", "uploadpack.allowAnySHA1InWant", "true")
    (repo / "README.md").write_text(LIST + "- [New](htps://new.example.com) - Is new.\n", "utf-8")
    commit(repo)
    git(tmp_path, "clone", "-q", f"--filter={kept}", repo.as_uri(), "partial")
    monkeypatch.chdir(tmp_path / "partial")
    assert ended("--since", "HEAD^", "README.md") == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "is not in this clone; if it is a partial one, fetch it with `git cat-file -e" in told
    command = told.partition("`git ")[2].partition("`")[0].split()
    git(tmp_path / "partial", *command)
    assert ended("--since", "HEAD^", "README.md") == 1
    assert "misspelt-scheme" in capsys.readouterr().out
