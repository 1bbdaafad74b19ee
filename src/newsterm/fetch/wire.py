"""A connection's bytes, as httpcore wants them, straight from asyncio.

anyio in between costs 0.3 ms of every request, and looks names up in six threads.
"""

import asyncio
import ssl
from typing import Any

import httpcore

from newsterm.fetch.certificates import is_pinned

LONGEST_HEAD = 160 * 1024
"""Bytes before a body begins, 1xx answers included."""
_FULL = 256 * 1024
"""Bytes that wait to be read before the other side has to."""


class Wire(asyncio.Protocol, httpcore.AsyncNetworkStream):
    """One connection: it may become an encrypted one, and a head that has no end is not read to it."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._came = bytearray()
        self._reader: asyncio.Future[None] | None = None
        self._writer: asyncio.Future[None] | None = None
        self._over = False
        self._error: Exception | None = None
        self._is_paused = False
        self.head_left: int | None = None
        """Bytes that a head may still take; None: it is not the head that is read."""
        self.pins: tuple[str, ...] = ()
        """The exceptions of `certificates`: where one names a certificate, no other is spoken to."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Hear that the connection stands."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Keep what came until somebody reads it."""
        self._came += data
        if len(self._came) > _FULL and self._transport and not self._is_paused:
            self._is_paused = True
            self._transport.pause_reading()
        _wake(self._reader)

    def eof_received(self) -> bool:
        """Hear that nothing more comes."""
        self._over = True
        _wake(self._reader)
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        """Hear that it is over, perhaps with a reason."""
        self._over = True
        self._error = exc
        _wake(self._reader)
        _wake(self._writer)

    def pause_writing(self) -> None:
        """Hear that the other side does not take what is sent."""
        self._writer = asyncio.get_running_loop().create_future()

    def resume_writing(self) -> None:
        """Hear that it does again."""
        _wake(self._writer)
        self._writer = None

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 (httpcore's)
        """Wait for bytes; none: the other side is done. Raises httpcore's errors."""
        if not self._came and not self._over:
            self._reader = asyncio.get_running_loop().create_future()
            try:
                async with asyncio.timeout(timeout):
                    await self._reader
            except TimeoutError as error:
                raise httpcore.ReadTimeout from error
            finally:
                self._reader = None
        if not self._came and self._error:
            raise httpcore.ReadError(str(self._error)) from self._error
        data = bytes(self._came[:max_bytes])
        del self._came[:max_bytes]
        if self._is_paused and len(self._came) < _FULL and self._transport:
            self._is_paused = False
            self._transport.resume_reading()
        if self.head_left is not None:
            if not data and self.head_left < LONGEST_HEAD and not self.get_extra_info("ssl_object"):
                raise httpcore.RemoteProtocolError("a head without an end")
            self.head_left -= len(data)
            if self.head_left < 0:
                raise httpcore.RemoteProtocolError("too much head")
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 (httpcore's)
        """Send bytes; raises httpcore's errors."""
        if self._transport is None or self._over:
            raise httpcore.WriteError(str(self._error or "closed")) from self._error
        self._transport.write(buffer)
        if self._writer:
            try:
                async with asyncio.timeout(timeout):
                    await self._writer
            except TimeoutError as error:
                raise httpcore.WriteTimeout from error

    async def aclose(self) -> None:
        """Let go of the connection, without the farewell of TLS, for which some servers never come."""
        if self._transport:
            self._transport.abort()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 (httpcore's)
    ) -> "Wire":
        """Encrypt what follows; raises httpcore's errors."""
        if self._transport is None:
            raise httpcore.ConnectError("closed")
        name = (server_hostname or "").rstrip(".")
        try:
            async with asyncio.timeout(timeout):
                encrypted = await asyncio.get_running_loop().start_tls(
                    self._transport, self, ssl_context, server_hostname=name
                )
        except TimeoutError as error:
            raise httpcore.ConnectTimeout from error
        except (OSError, ValueError) as error:  # ssl.SSLError is the former; a name that cannot be the latter
            raise httpcore.ConnectError(str(error)) from error
        finally:
            # A handshake that failed or was given up leaves nothing open.
            if self._transport.is_closing():
                self._over = True
        if encrypted is None:
            raise httpcore.ConnectError("closed in the middle of the handshake")
        self._transport = encrypted
        if not is_pinned(encrypted.get_extra_info("ssl_object").getpeercert(binary_form=True), self.pins):
            await self.aclose()
            raise httpcore.ConnectError("another certificate")
        return self

    def get_extra_info(self, info: str) -> Any:
        """Tell what httpcore asks for, and `peer`, the address at the other end."""
        match info:
            case "is_readable":
                return bool(self._came) or self._over
            case "peer":
                return (self._transport.get_extra_info("peername") or ("",))[0] if self._transport else ""
            case _:
                return self._transport.get_extra_info(info) if self._transport else None


def _wake(sleeper: asyncio.Future[None] | None) -> None:
    if sleeper and not sleeper.done():
        sleeper.set_result(None)
