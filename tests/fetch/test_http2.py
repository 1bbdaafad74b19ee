"""HTTP/2, which most of the web speaks: several feeds of one host come over one connection."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import h2.config
import h2.connection
import h2.events
import trustme

from newsterm.fetch import Fetcher
from newsterm.model import Feed, Fetched, FetchError

FEED = b"<rss>" + b"x" * 300_000 + b"</rss>"


class Server:
    """As much of HTTP/2 as is needed to answer."""

    def __init__(self) -> None:
        self.connections = 0
        self.paths: list[str] = []

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        talk = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        talk.initiate_connection()
        waiting: dict[int, bytes] = {}
        while data := await self._heard(reader):
            for event in talk.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    path = dict(event.headers)[b":path"].decode()
                    self.paths.append(path)
                    if path == "/reset":
                        talk.reset_stream(event.stream_id, 2)
                        continue
                    talk.send_headers(event.stream_id, [(":status", "200"), ("content-type", "text/xml")])
                    waiting[event.stream_id] = FEED
            for stream in list(waiting):
                left = waiting[stream]
                while left and (room := min(talk.local_flow_control_window(stream), 16_384)):
                    talk.send_data(stream, left[:room])
                    left = left[room:]
                waiting[stream] = left
                if not left:
                    talk.end_stream(stream)
                    del waiting[stream]
            writer.write(talk.data_to_send())
        writer.close()

    async def _heard(self, reader: asyncio.StreamReader) -> bytes:
        try:
            return await reader.read(65536)
        except ConnectionError:
            return b""


@asynccontextmanager
async def serving(authority: trustme.CA) -> AsyncIterator[tuple[Server, str]]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.set_alpn_protocols(["h2"])
    server = Server()
    listening = await asyncio.start_server(server.answer, "127.0.0.1", 0, ssl=context)
    yield server, f"https://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    listening.close()


async def test_several_feeds_of_one_host_come_over_one_connection(authority: trustme.CA) -> None:
    async with serving(authority) as (server, url):
        async with Fetcher(user_agent="test/1", timeout=5, per_host=4) as fetcher:
            answers = await asyncio.gather(*(fetcher.fetch(Feed(url=f"{url}/{n}"), None) for n in range(8)))
        await asyncio.sleep(0.05)
    assert [isinstance(one, Fetched) and one.body == FEED for one in answers] == [True] * 8
    assert (server.connections, len(server.paths)) == (1, 8)


async def test_one_that_is_reset_takes_no_other_with_it(authority: trustme.CA) -> None:
    async with serving(authority) as (_, url):
        async with Fetcher(user_agent="test/1", timeout=5) as fetcher:
            broken, whole = await asyncio.gather(
                fetcher.fetch(Feed(url=f"{url}/reset"), None),
                fetcher.fetch(Feed(url=f"{url}/f"), None),
                return_exceptions=True,
            )
        await asyncio.sleep(0.05)
    assert isinstance(broken, FetchError)
    assert isinstance(whole, Fetched)
