"""Asking the web: what servers do, and what they do wrong."""

import asyncio
import gzip
import socket
import ssl
import threading
import time
import zlib
from contextlib import AsyncExitStack
from datetime import UTC, datetime

import brotli
import httpx
import pytest
from tests.fakes.web import Answer, Request, Web, free_port

from newsterm.fetch import Fetcher, client, connecting, transport
from newsterm.fetch import fetcher as fetcher_module
from newsterm.fetch.faults import in_words
from newsterm.fetch.privacy import resolve
from newsterm.model import Feed, FeedState, Fetched, FetchError, Unchanged

BOMB = gzip.compress(b"0" * 50_000_000, compresslevel=1)
FEED = b"<rss><channel><title>T</title></channel></rss>"
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


async def fetch(url: str, state: FeedState | None = None, **settings: object) -> Fetched | Unchanged:
    feed = Feed(url=url, user_agent=str(settings.pop("agent", "")))
    defaults: dict[str, object] = {"user_agent": "test/1", "timeout": 5.0, "clock": lambda: NOW}
    async with Fetcher(**(defaults | settings)) as fetcher:  # type: ignore[arg-type]
        return await fetcher.fetch(feed, state)


async def body_of(url: str, **settings: object) -> Fetched:
    fetched = await fetch(url, **settings)  # type: ignore[arg-type]
    assert isinstance(fetched, Fetched)
    return fetched


async def refusal(url: str, **settings: object) -> FetchError:
    with pytest.raises(FetchError) as caught:
        await fetch(url, **settings)  # type: ignore[arg-type]
    assert caught.value.message.isprintable()
    return caught.value


async def test_a_body_comes_with_all_that_was_said_of_it(web: Web) -> None:
    headers = {
        "Content-Type": "application/rss+xml; charset=utf-8",
        "Last-Modified": "some day",
        "Cache-Control": "max-age=60",
    }
    url = web.serve("/f", Answer(body=FEED, headers=headers, etag='W/"é"'))
    fetched = await body_of(url)
    assert fetched.body == FEED
    assert (fetched.url, fetched.moved, fetched.content_type) == (url, "", headers["Content-Type"])
    assert (fetched.etag, fetched.last_modified, fetched.max_age) == ('W/"é"', "some day", 60)


async def test_what_did_not_change_is_not_sent_again(web: Web) -> None:
    url = web.serve("/f", Answer(body=FEED, headers={"Last-Modified": "some day"}, etag='W/"é"'))
    state = FeedState(id=1, url=url, etag='W/"é"', last_modified="some day")
    assert isinstance(await fetch(url, state), Unchanged)
    assert web.requests[0].headers["if-modified-since"] == "some day"


async def test_the_same_body_again_is_unchanged_though_nothing_says_so(web: Web) -> None:
    url = web.serve("/f", [Answer(body=FEED), Answer(body=FEED, etag='"new"')])
    first = await body_of(url)
    again = await fetch(url, FeedState(id=1, url=url, body_hash=first.body_hash))
    assert isinstance(again, Unchanged)
    assert again.etag == '"new"'


