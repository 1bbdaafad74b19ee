"""Journeys in a process of their own."""

import asyncio
import os
import sys
import time

import pytest
from tests.fakes.feeds import RSS_TYPE, rss
from tests.fakes.web import Answer

from newsterm.lang import NOTHING, phrases
from newsterm.model import Outcome
from newsterm.newsroom import away
from newsterm.newsroom.away import end_all, refresh_away, subscribe_away


@pytest.fixture
def env(places) -> dict[str, str]:
    return {"NEWSTERM_HOME": str(places.feeds.parent), "PATH": os.environ["PATH"]}


async def first_of(heard: asyncio.Queue, journey: asyncio.Task):
    """Wait for what is heard first, not longer than there is anybody to be heard."""
    listening = asyncio.create_task(heard.get())
    await asyncio.wait({listening, journey}, return_when=asyncio.FIRST_COMPLETED)
    assert listening.done(), await journey
    return listening.result()


async def test_outcomes_are_heard_as_they_come(newsroom, web, follow, env):
    follow(
        web.serve("/a", Answer(body=rss("أخبار", "one"), headers=RSS_TYPE)),
        web.serve("/b", Answer(status=404)),
    )
    heard = []
    assert await refresh_away([], heard.append, env=env) == NOTHING
    assert {(one.title, one.added, bool(one.error)) for one in heard} == {
        ("أخبار", 1, False),
        (web.url("/b"), 0, True),
    }
    assert newsroom.reading.count("") == 1
    assert await refresh_away([web.url("/a")], heard.append, due=True, env=env) == NOTHING
    assert len(heard) == 2


async def test_what_went_wrong_is_handed_back(newsroom, env):
    error = await refresh_away([], lambda _: None, env=env)
    assert error.within(phrases("ar")).startswith("لا مصادر بعد؛ ")


async def test_left_half_way_the_process_ends(newsroom, web, follow, env):
    follow(
        web.serve("/a", Answer(body=rss("A", "one"), headers=RSS_TYPE)), web.serve("/b", Answer(silent=True))
    )
    heard = asyncio.Queue()
    journey = asyncio.create_task(refresh_away([], heard.put_nowait, env=env))
    assert (await first_of(heard, journey)).added == 1
    journey.cancel()
    begun = time.monotonic()
    with pytest.raises(asyncio.CancelledError):
        await journey
    assert time.monotonic() - begun < 1
    assert newsroom.reading.count("") == 1


@pytest.mark.parametrize("moment", [1, 7, 19])
async def test_one_that_is_killed_leaves_whole_feeds_or_nothing(newsroom, web, follow, env, moment):
    """Killed when so many feeds have been heard of, in the midst of whatever it is doing then."""
    items = [f"خبر {number}" for number in range(60)]
    follow(*(web.serve(f"/{name}", Answer(body=rss("أ", *items), headers=RSS_TYPE)) for name in range(24)))
    heard: list[Outcome] = []

    def hear(outcome: Outcome) -> None:
        heard.append(outcome)
        if len(heard) == moment:
            for process in away._running:
                process.kill()

    async with asyncio.timeout(20):
        await refresh_away([], hear, env=env)
    totals = [state.total for _, state in newsroom.reading.feeds()]
    assert set(totals) <= {0, 60}
    assert totals.count(60) >= moment
    assert newsroom.store.check() == []
    async with asyncio.timeout(20):
        assert await refresh_away([], heard.append, env=env) == NOTHING
    assert newsroom.reading.count("") == 24 * 60


async def test_a_process_that_cannot_begin_is_said(newsroom, follow, env, tmp_path, web):
    """Such as one whose own parts are damaged."""
    follow(web.url("/a"))
    damaged = tmp_path / "damaged" / "newsterm"
    damaged.mkdir(parents=True)
    (damaged / "__init__.py").write_text("raise ImportError('damaged')")
    async with asyncio.timeout(20):
        error = await refresh_away([], lambda _: None, env=env | {"PYTHONPATH": str(damaged.parent)})
    assert "damaged" in str(error)


async def test_subscribing_tells_what_was_found_and_what_came_of_it(newsroom, web, env):
    address = web.serve("/a", Answer(body=rss("A", "one"), headers=RSS_TYPE))
    (answer,), error = await subscribe_away(address, env=env)
    assert (error, [one["added"] for one in answer["outcomes"]]) == (NOTHING, [1])
    answers, error = await subscribe_away(web.url("/none"), choose="first", env=env)
    assert answers == []
    assert "not there" in str(error)


async def test_of_several_addresses_that_which_will_not_do_is_told(newsroom, web, env):
    pages = [web.serve(path, Answer(body=rss(path, "one"), headers=RSS_TYPE)) for path in ("/a", "/b")]
    answers, error = await subscribe_away(pages[0], web.url("/none"), pages[1], choose="first", env=env)
    assert [outcome["url"] for answer in answers for outcome in answer["outcomes"]] == pages
    assert "/none" in str(error)


async def test_a_signal_handler_can_end_what_runs(newsroom, web, follow, env):
    follow(
        web.serve("/a", Answer(body=rss("A", "one"), headers=RSS_TYPE)),
        web.serve("/slow", Answer(silent=True)),
    )
    heard = asyncio.Queue()
    async with asyncio.timeout(20):
        journey = asyncio.create_task(refresh_away([], heard.put_nowait, env=env))
        await first_of(heard, journey)
        end_all()
        await journey
    assert heard.empty()


async def test_who_waits_for_headlines_does_not_wait_for_the_index(newsroom, web, follow, env, monkeypatch):
    follow(web.serve("/a", Answer(body=rss("A", "one"), headers=RSS_TYPE)))
    lasting = [sys.executable, "-c", "import os, time; print('{}', flush=True); os.close(1); time.sleep(9)"]
    monkeypatch.setattr(away, "_command", lambda _: lasting)
    begun = time.monotonic()
    assert await refresh_away([], lambda _: None, env=env) == NOTHING
    assert time.monotonic() - begun < 5
    assert len(away._running) == 1
    end_all()
    await asyncio.gather(*away._tidying)
    assert not away._running


async def test_what_came_is_indexed_after_all_was_told(newsroom, web, follow, env):
    follow(web.serve("/a", Answer(body=rss("A", "one"), headers=RSS_TYPE)))
    assert await refresh_away([], lambda _: None, env=env) == NOTHING
    await asyncio.gather(*away._tidying)
    assert newsroom.store.index() == 0
    assert newsroom.reading.count("one") == 1
