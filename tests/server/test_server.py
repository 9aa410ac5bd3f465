"""The language server, asked by a client over standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import awesome_lint

pytest.importorskip("pygls", reason="the extra lsp is not installed")

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

LIST = """\
# Tools

- [Editors](#editors)
- [Shells](#command-lines)
- [Top](#tools)

## Editors

- 🎉 [Ed](htps://ed.example.com) - Edits [lines][doc]. [[code]()]
- [Vi](https://vi.example.com) - Edits screens.

## Command lines <!-- awesome-lint-disable-line heading-punctuation -->

- [Ash](https://ash.example.com) [CVPR 2020] - See [other](docs/other.md#part).

[doc]: https://doc.example.com
"""


class Editor:
    """A client, and what the server has told it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = LanguageClient("test", "1")
        self.told: defaultdict[str, list[lsp.PublishDiagnosticsParams]] = defaultdict(list)
        self.logged: list[str] = []
        self._news = asyncio.Event()
        feature = self.client.feature
        feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._hear))
        feature(lsp.WINDOW_LOG_MESSAGE)(lambda params: self.logged.append(params.message))

    def _hear(self, params: lsp.PublishDiagnosticsParams) -> None:
        self.told[params.uri].append(params)
        self._news.set()

    async def start(self, *encodings: str) -> lsp.InitializeResult:
        path = str(Path(awesome_lint.__file__).parents[1])
        env = {**os.environ, "PYTHONPATH": path}
        await self.client.start_io(sys.executable, "-m", "awesome_lint", "server", env=env)
        general = lsp.GeneralClientCapabilities(position_encodings=list(encodings) or None)
        return await self.client.initialize_async(
            lsp.InitializeParams(
                capabilities=lsp.ClientCapabilities(general=general), root_uri=self.folder.as_uri()
            )
        )

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    async def open(self, name: str, text: str) -> list[lsp.Diagnostic]:
        item = lsp.TextDocumentItem(self.uri(name), "markdown", 1, text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return await self.diagnostics(name, 1)

    def change(self, name: str, version: int, text: str) -> None:
        document = lsp.VersionedTextDocumentIdentifier(version, self.uri(name))
        changes = [lsp.TextDocumentContentChangeWholeDocument(text)]
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, changes))

    async def diagnostics(self, name: str, version: int) -> list[lsp.Diagnostic]:
        while not any(each.version == version for each in self.told[self.uri(name)]):
            self._news.clear()
            await asyncio.wait_for(self._news.wait(), 60)
        return list(self.told[self.uri(name)][-1].diagnostics)

    async def actions(self, name: str, where: lsp.Range, *kinds: str) -> list[lsp.CodeAction]:
        context = lsp.CodeActionContext([], only=list(kinds) or None)
        document = lsp.TextDocumentIdentifier(self.uri(name))
        found = await self.client.text_document_code_action_async(
            lsp.CodeActionParams(document, where, context)
        )
        return [each for each in found or [] if isinstance(each, lsp.CodeAction)]


def edited(text: str, action: lsp.CodeAction, unit: str = "utf-16-le") -> str:
    """The text an editor has after an action, counted the editor's way."""
    assert action.edit
    assert action.edit.document_changes
    [document] = action.edit.document_changes
    assert isinstance(document, lsp.TextDocumentEdit)
    size = {"utf-16-le": 2, "utf-32-le": 4}[unit]
    lines = text.split("\n")

    def offset(at: lsp.Position) -> int:
        before = sum(len(line) + 1 for line in lines[: at.line])
        if at.line >= len(lines):
            return len(text)
        return before + len(lines[at.line].encode(unit)[: at.character * size].decode(unit))

    for edit in sorted(document.edits, key=lambda each: offset(each.range.start), reverse=True):
        assert isinstance(edit, lsp.TextEdit)
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


def serve(folder: Path, work: Callable[[Editor], Awaitable[Any]], *encodings: str) -> None:
    async def session() -> None:
        editor = Editor(folder)
        await editor.start(*encodings)
        editor.client.initialized(lsp.InitializedParams())
        try:
            await asyncio.wait_for(work(editor), 120)
        finally:
            await editor.client.shutdown_async(None)
            editor.client.exit(None)
            await editor.client.stop()  # type: ignore[no-untyped-call]  # the library's

    asyncio.run(session())


def by_rule(found: list[lsp.Diagnostic]) -> dict[object, lsp.Diagnostic]:
    return {each.code: each for each in found}


def place(line: int, start: int, end: int) -> lsp.Range:
    return lsp.Range(lsp.Position(line, start), lsp.Position(line, end))


def test_diagnostics_count_utf_16(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        found = by_rule(await editor.open("README.md", LIST))
        scheme = found["misspelt-scheme"]
        # "- 🎉 [Ed](" are 10 UTF-16 units and 9 code points.
        assert scheme.range == place(8, 10, 31)
        assert scheme.severity == lsp.DiagnosticSeverity.Error
        assert scheme.source == "awesome-lint"
        assert scheme.code_description
        assert scheme.code_description.href.endswith("#misspelt-scheme")
        assert "empty-target" in found

    serve(tmp_path, work)


def test_an_editor_may_count_code_points(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        found = by_rule(await editor.open("README.md", LIST))
        assert found["misspelt-scheme"].range == place(8, 9, 30)

    serve(tmp_path, work, "utf-32")


def test_changes_are_looked_at_once_they_rest(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("README.md", LIST)
        for version in range(2, 9):
            editor.change("README.md", version, LIST + "x" * version)
        editor.change("README.md", 9, LIST.replace("htps", "https"))
        found = await editor.diagnostics("README.md", 9)
        assert "misspelt-scheme" not in by_rule(found)
        versions = [each.version for each in editor.told[editor.uri("README.md")]]
        assert len(versions) < 8  # not one for each keystroke
        document = lsp.TextDocumentIdentifier(editor.uri("README.md"))
        editor.client.text_document_did_close(lsp.DidCloseTextDocumentParams(document))
        while editor.told[editor.uri("README.md")][-1].diagnostics:
            await asyncio.sleep(0.05)

    serve(tmp_path, work)


def test_quick_fixes(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("README.md", LIST)
        offered = await editor.actions("README.md", place(8, 12, 12), "quickfix")
        [scheme] = [each for each in offered if each.is_preferred]
        assert edited(LIST, scheme) == LIST.replace("htps:", "https:")
        line = await editor.actions("README.md", place(8, 0, 80), "quickfix")
        [unsafe] = [each for each in line if each.title.endswith("(unsafe)")]
        assert not unsafe.is_preferred
        assert edited(LIST, unsafe) == LIST.replace(" [[code]()]", "")
        assert await editor.actions("README.md", place(9, 0, 5), "quickfix") == []

    serve(tmp_path, work)


@pytest.mark.parametrize("eol", ["\n", "\r\n"])
def test_fix_all(tmp_path: Path, eol: str) -> None:
    text = LIST.replace("screens.", "screens.  x ").replace("\n", eol) + eol

    async def work(editor: Editor) -> None:
        await editor.open("README.md", text)
        [everything] = await editor.actions("README.md", place(0, 0, 0), "source.fixAll")
        after = edited(text.replace("\r\n", "\n"), everything)
        fixed = awesome_lint.fix(text)
        assert after.replace("\r\n", "\n") == fixed.source.text
        editor.change("README.md", 2, fixed.source.raw)
        await editor.diagnostics("README.md", 2)
        assert await editor.actions("README.md", place(0, 0, 0), "source.fixAll") == []

    serve(tmp_path, work)


def test_the_outline(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("README.md", LIST)
        document = lsp.TextDocumentIdentifier(editor.uri("README.md"))
        found = await editor.client.text_document_document_symbol_async(
            lsp.DocumentSymbolParams(document)
        )
        assert found
        [top] = found
        assert isinstance(top, lsp.DocumentSymbol)
        assert top.name == "Tools"
        assert top.children
        assert [each.name for each in top.children] == ["Editors", "Command lines"]
        assert top.children[0].children
        assert [each.name for each in top.children[0].children] == ["Ed", "Vi"]
        assert top.children[0].selection_range == place(6, 3, 10)
        assert top.children[1].children
        assert top.children[1].children[0].detail == "CVPR 2020"

    serve(tmp_path, work)


def test_where_links_lead(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "other.md").write_text("# Other\n\n## Part\n", "utf-8")

    async def work(editor: Editor) -> None:
        await editor.open("README.md", LIST)

        async def leads(line: int, character: int) -> lsp.Location | None:
            document = lsp.TextDocumentIdentifier(editor.uri("README.md"))
            found = await editor.client.text_document_definition_async(
                lsp.DefinitionParams(document, lsp.Position(line, character))
            )
            assert found is None or isinstance(found, lsp.Location)
            return found

        assert await leads(2, 5) == lsp.Location(editor.uri("README.md"), place(6, 3, 10))
        defined = await leads(8, 44)
        assert defined
        assert defined.range.start.line == LIST.split("\n").index("[doc]: https://doc.example.com")
        assert await leads(13, 56) == lsp.Location(editor.uri("docs/other.md"), place(2, 0, 0))
        assert await leads(9, 5) is None  # the network is not asked
        assert await leads(0, 0) is None

    serve(tmp_path, work)


def test_links_out_of_the_folder_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("# S\n", "utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()

    async def work(editor: Editor) -> None:
        text = "[a](../secret.md) [b](/etc/passwd) [c](%2e%2e/secret.md) [d](%00)\n"
        await editor.open("README.md", text)
        for character in (2, 20, 40, 60):
            document = lsp.TextDocumentIdentifier(editor.uri("README.md"))
            params = lsp.DefinitionParams(document, lsp.Position(0, character))
            assert await editor.client.text_document_definition_async(params) is None

    serve(inner, work)


def test_hovers_explain_rules(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("README.md", LIST)

        async def shown(line: int, character: int) -> str:
            document = lsp.TextDocumentIdentifier(editor.uri("README.md"))
            found = await editor.client.text_document_hover_async(
                lsp.HoverParams(document, lsp.Position(line, character))
            )
            if found is None:
                return ""
            assert isinstance(found.contents, lsp.MarkupContent)
            return found.contents.value

        assert (await shown(8, 12)).startswith("**misspelt-scheme** (urls)")
        assert await shown(9, 30) == ""

    serve(tmp_path, work)


def test_the_configuration_counts_and_its_mistakes_are_logged(tmp_path: Path) -> None:
    path = tmp_path / ".awesome-lint.toml"
    path.write_text("rules = { misspelt-scheme = 'off' }\n", "utf-8")

    async def work(editor: Editor) -> None:
        assert "misspelt-scheme" not in by_rule(await editor.open("README.md", LIST))
        path.write_text("rules = { misspelt-scheem = 'off' }\n", "utf-8")
        editor.change("README.md", 2, LIST + "\n")
        assert "misspelt-scheme" in by_rule(await editor.diagnostics("README.md", 2))
        assert any("misspelt-scheem" in each for each in editor.logged)

    serve(tmp_path, work)


def test_without_the_extra_there_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from awesome_lint.cli.start import main

    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(SystemExit) as end:
        main(["server"])
    assert end.value.code == 2
    assert "pip install 'awesome-lint[lsp]'" in capsys.readouterr().err
