"""`d`: what came with an article is downloaded, with a bar in the last row, stopped, gone on with, played."""

import asyncio
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.bidi import cells
from newsterm.lang import NOTHING, Said, phrases
from newsterm.model import Enclosure
from newsterm.newsroom.downloaded import Downloaded, place_of
from newsterm.tui.looks.bar import bar_words
from newsterm.tui.screens.several import Several

from .conftest import entry, receive

URLS = tuple(f"https://example.org/{n}.mp3" for n in range(4))


class Web:
    """What stands in for the processes that download."""

    def __init__(self, newsroom, folder) -> None:
        self.newsroom = newsroom
        self.folder = folder
        self.on: dict[str, asyncio.Event] = {}
        self.ended: list[str] = []
        self.most = 0
        self.error = NOTHING

    async def __call__(self, entry_id, url, report) -> Said:
        told = Downloaded(id=entry_id, url=url, title="x", done=450_000, size=1_000_000)
        report(told)
        self.on[url] = asyncio.Event()
        self.most = max(self.most, len(self.on))
        try:
            await self.on[url].wait()
        except asyncio.CancelledError:
            self.ended.append(url)
            raise
        finally:
            del self.on[url]
        if self.error:
            report(replace(told, error=self.error))
            return NOTHING
        file = self.folder / "حلقة.mp3"
        file.write_bytes(b"x" * 1_000_000)
        self.newsroom.store.set_place(place_of(url), str(file))
        report(replace(told, done=1_000_000, file=str(file)))
        return NOTHING


@pytest.fixture
def web(newsroom, monkeypatch, tmp_path) -> Web:
    """The newest article came with a recording, the next with three."""
    (_, arabic), _ = newsroom.reading.feeds()
    for number, urls in enumerate((URLS[1:], URLS[:1])):
        sounds = tuple(Enclosure(url=url, type="audio/mpeg") for url in urls)
        made = entry(f"p{number}", "حلقة اليوم", "<p>x</p>", -1 - number, "ar")
        receive(newsroom, arabic.id, replace(made, entry=replace(made.entry, enclosures=sounds)))
    web = Web(newsroom, tmp_path)
    monkeypatch.setattr("newsterm.tui.desks.downloading.download_away", web)
    return web


async def until(done) -> None:
    async with asyncio.timeout(5):
        while not done():  # noqa: ASYNC110 (what is waited for is on a screen)
            await asyncio.sleep(0.005)


async def test_d_downloads_and_stops_and_goes_on_and_e_plays_what_is_here(
    newsroom, interface, web, monkeypatch, tmp_path
) -> None:
    played = []
    monkeypatch.setattr("newsterm.tui.desks.programs.open_file", lambda file, words: played.append(file))
    newsroom.config = replace(newsroom.config, reading=replace(newsroom.config.reading, play_with=("vlc",)))
    async with interface(newsroom) as screen:
        front, pilot = screen.app.screen, screen.pilot
        await pilot.press("enter", "d")
        await until(lambda: web.on)
        await pilot.pause()
        assert "━━━─────" in screen.rows()[-1]
        assert "45%" in screen.rows()[-1]
        await pilot.press("d")
        await until(lambda: web.ended)
        assert front.status.message.startswith("Stopped: ")
        assert front.status.load == ""
        await pilot.press("d")
        await until(lambda: web.on)
        web.on[URLS[0]].set()
        await screen.settle()
        assert "e plays it" in front.status.message
        assert "✓ downloaded" in screen.text()
        await screen.press("e")
        assert played == [tmp_path / "حلقة.mp3"]
        await screen.press("d")
        assert "here already" in front.status.message
        assert front.status.load == ""


async def test_several_are_chosen_and_come_two_by_two(newsroom, interface, web) -> None:
    async with interface(newsroom, language="ar") as screen:
        front, pilot = screen.app.screen, screen.pilot
        await screen.press("j", "d")
        assert isinstance(screen.app.screen, Several)
        await pilot.press("a", "enter")
        await until(lambda: len(web.on) == 2)
        await pilot.pause()
        assert "3 ملفات" in front.status.load
        web.error = Said("errors.fetch.silent", host="example.org")
        await until(lambda: not [event.set() for event in web.on.values()] and not front.status.load)
        await screen.settle()
        assert web.most == 2
        assert "example.org" in front.status.message


async def test_what_came_with_all_that_is_selected_is_downloaded(newsroom, interface, web) -> None:
    async with interface(newsroom) as screen:
        await screen.pilot.press("full_stop", "full_stop", "full_stop", "d")
        await until(lambda: len(web.on) == 2)
        assert "4 files" in screen.app.screen.status.load
        screen.app.screen.leave()


async def test_where_nothing_came_that_is_said(newsroom, interface, web) -> None:
    async with interface(newsroom) as screen:
        await screen.press("G", "d")
        assert screen.app.screen.status.message == "No file came with this article"


@given(
    st.text(max_size=60), st.integers(0, 10**10), st.integers(0, 10**10), st.floats(0, 1e9),
    st.integers(0, 10**6), st.integers(0, 200), st.sampled_from(["en", "ar", "fa", "he", "ur"]),
)  # fmt: skip
def test_a_bar_takes_no_more_room_than_it_has(name, done, size, speed, left, columns, language) -> None:
    said = bar_words(name, done, size, speed=speed, left=left, columns=columns, words=phrases(language))
    assert cells(said) <= max(columns, 17)


def test_a_bar_says_what_there_is_room_for() -> None:
    far = {"speed": 1_200_000, "left": 65, "words": phrases("en")}
    said = [bar_words("A long name of a file", 45, 100, columns=columns, **far) for columns in (60, 34, 12)]
    bare = ["".join(char for char in one if char not in "\u2066\u2068\u2069") for one in said]
    assert bare[0].startswith("A long name of a file ━━━━━━")
    assert bare[0].endswith(" 45% 1.2\u00a0MB/s 1:05")
    assert bare[1].startswith("A long")
    assert bare[1].endswith(" 45% 1:05")
    assert bare[2] == "━━──── 45%"
