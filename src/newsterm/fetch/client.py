"""The one HTTP client, tuned (the only importer of httpx, with its transport).

httpx's own client stands between a request and its transport for what we do not want: redirects that are
followed, cookies, a Referer, authentication, a log. It takes as long as all else that asking does here.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self
from urllib.request import getproxies, proxy_bypass

import httpx

from newsterm.fetch.faults import in_words
from newsterm.fetch.privacy import Resolve, is_inside, resolve
from newsterm.fetch.proxies import PORTS
from newsterm.fetch.transport import Transport
from newsterm.fetch.way import DIRECT, Way
from newsterm.lang import Said
from newsterm.model import FetchError

_FAILURES = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError)
_SMALL = 16 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answers, before its body is read."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case; values as Latin-1, so that every byte comes back as it was."""
    chunks: AsyncIterator[bytes]
    """The body as it comes, still packed; raises FetchError."""
    inside: bool
    """Whether it came from an address that is not on the public internet."""

    async def skip(self) -> None:
        """Read past a body that nobody wants, where it is small: its connection serves the next request."""
        length = self.headers.get("content-length", "")
        if self.status == 304 or (length.isdecimal() and len(length) < 6 and int(length) <= _SMALL):
            async for _ in self.chunks:
                pass


class Client:
    """Asks one address once: follows nothing, keeps no cookies, sends no Referer, unpacks nothing."""

    def __init__(self, *, timeout: float, look_up: Resolve = resolve) -> None:
        # The whole answer has a deadline of the caller's; this bounds one silence.
        self._timeout = httpx.Timeout(timeout, pool=None).as_dict()
        self._transport = Transport(look_up)
        self._system = getproxies()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._transport.aclose()

    @asynccontextmanager
    async def get(
        self,
        url: str,
        headers: Mapping[str, str],
        way: Way = Way(),  # noqa: B008 (frozen)
    ) -> AsyncIterator[Answer]:
        """Ask for an address; raises FetchError, in words, for everything that can go wrong on the way."""
        host = ""
        try:
            target = httpx.URL(url)
            host = target.host
            way = self._by_the_systems_proxy(way, target)
            sent = [
                (name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in headers.items()
            ]
            asked = httpx.Request(
                "GET", target, headers=sent, extensions={"way": way, "timeout": self._timeout}
            )
            async with aclosing(await self._transport.handle_async_request(asked)) as response:
                answered: dict[str, str] = {}
                for name, value in response.headers.raw:
                    key, said = name.decode("latin-1").lower(), value.decode("latin-1")
                    answered[key] = f"{answered[key]}, {said}" if key in answered else said
                yield Answer(
                    status=response.status_code,
                    headers=answered,
                    chunks=_chunks(response, host),
                    inside=_is_inside(response, host, way),
                )
        except _FAILURES as error:
            raise in_words(error, host) from error

    def _by_the_systems_proxy(self, way: Way, target: httpx.URL) -> Way:
        if way.proxy or not self._system or proxy_bypass(target.host):
            return way
        proxy = self._system.get(target.scheme) or self._system.get("all") or ""
        if proxy and "://" not in proxy:
            proxy = f"http://{proxy}"
        proxy = proxy.replace("socks://", "socks5://", 1)
        if proxy and proxy.partition("://")[0] not in PORTS:
            raise FetchError(Said("errors.fetch.proxy_kind"), hint=Said("hints.fetch.proxy"))
        return replace(way, proxy=proxy)


async def _chunks(response: httpx.Response, host: str) -> AsyncIterator[bytes]:
    try:
        async for chunk in response.aiter_raw():
            yield chunk
    except _FAILURES as error:
        raise in_words(error, host) from error


def _is_inside(response: httpx.Response, host: str, way: Way) -> bool:
    """Whether what answered is inside; behind a proxy only the name can tell."""
    stream = response.extensions.get("network_stream")
    peer = stream.get_extra_info("peer") if stream and way.proxy in DIRECT else ""
    return is_inside(peer or host)
