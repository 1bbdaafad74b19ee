"""Through a proxy: SOCKS5, CONNECT, and plain forwarding."""

import base64
import socket
import threading

import pytest
from tests.fakes.raw import Raw
from tests.fakes.web import Answer, Web, free_port

from newsterm.fetch import Fetcher
from newsterm.model import Feed, Fetched, FetchError

FEED = b"<rss/>"


async def fetch(url: str, proxy: str = "", **more: str) -> Fetched:
    async with Fetcher(user_agent="test/1", timeout=3) as fetcher:
        fetched = await fetcher.fetch(Feed(url=url, proxy=proxy, **more), None)
    assert isinstance(fetched, Fetched)
    return fetched


class Socks:
    """A SOCKS5 server (RFC 1928) that leads every name to 127.0.0.1."""

    def __init__(self, user: bytes = b"", refuse: int = 0) -> None:
        self.asked: list[tuple[bytes, int]] = []
        self._user, self._refuse = user, refuse
        self._socket = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._socket.getsockname()[1]}"

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        methods = connection.recv(64)[2:]
        wanted = 2 if self._user else 0
        if wanted not in methods:
            connection.sendall(b"\x05\xff")
            return
        connection.sendall(bytes((5, wanted)))
        if self._user:
            right = connection.recv(512) == self._user
            connection.sendall(bytes((1, not right)))
            if not right:
                return
        request = connection.recv(512)
        host, port = request[5:-2] if request[3] == 3 else request[4:-2], int.from_bytes(request[-2:], "big")
        self.asked.append((host, port))
        connection.sendall(bytes((5, self._refuse, 0, 1)) + bytes(6))
        if self._refuse:
            return
        with socket.create_connection(("127.0.0.1", port)) as there:
            there.sendall(connection.recv(65536))
            while data := there.recv(65536):
                connection.sendall(data)
                if FEED in data:
                    return

    def close(self) -> None:
        self._socket.close()


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
async def test_a_socks_proxy_is_told_the_name_and_looks_it_up_itself(web: Web, scheme: str) -> None:
    url = web.serve("/f", Answer(body=FEED)).replace("127.0.0.1", "far.example")
    socks = Socks()
    assert (await fetch(url, f"{scheme}://{socks.address}")).body == FEED
    assert socks.asked == [(b"far.example", web.port)]
    socks.close()


async def test_a_socks_proxy_may_want_a_name_and_a_password(web: Web) -> None:
    url = web.serve("/f", Answer(body=FEED))
    socks = Socks(user=b"\x01\x02me\x04p@ss")
    assert (await fetch(url, f"socks5://me:p%40ss@{socks.address}")).body == FEED
    for wrong in ("me:no@", ""):
        with pytest.raises(FetchError, match="name and a password") as caught:
            await fetch(url, f"socks5://{wrong}{socks.address}")
        assert "p@ss" not in caught.value.message + caught.value.hint
    socks.close()


async def test_a_socks_proxy_that_refuses_is_said_to(web: Web) -> None:
    socks = Socks(refuse=2)
    with pytest.raises(FetchError, match="refused \\(SOCKS 2\\)"):
        await fetch(web.url("/f"), f"socks5://{socks.address}")
    socks.close()


async def test_an_http_proxy_is_asked_for_the_whole_address(web: Web) -> None:
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>"
    with Raw(lambda _, connection: connection.sendall(answer)) as proxy:
        there = proxy.url("").replace("://", "://me:secret@")
        assert (await fetch("http://far.example/f?a=1", there)).body == FEED
        (head,) = proxy.heard
    assert head.startswith(b"GET http://far.example/f?a=1 HTTP/1.1\r\nHost: far.example\r\n")
    assert b"proxy-authorization: Basic " + base64.b64encode(b"me:secret") + b"\r\n" in head


@pytest.mark.parametrize(("status", "reason"), [(b"407", "name and a password"), (b"403", "HTTP 403")])
async def test_an_http_proxy_is_asked_for_a_way_to_what_is_encrypted(status: bytes, reason: str) -> None:
    refusal = b"HTTP/1.1 " + status + b" No\r\n\r\n"
    with Raw(lambda _, connection: connection.sendall(refusal)) as proxy:
        with pytest.raises(FetchError) as caught:
            await fetch("https://far.example/f", proxy.url("").replace("://", "://me:secret@"))
        (head,) = proxy.heard
    assert head.startswith(b"CONNECT far.example:443 HTTP/1.1\r\n")
    assert reason in caught.value.message
    assert "secret" not in caught.value.message + caught.value.hint


@pytest.mark.parametrize("scheme", ["socks5", "http"])
async def test_a_proxy_that_is_not_there_is_what_is_said_to_be_missing(scheme: str) -> None:
    with pytest.raises(FetchError, match="the proxy cannot be reached"):
        await fetch("http://far.example/f", f"{scheme}://127.0.0.1:{free_port()}")


@pytest.mark.parametrize("said", [b"", b"\x05\xff", b"HTTP/1.1 400 Bad\r\n\r\n"])
async def test_what_is_no_socks_proxy_is_found_out(said: bytes) -> None:
    with (
        Raw(lambda _, connection: connection.sendall(said), until=b"\x05\x01\x00") as proxy,
        pytest.raises(FetchError, match="proxy"),
    ):
        await fetch("http://far.example/f", proxy.url("").replace("http", "socks5"))


async def test_the_system_s_proxy_is_used_unless_a_feed_says_none(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"127.0.0.1:{free_port()}")
    url = web.serve("/f", Answer(body=FEED))
    with pytest.raises(FetchError, match="the proxy cannot be reached"):
        await fetch(url)
    assert (await fetch(url, "none")).body == FEED
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert (await fetch(url)).body == FEED


async def test_a_public_name_behind_a_proxy_may_not_send_us_inside() -> None:
    sent_on = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/inside\r\nContent-Length: 0\r\n\r\n"
    with Raw(lambda _, connection: connection.sendall(sent_on)) as proxy:
        with pytest.raises(FetchError, match="private address"):
            await fetch("http://far.example/f", proxy.url(""))
        assert len(proxy.heard) == 1
