"""A server that says exactly these bytes, for what no library would say.

    with Raw(lambda heard, connection: connection.sendall(b"…")) as raw:
        raw.url("/f")       # http://127.0.0.1:PORT/f
        raw.heard           # what each connection said first

`behave` is called with what was heard up to the end of a head, and the socket; the connection ends with it.
"""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

Behave = Callable[[bytes, socket.socket], None]


class Raw:
    """A listening socket, and a thread for each connection."""

    def __init__(
        self, behave: Behave, *, tls: ssl.SSLContext | None = None, until: bytes = b"\r\n\r\n"
    ) -> None:
        self.heard: list[bytes] = []
        self._behave = behave
        self._tls = tls
        self._until = until
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._scheme = "https" if tls else "http"
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()

    @property
    def port(self) -> int:
        return int(self._socket.getsockname()[1])

    def url(self, path: str = "/f", host: str = "127.0.0.1") -> str:
        return f"{self._scheme}://{host}:{self.port}{path}"

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        connection.settimeout(10)
        with contextlib.suppress(OSError), connection:
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection:
                heard = b""
                while self._until not in heard:
                    if not (data := connection.recv(65536)):
                        return
                    heard += data
                self.heard.append(heard)
                self._behave(heard, connection)
