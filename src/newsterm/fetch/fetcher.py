"""The front door: a feed, and what is known of it, in; a body, or the word that nothing changed, out."""

import asyncio
import base64
from collections import defaultdict
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit, urlunsplit

from newsterm.fetch.conditions import Headers, body_hash, conditional, max_age, retry_after
from newsterm.fetch.local import from_command, from_file
from newsterm.fetch.privacy import Resolve, is_private, resolve
from newsterm.fetch.unpacking import unpacked
from newsterm.lang import Said
from newsterm.model import Feed, FeedState, Fetched, FetchError, Unchanged
from newsterm.model.errors import LATER

if TYPE_CHECKING:
    from newsterm.fetch.client import Answer, Client

MOST_HOPS = 8
_PERMANENT = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
)
_STATUSES: dict[int, tuple[str, str | Said]] = {
    304: ("the server says that nothing has changed, though nothing was known", LATER),
    401: ("the server wants a name and a password", "write https://name:password@host/… in feeds.toml"),
    402: ("the server wants to be paid", "the feed may be for subscribers"),
    403: ("the server refuses to show it", "some refuse readers; another user_agent may help"),
    404: ("the feed is not there (any more)", "look on its site for the new address"),
    410: ("the feed is gone for good, says its server", "drop it; what you have of it stays"),
    429: ("the server says that we ask too often", "newsterm waits; every in feeds.toml asks less often"),
    503: ("the server is overloaded, or closed for now", LATER),
    1: ("the server does not answer as HTTP asks", LATER),
    2: ("the server answers with a part only", LATER),
    3: ("the server sends us on, but does not say where", LATER),
    4: ("the server does not give it", "check the address"),
    5: ("the server has a fault of its own", LATER),
}
"""Status, or its first digit, in words for somebody who reads feeds, and the way out."""


