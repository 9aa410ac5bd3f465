"""The language server, spoken to byte by byte: what no editor should say."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="the extra lsp is not installed")

URI = "file:///nowhere/README.md"
TEXT = "# Tools\n\n## Editors\n\n" + "".join(
    f"- [E{n}](https://e{n}.example.com) - Edits.\n" for n in range(20)
)


def frame(message: object) -> bytes:
    body = json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def request(number: object, method: str, **params: Any) -> bytes:
    return frame({"jsonrpc": "2.0", "id": number, "method": method, "params": params})


def note(method: str, **params: Any) -> bytes:
    return frame({"jsonrpc": "2.0", "method": method, "params": params})


HELLO = request(0, "initialize", processId=None, rootUri=None, capabilities={})
HELLO += note("initialized")
BYE = request("bye", "shutdown") + note("exit")


def opened(uri: str, text: str = TEXT) -> bytes:
    document = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
    return note("textDocument/didOpen", textDocument=document)


def asked(number: int, method: str, line: int, character: int) -> bytes:
    position = {"line": line, "character": character}
    return request(number, method, textDocument={"uri": URI}, position=position)


def served(data: bytes) -> tuple[int, list[dict[str, Any]], str]:
    command = [sys.executable, "-m", "awesome_lint", "server"]
    done = subprocess.run(command, input=data, capture_output=True, timeout=60, check=False)
    bodies = re.split(rb"Content-Length: \d+\r\n(?:[^\r]+\r\n)*\r\n", done.stdout)
    return done.returncode, [json.loads(body) for body in bodies if body], done.stderr.decode()


def answers(messages: list[dict[str, Any]]) -> dict[object, dict[str, Any]]:
    return {each["id"]: each for each in messages if "id" in each}


def test_goodbye_is_said_without_a_word() -> None:
    code, messages, errors = served(HELLO + opened(URI) + BYE)
    assert (code, errors) == (0, "")
    assert answers(messages)["bye"]["result"] is None


@pytest.mark.parametrize(("line", "character"), [(-1, -1), (0, -1), (-1, 0), (10**9, 10**9)])
def test_no_place_is_met_with_silence(line: int, character: int) -> None:
    methods = ["textDocument/hover", "textDocument/definition"]
    data = b"".join(asked(n, method, line, character) for n, method in enumerate(methods, 1))
    code, messages, _ = served(HELLO + opened(URI) + data + BYE)
    assert code == 0
    assert answers(messages).keys() >= {1, 2, "bye"}


@pytest.mark.parametrize(
    "uri",
    ["file:///a%00.md", "file:///%00", "untitled:%00", "", "x", "file://h/%ff.md"],
)
def test_any_uri_gets_diagnostics_and_answers(uri: str) -> None:
    symbols = request(1, "textDocument/documentSymbol", textDocument={"uri": uri})
    broken = opened(uri, "# A\n\n[x](htps://a.example.com)\n")
    code, messages, errors = served(HELLO + broken + symbols + BYE)
    assert (code, errors) == (0, "")
    assert [each["name"] for each in answers(messages)[1]["result"]] == ["A"]
    [published] = [each["params"] for each in messages if "diagnostics" in each.get("params", {})]
    assert [each["code"] for each in published["diagnostics"]] == ["misspelt-scheme"]


@pytest.mark.parametrize("uri", ["file:///nowhere/other.md", "file:///dev/zero", "http://[x"])
def test_what_is_not_open_is_not_read(uri: str) -> None:
    symbols = request(1, "textDocument/documentSymbol", textDocument={"uri": uri})
    code, messages, _ = served(HELLO + symbols + BYE)
    assert (code, answers(messages)[1]["result"]) == (0, [])


@pytest.mark.parametrize("length", [b"-5", b"x", b"99999999999999999999", b"", b"1e3"])
def test_a_length_that_no_message_has_is_the_end(length: bytes) -> None:
    code, messages, errors = served(HELLO + b"Content-Length: %s\r\n\r\n{}" % length + BYE)
    assert code == 2
    assert "no message has that length" in errors
    assert answers(messages).keys() == {0}


@pytest.mark.parametrize(
    "data",
    [
        b"Content-Length: 3\r\n\r\n{x}",
        b"Content-Length: 3\r\n\r\n\xff\xff\xff",
        b"Content-Length: 0\r\n\r\n",
        frame([1, 2]),
        frame("x"),
        frame(None),
        request([1], "textDocument/hover"),
        request(1, "textDocument/hover"),
        note("textDocument/didOpen"),
        frame({"jsonrpc": "2.0", "id": 1, "method": 5}),
    ],
)
def test_a_message_that_is_none_ends_nothing(data: bytes) -> None:
    code, messages, _ = served(HELLO + data + asked(7, "textDocument/hover", 0, 0) + BYE)
    assert code == 0
    assert answers(messages).keys() >= {7, "bye"}


def changed(version: int) -> bytes:
    document = {"uri": URI, "version": version}
    text = TEXT + f"- [Last](https://last.example.com/{version}) - Is number {version}.\n"
    change = note("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])
    return change + request(version, "textDocument/documentSymbol", textDocument={"uri": URI})


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from Linux")
@pytest.mark.slow
def test_two_thousand_versions_take_no_more_memory_than_two_hundred() -> None:
    server = subprocess.Popen(
        [sys.executable, "-m", "awesome_lint", "server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert server.stdin
    assert server.stdout
    pages = Path(f"/proc/{server.pid}/statm")
    try:
        server.stdin.write(HELLO + opened(URI))
        sizes = []
        for version in range(2, 2002):
            server.stdin.write(changed(version))
            server.stdin.flush()
            while answered(server.stdout) != version:
                pass
            if version % 200 == 0:
                sizes.append(int(pages.read_text("ascii").split()[1]) * 4096)
        server.stdin.write(BYE)
        server.stdin.flush()
        server.communicate(timeout=30)
    finally:
        server.kill()
    assert server.returncode == 0
    assert max(sizes) < sizes[0] + 16 * 1024 * 1024, sizes


def answered(stream: Any) -> object:
    """The request that the next message answers; None for any other message."""
    length = 0
    while (line := stream.readline().strip()) or not length:
        if line.lower().startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
    return json.loads(stream.read(length)).get("id")
