"""A newsroom with a few articles, and the interface over it without a terminal."""

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from textual._context import active_app
from textual.css.stylesheet import Stylesheet

from newsterm.config import add_feed, paths
from newsterm.model import Changes, Feed, NewEntry, ParsedEntry, ParsedFeed
from newsterm.newsroom import Newsroom
from newsterm.tui.app import NewstermApp

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

ARABIC = (
    ("a1", "افتتاح مكتبة «النور» بعد ترميم دام 3 سنوات", "<p>قالت المديرة: «عدنا “أخيرا” إلى القرّاء».</p>"),
    ("a2", "iPhone جديد يدعم اللغة العربية", "<p>نص قصير <a href='https://example.org/x'>وفيه رابط</a>.</p>"),
    ("a3", "أسعار القمح تتراجع 5%", "<ul><li>أول</li><li>ثان</li></ul>"),
)
ENGLISH = (
    ("e1", "A library opens (again)", "<p>It took three years.</p>" + "<p>One more line of text.</p>" * 60),
    ("e2", "Wheat is down 5%", "<p>Short.</p>"),
)


def entry(key: str, title: str, html: str, minutes: int, language: str, **more: str) -> NewEntry:
    parsed = ParsedEntry(
        key=key,
        url=f"https://example.org/{key}",
        title=title,
        html=html,
        published=NOW - timedelta(minutes=minutes),
        language=language,
        **more,
    )
    return NewEntry(entry=parsed, hash=key, arrived=NOW)


def receive(newsroom: Newsroom, feed: int, *entries: NewEntry, title: str = "") -> None:
    """Write entries as a refresh does."""
    newsroom.store.write(
        Changes(
            feed=feed,
            added=entries,
            parsed=ParsedFeed(title=title) if title else None,
            checked=NOW,
            next_check=NOW + timedelta(hours=1),
        )
    )


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty home that does not refresh by itself."""
    monkeypatch.setenv("NEWSTERM_HOME", str(tmp_path))
    monkeypatch.setenv("TZ", "UTC")
    places = paths({"NEWSTERM_HOME": str(tmp_path)})
    places.config.write_text("[refresh]\nat_start = false\n")
    return places


@pytest.fixture
def newsroom(home):
    """Two feeds, five articles: the newest is a1, the oldest e2."""
    add_feed(home.feeds, Feed(url="https://example.org/ar.xml", language="ar", tags=("news",)))
    add_feed(home.feeds, Feed(url="https://example.org/en.xml", language="en", tags=("news",)))
    with Newsroom.open(home, clock=lambda: NOW) as opened:
        (_, arabic), (_, english) = opened.reading.feeds()
        for number, (key, title, html) in enumerate(ARABIC):
            receive(opened, arabic.id, entry(key, title, html, number, "ar"), title="أخبار الساحل")
        for number, (key, title, html) in enumerate(ENGLISH):
            receive(opened, english.id, entry(key, title, html, 10 + number, "en"), title="Coast News")
        yield opened


async def still(_at_least: float = 0, at_most: float = 5, *, soon: float = 0.004) -> None:
    """Wait until nothing is left to do: no call, no work behind the screen, no timer that ends `soon`.

    Textual's own `wait_for_idle`, which this replaces, sleeps by fiftieths of a second and looks whether the
    process took time. Work behind the screen that is itself waiting is let wait after 40 ms, as it does.
    """
    loop, app = asyncio.get_running_loop(), active_app.get()
    begun = loop.time()
    dry = 0
    while dry < 3 and (waited := loop.time() - begun) < at_most:
        await asyncio.sleep(0)
        ends = [timer.when() - loop.time() for timer in loop._scheduled if not timer.cancelled()]
        dry = 0 if loop._ready else dry + 1
        if dry == 3 and ends and min(ends) < soon:
            await asyncio.sleep(max(0, min(ends)))
            dry = 0
        elif dry == 3 and waited < 0.04 and not all(worker.is_finished for worker in app.workers):
            await asyncio.sleep(0.001)
            dry = 0


_rules = {}
_parse_rules = Stylesheet._parse_rules


def parsed_once(self, css, read_from, *more, **named):
    """Read a style sheet of an app as it was read for the app before, under the same colours."""
    key = (css, read_from, more, *named.items(), *self._variables.items())
    if key not in _rules:
        _rules[key] = _parse_rules(self, css, read_from, *more, **named)
    return _rules[key]


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """Pilots go on as soon as the interface stands still; a digit is a section at once, and no count."""
    monkeypatch.setattr(Stylesheet, "_parse_rules", parsed_once)
    monkeypatch.setattr("newsterm.tui.keyboard.pending.DIGIT", 0)
    monkeypatch.setattr("textual.pilot.wait_for_idle", still)
    monkeypatch.setattr("textual.app.wait_for_idle", still)


class Screen:
    """What a person sees and does."""

    def __init__(self, app, pilot):
        self.app = app
        self.pilot = pilot

    def rows(self) -> list[str]:
        """The screen as plain text, blanks at the ends of rows left out."""
        return [row.rstrip() for row in self.whole_rows()]

    def whole_rows(self) -> list[str]:
        """The screen as plain text."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    def text(self) -> str:
        return "\n".join(self.rows())

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
        await self.settle()

    async def settle(self) -> None:
        """Wait until what was asked for is on the screen: also what a timer will ask for in a moment."""
        await self.pilot.pause()
        while True:
            await self.app.workers.wait_for_complete()
            await still(soon=0.12)
            if all(worker.is_finished for worker in self.app.workers):
                break
        await self.pilot.pause()


@pytest.fixture
def interface():
    """Start the interface on a newsroom: `async with interface(newsroom, size=(80, 24)) as screen`."""

    @asynccontextmanager
    async def start(newsroom: Newsroom, *, size: tuple[int, int] = (80, 24), language: str = "en"):
        app = NewstermApp(newsroom, language=language)
        async with app.run_test(size=size) as pilot:
            screen = Screen(app, pilot)
            await screen.settle()
            yield screen

    return start
