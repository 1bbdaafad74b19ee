"""The cheapest transport under httpx: connections of httpcore's, kept by host, over a wire of our own.

With 300 hosts 200 ms away and 256 requests in flight a request takes 0.8 ms of CPU. httpx's own transport,
whose pool looks at every connection for each request, takes 6.4; aiohttp under httpx 0.65, but 250 ms more to
import.
"""

import asyncio
import ssl
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from itertools import chain
from urllib.parse import SplitResult, urlsplit

import httpcore
import httpx

from newsterm.fetch import certificates, proxies
from newsterm.fetch.connecting import Connector, inside
from newsterm.fetch.privacy import Resolve, is_inside
from newsterm.fetch.way import DIRECT, Way
from newsterm.fetch.wire import LONGEST_HEAD, Wire

_IDLE = 32
"""Connections that are kept for another request; a host that is asked again at once has the newest."""
_KEPT = 5.0

if find_spec("sniffio") is None:
    # httpcore tries to import it for every request: 0.1 ms to find out each time that it is not there.
    sys.modules.setdefault("sniffio", None)  # type: ignore[arg-type]

Key = tuple[bytes, bytes, int, Way]


class Transport(httpx.AsyncBaseTransport):
    """Sends a request by the way (`Way`) that its extension `way` names."""

    def __init__(self, look_up: Resolve) -> None:
        self._look_up = look_up
        self._connections: dict[Key, list[httpcore.AsyncHTTPConnection]] = {}
        self._idle: dict[httpcore.AsyncHTTPConnection, Key] = {}
        """In the order in which they became so."""
        self._own: dict[tuple[str, int, Way], ssl.SSLContext] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Ask; raises httpx's errors, and FetchError for where we may not go."""
        way: Way = request.extensions.get("way") or Way()
        url = request.url
        is_secure = url.scheme == "https"
        target = httpcore.URL(
            scheme=url.raw_scheme, host=url.raw_host, port=url.port or (443 if is_secure else 80),
            target=url.raw_path,
        )  # fmt: skip
        headers = list(request.headers.raw)
        proxy = urlsplit(way.proxy) if way.proxy not in DIRECT else None
        if proxy and proxy.scheme in {"http", "https"} and not is_secure:
            if way.outside and is_inside(url.host):
                raise inside(url.host)
            target, headers = _by_proxy(proxy, str(url), headers)
        with _as_httpx():
            return await self._asked(
                httpcore.Request(request.method, target, headers=headers, extensions=request.extensions), way
            )

    async def aclose(self) -> None:
        """Close every connection."""
        for connection in chain.from_iterable(self._connections.values()):
            await connection.aclose()
        self._connections.clear()
        await asyncio.sleep(0)  # a socket is closed in the loop's next round

    async def _asked(self, request: httpcore.Request, way: Way) -> httpx.Response:
        url = request.url
        key = (url.scheme, url.host, url.port or 0, way)
        again = True
        while True:
            kept = await self._ready(key)
            connection = kept or await self._new(key, request)
            self._idle.pop(connection, None)
            try:
                answer = await connection.handle_async_request(request)
            except httpcore.ConnectionNotAvailable:
                continue  # it turned out to take one request at a time, and has one
            except (httpcore.RemoteProtocolError, httpcore.NetworkError) as error:
                await self._drop(key, connection)
                # A server may let go of a connection just when it is asked again (RFC 9112 §9.3.1).
                if kept is None or not again or isinstance(error, httpcore.ConnectError):
                    raise
                again = False
                continue
            except BaseException:
                await self._drop(key, connection)
                raise
            break
        _bound_head(answer, None)
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(self, key, connection, answer),
            extensions=answer.extensions,
        )

    async def _ready(self, key: Key) -> httpcore.AsyncHTTPConnection | None:
        for one in tuple(self._connections.get(key, ())):
            if one.is_closed() or one.has_expired():
                await self._drop(key, one)
        return next((one for one in self._connections.get(key, ()) if one.is_available()), None)

    async def _new(self, key: Key, request: httpcore.Request) -> httpcore.AsyncHTTPConnection:
        scheme, _, _, way = key
        checks = await self._checks(request, way) if scheme == b"https" else None
        connection = httpcore.AsyncHTTPConnection(
            request.url.origin,
            ssl_context=checks,
            keepalive_expiry=_KEPT,
            http2=True,
            network_backend=Connector(way, self._look_up, is_secure=scheme == b"https"),
        )
        self._connections.setdefault(key, []).append(connection)
        return connection

    async def _checks(self, request: httpcore.Request, way: Way) -> ssl.SSLContext:
        if certificates.SELF_SIGNED not in way.tls:
            return certificates.context(way.tls)
        host, port = request.url.host.decode("ascii"), request.url.port or 443
        if (host, port, way) not in self._own:
            timeout = request.extensions.get("timeout", {}).get("connect")
            wire = await Connector(way, self._look_up, is_secure=True).connect_tcp(host, port, timeout)
            try:
                await wire.start_tls(certificates.blind(), host, timeout)
                shown = wire.get_extra_info("ssl_object").getpeercert(binary_form=True)
            finally:
                await wire.aclose()
            self._own[host, port, way] = certificates.trusting(shown, way.tls)
        return self._own[host, port, way]

    async def _drop(self, key: Key, connection: httpcore.AsyncHTTPConnection) -> None:
        """Let go of a connection, unless it is whole and has other requests under way (HTTP/2)."""
        if not connection.is_closed() and not connection.is_idle():
            return
        self._idle.pop(connection, None)
        kept = self._connections.get(key, [])
        if connection in kept:
            kept.remove(connection)
        if not kept:
            self._connections.pop(key, None)
        with suppress(Exception):
            await connection.aclose()

    async def done(self, key: Key, connection: httpcore.AsyncHTTPConnection) -> None:
        """Keep a connection whose answer was read for the next request, or let it go."""
        if connection.is_closed():
            await self._drop(key, connection)
            return
        if connection.is_idle():
            self._idle[connection] = key
        if len(self._idle) > _IDLE:
            oldest = next(iter(self._idle))
            await self._drop(self._idle[oldest], oldest)


