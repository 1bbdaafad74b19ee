"""The front door: a feed, and what is known of it, in; a body, or the word that nothing changed, out."""

import asyncio
import sys
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar
from urllib.parse import SplitResult, urlsplit

from newsterm.fetch.address import parts_of_filter
from newsterm.fetch.asked import as_asked
from newsterm.fetch.codings import accepted
from newsterm.fetch.conditions import body_hash, conditional, max_age
from newsterm.fetch.credentials import Credentials, gathered, is_own
from newsterm.fetch.filing import Report, filed, refused_file
from newsterm.fetch.limits import fitting
from newsterm.fetch.local import from_command, from_file, output_of
from newsterm.fetch.privacy import Resolve, is_inside, resolve
from newsterm.fetch.redirects import PERMANENT, REDIRECTS, bare, parts_of, target, with_user
from newsterm.fetch.refusals import refused
from newsterm.fetch.room import Room
from newsterm.fetch.unpacking import too_large, unpacked
from newsterm.fetch.way import Way
from newsterm.lang import Said
from newsterm.model import Answered, Feed, FeedState, Fetched, FetchError, Unchanged
from newsterm.model.errors import LATER

if TYPE_CHECKING:
    from newsterm.fetch.client import Answer, Client
    from newsterm.fetch.part import Part

Source = Callable[[str], Awaitable[Fetched]]
"""An address in, a body out; raises FetchError, and never takes for ever."""
_Came = TypeVar("_Came", Fetched, Fetched | Unchanged)
_Taken = TypeVar("_Taken")
Take = Callable[["Answer", str, str], Awaitable[_Taken]]
"""An answer, the address that gave it, and where that moved for good, in; what is made of it, out."""

MOST_HOPS = 8
_LARGE_AT_ONCE = 3
"""Bodies that may be large at the same time; the others wait, or 256 of them would fill the memory."""
_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
)
_ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.5"
_ACCEPT_PICTURE = "image/jpeg, image/png, image/gif, image/webp;q=0.9, */*;q=0.1"
_WAIT_FOR_IT = frozenset({429, 503})