async def test_requests_say_who_asks_and_nothing_more(web: Web) -> None:
    url = web.serve("/f", Answer(body=FEED, headers={"Set-Cookie": "id=1; Path=/"}))
    async with Fetcher(user_agent="newsterm/0 (feed reader)") as fetcher:
        await fetcher.fetch(Feed(url=url), None)
        await fetcher.fetch(Feed(url=url, user_agent="mine"), None)
    first, second = web.requests
    assert set(first.headers) == {"host", "user-agent", "accept", "accept-encoding"}
    assert first.headers["user-agent"] == "newsterm/0 (feed reader)"
    assert second.headers["user-agent"] == "mine"
    assert "cookie" not in second.headers


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(FEED)),
        ("x-gzip", gzip.compress(FEED[:9]) + gzip.compress(FEED[9:])),
        ("deflate", zlib.compress(FEED)),
        ("deflate", zlib.compress(FEED)[2:-4]),
        ("gzip, gzip", gzip.compress(gzip.compress(FEED))),
        ("br", brotli.compress(FEED)),
        ("br", brotli.compress(b"0" * 900_000 + FEED)),
        ("identity", FEED),
        ("", gzip.compress(FEED)),
    ],
    ids=[
        "gzip",
        "x-gzip of two members",
        "zlib",
        "raw deflate",
        "gzip twice",
        "brotli",
        "brotli in steps",
        "identity",
        "gzip untold",
    ],
)
async def test_every_packing_is_undone(web: Web, encoding: str, packed: bytes) -> None:
    url = web.serve("/f", Answer(body=packed, headers={"Content-Encoding": encoding} if encoding else {}))
    assert (await body_of(url)).body[-len(FEED) :] == FEED


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (
            Answer(body=BOMB, headers={"Content-Encoding": "gzip"}),
            "larger than 1 MB",
        ),
        (
            Answer(
                body=gzip.compress(BOMB),
                headers={"Content-Encoding": "gzip, gzip"},
            ),
            "larger",
        ),
        (Answer(body=BOMB), "larger than 1 MB"),
        (Answer(endless=b"x" * 65536), "larger than 1 MB"),
        (Answer(body=b"x", headers={"Content-Length": "99999999999"}), "larger than 1 MB"),
        (Answer(body=b"x" * 2_000_000), "larger than 1 MB"),
        (Answer(body=b"not packed", headers={"Content-Encoding": "gzip"}), "packing of the answer is broken"),
        (
            Answer(body=gzip.compress(FEED + bytes(range(99)))[:-10], headers={"Content-Encoding": "gzip"}),
            "middle of the answer",
        ),
        (Answer(body=b"\x1f\x9d\x90" * 9, headers={"Content-Encoding": "compress"}), "not asked for"),
        (Answer(body=b"\xff" * 99, headers={"Content-Encoding": "br"}), "packing of the answer is broken"),
        (
            Answer(body=brotli.compress(b"0" * 50_000_000, quality=1), headers={"Content-Encoding": "br"}),
            "larger than 1 MB",
        ),
        (
            Answer(body=brotli.compress(FEED * 9)[:-9], headers={"Content-Encoding": "br"}),
            "middle of the answer",
        ),
        (Answer(body=FEED, headers={"Content-Encoding": "gzip, gzip, gzip, gzip"}), "too many times"),
    ],
)
async def test_no_body_passes_its_bound(web: Web, answer: Answer, reason: str) -> None:
    begun = time.monotonic()
    assert reason in (await refusal(web.serve("/f", answer), largest=1_000_000)).message
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(
    "answer",
    [
        Answer(silent=True),
        Answer(chunks=[b"<rss>"] * 1000, pause=0.05),
        Answer(status=302, headers={"Location": "/f"}, silent=True),
    ],
)
async def test_everything_has_an_end(web: Web, answer: Answer) -> None:
    begun = time.monotonic()
    error = await refusal(web.serve("/f", answer), timeout=0.3)
    assert "0.3 seconds" in error.message or "fell silent" in error.message
    assert time.monotonic() - begun < 2


async def test_a_name_that_is_not_looked_up_in_time_has_an_end_too(monkeypatch: pytest.MonkeyPatch) -> None:
    hang = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [hang.wait(5)][1:])
    error = await refusal("http://slow.example/", timeout=0.2)
    hang.set()
    assert "seconds" in error.message or "in time" in error.message


async def test_a_connection_that_breaks_off_is_said_to(web: Web) -> None:
    error = await refusal(web.serve("/f", Answer(body=FEED * 99, cut=100)))
    assert "broke off" in error.message


async def test_nobody_at_home(web: Web) -> None:
    assert "refused the connection" in (await refusal(f"http://127.0.0.1:{free_port()}/")).message


async def test_no_encryption_where_it_was_asked_for_is_an_error(web: Web) -> None:
    error = await refusal(web.url("/f").replace("http:", "https:"))
    assert "encrypted" in error.message
    assert error.hint == "if it speaks plain HTTP, write http://"


def test_a_bad_certificate_is_said_in_words() -> None:
    cause = ssl.SSLCertVerificationError(1, "certificate verify failed")
    cause.verify_code = 10
    error = httpx.ConnectError("x")
    error.__cause__ = cause
    assert in_words(error, "e.org").message == "e.org: the server's certificate has expired"


