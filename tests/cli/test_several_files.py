"""Lists of several files: what one says of the other, through the program."""

from __future__ import annotations

import gc
import html
import json
import subprocess
import weakref
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from awesome_lint import parse
from awesome_lint.analysis.other_files import OtherFiles

if TYPE_CHECKING:
    from program import Program

A = "# A\n\n- [One](https://one.test/)\n- [Two](https://two.test/)\n"
B = "# B\n\n- [one](http://www.one.test) - Again.\n"
C = "# C\n\n- [One](https://one.test/)\n- [Two](https://other.test/)\n"


@pytest.fixture
def lists(tmp_path: Path) -> None:
    """Three lists that share an entry. A short title alone is no likeness of two files."""
    (tmp_path / "docs").mkdir()
    for name, text in (("a.md", A), ("docs/b.md", B), ("docs/c.md", C)):
        (tmp_path / name).write_text(text, "utf-8")


def found(program: Program, *arguments: str) -> list[dict[str, Any]]:
    _, out, err = program("check", "--format", "json", *arguments)
    assert err == ""
    files = json.loads(out)["files"]
    return [{"path": file["path"], **each} for file in files for each in file["diagnostics"]]


def test_without_the_option_files_do_not_know_of_each_other(program: Program, lists: None) -> None:
    assert found(program, "a.md", "docs") == []


def test_a_duplicate_names_the_other_file(program: Program, lists: None) -> None:
    first, second = found(program, "a.md", "docs", "--across-files")
    assert (first["path"], first["rule"], first["level"]) == ("docs/b.md", "cross-listed", "info")
    assert first["message"] == '"one" is listed in a.md:3 too'
    assert first["related"] == [
        {
            "path": "a.md",
            "message": "the other entry",
            "start": {"line": 3, "column": 4, "offset": 8},
            "end": {"line": 3, "column": 7, "offset": 11},
        }
    ]
    assert (second["path"], second["start"]["line"]) == ("docs/c.md", 3)
    assert second["related"] == first["related"]


def test_the_order_of_paths_changes_nothing(program: Program, lists: None) -> None:
    paths = ("a.md", "docs/b.md", "./docs/c.md")
    reports = {
        program("check", "--across-files", "--all", *order)[1] for order in permutations(paths)
    }
    [report] = reports
    assert "note: a.md:3:4: the other entry\n" in report
    assert "2 info" in report


PAPERS = """# A

- Nets that Learn to Fly [CVPR 2023] [[paper](https://arxiv.org/abs/2303.00001)]
- Nets that Sing Alone [CVPR 2023] [[paper](https://arxiv.org/abs/2303.00002)]
- Nets that Swim Alone [CVPR 2023] [[paper](https://arxiv.org/abs/2303.00003)]
- Knots and Ropes for All [CVPR 2023] [[paper](https://arxiv.org/abs/2303.00004)]
"""
MORE_PAPERS = """# B

- Boats that Find a Way [CVPR 2023] [[paper](https://arxiv.org/abs/2303.00001)]
- Nets that Sing Alone [CVPR 2023] [[paper](https://openreview.net/forum?id=abcdefghij)]
- Nets that Swim Alone [CVPR 2023] [[paper](https://arxiv.org/abs/2303.00009)]
- Knots and Ropes for Us All [CVPR 2023] [[paper](https://arxiv.org/abs/2303.00004)]
"""


