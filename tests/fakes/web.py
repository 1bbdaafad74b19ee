"""A web of one's own on 127.0.0.1: answers are scripted, requests are kept.

    with Web() as web:
        web.serve("/feed.xml", Answer(body=b"<rss/>", headers={"ETag": '"1"'}))
        web.url("/feed.xml")       # http://127.0.0.1:PORT/feed.xml
        web.requests               # what was asked, in order

An answer may be a function of the request that returns an Answer, and a list of answers is given one by one,
the last one for ever. The faults of real servers are values of `Answer`: `chunks` with `pause` drips,
`endless` never ends, `cut` breaks off, `silent` never answers.
"""

import gzip
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self


@dataclass(frozen=True, kw_only=True)
class Request:
    """What somebody asked for."""

    path: str
    headers: dict[str, str]
    """Names in lower case."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the server does with a request."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    chunks: Iterable[bytes] = ()
    """Sent instead of the body, without a Content-Length."""
    pause: float = 0.0
    """Seconds between two chunks."""
    endless: bytes = b""
    """Sent again and again until the other side has had enough."""
    cut: int = -1
    """Break the connection off, with a reset, after so many bytes of the body."""
    silent: bool = False
    """Say nothing at all, and hold the connection."""
    etag: str = ""
    """Sent, and answered with 304 when it comes back."""
    gzipped: bool = False

    def for_request(self, request: Request) -> "Answer":
        if self.etag and request.headers.get("if-none-match") == self.etag:
            return Answer(status=304, headers={"ETag": self.etag})
        return self


Script = Answer | Callable[[Request], Answer] | list[Answer]


class Web:
    """A server in a thread, on a port of its own."""

    def __init__(self, *, certificate: str = "", key: str = "") -> None:
        self.requests: list[Request] = []
        self._scripts: dict[str, Script] = {}
        self._over = threading.Event()
        self._scheme = "https" if certificate else "http"
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # the other side leaving is what some tests are about
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate, key)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """Give the address of a path."""
        return f"{self._scheme}://{host}:{self.port}{path}"

    def serve(self, path: str, script: Script) -> str:
        """Answer a path so from now on; give its address."""
        self._scripts[path] = script
        return self.url(path)

    def asked(self, path: str) -> list[Request]:
        """Give the requests for a path, in order."""
        return [request for request in self.requests if request.path == path]

    def answer(self, request: Request) -> Answer:
        self.requests.append(request)
        script = self._scripts.get(request.path, Answer(status=404))
        if isinstance(script, list):
            script = script.pop(0) if len(script) > 1 else script[0]
        answer = script if isinstance(script, Answer) else script(request)
        return answer.for_request(request)

    def wait(self, seconds: float) -> bool:
        """Wait, but not longer than the server lives; says whether it is over."""
        return self._over.wait(seconds)


def free_port() -> int:
    """Give a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _handler(web: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 10

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = web.answer(Request(path=self.path, headers=headers))
            if answer.silent:
                web.wait(10)
                self.close_connection = True
                return
            body = gzip.compress(answer.body) if answer.gzipped else answer.body
            sent = dict(answer.headers)
            if answer.gzipped:
                sent["Content-Encoding"] = "gzip"
            if answer.etag:
                sent["ETag"] = answer.etag
            open_ended = bool(answer.chunks or answer.endless)
            if not open_ended and "Content-Length" not in sent:
                sent["Content-Length"] = str(len(body))
            if open_ended:
                sent["Connection"] = "close"
                self.close_connection = True
            self.wfile.write(f"HTTP/1.1 {answer.status} So\r\n".encode())
            for name, value in sent.items():
                self.wfile.write(f"{name}: {value}\r\n".encode("latin-1"))
            self.wfile.write(b"\r\n")
            self._send(answer, body)

        def _send(self, answer: Answer, body: bytes) -> None:
            if answer.cut >= 0:
                self.wfile.write(body[: answer.cut])
                self.wfile.flush()
                time.sleep(0.05)  # or the reset overtakes what was sent
                # Linger 0: the kernel answers with a reset instead of a polite end.
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.close_connection = True
                self.connection.close()
                return
            for chunk in answer.chunks:
                self.wfile.write(chunk)
                self.wfile.flush()
                if web.wait(answer.pause):
                    return
            while answer.endless:
                self.wfile.write(answer.endless)
            if not answer.chunks:
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep standard error for what matters."""

    return Handler
