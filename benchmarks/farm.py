"""A farm of feeds on this machine: each on a host of its own, with ETags, gzip, the delay of a far server.

A third is Arabic; one in three is Atom, the others RSS 2.0. Run as a program it serves until its input ends;
a line with a number makes so many of its feeds bring three new entries.
"""

import asyncio
import gzip
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from time import gmtime, strftime
from typing import IO

ARABIC = """
قال المتحدث باسم الحكومة إن الاقتصاد نما بنسبة 3.5% في العام الماضي بعد أن تراجع خلال عام 2020
وأضاف أن الأسعار ارتفعت إلى أعلى مستوى (منذ عشر سنوات) في أسواق London و«نيويورك»
"""
ENGLISH = """
The minister said that the economy had grown by 3.5 percent last year after shrinking in 2020, and
that prices had reached their highest level in ten years in the markets of London & “New York”
"""
START = 1_780_000_000
HOUR = 3600


class Plot:
    """One feed of the farm: what it says now, packed and not."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._chance = random.Random(number)
        self._words = (ENGLISH if number % 3 else ARABIC).split()
        self._atom = number % 3 == 1
        self._entries = [self._entry(index) for index in range(self._chance.randint(20, 100))]
        self._grow()

    def change(self) -> None:
        """Bring three new entries, and let as many old ones go."""
        count = len(self._entries)
        fresh = [self._entry(self.serial + index) for index in range(3)]
        self._entries = (fresh + self._entries)[:count]
        self._grow()

    def _grow(self) -> None:
        self.serial = getattr(self, "serial", 100) + 3
        title = " ".join(self._words[:4])
        if self._atom:
            head = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{title}</title><id>urn:farm:{self.number}</id>'
            foot = "</feed>"
        else:
            head = f'<rss version="2.0"><channel><title>{title}</title><link>https://farm.example/</link>'
            foot = "</channel></rss>"
        text = f'<?xml version="1.0" encoding="utf-8"?>\n{head}{"".join(self._entries)}{foot}'
        self.plain = text.encode()
        self.packed = gzip.compress(self.plain, 6)
        self.etag = f'"{self.number}-{self.serial}"'

    def _entry(self, index: int) -> str:
        words = self._chance.choices(self._words, k=12)
        headline = escape(" ".join(words))
        link = f"https://farm.example/{self.number}/{index}"
        when = gmtime(START + index * HOUR)
        paragraphs = "".join(
            f'<p>{escape(" ".join(self._chance.choices(self._words, k=70)))} <a href="{link}#more">…</a></p>'
            for _ in range(self._chance.randint(3, 9))
        )
        if self._atom:
            date = strftime("%Y-%m-%dT%H:%M:%SZ", when)
            return (
                f'<entry><title>{headline}</title><id>{link}</id><link href="{link}"/>'
                f"<updated>{date}</updated><author><name>{words[0]}</name></author>"
                f'<content type="html">{escape(paragraphs)}</content></entry>'
            )
        date = strftime("%a, %d %b %Y %H:%M:%S GMT", when)
        return (
            f"<item><title>{headline}</title><link>{link}</link><guid>{link}</guid><pubDate>{date}</pubDate>"
            f"<category>{words[1]}</category><description>{escape(paragraphs)}</description></item>"
        )


class Answering(asyncio.Protocol):
    """HTTP/1.1 as far as a reader of feeds needs it."""

    def __init__(self, plots: list[Plot], delay: float) -> None:
        self._plots = plots
        self._delay = delay
        self._heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._heard += data
        while b"\r\n\r\n" in self._heard:
            request, self._heard = self._heard.split(b"\r\n\r\n", 1)
            delay = random.uniform(self._delay / 2, self._delay * 3 / 2)
            asyncio.get_running_loop().call_later(delay, self._answer, request)

    def _answer(self, request: bytes) -> None:
        if self._transport.is_closing():
            return
        first, *lines = request.decode("latin-1").split("\r\n")
        told = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        plot = self._plots[int(first.split()[1].rpartition("/")[2])]
        if told.get("if-none-match") == plot.etag:
            self._transport.write(f"HTTP/1.1 304 Not Modified\r\nETag: {plot.etag}\r\n\r\n".encode())
            return
        packed = "gzip" in told.get("accept-encoding", "")
        body = plot.packed if packed else plot.plain
        coding = "Content-Encoding: gzip\r\n" if packed else ""
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nETag: {plot.etag}\r\n{coding}"
        self._transport.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)


def host(number: int) -> str:
    """Give each feed a loopback address of its own, as each site has."""
    return f"127.0.{1 + number // 250}.{1 + number % 250}"


async def serve(count: int, delay: float) -> None:
    loop = asyncio.get_running_loop()
    plots = [Plot(number) for number in range(count)]
    first = await loop.create_server(lambda: Answering(plots, delay), host(0), 0)
    port = first.sockets[0].getsockname()[1]
    for number in range(1, count):
        await loop.create_server(lambda: Answering(plots, delay), host(number), port)
    size = sum(len(plot.plain) for plot in plots), sum(len(plot.packed) for plot in plots)
    print(port, *size, flush=True)
    changed = 0
    while line := await asyncio.to_thread(sys.stdin.readline):
        for _ in range(int(line)):
            plots[changed * 7 % count].change()
            changed += 1
        print("changed", flush=True)


class Farm:
    """A farm that is open: its addresses, and how to let it change."""

    def __init__(self, count: int, pipe_in: IO[str], pipe_out: IO[str]) -> None:
        self._in = pipe_in
        self._out = pipe_out
        port, self.plain_bytes, self.packed_bytes = map(int, pipe_out.readline().split())
        self.urls = [f"http://{host(number)}:{port}/feed/{number}" for number in range(count)]

    def change(self, count: int) -> None:
        self._in.write(f"{count}\n")
        self._in.flush()
        self._out.readline()


@contextmanager
def farm(count: int, delay: float) -> Iterator[Farm]:
    """Open a farm of `count` feeds that answer after `delay` seconds, more or less by half."""
    command = [sys.executable, "-m", "benchmarks.farm", str(count), str(delay)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield Farm(count, process.stdin, process.stdout)
        finally:
            process.terminate()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), float(sys.argv[2])))
