"""What comes in from an editor: messages that cannot be read get an answer, or end the server."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from awesome_lint.text.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from pygls.protocol import JsonRPCProtocol

_LENGTH = re.compile(rb"content-length:\s*([0-9]{1,9})\s*", re.IGNORECASE)
_NAME = b"content-length:"


class Messages:
    """Standard input up to the first header that no message can have.

    The library waits for ever for a message of a length it does not understand.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._refused: bytes | None = None

    def readline(self) -> bytes:
        """A header line; nothing where the input has come to an end."""
        line = b"" if self._refused is not None else self._stream.readline()
        if line.lower().startswith(_NAME) and _LENGTH.fullmatch(line) is None:
            self._refused = line
            return b""
        return line

    def read(self, size: int) -> bytes:
        """The next ``size`` bytes, or all there are."""
        return self._stream.read(size)

    def finish(self) -> None:
        """Raises UsageError where the input was not read to its end."""
        if self._refused is not None:
            header = self._refused.decode("utf-8", "replace").strip()
            raise UsageError(f"{header}: no message has that length")


def answer_all(protocol: JsonRPCProtocol) -> None:
    """Have requests whose parameters cannot be read answered with an error.

    The library only notes them. One for a method that nobody has it does answer.
    """
    structure: Callable[[dict[str, Any]], Any] = protocol.structure_message

    def answerable(data: dict[str, Any]) -> Any:
        try:
            return structure(data)
        except Exception:
            method, request = data.get("method"), data.get("id")
            if not isinstance(method, str) or not isinstance(request, (str, int)):
                raise
            unread = f"{method} with parameters that cannot be read"
            return structure({"jsonrpc": "2.0", "id": request, "method": unread, "params": None})

    setattr(protocol, "structure_message", answerable)  # noqa: B010 - a method, to the type checker