def test_every_cause_is_found_under_what_wraps_it() -> None:
    error = httpx.ConnectError("x")
    error.__cause__ = OSError("All connection attempts failed")
    error.__cause__.__cause__ = ExceptionGroup("x", [ConnectionRefusedError(111, "x"), OSError()])
    assert in_words(error, "e.org").message == "e.org refused the connection"
    assert in_words(httpx.ConnectError("x"), "e.org").message == "no connection to e.org"
    error.__cause__ = socket.gaierror(socket.EAI_NONAME, "x")
    assert in_words(error, "e.org").message == "no such host: e.org"
    error.__cause__ = socket.gaierror(socket.EAI_AGAIN, "x")
    assert "cannot be looked up now" in in_words(error, "e.org").message


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "password"), (403, "refuses"), (404, "not there"), (410, "gone for good"), (418, "does not"),
     (429, "too often"), (500, "fault of its own"), (503, "overloaded"), (599, "fault"), (206, "part"),
     (304, "nothing has changed"), (300, "does not say where"), (302, "does not say where")],
)  # fmt: skip
async def test_a_status_is_said_in_words(web: Web, status: int, words: str) -> None:
    error = await refusal(web.serve("/f", Answer(status=status, body=b"\x1b[2J")))
    assert words in error.message
    assert f"HTTP {status}" in error.message
    assert error.status == status
    assert error.hint


async def test_a_server_that_asks_us_to_wait_is_heard(web: Web) -> None:
    seconds = web.serve("/s", Answer(status=429, headers={"Retry-After": "120"}))
    date = web.serve("/d", Answer(status=503, headers={"Retry-After": "Mon, 02 Mar 2026 11:00:00 GMT"}))
    assert (await refusal(seconds)).retry_after == 120
    assert (await refusal(date)).retry_after == 3600


@pytest.mark.parametrize(
    ("statuses", "permanent"), [((301, 308), True), ((301, 302), False), ((307, 303), False)]
)
async def test_redirects_are_followed_and_permanent_ones_reported(
    web: Web, statuses: tuple[int, int], permanent: bool
) -> None:
    new = web.serve("/new", Answer(body=FEED))
    web.serve("/mid", Answer(status=statuses[1], headers={"Location": new}))
    fetched = await body_of(web.serve("/old", Answer(status=statuses[0], headers={"Location": "mid"})))
    assert (fetched.body, fetched.url) == (FEED, new)
    assert fetched.moved == (new if permanent else "")


async def test_a_redirect_may_be_badly_spelled(web: Web) -> None:
    web.serve("/a%20b?c=%C3%A9", Answer(body=FEED))
    url = web.serve("/old", Answer(status=301, headers={"Location": " /a b?c=\u00c3\u00a9#x "}))
    assert (await body_of(url)).url == web.url("/a%20b?c=%C3%A9")


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "javascript:alert(1)", "ftp://e.org/", "", "//", "http://", "http://[", "http://a:b:c/",
     "https://:443/", "http://e.org:0/", "data:,x"],
)  # fmt: skip
async def test_a_redirect_leads_to_the_web_or_nowhere(web: Web, location: str) -> None:
    url = web.serve("/f", Answer(status=302, headers={"Location": location}))
    error = await refusal(url)
    assert "address" in error.message or "does not say where" in error.message
    assert len(web.requests) <= 9


async def test_a_ring_of_redirects_is_left(web: Web) -> None:
    url = web.serve("/f", Answer(status=302, headers={"Location": "/f"}))
    assert "more than 8 times" in (await refusal(url)).message
    assert len(web.requests) == 9


async def test_name_and_password_go_to_their_own_server_only(web: Web) -> None:
    with Web() as other:
        there = other.serve("/f", Answer(body=FEED))
        web.serve("/mid", Answer(status=302, headers={"Location": there}))
        url = web.serve("/f", Answer(status=302, headers={"Location": "/mid"}))
        fetched = await body_of(url.replace("http://", "http://me:s%40cret@"))
        assert [request.headers.get("authorization") for request in web.requests] == [
            "Basic bWU6c0BjcmV0"
        ] * 2
        assert "authorization" not in other.requests[0].headers
    assert "s%40cret" not in fetched.url


async def test_a_password_is_in_no_error(web: Web) -> None:
    error = await refusal(web.url("/none").replace("http://", "http://me:secret@"))
    assert "secret" not in error.message + error.hint


