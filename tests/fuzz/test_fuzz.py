"""The fuzzer itself: it finds what is wrong, makes it small, and finds it again."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from .documents import document
from .failures import Failure, guarded
from .mutations import mutated
from .properties import STEPS, chosen
from .runs import examples_in
from .shrinking import shrunk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.mark.parametrize("number", range(24))
def test_all_holds_for_a_few_documents(number: int) -> None:
    data = document(f"test/{number}")
    assert list(examples_in("test", data, STEPS)) == []


def test_a_seed_makes_the_same_document_and_another_seed_another() -> None:
    made = [document(f"a/{n}") for n in range(40)]
    assert made == [document(f"a/{n}") for n in range(40)]
    assert len(set(made)) > 35


def test_pieces_come_from_the_lists_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "list.md").write_bytes(b"- a\n")
    pieces = {mutated(Random(n), [tmp_path]) for n in range(20)}
    assert b"- a\n" in pieces
    assert len(pieces) > 5


def test_long_documents_are_only_read_and_checked() -> None:
    assert chosen(b"a" * 5_000, Random(1)) == STEPS[:2]
    assert len(chosen(b"a", Random(1))) == 5


def test_a_failure_comes_small_and_with_what_was_raised() -> None:
    def step(data: bytes) -> Iterator[Failure]:
        if b"[[" in data:
            yield Failure("brackets")
        if "漢".encode() in data:
            raise ValueError("no such character")

    text = "- a [[b]] c\n- 漢字\n- d\n".encode()
    brackets, raised = examples_in("a/1", text, [step])
    assert (brackets.failure.kind, brackets.least) == ("brackets", b"[[")
    assert raised.failure.kind == "ValueError in test_fuzz.py, step"
    assert "no such character" in raised.failure.told
    assert raised.least.decode() == "漢"
    [again, _] = examples_in("a/1", text, [step], {"brackets"})
    assert again.least == text


def test_what_takes_for_ever_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def step(data: bytes) -> Iterator[Failure]:
        while True:
            if data == b"":
                yield Failure("never")

    monkeypatch.setattr(f"{guarded.__module__}._HANGS", 0.05)
    assert [each.kind for each in guarded(step, b"a")] == ["takes for ever"]


def test_shrinking_drops_lines_then_characters() -> None:
    data = b"one\ntwo\nthree [x\nfour\n"
    assert shrunk(data, lambda less: b"[" in less and b"w" in less) == b"w["
    assert shrunk(b"", lambda less: not less) == b""
