"""From a host's name to a connection: looked up, looked at, by a proxy where there is one."""

import asyncio
from itertools import zip_longest
from urllib.parse import urlsplit

import httpcore

from newsterm.fetch import certificates, proxies
from newsterm.fetch.privacy import Resolve, is_inside
from newsterm.fetch.way import DIRECT, Way
from newsterm.fetch.wire import LONGEST_HEAD, Wire
from newsterm.lang import Said
from newsterm.model import FetchError

_NEXT_ADDRESS = 0.25
"""Seconds until the next address of a host is tried beside the first (RFC 8305 §8)."""
_MOST_ADDRESSES = 8


class Connector(httpcore.AsyncNetworkBackend):
    """Opens connections by one way, to the very addresses that were looked at."""

    def __init__(self, way: Way, look_up: Resolve, *, is_secure: bool) -> None:
        self._way = way
        self._look_up = look_up
        self._is_secure = is_secure

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 (httpcore's)
        local_address: str | None = None,  # noqa: ARG002 (httpcore's)
        socket_options: object = None,  # noqa: ARG002 (httpcore's)
    ) -> Wire:
        """Connect to a host, perhaps through a proxy; raises httpcore's errors and FetchError."""
        try:
            async with asyncio.timeout(timeout):
                wire = await self._connected(host, port)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout from error
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(str(error)) from error
        wire.head_left = LONGEST_HEAD
        wire.pins = self._way.tls
        return wire

    async def _connected(self, host: str, port: int) -> Wire:
        way = self._way
        if way.proxy in DIRECT:
            return await self._reached(host, port, outside=way.outside)
        proxy = urlsplit(way.proxy)
        through = proxies.PORTS[proxy.scheme]
        is_forwarding = proxy.scheme in {"http", "https"} and not self._is_secure
        if way.outside and not is_forwarding and is_inside(host):
            raise inside(host)
        try:
            wire = await self._reached(proxy.hostname or "", proxy.port or through, outside=False)
        except OSError as error:
            raise httpcore.ProxyError(proxies.UNREACHABLE) from error
        try:
            if proxy.scheme == "https" and not is_forwarding:
                await wire.start_tls(certificates.context(()), proxy.hostname)
            if not is_forwarding:
                ask = proxies.socks if proxy.scheme.startswith("socks") else proxies.connect
                await ask(wire, proxy, host, port)
        except BaseException:
            await wire.aclose()
            raise
        return wire

    async def _reached(self, host: str, port: int, *, outside: bool) -> Wire:
        """Connect to whichever of a host's addresses answers first (RFC 8305, in small)."""
        if outside and is_inside(host):
            raise inside(host)
        addresses = await self._look_up(host)
        allowed = [one for one in addresses if not (outside and is_inside(one))]
        if not allowed:
            raise inside(host) if addresses else OSError("no address")
        return await _first(_alternating(allowed)[:_MOST_ADDRESSES], port)


async def _first(addresses: list[str], port: int) -> Wire:
    loop = asyncio.get_running_loop()

    async def reach(address: str) -> Wire:
        _, wire = await loop.create_connection(Wire, address, port)
        return wire

    if len(addresses) == 1:
        return await reach(addresses[0])
    waiting = list(addresses)
    trying: set[asyncio.Task[Wire]] = set()
    failures: list[BaseException] = []
    try:
        while waiting or trying:
            if waiting:
                trying.add(loop.create_task(reach(waiting.pop(0))))
            done, trying = await asyncio.wait(
                trying, timeout=_NEXT_ADDRESS if waiting else None, return_when=asyncio.FIRST_COMPLETED
            )
            reached = [one.result() for one in done if not one.exception()]
            for surplus in reached[1:]:
                await surplus.aclose()
            if reached:
                return reached[0]
            failures += [error for one in done if (error := one.exception())]
    finally:
        for one in trying:
            one.cancel()
    raise failures[0]


def _alternating(addresses: list[str]) -> list[str]:
    """Put IPv6 and IPv4 in turn, so that a network without one of them costs one wait."""
    first_is_six = ":" in addresses[0]
    first = [one for one in addresses if (":" in one) == first_is_six]
    second = [one for one in addresses if (":" in one) != first_is_six]
    return [one for pair in zip_longest(first, second) for one in pair if one]


def inside(host: str) -> FetchError:
    """Say that we were sent to where the one who sent us has no business."""
    return FetchError(Said("errors.fetch.private", host=host), hint=Said("hints.fetch.private"))