class Names:
    """A lookup that is told its answers, one after another; the last one stays."""

    def __init__(self, **answers: list[str]) -> None:
        self.answers = {host.replace("_", "."): addresses for host, addresses in answers.items()}

    async def __call__(self, host: str) -> list[str]:
        known = self.answers.get(host)
        if known is None:
            return await resolve(host)
        return [known.pop(0) if len(known) > 1 else known[0]]


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let 127.0.0.1 count as public and 127.0.0.2 and localhost as inside, for there is no other network."""
    for module in (connecting, client, transport, fetcher_module):
        monkeypatch.setattr(module, "is_inside", lambda host: host in {"127.0.0.2", "localhost"})


@pytest.mark.usefixtures("outside")
@pytest.mark.parametrize("host", ["127.0.0.2", "localhost", "inside.example"])
async def test_a_public_server_may_not_send_us_inside(web: Web, host: str) -> None:
    to = f"http://{host}:{web.port}/inside"
    url = web.serve("/f", Answer(status=302, headers={"Location": to}))
    error = await refusal(
        url.replace("127.0.0.1", "public.example"),
        look_up=Names(public_example=["127.0.0.1"], inside_example=["127.0.0.2"]),
    )
    assert "private address" in error.message
    assert not web.asked("/inside")


@pytest.mark.usefixtures("outside")
async def test_a_name_that_becomes_private_between_two_looks_is_not_connected_to(web: Web) -> None:
    """DNS rebinding: what counts is the address that is connected to, not what the name said before."""
    url = web.serve("/f", Answer(status=302, headers={"Location": f"http://twice.example:{web.port}/inside"}))
    names = Names(public_example=["127.0.0.1"], twice_example=["127.0.0.1", "127.0.0.2"])
    web.serve("/inside", Answer(body=FEED))
    async with Fetcher(user_agent="test", look_up=names, timeout=5) as fetcher:
        feed = Feed(url=url.replace("127.0.0.1", "public.example"))
        assert isinstance(await fetcher.fetch(feed, None), Fetched)
        await asyncio.sleep(0)
        web.serve("/inside", Answer(body=FEED))
    error = await refusal(feed.url, look_up=names)
    assert "private address" in error.message
    assert len(web.asked("/inside")) == 1


async def test_a_private_address_that_was_typed_may_redirect_within(web: Web) -> None:
    inside = web.serve("/inside", Answer(body=FEED))
    assert (await body_of(web.serve("/f", Answer(status=301, headers={"Location": inside})))).body == FEED


@pytest.mark.parametrize(
    "url", ["ftp://e.org/", "http://", "http://[", "http://e.org:x/", "javascript:x", "", "http://\x00/"]
)
async def test_what_cannot_be_asked_is_not_asked(url: str) -> None:
    assert "cannot be asked" in (await refusal(url)).message


async def test_so_many_at_once_and_so_many_per_host(web: Web) -> None:
    here = most = 0

    def answer(_: Request) -> Answer:
        nonlocal here, most
        here += 1
        most = max(most, here)
        time.sleep(0.03)
        here -= 1
        return Answer(body=FEED)

    url = web.serve("/f", answer)
    async with Fetcher(user_agent="test", per_host=2) as fetcher:
        await asyncio.gather(*(fetcher.fetch(Feed(url=url), None) for _ in range(8)))
    assert most == 2


async def test_a_large_body_counts_until_it_is_done_with_and_waiting_for_room_is_no_silence(web: Web) -> None:
    """Or bodies that come faster than they are read would fill the memory."""
    url = web.serve("/f", Answer(body=b"x" * 2_000_000))
    async with Fetcher(user_agent="test", timeout=0.5, per_host=32) as fetcher:
        held = [AsyncExitStack() for _ in range(5)]
        coming = [asyncio.create_task(fetcher.fetch(Feed(url=url), None, until)) for until in held]
        await asyncio.sleep(0.7)
        arrived = [until for until, one in zip(held, coming, strict=True) if one.done()]
        assert len(arrived) == 3
        for until in arrived:
            await until.aclose()
        assert all(isinstance(one, Fetched) for one in await asyncio.gather(*coming))
        for until in held:
            await until.aclose()


async def test_waiting_for_a_turn_does_not_count_as_silence(web: Web) -> None:
    url = web.serve("/f", Answer(chunks=[FEED, b""], pause=0.1))
    async with Fetcher(user_agent="test", per_host=1, timeout=0.6) as fetcher:
        fetched = await asyncio.gather(*(fetcher.fetch(Feed(url=url), None) for _ in range(5)))
    assert len(fetched) == 5
