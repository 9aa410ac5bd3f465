"""The language server: diagnostics, repairs, symbols and navigation in an editor, over stdio.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
"""

from __future__ import annotations

import asyncio
import gc
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from awesome_lint.server import actions, hovers, navigation, symbols
from awesome_lint.server.analysis import Analysis, analyse
from awesome_lint.server.conversions import diagnostic
from awesome_lint.server.messages import Messages, answer_all
from awesome_lint.text.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

_QUIET = 0.25  # seconds without a change before a document is looked at


class Server:
    """The documents that are open, each with what was found in its last version."""

    def __init__(self) -> None:
        # Whole texts on each change: the library cuts lines at form feeds too, so ranges that
        # an editor counts would be applied at other places.
        sync = lsp.TextDocumentSyncKind.Full
        self.language_server = LanguageServer(
            "awesome-lint", __version__, text_document_sync_kind=sync
        )
        self._known: dict[str, Analysis] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._register()

    def _register(self) -> None:
        kinds = [lsp.CodeActionKind.QuickFix, actions.FIX_ALL]
        features: dict[str, tuple[Callable[..., Any], Any]] = {
            lsp.TEXT_DOCUMENT_DID_OPEN: (self._opened, None),
            lsp.TEXT_DOCUMENT_DID_CHANGE: (self._changed, None),
            lsp.TEXT_DOCUMENT_DID_SAVE: (self._saved, None),
            lsp.TEXT_DOCUMENT_DID_CLOSE: (self._closed, None),
            lsp.TEXT_DOCUMENT_CODE_ACTION: (self._actions, lsp.CodeActionOptions(kinds)),
            lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (self._symbols, None),
            lsp.TEXT_DOCUMENT_DEFINITION: (self._definition, None),
            lsp.TEXT_DOCUMENT_HOVER: (self._hover, None),
        }
        for name, (answer, options) in features.items():
            # The library puts attributes on what it registers, which methods do not take.
            self.language_server.feature(name, options)(partial(answer))

    def _opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        self._publish(params.text_document.uri)

    def _saved(self, params: lsp.DidSaveTextDocumentParams) -> None:
        self._publish(params.text_document.uri)  # the files around it may have changed

    async def _changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        if uri in self._waiting:
            self._waiting[uri].cancel()
        self._waiting[uri] = asyncio.create_task(self._publish_later(uri))

    def _closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        if uri in self._waiting:
            self._waiting.pop(uri).cancel()
        self._known.pop(uri, None)
        self.language_server.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri, [])
        )

    async def _publish_later(self, uri: str) -> None:
        await asyncio.sleep(_QUIET)
        self._waiting.pop(uri, None)
        self._publish(uri)

    def _publish(self, uri: str) -> None:
        found = self._analysis(uri)
        for trouble in found.troubles:
            message = lsp.LogMessageParams(lsp.MessageType.Warning, trouble)
            self.language_server.window_log_message(message)
        shown = [diagnostic(found, each) for each in found.diagnostics]
        self.language_server.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri, shown, found.version)
        )

    def _analysis(self, uri: str) -> Analysis:
        """What there is in the present version of a document, looked at once."""
        workspace = self.language_server.workspace
        encoding = str(workspace.position_encoding or "utf-16")
        if unquote(uri) not in workspace.text_documents:
            return analyse(uri, "", 0, encoding)  # what is not open is not looked for on disk
        document = workspace.get_text_document(uri)
        known = self._known.get(uri)
        if known is None or known.version != document.version or known.text != document.source:
            known = analyse(uri, document.source, document.version or 0, encoding)
            self._known[uri] = known
        return known

    def _actions(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return actions.actions(self._analysis(params.text_document.uri), params)

    def _symbols(self, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        return symbols.symbols(self._analysis(params.text_document.uri))

    def _definition(self, params: lsp.DefinitionParams) -> lsp.Location | None:
        return navigation.definition(self._analysis(params.text_document.uri), params.position)

    def _hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        return hovers.hover(self._analysis(params.text_document.uri), params.position)


def serve() -> None:
    """Serve one editor on standard input and output until it says goodbye.

    Raises UsageError where it says what no message says.
    """
    gc.enable()  # each version of a document is cyclic, and there are as many as keys pressed
    server = Server().language_server
    answer_all(server.protocol)
    messages = Messages(sys.stdin.buffer)
    server.start_io(cast("BinaryIO", messages))
    messages.finish()