def test_papers_of_two_files(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(PAPERS, "utf-8")
    (tmp_path / "b.md").write_text(MORE_PAPERS, "utf-8")
    told = [(each["rule"], each["message"]) for each in found(program, ".", "--across-files")]
    assert told == [
        (
            "shared-target",
            '"Boats that Find a Way" has the target of "Nets that Learn to Fly" in a.md:3',
        ),
        (
            "cross-listed",
            '"Nets that Sing Alone" is listed in a.md:4 too, as OpenReview:abcdefghij',
        ),
        ("duplicate-title", '"Nets that Swim Alone" is in a.md:5 already, with another target'),
        (
            "cross-listed",
            '"Knots and Ropes for Us All" is listed in a.md:6 too, as "Knots and Ropes for All"',
        ),
    ]


def test_a_page_that_many_files_share_is_about_all(program: Program, tmp_path: Path) -> None:
    entry = "- {} [CVPR 2023] [[paper](https://arxiv.org/abs/2303.00001)]\n"
    for name, title in (("a", "Nets that Learn to Fly"), ("b", "Boats that Find a Way")):
        (tmp_path / f"{name}.md").write_text(entry.format(title), "utf-8")
    (tmp_path / "c.md").write_text(entry.format("Kites for the Rest of Us"), "utf-8")
    told = found(program, ".", "--across-files", "--select", "shared-target")
    assert [each["path"] for each in told] == ["b.md"]


def test_scope_files_makes_it_an_error(program: Program, lists: None, tmp_path: Path) -> None:
    text = 'rules = { cross-listed = "off", duplicate-entry = { scope = "files" } }\n'
    (tmp_path / ".awesome-lint.toml").write_text(text, "utf-8")
    rules = [(each["rule"], each["level"]) for each in found(program, ".", "--across-files")]
    assert rules == [("duplicate-entry", "error")] * 2
    assert found(program, ".") == []


def test_what_a_file_mutes_or_switches_off_does_not_count(
    program: Program, lists: None, tmp_path: Path
) -> None:
    muted = A.replace("- [One]", "<!-- awesome-lint-disable-next-line duplicates -->\n- [One]")
    (tmp_path / "a.md").write_text(muted, "utf-8")
    assert [each["path"] for each in found(program, ".", "--across-files")] == ["docs/c.md"]
    text = '[per-file]\n"docs/b.md" = { rules = { duplicates = "off" } }\n'
    (tmp_path / ".awesome-lint.toml").write_text(text, "utf-8")
    assert found(program, ".", "--across-files") == []
    assert found(program, ".", "--across-files", "--select", "links") == []


def test_fix_knows_of_other_files(program: Program, lists: None) -> None:
    before = Path("docs/b.md").read_text("utf-8")
    code, out, _ = program("fix", "--unsafe", "--across-files", "--format", "concise", ".")
    assert code == 0
    assert 'docs/b.md:3:4: info cross-listed: "one" is listed in a.md:3 too' in out
    assert Path("docs/b.md").read_text("utf-8") == before


def test_what_is_new_may_be_told_of_in_a_file_that_did_not_change(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text("# A\n\n- [Two](https://two.test/)\n", "utf-8")
    (tmp_path / "b.md").write_text(A, "utf-8")  # has Two already, as a.md has
    author = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    for command in (["init", "-q"], ["add", "."], [*author, "commit", "-qm", "first"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    (tmp_path / "a.md").write_text(A, "utf-8")
    [new] = found(program, ".", "--across-files", "--since", "HEAD")
    assert (new["path"], new["message"]) == ("b.md", '"One" is listed in a.md:3 too')
    assert [each["message"] for each in found(program, ".", "--across-files")] == [
        '"One" is listed in a.md:3 too',
        '"Two" is listed in a.md:4 too',
    ]


@pytest.mark.parametrize("format_", ["text", "sarif", "rdjson", "github", "markdown", "junit"])
def test_every_format_tells_of_other_files(program: Program, lists: None, format_: str) -> None:
    code, out, err = program("check", "--across-files", "--all", "--format", format_, ".")
    assert (code, err) == (0, "")
    assert "a.md:3" in html.unescape(out)


def test_programs_are_told_the_other_files_line(program: Program, lists: None) -> None:
    sarif = json.loads(program("check", "--across-files", "--format", "sarif", ".")[1])
    [other] = sarif["runs"][0]["results"][0]["relatedLocations"]
    assert other["physicalLocation"] == {
        "artifactLocation": {"uri": "a.md"},
        "region": {"startLine": 3},
    }
    rdjson = json.loads(program("check", "--across-files", "--format", "rdjson", ".")[1])
    [other] = rdjson["diagnostics"][0]["related_locations"]
    assert other["location"] == {"path": "a.md", "range": {"start": {"line": 3}}}


def test_the_index_keeps_no_document() -> None:
    index = OtherFiles()
    kept = []
    for number in range(3):
        doc = parse(A, f"{number}.md")
        index.add(doc, lambda _: True)
        kept.append(weakref.ref(doc))
    del doc
    gc.collect()
    assert [each() for each in kept] == [None] * 3
    places = [each.listing.place for each in index.twins(parse(A))]
    assert places == ["0.md:3", "0.md:4"]


# Files that lists link to.


@pytest.fixture
def repository(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/x.md").write_text("# Some Title\n\n<a name='own'></a>\n\n## Part\n", "utf-8")
    (tmp_path / "docs/untracked.md").write_text("# There\n", "utf-8")
    (tmp_path / "README.md").write_text(
        "# A\n\n[1](./docs/x.md#part) [2](docs/x.md#own) [3](/docs/x.md#some-title)\n"
        "[4](docs/x.md#prat) [5](docs/y.md) [6](docs/x.md?plain=1#L3) [7](docs)\n"
        "[8](../../issues) [9](https://example.com/docs/y.md#z)\n",
        "utf-8",
    )
    for command in (["init", "-q"], ["add", "README.md", "docs/x.md"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)


def test_anchors_in_other_files_and_missing_files(program: Program, repository: None) -> None:
    code, out, _ = program("check", "--format", "concise")
    assert code == 1
    assert out.splitlines() == [
        "README.md:4:5: error broken-anchor: docs/x.md has no anchor #prat (nearest: #part)",
        "README.md:4:25: error missing-file: there is no file docs/y.md in the repository",
    ]


def test_a_file_that_git_does_not_track_knows_nothing(program: Program, repository: None) -> None:
    Path("new.md").write_text("[1](docs/y.md) [2](docs/x.md#prat)\n", "utf-8")
    assert program("check", "new.md")[0] == 0


def test_another_file_may_have_settings_of_its_own(program: Program, repository: None) -> None:
    Path(".awesome-lint.toml").write_text(
        '[per-file]\n"README.md" = { rules = { missing-file = "off", broken-anchor = "info" } }\n'
        '"docs/*" = { rules = { missing-file = "warning" } }\n',
        "utf-8",
    )
    Path("docs/x.md").write_text("# X\n\n[1](gone.md) [2](../README.md#b)\n", "utf-8")
    code, out, _ = program("check", "--format", "concise", "README.md", "docs")
    assert code == 1
    assert [line.split(": ")[1] for line in out.splitlines()] == [
        "info broken-anchor", "info broken-anchor", "info broken-anchor", "info broken-anchor",
        "warning missing-file", "error broken-anchor",
    ]  # fmt: skip
