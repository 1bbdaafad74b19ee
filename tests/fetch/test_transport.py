"""Connections: kept where that helps, few, and each by its own way."""

import asyncio
import socket
from pathlib import Path

import pytest
from tests.fakes.raw import Raw
from tests.fakes.web import Answer, Web, free_port

from newsterm.fetch import Fetcher, connecting, limits, transport
from newsterm.fetch.client import Client
from newsterm.fetch.connecting import _alternating, _first
from newsterm.fetch.limits import fitting
from newsterm.fetch.way import Way
from newsterm.model import Feed, FeedState, Fetched

FEED = b"<rss/>"
DIRECT = Way()


async def body_of(client: Client, url: str, way: Way = DIRECT) -> bytes:
    async with client.get(url, {}, way) as answer:
        return b"".join([chunk async for chunk in answer.chunks])


def counting(answer: bytes) -> tuple[Raw, list[int]]:
    """A server that answers again and again on one connection, and counts connections."""
    connections: list[int] = []

    def behave(_: bytes, connection: socket.socket) -> None:
        connections.append(1)
        connection.sendall(answer)
        while b"\r\n\r\n" in connection.recv(65536):
            connection.sendall(answer)

    return Raw(behave), connections


ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>"


async def test_a_second_request_to_a_server_takes_the_same_connection() -> None:
    raw, connections = counting(ANSWER)
    with raw:
        async with Client(timeout=2) as client:
            for _ in range(3):
                assert await body_of(client, raw.url()) == FEED
    assert len(connections) == 1


async def test_a_redirect_within_a_server_takes_the_same_connection() -> None:
    moved = b"HTTP/1.1 302 Found\r\nLocation: /f\r\nContent-Length: 5\r\n\r\nthere"
    raw, connections = counting(moved)
    with raw:
        async with Fetcher(user_agent="test/1", timeout=2) as fetcher:
            with pytest.raises(Exception, match="more than 8 times"):
                await fetcher.fetch(Feed(url=raw.url()), None)
    assert len(connections) == 1


async def test_another_way_takes_another_connection() -> None:
    raw, connections = counting(ANSWER)
    with raw:
        async with Client(timeout=2) as client:
            for way in (Way(), Way(tls=("expired",)), Way(proxy="none"), Way()):
                assert await body_of(client, raw.url(), way) == FEED
    assert len(connections) == 3


async def test_a_connection_that_the_server_closed_is_not_tried_again() -> None:
    with Raw(lambda _, connection: connection.sendall(ANSWER)) as raw:
        async with Client(timeout=2) as client:
            for _ in range(3):
                assert await body_of(client, raw.url()) == FEED
                await asyncio.sleep(0.05)
    assert len(raw.heard) == 3


async def test_one_that_the_server_lets_go_of_when_it_is_asked_again_is_replaced() -> None:
    def behave(_: bytes, connection: socket.socket) -> None:
        connection.sendall(ANSWER)
        connection.recv(65536)

    with Raw(behave) as raw:
        async with Client(timeout=2) as client:
            for _ in range(3):
                assert await body_of(client, raw.url()) == FEED
    assert len(raw.heard) == 3


async def test_few_idle_connections_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "_IDLE", 2)
    raw, _ = counting(ANSWER)
    with raw:
        async with Client(timeout=2) as client:
            for number in range(1, 7):
                await body_of(client, raw.url(), Way(tls=(f"sha256:{number}",)))
            open_ones = client._transport._connections
            assert [len(some) for some in open_ones.values()] == [1, 1]


async def test_the_first_address_that_answers_is_taken() -> None:
    """A host whose first address is dead is reached by its second."""
    raw, _ = counting(ANSWER)
    with raw:
        wire = await _first(["127.0.0.9", "127.0.0.1"], raw.port)
        assert wire.get_extra_info("peer") == "127.0.0.1"
        await wire.aclose()
        await asyncio.sleep(0)


