"""The one HTTP client, tuned (the only importer of httpx)."""

import errno
import socket
import ssl
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import Self

import httpx

from newsterm.lang import Said
from newsterm.model import FetchError
from newsterm.model.errors import LATER

_CERTIFICATE = {
    9: "the server's certificate is not valid yet",
    10: "the server's certificate has expired",
    18: "the server's certificate is signed by itself",
    19: "the server's certificate is signed by somebody unknown",
    20: "the server's certificate is signed by somebody unknown",
    21: "the server's certificate is signed by somebody unknown",
    23: "the server's certificate was revoked",
    62: "the server's certificate is for another name",
    64: "the server's certificate is for another address",
}
"""By OpenSSL's X509_V_ERR numbers."""
_TLS_HINT = "newsterm asks no server whose certificate does not hold; its operator has to renew it"
_PLAIN_HINT = "if it speaks plain HTTP, write http://"
_NOT_TLS = frozenset({
    "WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG", "UNKNOWN_PROTOCOL",
})  # fmt: skip
"""What one version of OpenSSL or another says to bytes that are no TLS record."""
_SYSTEM = {
    errno.ECONNREFUSED: "{host} refused the connection",
    errno.ECONNRESET: "{host} broke off the connection",
    errno.EPIPE: "{host} broke off the connection",
    errno.ECONNABORTED: "{host} broke off the connection",
    errno.ENETUNREACH: "there is no way to {host}: the network is unreachable",
    errno.EHOSTUNREACH: "there is no way to {host}",
    errno.ETIMEDOUT: "{host} did not answer",
    errno.EMFILE: "too many files are open on this machine",
}

_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (httpx.UnsupportedProtocol, "the address cannot be asked: it is neither http nor https"),
    (httpx.ConnectTimeout, "{host} did not accept the connection in time"),
    (httpx.TimeoutException, "{host} fell silent"),
    (httpx.ProxyError, "the proxy on the way to {host} refused"),
    (httpx.ConnectError, "no connection to {host}"),
    (httpx.NetworkError, "{host} broke off the connection"),
    (httpx.ProtocolError, "{host} does not answer as HTTP asks"),
)
_LOOKED_UP_LATER: tuple[str, str | Said] = ("the name {host} cannot be looked up now", "is the network up?")
_SIGNS = (
    ("without sending complete message", "{host} broke off in the middle of the answer"),
    ("without sending a response", "{host} closed the connection without an answer"),
)
"""What httpx says of what it cannot say by kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answers, before its body is read."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case; values as Latin-1, so that every byte comes back as it was."""
    chunks: AsyncIterator[bytes]
    """The body as it comes, still packed; raises FetchError."""


class Client:
    """Asks one address once: follows nothing, keeps no cookies, sends no Referer, unpacks nothing."""

    def __init__(self, *, timeout: float, at_once: int) -> None:
        self._timeout = timeout
        self._at_once = at_once
        self._open = AsyncExitStack()
        self._client: httpx.AsyncClient | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client = None
        await self._open.aclose()

    @asynccontextmanager
    async def get(self, url: str, headers: Mapping[str, str]) -> AsyncIterator[Answer]:
        """Ask for an address; raises FetchError, in words, for everything that can go wrong on the way."""
        host = ""
        try:
            client = await self._started()
            # The whole answer has a deadline of the caller's; these bound one silence.
            target = httpx.URL(url)
            host = target.host
            sent = [
                (name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in headers.items()
            ]
            async with client.stream("GET", target, headers=sent) as response:
                answered: dict[str, str] = {}
                for name, value in response.headers.raw:
                    key, said = name.decode("latin-1").lower(), value.decode("latin-1")
                    answered[key] = f"{answered[key]}, {said}" if key in answered else said
                yield Answer(status=response.status_code, headers=answered, chunks=_chunks(response, host))
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError) as error:
            raise in_words(error, host) from error

    async def _started(self) -> httpx.AsyncClient:
        if self._client is None:
            client = httpx.AsyncClient(
                http2=True,
                follow_redirects=False,
                cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
                timeout=httpx.Timeout(self._timeout, pool=None),
                limits=httpx.Limits(
                    max_connections=self._at_once, max_keepalive_connections=self._at_once, keepalive_expiry=5
                ),
                headers=[],
            )
            # What a client says by itself: only what is asked for below goes out.
            client.headers.clear()
            self._client = await self._open.enter_async_context(client)
        return self._client


async def _chunks(response: httpx.Response, host: str) -> AsyncIterator[bytes]:
    try:
        async for chunk in response.aiter_raw():
            yield chunk
    except (httpx.HTTPError, httpx.StreamError, OSError, ValueError) as error:
        raise in_words(error, host) from error


def in_words(error: BaseException, host: str) -> FetchError:
    """Say what went wrong between us and a server, as far back as its cause can be told."""
    causes = list(_causes(error))
    words, hint = next((said for cause in causes if (said := _by_cause(cause))), ("", LATER))
    if not words:
        words = next((said for kind, said in _KINDS if isinstance(error, kind)), "{host} could not be asked")
        words = next((said for sign, said in _SIGNS if sign in str(error)), words)
    return FetchError(words.format(host=host or "the server"), hint=hint)


def _by_cause(cause: BaseException) -> tuple[str, str | Said] | None:
    match cause:
        case ssl.SSLCertVerificationError():
            return "{host}: " + _CERTIFICATE.get(
                cause.verify_code, "the server's certificate does not hold"
            ), _TLS_HINT
        case ssl.SSLError():
            hint = _PLAIN_HINT if cause.reason in _NOT_TLS else LATER
            return "{host}: no encrypted connection came about", hint
        case socket.gaierror():
            later = cause.errno == socket.EAI_AGAIN
            return _LOOKED_UP_LATER if later else ("no such host: {host}", "check the address")
        case OSError() if cause.errno in _SYSTEM:
            return _SYSTEM[cause.errno], LATER
        case UnicodeError() | httpx.InvalidURL():
            return "the address cannot be asked: it is malformed", "check the address"
        case _:
            return None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Walk from an error to its causes, through groups (anyio tries several addresses at once)."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        cause = waiting.pop(0)
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        if isinstance(cause, BaseExceptionGroup):
            waiting += cause.exceptions
        waiting += [cause.__cause__, cause.__context__]
