"""Bytes that are not UTF-8: no fix touches them, whatever they look like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from awesome_lint import api
from awesome_lint.engine.evidence import evidence
from awesome_lint.engine.order_proof import misplaced
from awesome_lint.engine.proof import lost, vanished
from awesome_lint.text.edits import Applicability, Edit
from awesome_lint.text.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

LISTS = {
    "Shift-JIS": ("shift_jis", "- [時間表](https://a.test) - リストです。 \n- ソースの表です。\n"),
    "GBK": ("gbk", "# 工具列表\n\n- [工具](https://a.test) - 这是很好的工具，用于处理数据 \n"),
    "EUC-KR": ("euc_kr", "# 목록\n\n- [도구](https://a.test) - 한국어 목록입니다. \n"),
    "Big5": ("big5", "# 清單\n\n- [工具](https://a.test) - 這是一個很好的工具。 \n"),
    "KOI8-R": ("koi8-r", "# Список\n\n- [Инструмент](https://a.test) - Хороший. \n"),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_file_in_another_encoding_is_named_and_left_alone(
    name: str, program: Program, here: Path
) -> None:
    encoding, text = LISTS[name]
    data = text.encode(encoding)
    (here / "README.md").write_bytes(data)
    checked = program("check", "--format", "concise", "--all")
    told = [line for line in checked.out.splitlines() if "invalid-utf8" in line]
    assert len(told) == 1
    assert f"the file looks like {name}; save it as UTF-8" in told[0]
    for options in ([], ["--unsafe"], ["--canonical"], ["--unsafe", "--select", "all"]):
        assert program("fix", *options).code == 1
        assert (here / "README.md").read_bytes() == data
    assert program("toc", "--insert", "README.md").code == 2
    assert (here / "README.md").read_bytes() == data


def test_only_lines_with_such_bytes_are_left_alone() -> None:
    broken = b"- [caf\xe9](https://a.test) - Has [[brackets and spaces. \n"
    data = "# Liste à lire\n\n".encode() + broken + b"- [b](htps://b.test) - Is b. \n" + broken
    for upto in Applicability:
        fixed = api.fix(data, upto=upto).source.to_bytes()
        assert fixed.count(broken) == 2
        assert b"- [b](https://b.test) - Is b.\n" in fixed


@pytest.mark.parametrize("edit", [Edit(2, 3, ""), Edit(0, 1, "x"), Edit(4, 4, "x")])
def test_the_proofs_see_such_a_line_change(edit: Edit) -> None:
    source = Source.from_bytes(b"a \xff b\n\nc\n")
    before = evidence(api.parse(source))
    after = evidence(api.parse(source.edited([edit])))
    changed = ["a line with bytes that are not UTF-8 changed"]
    for proof in (lost, vanished, misplaced):
        assert changed[0] in proof(before, after), proof


def test_contents_copy_no_such_bytes() -> None:
    data = b"# T\n\n- [A](#a)\n- [B](#b)\n- [X](#c)\n\n## A\n\n## B\n\n## C \xff\n\n## D \xff\n"
    for upto in Applicability:
        result = api.fix(data, upto=upto)
        assert result.withheld == ()
        assert result.source.to_bytes().count(b"\xff") == 2