class Fetcher:
    """Asks sources: so many at once, so many per host, each within a deadline."""

    def __init__(
        self,
        *,
        timeout: float = 30,
        largest: int = 15_000_000,
        at_once: int = 256,
        per_host: int = 4,
        user_agent: str,
        sources: Mapping[str, Source] | None = None,
        look_up: Resolve = resolve,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._timeout = timeout
        self._largest = largest
        self._user_agent = user_agent
        self._sources = sources or {}
        """What fetches from elsewhere, by scheme."""
        self._look_up = look_up
        self._clock = clock
        self._all = asyncio.Semaphore(fitting(at_once))
        self._large = asyncio.Semaphore(_LARGE_AT_ONCE)
        self._hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(per_host))
        self._passwords: dict[str, asyncio.Task[str]] = {}
        self._client: Client | None = None
        self._open = AsyncExitStack()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client = None
        for asking in self._passwords.values():
            asking.cancel()
        await asyncio.gather(*self._passwords.values(), return_exceptions=True)
        await self._open.aclose()

    async def fetch(
        self,
        feed: Feed,
        state: FeedState | None,
        until: AsyncExitStack | None = None,
        *,
        may_stay: bool = False,
    ) -> Fetched | Unchanged:
        """Ask a source once, politely; `state` None: nothing is known of it, and a body is wanted.

        `may_stay`: a body that came packed with gzip may stay so.

        `until` is closed by the caller when the body is done with: till then it counts among those that are
        under way, so that bodies do not come faster than they can be read. Raises FetchError in plain words.
        Nothing takes longer than the timeout, name lookups included, from the moment that the source's turn
        comes, not counted the time that a large body waits for room; a command on the way has the same time
        again.
        """
        if until is None:
            async with AsyncExitStack() as while_asking:
                return await self.fetch(feed, state, while_asking, may_stay=may_stay)
        url = feed.url
        if url.startswith("file:"):
            await until.enter_async_context(self._large)
            return await _timed(from_file(url, state, largest=self._largest))
        own = self._sources.get(url.partition(":")[0])
        if own or url.startswith("exec:"):
            await until.enter_async_context(self._all)
            asking = own(url) if own else from_command(url, largest=self._largest, timeout=self._timeout)
            fetched = await _timed(asking)
            if len(fetched.body) > self._largest:
                raise too_large(self._largest)
            fetched = replace(fetched, body_hash=fetched.body_hash or body_hash(fetched.body))
            same = state is not None and state.body_hash == fetched.body_hash
            return Unchanged(answered=fetched.answered) if same else fetched
        if url.startswith("filter:"):
            return await self._filtered(feed, state, until)
        parts = parts_of(url)
        async with self._hosts[(parts.hostname or "").lower()]:
            await until.enter_async_context(self._all)
            return await _timed(self._in_time(feed, state, parts, until, may_stay=may_stay))

    async def _in_time(
        self,
        feed: Feed,
        state: FeedState | None,
        parts: SplitResult,
        until: AsyncExitStack,
        *,
        may_stay: bool,
    ) -> Fetched | Unchanged:
        room = None
        try:
            async with asyncio.timeout(self._timeout) as deadline:
                room = Room(until, self._large, deadline, may_stay=may_stay)
                return await self._over_the_web(feed, state, parts, room)
        except TimeoutError:
            raise FetchError(_overdue(self._timeout, room), hint=LATER) from None

    async def page(self, feed: Feed, url: str) -> Fetched:
        """Ask for the page that an entry of a feed names, as the feed is asked; raises FetchError.

        The address is the feed's word and not the reader's: it is a web address, one that is not inside where
        the feed itself comes from outside, and what proves who asks goes to the feed's own server alone.
        """
        return await self._named(feed, url, _ACCEPT_PAGE)

    async def picture(self, feed: Feed, url: str) -> Fetched:
        """Ask for a picture that an entry of a feed shows, as for its `page`; raises FetchError."""
        return await self._named(feed, url, _ACCEPT_PICTURE)

    async def file(
        self, feed: Feed, url: str, part: "Part", report: Report = lambda *_: None, *, wanted: str = ""
    ) -> None:
        """Ask for a file that came with an entry of a feed, as for its `page`, however large it is.

        It goes into `part` as it comes, from where that ends if the server still has the same file, and is
        whole there in the end. `report` hears how many bytes there are, and of how many. `wanted`: the media
        type that the feed names. Only silence has a limit. What breaks off is gone on with at once, as long
        as that brings anything. Raises FetchError; the part stays as it is then.
        """
        there = parts_of(url)
        feed, own = as_asked(feed, url, there)
        async with self._hosts[(there.hostname or "").lower()], self._all:
            credentials = await gathered(feed, own, self._password)

            async def ask() -> None:
                try:
                    async with asyncio.timeout(self._timeout) as deadline:

                        async def take(answer: "Answer", _url: str, _moved: str) -> None:
                            deadline.reschedule(None)
                            if refusal := refused_file(answer, part, wanted, self._clock()):
                                raise refusal
                            await part.take(answer.headers, answer.status, answer.chunks, report)

                        asks = {"accept": "*/*", "accept-encoding": "identity", **part.conditions()}
                        await self._followed(
                            bare(there), "", feed, credentials, asks=asks, take=take, named=True
                        )
                except TimeoutError:
                    raise FetchError(_overdue(self._timeout, None), hint=LATER) from None

            await filed(ask, part)

    async def _named(self, feed: Feed, url: str, accept: str) -> Fetched:
        there = parts_of(url)
        feed, own = as_asked(feed, url, there)
        async with self._hosts[(there.hostname or "").lower()], self._all, AsyncExitStack() as until:
            try:
                async with asyncio.timeout(self._timeout) as deadline:
                    credentials = await gathered(feed, own, self._password)
                    room = Room(until, self._large, deadline)
                    fetched = await self._followed(
                        bare(there), "", feed, credentials, asks=_asks(accept, None),
                        take=partial(self._taken, state=None, room=room, page=True), named=True,
                    )  # fmt: skip
            except TimeoutError:
                raise FetchError(_overdue(self._timeout, None), hint=LATER) from None
        assert isinstance(fetched, Fetched)  # nothing was said that could be unchanged
        return fetched

    async def _filtered(
        self, feed: Feed, state: FeedState | None, until: AsyncExitStack
    ) -> Fetched | Unchanged:
        """Ask the address behind a filter, and send what came through the command."""
        command, url = parts_of_filter(feed.url)
        if not url:
            raise FetchError(Said("errors.fetch.not_web"), hint=Said("hints.fetch.check_address"))
        moved = ""
        if state and state.moved:
            moved = parts_of_filter(state.moved)[1]
        fetched = await self.fetch(replace(feed, url=url), state and replace(state, moved=moved))
        moved = f"filter:{command}:{fetched.moved}" if fetched.moved else ""
        if isinstance(fetched, Unchanged):
            return replace(fetched, moved=moved)
        await until.enter_async_context(self._all)
        began = monotonic() - fetched.answered.took
        body = await output_of(command, largest=self._largest, timeout=self._timeout, given=fetched.body)
        answered = replace(fetched.answered, took=monotonic() - began)
        # The hash stays that of what came: where that is the same, the command need not run.
        return replace(fetched, body=body, content_type="", moved=moved, answered=answered)

    async def _over_the_web(
        self, feed: Feed, state: FeedState | None, typed: SplitResult, room: Room
    ) -> Fetched | Unchanged:
        credentials = await gathered(feed, typed, self._password)
        first = bare(typed)
        moved = state.moved if state else ""
        follow = partial(
            self._followed, feed=feed, credentials=credentials, asks=_asks(_ACCEPT, state),
            take=partial(self._taken, state=state, room=room, page=False),
        )  # fmt: skip
        if moved.startswith(("http:", "https:")) and (there := bare(parts_of(moved))) != first:
            try:
                return await follow(there, moved)
            except FetchError as error:
                # What moved there may have come back; a server that asks us to wait is not asked twice.
                if error.status in _WAIT_FOR_IT:
                    raise
            return await follow(first, feed.url)
        return await follow(first, "")

    async def _followed(
        self,
        url: str,
        moved: str,
        feed: Feed,
        credentials: Credentials,
        *,
        asks: Mapping[str, str],
        take: Take[_Taken],
        named: bool = False,
    ) -> _Taken:
        """Ask an address, and those to which it leads; `moved` comes back where it leads nowhere for good.

        `asks`: the headers that say what is wanted. `named`: the address is one that an entry names.
        """
        client = await self._started()
        typed = credentials.typed
        permanent = True
        # Where a server sent us for good it may not send us inside either.
        outside = bare(typed) != url and not is_inside(typed.hostname or "")
        if named and is_own(typed, urlsplit(url)):
            outside = False
        for hop in range(MOST_HOPS + 1):
            headers = {
                "user-agent": feed.user_agent or self._user_agent,
                **asks,
                **credentials.toward(urlsplit(url)),
            }
            way = Way(proxy=feed.proxy, tls=feed.tls, outside=outside)
            async with client.get(url, headers, way) as answer:
                if answer.status not in REDIRECTS or "location" not in answer.headers:
                    if hop and permanent:
                        moved = with_user(url, typed)
                    return await take(answer, url, moved)
                await answer.skip()
                url = target(url, answer.headers["location"])
                permanent = permanent and answer.status in PERMANENT
                outside = outside or not (answer.inside or is_inside(typed.hostname or ""))
        raise FetchError(Said("errors.fetch.hops", n=MOST_HOPS), hint=Said("hints.fetch.check_address"))

    async def _started(self) -> "Client":
        if self._client is None:
            # What httpx has for a command line would bring rich with it; it does without (a quarter sooner).
            sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
            from newsterm.fetch.client import Client  # noqa: PLC0415 - httpx, only when the web is asked

            self._client = await self._open.enter_async_context(
                Client(timeout=self._timeout, look_up=self._look_up)
            )
        return self._client

    async def _password(self, command: str) -> str:
        """Ask a password command, once for all feeds that name it."""
        if command not in self._passwords:
            asking = output_of(command, largest=10_000, timeout=self._timeout)
            self._passwords[command] = asyncio.create_task(_first_line(asking))
        return await asyncio.shield(self._passwords[command])

    async def _taken(
        self, answer: "Answer", url: str, moved: str, *, state: FeedState | None, room: Room, page: bool
    ) -> Fetched | Unchanged:
        headers = answer.headers
        now = self._clock()
        fresh = max_age(headers, now)
        etag, last_modified = headers.get("etag", ""), headers.get("last-modified", "")
        if answer.status == 304 and conditional(state):
            await answer.skip()
            answered = Answered(status=answer.status)
            return Unchanged(
                etag=etag, last_modified=last_modified, max_age=fresh, moved=moved, answered=answered
            )
        if not 200 <= answer.status < 300 or answer.status == 206:
            raise refused(answer.status, headers, now, page=page)
        length = headers.get("content-length", "")
        if length.isascii() and length.isdecimal() and len(length) < 20 and int(length) > self._largest:
            raise too_large(self._largest)
        room.has_answer = True
        encoding = headers.get("content-encoding", "")
        body = await unpacked(answer.chunks, encoding, self._largest, room.take, may_stay=room.may_stay)
        if body.damage and page:
            raise FetchError(body.damage, hint=LATER)
        answered = Answered(status=answer.status, size=body.size)
        if state and state.body_hash == body.hash:
            return Unchanged(
                etag=etag, last_modified=last_modified, max_age=fresh, moved=moved, answered=answered
            )
        return Fetched(
            url=url,
            moved=moved,
            body=body.data,
            content_type=headers.get("content-type", ""),
            etag=etag,
            last_modified=last_modified,
            body_hash=body.hash,
            max_age=fresh,
            answered=answered,
            damage=body.damage,
            packed=body.packed,
        )


def _asks(accept: str, state: FeedState | None) -> dict[str, str]:
    return {"accept": accept, "accept-encoding": accepted(), **conditional(state)}


async def _first_line(output: Awaitable[bytes]) -> str:
    lines = (await output).decode("utf-8", "replace").splitlines()
    if not lines or not lines[0]:
        raise FetchError(Said("errors.fetch.no_password"), hint=Said("hints.fetch.by_hand"))
    return lines[0]


async def _timed(asking: Awaitable[_Came]) -> _Came:
    """Say of what came, or did not, how long it took."""
    began = monotonic()
    try:
        came = await asking
    except FetchError as error:
        error.took = monotonic() - began
        raise
    return replace(came, answered=replace(came.answered, took=monotonic() - began))


def _overdue(seconds: float, room: Room | None) -> Said:
    if room and room.has_answer:
        return Said("errors.fetch.incomplete", seconds=f"{seconds:g}")
    if seconds == int(seconds):
        return Said("errors.fetch.timeout", n=int(seconds))
    return Said("errors.fetch.timeout_part", seconds=f"{seconds:g}")
