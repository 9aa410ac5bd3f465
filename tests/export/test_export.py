"""Lists as data: what other programs read back is what the list says."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string
from pybtex.richtext import Text

from awesome_lint import parse
from awesome_lint.export import FORMATS, Listed, latex, load
from awesome_lint.export.csv import COLUMNS
from awesome_lint.export.words import plain

if TYPE_CHECKING:
    from pathlib import Path

    from awesome_lint.document import Document

LIST = """\
- [Before](https://before.example.com/) all headings.

# Nets

## Vision [papers](#papers)

- A Net: 3D Views & {braces} [CVPR 2021] [[paper](https://arxiv.org/pdf/2104.06399v2)]
  [[code](https://github.com/one/a)] [[code](https://github.com/two/a)]
  - [Notes](https://notes.example.com/) - On A Net.

### Deeper

- [Q-Learning](https://doi.org/10.1000/A_1)

## Speech

- A net [CVPR 2021] [[paper](https://arxiv.org/abs/2104.00002)]
"""


def exported(name: str, *texts: str | bytes) -> str:
    docs = [parse(text, f"{number}.md") for number, text in enumerate(texts)]
    return of_documents(name, docs)


def of_documents(name: str, docs: list[Document]) -> str:
    lists = [Listed(doc.source.path, doc.profile.value, doc) for doc in docs]
    return "".join(load(name)(lists))


def rows(text: str) -> list[dict[str, str]]:
    """What a reader makes of CSV when they take the one apostrophe off."""
    read = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    found = [{key: cell.removeprefix("'") for key, cell in row.items()} for row in read]
    assert tuple(read.fieldnames or ()) == COLUMNS
    return found


def entries(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All entries below sections, as ``Document.entries`` has them."""
    found = []
    for section in sections:
        waiting = section["entries"][::-1]
        while waiting:
            found.append(waiting.pop())
            waiting += found[-1]["entries"][::-1]
        found += entries(section["sections"])
    return found


# JSON.


ROWS = """
| Name | Description | Venue | Stars | Licence | Links |
|---|---|---|---|---|---|
| [A](https://a.test) | Does *this*. | CVPR 2021 | 12 | `MIT` | [Code](https://github.com/o/a) |
| [B](https://b.test) | | | 7 | | [Docs](https://b.test/docs), old |
"""


def test_json_keeps_the_other_columns_of_a_table() -> None:
    [file] = json.loads(exported("json", ROWS))["files"]
    a, b = entries(file["sections"])
    assert a["columns"] == {"Stars": "12", "Licence": "MIT"}
    assert b["columns"] == {"Stars": "7", "Links": "Docs, old"}
    assert a["description"] == "Does this."


def test_json_has_the_contracts_keys() -> None:
    whole = json.loads(exported("json", LIST))
    assert list(whole) == ["version", "files"]
    [file] = whole["files"]
    assert (file["path"], file["title"], file["profile"]) == ("0.md", "Nets", "papers")
    before, nets = file["sections"]
    assert (before["title"], before["level"], before["sections"]) == ("", 0, [])
    assert [each["title"] for each in before["entries"]] == ["Before"]
    vision, speech = nets["sections"]
    assert (vision["title"], vision["level"], vision["slug"]) == (
        "Vision papers", 2, "vision-papers",
    )  # fmt: skip
    assert (vision["line"], vision["end_line"], speech["line"]) == (5, 13, 15)
    [net] = vision["entries"]
    [notes] = net.pop("entries")
    assert net == {
        "title": "A Net: 3D Views & {braces}",
        "name": "",
        "form": "text-first",
        "line": 7,
        "column": 1,
        "end_line": 8,
        "tags": ["CVPR 2021"],
        "year": 2021,
        "venue": {"name": "CVPR", "year": 2021, "raw": "CVPR 2021"},
        "links": [
            {
                "label": "paper",
                "role": "paper",
                "url": "https://arxiv.org/pdf/2104.06399v2",
                "identity": "arxiv:2104.06399",
                "line": 7,
                "column": 43,
            },
            {
                "label": "code",
                "role": "code",
                "url": "https://github.com/one/a",
                "identity": "github:one/a",
                "line": 8,
                "column": 4,
            },
            {
                "label": "code",
                "role": "code",
                "url": "https://github.com/two/a",
                "identity": "github:two/a",
                "line": 8,
                "column": 39,
            },
        ],
        "description": "",
        "columns": {},
    }
    assert (notes["title"], notes["description"], notes["entries"]) == ("Notes", "On A Net.", [])
    assert [each["title"] for each in vision["sections"]] == ["Deeper"]


def test_jsonl_is_a_file_a_line() -> None:
    lines = exported("jsonl", LIST, "# B\n", LIST).splitlines()
    assert [json.loads(line)["path"] for line in lines] == ["0.md", "1.md", "2.md"]
    assert [json.loads(line) for line in lines] == json.loads(
        exported("json", LIST, "# B\n", LIST)
    )["files"]


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_a_document_too(name: str) -> None:
    assert exported(name) == {"json": '{"version": 1, "files": []}\n', "csv": HEADER}.get(name, "")


HEADER = ",".join(COLUMNS) + "\n"


def test_deep_nesting() -> None:
    text = "".join(
        f"{'  ' * depth}- [a{depth}](https://a.example.com/{depth})\n" for depth in range(90)
    )
    deep = json.loads(exported("json", text))["files"][0]["sections"]
    assert len(entries(deep)) == len(parse(text).entries)


# CSV.


def test_csv_has_a_row_an_entry() -> None:
    before, net, notes, q, _ = rows(exported("csv", LIST))
    assert before["section"] == ""
    assert net == {
        **dict.fromkeys(COLUMNS, ""),
        "path": "0.md",
        "line": "7",
        "section": "Nets > Vision papers",
        "title": "A Net: 3D Views & {braces}",
        "form": "text-first",
        "venue": "CVPR",
        "year": "2021",
        "tags": "CVPR 2021",
        "url": "https://arxiv.org/pdf/2104.06399v2",
        "identity": "arxiv:2104.06399",
        "paper": "https://arxiv.org/pdf/2104.06399v2",
        "code": "https://github.com/one/a https://github.com/two/a",
    }
    assert (notes["parent"], notes["description"]) == ("A Net: 3D Views & {braces}", "On A Net.")
    assert q["section"] == "Nets > Vision papers > Deeper"


def test_the_section_of_a_heading_entry_is_the_one_it_stands_in() -> None:
    text = "# Nets\n\n## A Net [CVPR 2021]\n\n[[paper](https://arxiv.org/abs/2104.06399)]\n"
    [row] = rows(exported("csv", text))
    assert (row["form"], row["section"]) == ("heading", "Nets")


@pytest.mark.parametrize(
    "title",
    ['=HYPERLINK("https://a.test")', "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "＝1", "'=1"],
)
def test_no_cell_is_a_formula(title: str) -> None:
    link = "".join(f"\\{char}" if char in "[]()*_" else char for char in title)
    text = exported("csv", f"- [{link}](https://a.example.com/)\n")
    [cell] = [row["title"] for row in csv.DictReader(io.StringIO(text))]
    assert cell == f"'{title}"
    assert rows(text)[0]["title"] == title


# BibTeX.


def test_bibtex_has_an_entry_a_paper() -> None:
    assert exported("bibtex", LIST) == (
        "@inproceedings{a-cvpr-2021,\n"
        "  title = {A Net: {3D} Views \\& \\textbraceleft{}braces\\textbraceright{}},\n"
        "  booktitle = {CVPR},\n"
        "  year = {2021},\n"
        "  eprint = {2104.06399},\n"
        "  archivePrefix = {arXiv},\n"
        "  url = {https://arxiv.org/pdf/2104.06399v2},\n"
        "}\n\n"
        "@misc{qlearning,\n"
        "  title = {{Q}-Learning},\n"
        "  doi = {10.1000/a_1},\n"
        "  url = {https://doi.org/10.1000/A_1},\n"
        "}\n\n"
        "@inproceedings{a-cvpr-2021-2,\n"
        "  title = {A net},\n"
        "  booktitle = {CVPR},\n"
        "  year = {2021},\n"
        "  eprint = {2104.00002},\n"
        "  archivePrefix = {arXiv},\n"
        "  url = {https://arxiv.org/abs/2104.00002},\n"
        "}\n\n"
    )


@pytest.mark.parametrize(
    ("entry", "kind", "fields"),
    [
        ("A [TPAMI 2020]", "article", {"journal": "TPAMI", "year": "2020"}),
        ("A [CVPRW 2020]", "inproceedings", {"booktitle": "CVPRW", "year": "2020"}),
        ("A [CVPR]", "inproceedings", {"booktitle": "CVPR"}),
        (
            "A [CVPR] [[paper](https://arxiv.org/abs/2104.06399)]",
            "inproceedings",
            {"booktitle": "CVPR", "eprint": "2104.06399"},  # of the preprint's year, who knows
        ),
        ("A [[paper](https://arxiv.org/abs/2104.06399)]", "misc", {"year": "2021"}),
        ("A [[paper](https://arxiv.org/abs/math/9901001)]", "misc", {"year": "1999"}),
        ("A [arXiv 2022] [[paper](https://arxiv.org/abs/2104.06399)]", "misc", {"year": "2022"}),
        ("A [[paper](https://one.example.com/a.pdf)]", "misc", {}),
    ],
)
def test_only_what_the_list_says(entry: str, kind: str, fields: dict[str, str]) -> None:
    text = f"- {entry}\n- Another Net [CVPR 2021]\n"
    found, _ = parse_string(exported("bibtex", text), "bibtex").entries.values()
    assert found.type == kind
    asked = {name: found.fields.get(name) for name in ("journal", "booktitle", "year")}
    assert {name: value for name, value in asked.items() if value} == {
        name: value for name, value in fields.items() if name in asked
    }
    assert fields.items() <= dict(found.fields.items()).items()
    assert not found.persons


@pytest.mark.parametrize(
    "text",
    [
        "- [Tool](https://tool.example.com/) - Fast. [[paper](https://arxiv.org/abs/2104.06399)]\n",
        "- [Tool](https://github.com/one/tool)\n",
        "- [Paper](https://arxiv.org/abs/2104.06399)\n",
        "- Some words\n",
        "- [Tool](https://tool.example.com/) - Access control by ACL.\n" * 4,
        "- Tool [article](https://blog.example.com/)\n" * 4,
    ],
)
def test_no_paper(text: str) -> None:
    assert exported("bibtex", text) == ""


def test_a_paper_that_two_sections_list_comes_once() -> None:
    one = "- A Net [[paper](https://arxiv.org/abs/2104.06399)]\n"
    again = "- [A Net](https://arxiv.org/pdf/2104.06399v3.pdf) [[code](https://github.com/one/a)]\n"
    wrong = "- B Net [[paper](https://arxiv.org/abs/2104.06399)]\n"  # a copied link: two papers
    assert exported("bibtex", f"## A\n\n{one}\n## B\n\n{again}{wrong}", one).count("@misc") == 2


def test_keys_are_unique_ascii_and_linear_to_make() -> None:
    titles = [
        "Éclair: x",
        "eclair",
        "深度学习 Nets",
        "深度学习",
        "x-2",
        "x",
        "x",
        "x",
        "{}%\\ 2020 y",
    ]
    text = "".join(
        f"- {title} [[paper](https://arxiv.org/abs/2104.{at:05})]\n"
        for at, title in enumerate(titles, 1)
    )
    keys = re.findall(r"@misc\{(.*),", exported("bibtex", text))
    assert keys == [
        "eclair-arxiv-2021", "eclair-arxiv-2021-2", "nets-arxiv-2021", "paper-arxiv-2021",
        "x2-arxiv-2021", "x-arxiv-2021", "x-arxiv-2021-2", "x-arxiv-2021-3", "y-arxiv-2021",
    ]  # fmt: skip


def test_a_url_cannot_end_its_value() -> None:
    text = "- A Net [[paper](<https://one.example.com/a}b\\c d%20e_f#g.pdf>)] [CVPR 2021]\n"
    [found] = parse_string(exported("bibtex", text), "bibtex").entries.values()
    assert found.fields["url"] == "https://one.example.com/a%7Db%5Cc%20d%20e_f#g.pdf"


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("A Survey of Nets", "A Survey of Nets"),
        ("DeepSeek-R1 in 3D", "{DeepSeek}-{R1} in {3D}"),
        ("Q-Learning with iPads and o1", "{Q}-Learning with {iPads} and o1"),
        ("C++, C# and GANs' End", "{C}++, {C}\\# and {GANs}' End"),
    ],
)
def test_capitals_that_a_style_would_lower(title: str, made: str) -> None:
    assert latex.title(title) == made


# Without what TeX makes ligatures of: ",,", "''", "--".
HOSTILE = st.text(
    st.sampled_from("aZ1 \\{}$&%#_^~<|>@=\n\x1b\x00\ufeff\u202e\udc80éЖ日"), max_size=40
)


@given(HOSTILE)
def test_latex_shows_the_title_and_nothing_else(title: str) -> None:
    for made in (latex.title(title), latex.prose(title)):
        [found] = parse_string(f"@misc{{key, title = {{{made}}}}}", "bibtex").entries.values()
        assert found.fields.get("title", "") == made
        assert _shown(made) == plain(title)


def _shown(made: str) -> str:
    """What LaTeX prints: pybtex knows accents and braces, not the names of characters."""
    names = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}",
             "textasciitilde": "~", "textasciicircum": "^",
             "textless": "<", "textgreater": ">", "textbar": "|"}  # fmt: skip
    marks = {name: chr(0xE000 + at) for at, name in enumerate(names)}
    for name, mark in marks.items():
        made = made.replace(f"\\{name}{{}}", mark)
    assert "\\" not in re.sub(r"\\[$&%#_]", "", made)
    shown = str(Text.from_latex(made)).replace("\\$", "$")  # which it leaves as it is
    for name, mark in marks.items():
        shown = shown.replace(mark, names[name])
    return shown


@given(st.lists(HOSTILE, max_size=8))
def test_hostile_lists_come_back(pieces: list[str]) -> None:
    lines = "".join(
        f"- [{piece}](<https://a.example.com/{piece}>) [CVPR 2021]\n" for piece in pieces
    )
    doc = parse(lines.encode("utf-8", "surrogateescape"))
    for name in FORMATS:
        of_documents(name, [doc]).encode("utf-8")
    _reread(doc)


def _reread(doc: Document) -> None:
    [file] = json.loads(of_documents("json", [doc]))["files"]
    found = entries(file["sections"])
    assert sorted(each["line"] for each in found) == sorted(
        doc.line(each.start) for each in doc.entries
    )
    assert sum(len(each["links"]) for each in found) == sum(len(e.links) for e in doc.entries)
    read = rows(of_documents("csv", [doc]))
    assert [(row["title"], row["description"]) for row in read] == [
        (plain(each.title), plain(each.description)) for each in doc.entries
    ]
    assert not any(char in cell for row in read for cell in row.values() for char in "\n\r\x00\x1b")
    bibtex = of_documents("bibtex", [doc])
    parsed = parse_string(bibtex, "bibtex").entries
    assert len(parsed) == len(re.findall(r"(?m)^@", bibtex))
    assert all(key.isascii() for key in parsed)


def test_real_lists_come_back(real_list: Path) -> None:
    _reread(parse(real_list.read_bytes(), real_list.name))