class _Body(httpx.AsyncByteStream):
    def __init__(
        self,
        transport: Transport,
        key: Key,
        connection: httpcore.AsyncHTTPConnection,
        answer: httpcore.Response,
    ) -> None:
        self._done = transport.done
        self._key = key
        self._connection = connection
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _as_httpx():
            async for chunk in self._answer.aiter_stream():
                yield chunk

    async def aclose(self) -> None:
        await self._answer.aclose()
        if self._answer.extensions.get("http_version") == b"HTTP/1.1":
            _bound_head(self._answer, LONGEST_HEAD)  # of the next answer; HTTP/2 has others under way
        await self._done(self._key, self._connection)


def _bound_head(answer: httpcore.Response, most: int | None) -> None:
    wire = answer.extensions.get("network_stream")
    if isinstance(wire, Wire):
        wire.head_left = most


def _by_proxy(
    proxy: SplitResult, url: str, headers: list[tuple[bytes, bytes]]
) -> tuple[httpcore.URL, list[tuple[bytes, bytes]]]:
    """Ask the proxy itself, with the whole address (RFC 9112 §3.2.2)."""
    if said := proxies.authorization(proxy):
        headers = [*headers, (b"proxy-authorization", said.encode("ascii"))]
    target = httpcore.URL(
        scheme=proxy.scheme, host=proxy.hostname or "", port=proxy.port or proxies.PORTS[proxy.scheme],
        target=url.partition("#")[0],
    )  # fmt: skip
    return target, headers


@contextmanager
def _as_httpx() -> Iterator[None]:
    """Name httpcore's errors as httpx does: they bear the same names."""
    try:
        yield
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError,
            httpcore.UnsupportedProtocol) as error:  # fmt: skip
        raise getattr(httpx, type(error).__name__, httpx.TransportError)(str(error)) from error
