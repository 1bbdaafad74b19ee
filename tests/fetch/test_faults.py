"""What hostile and broken servers do: each case ends soon, with a true reason, and holds little memory."""

import asyncio
import gzip
import itertools
import resource
import socket
import struct
import time
import zlib
from collections.abc import Callable

import pytest
from tests.fakes.raw import Raw

from newsterm.fetch import Fetcher
from newsterm.fetch.faults import in_words
from newsterm.model import Feed, Fetched, FetchError, Unchanged

MEGABYTE = 1_000_000
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
FEED = b"<rss><channel><title>T</title></channel></rss>"


def say(*parts: bytes) -> Callable[[bytes, socket.socket], None]:
    return lambda _, connection: connection.sendall(b"".join(parts))


def forever(head: bytes, again: bytes, pause: float = 0) -> Callable[[bytes, socket.socket], None]:
    def behave(_: bytes, connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in itertools.count():
            connection.sendall(again)
            time.sleep(pause)

    return behave


def reset(_: bytes, connection: socket.socket) -> None:
    connection.sendall(HEAD + b"Content-Length: 99999\r\n\r\n" + b"x" * 5000)
    time.sleep(0.05)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


BOMB = gzip.compress(gzip.compress(b"0" * 60 * MEGABYTE, compresslevel=1))
CASES = {
    "a body without end": (forever(HEAD + b"\r\n", b"x" * 65536), "larger than 15 MB"),
    "chunks without end": (
        forever(CHUNKED, b"10000\r\n" + b"x" * 65536 + b"\r\n"),
        "larger than 15 MB",
    ),
    "a byte now and then": (forever(HEAD + b"\r\n", b"x", 0.05), "not complete within"),
    "a head that drips": (forever(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", 0.05), "no answer within"),
    "a bomb": (say(HEAD, b"Content-Encoding: gzip, gzip\r\n\r\n", BOMB), "larger than 15 MB"),
    "100 MB that are announced": (say(HEAD, b"Content-Length: 100000000\r\n\r\n"), "larger than 15 MB"),
    "100 MB that come": (say(HEAD, b"\r\n", b"x" * 100 * MEGABYTE), "larger than 15 MB"),
    "a reset in the middle": (reset, "broke off"),
    "less than was announced": (
        say(HEAD, b"Content-Length: 999\r\n\r\n", FEED[:-5]), "broke off in the middle"
    ),
    "a length that is none": (say(HEAD, b"Content-Length: many\r\n\r\n", FEED), "as HTTP asks"),
    "two lengths": (say(HEAD, b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n", FEED), "as HTTP asks"),
    "broken chunks": (say(CHUNKED, b"zz\r\n", FEED), "as HTTP asks"),
    "chunks that stop": (say(CHUNKED, b"4\r\n<rss"), "broke off in the middle"),
    "1xx without end": (forever(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"), "more headers"),
    "a header without end": (forever(b"HTTP/1.1 200 OK\r\nX: ", b"y" * 65536), "more headers"),
    "headers without end": (forever(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 9000), "more headers"),
    "10,000 headers": (say(HEAD, b"X-Long-Name: value\r\n" * 10_000, b"\r\n"), "more headers"),
    "no HTTP at all": (say(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), "as HTTP asks"),
    "a word that is no answer": (say(b"SSH-2.0-OpenSSH_9.2\r\n"), "as HTTP asks"),
    "nothing": (say(b""), "without an answer"),
    "a change of protocols": (
        say(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"), "as HTTP asks"
    ),
}  # fmt: skip


async def fetch(url: str, **settings: object) -> Fetched | Unchanged:
    async with Fetcher(user_agent="test/1", **({"timeout": 1.5} | settings)) as fetcher:
        return await fetcher.fetch(Feed(url=url), None)


@pytest.mark.parametrize("case", CASES)
async def test_every_fault_ends_soon_with_its_true_reason(case: str) -> None:
    behave, reason = CASES[case]
    with Raw(behave) as raw:
        begun = time.monotonic()
        with pytest.raises(FetchError) as caught:
            await fetch(raw.url())
        assert reason in caught.value.message
        assert caught.value.hint
        assert time.monotonic() - begun < 4


@pytest.mark.parametrize(
    "head",
    [b"Set-Cookie: " + b"a" * 3000 + b"=b\r\n" + b"Set-Cookie: c=d; Path=/\r\n" * 20,
     b"X-Name: \xff\xfe\xd8\xb9\r\n",
     b"ETag: \xe2\x80\x9cx\xe2\x80\x9d\r\n", b"X: \r\n"],
    ids=["many cookies", "a header that is no text", "an ETag in UTF-8", "an empty header"],
)  # fmt: skip
async def test_what_is_odd_but_harmless_does_no_harm(head: bytes) -> None:
    with Raw(say(HEAD, head, b"Content-Length: %d\r\n\r\n" % len(FEED), FEED)) as raw:
        fetched = await fetch(raw.url())
        assert isinstance(fetched, Fetched)
        assert fetched.body == FEED
        await fetch(raw.url())
        assert b"ookie" not in raw.heard[-1]


@pytest.mark.parametrize(
    "answer",
    [b"Content-Length: 999\r\n\r\n" + FEED,
     b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n" % (len(FEED), FEED),
     b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(FEED)[:-8] + b"checksum",
     b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(FEED)[:-3],
     b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(FEED)[:-4] + b"sums",
     b"Content-Encoding: gzip, gzip\r\n\r\n" + gzip.compress(gzip.compress(FEED)[:-8] + b"checksum")],
    ids=["a length that lies", "no last chunk", "another checksum", "no checksum",
         "another checksum of deflate", "another checksum within"],
)  # fmt: skip
async def test_what_may_be_whole_all_the_same_comes_with_what_befell_it(answer: bytes) -> None:
    with Raw(say(HEAD, answer)) as raw:
        fetched = await fetch(raw.url())
    assert isinstance(fetched, Fetched)
    assert fetched.body == FEED
    assert "broke" in str(fetched.damage)


async def test_forty_hostile_servers_at_once_hold_no_more_than_is_allowed() -> None:
    """Each alone stays under 15 MB; together they may not fill the memory either."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with Raw(say(HEAD, b"Content-Encoding: gzip, gzip\r\n\r\n", BOMB)) as raw:
        async with Fetcher(user_agent="test/1", timeout=20, per_host=64) as fetcher:
            answers = await asyncio.gather(
                *(fetcher.fetch(Feed(url=raw.url()), None) for _ in range(40)), return_exceptions=True
            )
    assert {type(answer) for answer in answers} == {FetchError}
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < 250


def test_no_such_host_is_said_to_be_none() -> None:
    error = in_words(socket.gaierror(socket.EAI_NONAME, "x"), "none.example")
    assert error.message == "no such host: none.example"
