"""`$`: pictures in the article, which come while one reads and move nothing of it."""

import asyncio

import pytest

from newsterm.lang import Said
from newsterm.newsroom.developing import Sketch
from newsterm.newsroom.pictured import Pictured
from tests.tui.conftest import entry, receive

URL = "https://example.org/a.jpg"
TEXT = "<p>A sentence of the article.</p>" * 4
HTML = f"{TEXT}<img src='{URL}' alt='The harbour'>{TEXT * 10}"


class Web:
    """What stands in for the process that asks for pictures, and for the one that draws them."""

    def __init__(self, newsroom) -> None:
        self.album = newsroom.picturing.album
        self.asked: list[str] = []
        self.open = asyncio.Event()

    async def __call__(self, entry_id, report) -> Said:
        self.asked.append(entry_id)
        await self.open.wait()
        kept = self.album.keep(URL, b"points", ".jpg", 1600, 400)
        report(Pictured(url=URL, file=str(kept.file), width=1600, height=400))
        return Said("")

    async def sketch(self, file, columns, rows, *, graphics, cell, ground) -> Sketch:
        del graphics, cell, ground
        assert file.read_bytes() == b"points"
        return Sketch(columns=columns, rows=rows, halves=bytes([200, 30, 40]) * (columns * 2 * rows))


@pytest.fixture
def web(newsroom, monkeypatch) -> Web:
    """An article with a picture of unknown size, the newest of all."""
    (_, _), (_, english) = newsroom.reading.feeds()
    receive(newsroom, english.id, entry("pictured", "The harbour at night", HTML, -1, "en"))
    web = Web(newsroom)
    monkeypatch.setattr("newsterm.tui.desks.picturing.pictures_away", web)
    monkeypatch.delenv("NO_COLOR", raising=False)
    newsroom.picturing.darkroom = web
    return web


async def test_a_picture_has_its_room_at_once_and_moves_nothing_when_it_comes(
    interface, newsroom, web
) -> None:
    async with interface(newsroom) as screen:
        await screen.press("enter")
        before = screen.rows()
        assert web.asked == []
        await screen.pilot.press("$")
        asked, article = screen.rows(), screen.app.screen.article
        place = next(at for at, row in enumerate(before) if "▧ The harbour" in row)
        assert asked[:place] == before[:place]
        assert "▧ The harbour" not in asked[place]
        web.open.set()
        await screen.settle()
        came = screen.rows()
        assert "▀▀▀▀" in came[place]
        assert [row.replace("▀", "").strip() for row in came[:-1]] == [row.strip() for row in asked[:-1]]
        known = article._layout_of.known
        await screen.press("G")
        assert article._layout_of.known < known, "out of sight, a wide picture takes the room that is its own"
        await screen.press("home", "$")
        assert "▀" not in screen.text()
        assert len(web.asked) == 1
        await screen.press("G", "$")
        assert "shown, further up" in screen.rows()[-1]