async def test_an_address_that_is_silent_costs_a_moment_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "_NEXT_ADDRESS", 0.02)
    real = asyncio.get_running_loop().create_connection

    async def create(protocol: object, address: str, port: int) -> object:
        if address == "192.0.2.1":
            await asyncio.sleep(30)
        return await real(protocol, address, port)  # type: ignore[arg-type]

    monkeypatch.setattr(asyncio.get_running_loop(), "create_connection", create)
    raw, _ = counting(ANSWER)
    with raw:
        async with asyncio.timeout(2):
            wire = await _first(["192.0.2.1", "127.0.0.1"], raw.port)
        await wire.aclose()
        await asyncio.sleep(0)


async def test_where_no_address_answers_the_reason_is_the_first_one_s() -> None:
    with pytest.raises(ConnectionRefusedError):
        await _first(["127.0.0.1", "127.0.0.2"], free_port())


def test_both_kinds_of_address_are_tried_in_turn() -> None:
    assert _alternating(["::1", "::2", "1.1.1.1", "2.2.2.2"]) == ["::1", "1.1.1.1", "::2", "2.2.2.2"]
    assert _alternating(["1.1.1.1", "::1", "::2"]) == ["1.1.1.1", "::1", "::2"]


def test_no_more_at_once_than_files_and_memory_allow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.resource, "getrlimit", lambda _: (40, 40))
    monkeypatch.setattr(limits.resource, "setrlimit", lambda *_: None)
    assert fitting(256) == 4
    monkeypatch.setattr(limits.resource, "getrlimit", lambda _: (1024, 4096))
    assert fitting(256) <= 256
    monkeypatch.setattr(limits.os, "sysconf", {"SC_AVPHYS_PAGES": 10_000, "SC_PAGE_SIZE": 4096}.__getitem__)
    assert fitting(256) == 27


class TestMoved:
    """A feed that moved for good."""

    async def fetch(self, url: str, moved: str = "") -> Fetched:
        async with Fetcher(user_agent="test/1", timeout=2) as fetcher:
            fetched = await fetcher.fetch(Feed(url=url), FeedState(id=1, url=url, moved=moved))
        assert isinstance(fetched, Fetched)
        return fetched

    async def test_it_is_asked_where_it_went(self, web: Web) -> None:
        new = web.serve("/new", Answer(body=FEED))
        old = web.serve("/old", Answer(status=301, headers={"Location": "/new"}))
        first = await self.fetch(old)
        assert first.moved == new
        again = await self.fetch(old, first.moved)
        assert (again.body, again.moved) == (FEED, new)
        assert len(web.asked("/old")) == 1

    async def test_it_may_be_back(self, web: Web) -> None:
        old = web.serve("/old", Answer(body=FEED))
        back = await self.fetch(old, web.url("/none"))
        assert (back.body, back.moved) == (FEED, old)

    async def test_a_server_that_is_busy_is_not_asked_twice(self, web: Web) -> None:
        old = web.serve("/old", Answer(body=FEED))
        new = web.serve("/new", Answer(status=503))
        with pytest.raises(Exception, match="overloaded"):
            await self.fetch(old, new)
        assert web.asked("/old") == []

    async def test_name_and_password_go_along_on_the_same_server(self, web: Web) -> None:
        web.serve("/new", Answer(body=FEED))
        old = web.serve("/old", Answer(status=308, headers={"Location": "/new"})).replace("//", "//me:pw@", 1)
        assert (await self.fetch(old)).moved == web.url("/new").replace("//", "//me:pw@", 1)


async def test_a_feed_of_a_filter_is_told_that_its_address_moved(web: Web, tmp_path: Path) -> None:
    new = web.serve("/new", Answer(body=FEED))
    old = web.serve("/old", Answer(status=301, headers={"Location": "/new"}))
    async with Fetcher(user_agent="test/1", timeout=5) as fetcher:
        fetched = await fetcher.fetch(Feed(url=f"filter:cat:{old}"), None)
    assert fetched.moved == f"filter:cat:{new}"