class Fetcher:
    """Asks sources: so many at once, so many per host, each within a deadline."""

    def __init__(
        self,
        *,
        timeout: float = 30,
        largest: int = 15_000_000,
        at_once: int = 64,
        per_host: int = 4,
        user_agent: str,
        look_up: Resolve = resolve,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._timeout = timeout
        self._largest = largest
        self._at_once = at_once
        self._user_agent = user_agent
        self._look_up = look_up
        self._clock = clock
        self._all = asyncio.Semaphore(at_once)
        self._hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(per_host))
        self._client: Client | None = None
        self._open = AsyncExitStack()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client = None
        await self._open.aclose()

    async def fetch(self, feed: Feed, state: FeedState | None) -> Fetched | Unchanged:
        """Ask a source once, politely; `state` None: nothing is known of it, and a body is wanted.

        Raises FetchError in plain words. Nothing takes longer than the timeout, name lookups included, from
        the moment that the source's turn comes.
        """
        url = feed.url
        if url.startswith("file:"):
            return await from_file(url, state, largest=self._largest)
        if url.startswith("exec:"):
            async with self._all:
                fetched = await from_command(url, largest=self._largest, timeout=self._timeout)
            same = state is not None and state.body_hash == fetched.body_hash
            return Unchanged() if same else fetched
        parts = _parts(url)
        async with self._hosts[(parts.hostname or "").lower()], self._all:
            try:
                async with asyncio.timeout(self._timeout):
                    return await self._over_the_web(feed, state, parts)
            except TimeoutError:
                raise FetchError(f"no answer within {self._timeout:g} seconds", hint=LATER) from None

    async def _over_the_web(
        self, feed: Feed, state: FeedState | None, typed: SplitResult
    ) -> Fetched | Unchanged:
        client = await self._started()
        credentials = _credentials(typed)
        url = _bare(typed)
        permanent = True
        for hop in range(MOST_HOPS + 1):
            parts = urlsplit(url)
            headers = {
                "user-agent": feed.user_agent or self._user_agent,
                "accept": _ACCEPT,
                "accept-encoding": "gzip, deflate",
                **conditional(state),
            }
            if credentials and _origin(parts) == _origin(typed):
                headers["authorization"] = credentials
            async with client.get(url, headers) as answer:
                if answer.status not in _REDIRECTS or "location" not in answer.headers:
                    moved = _with_credentials(url, typed) if hop and permanent else ""
                    return await self._taken(answer, url, moved, state)
                target = _target(url, answer.headers["location"])
                permanent = permanent and answer.status in _PERMANENT
            await self._allow(typed, urlsplit(url), urlsplit(target))
            url = target
        raise FetchError(
            f"the address leads from one to the next more than {MOST_HOPS} times", hint="check the address"
        )

    async def _started(self) -> "Client":
        if self._client is None:
            from newsterm.fetch.client import Client  # noqa: PLC0415 - httpx, only when the web is asked

            self._client = await self._open.enter_async_context(
                Client(timeout=self._timeout, at_once=self._at_once)
            )
        return self._client

    async def _taken(
        self, answer: "Answer", url: str, moved: str, state: FeedState | None
    ) -> Fetched | Unchanged:
        headers = answer.headers
        now = self._clock()
        fresh = max_age(headers, now)
        etag, last_modified = headers.get("etag", ""), headers.get("last-modified", "")
        if answer.status == 304 and conditional(state):
            return Unchanged(etag=etag, last_modified=last_modified, max_age=fresh)
        if not 200 <= answer.status < 300 or answer.status == 206:
            raise _refused(answer.status, headers, now)
        length = headers.get("content-length", "")
        if length.isascii() and length.isdecimal() and len(length) < 20 and int(length) > self._largest:
            raise FetchError(
                f"the answer is larger than {self._largest / 1_000_000:g} MB",
                hint="refresh.largest in config.toml allows more",
            )
        body = await unpacked(answer.chunks, headers.get("content-encoding", ""), self._largest)
        digest = body_hash(body)
        if state and state.body_hash == digest:
            return Unchanged(etag=etag, last_modified=last_modified, max_age=fresh)
        return Fetched(
            url=url,
            moved=moved,
            body=body,
            content_type=headers.get("content-type", ""),
            etag=etag,
            last_modified=last_modified,
            body_hash=digest,
            max_age=fresh,
        )

    async def _allow(self, typed: SplitResult, here: SplitResult, target: SplitResult) -> None:
        """Refuse a redirect that the person who typed the address would not want; raises FetchError."""
        host = target.hostname or ""
        if here.scheme == "https" and target.scheme == "http":
            raise FetchError(
                f"the server sends us from an encrypted connection to an open one ({host})",
                hint="ask its operator",
            )
        if await is_private(host, self._look_up) and not await is_private(
            typed.hostname or "", self._look_up
        ):
            raise FetchError(
                f"the server sends us to a private address ({host})",
                hint="trust it? subscribe to that address",
            )


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"}:
        raise FetchError(
            "the address cannot be asked: it is neither http nor https", hint="check the address"
        )
    return parts


def _origin(parts: SplitResult) -> tuple[str, str, int]:
    return (
        parts.scheme,
        (parts.hostname or "").lower(),
        parts.port or (443 if parts.scheme == "https" else 80),
    )


def _bare(parts: SplitResult) -> str:
    """Give an address without name, password and fragment: they belong in no log and no request line."""
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path or "/", parts.query, ""))


def _credentials(parts: SplitResult) -> str:
    if parts.username is None and parts.password is None:
        return ""
    pair = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return "Basic " + base64.b64encode(pair.encode()).decode("ascii")


def _with_credentials(url: str, typed: SplitResult) -> str:
    parts = urlsplit(url)
    if "@" not in typed.netloc or _origin(parts) != _origin(typed):
        return url
    return urlunsplit(parts._replace(netloc=f"{typed.netloc.rpartition('@')[0]}@{parts.netloc}"))


def _target(url: str, location: str) -> str:
    """Give where a redirect leads; raises FetchError where that is no web address."""
    # Real servers send UTF-8 in the header, and blanks (RFC 9110 §5.5 and §10.2.2 forbid both).
    location = location.encode("latin-1", "replace").decode("utf-8", "replace").strip()
    location = quote(location, safe="!#$%&'()*+,/:;=?@[]~")
    try:
        parts = urlsplit(urljoin(url, location))
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not location or not usable:
        raise FetchError("the server sends us to an address that cannot be asked", hint=LATER)
    return _bare(parts)


def _refused(status: int, headers: Headers, now: datetime) -> FetchError:
    words, hint = _STATUSES.get(status) or _STATUSES.get(status // 100, _STATUSES[1])
    return FetchError(
        f"{words} (HTTP {status})", hint=hint, status=status, retry_after=retry_after(headers, now)
    )
