"""From the page of an entry to its full text in the store."""

from collections.abc import Callable

import pytest
from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer

from newsterm.newsroom.completing import PAUSES, Completing

HTML = {"Content-Type": "text/html; charset=utf-8"}


def story(name: str) -> Answer:
    paragraphs = "".join(
        f"<p>Part {n} of the story of {name}, which goes on for long enough to be one.</p>" for n in range(6)
    )
    page = (
        f"<html><body><nav><a href='/'>Home</a></nav><article><h1>{name}</h1>{paragraphs}"
        "<figure><img src='/p.jpg'><figcaption>A harbour <span class='credit'>A. Gull</span></figcaption>"
        "</figure>"
        "<p>The end of it.</p></article></body></html>"
    )
    return Answer(body=page.encode(), headers=HTML)


@pytest.fixture
def feed(web, follow) -> Callable[..., None]:
    """Follow a feed whose entries have these names, each with a page of its own."""

    def make(*names: str, more: str = "") -> None:
        items = "".join(
            f"<item><guid>{name}</guid><title>{name}</title><link>{web.url('/' + name)}</link>"
            f"<description>Short of {name}.</description></item>"
            for name in names
        )
        body = f'<rss version="2.0"><channel><title>A</title>{items}</channel></rss>'
        follow(web.serve("/feed", Answer(body=body.encode(), headers=RSS_TYPE)), more=more)

    return make


@pytest.fixture
def completing(newsroom) -> Completing:
    return Completing(newsroom.store, newsroom.config, newsroom.clock, newsroom.asking, breath=0)


async def refresh(newsroom) -> dict[str, int]:
    await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None)
    reading = newsroom.reading
    return {headline.title: headline.row for headline in reading.headlines(reading.rows(""))}


def full(newsroom, row: int) -> str:
    whole = newsroom.reading.full_text(newsroom.reading.article(row))
    return whole.html if whole else ""


async def test_a_page_is_asked_for_and_its_article_kept_for_when_there_is_no_web(
    newsroom, web, feed, completing
):
    feed("one", "two")
    web.serve("/one", story("one"))
    rows = await refresh(newsroom)
    heard = []
    await completing.complete(completing.pages([rows["one"]]), heard.append)
    assert [(one.title, str(one.error)) for one in heard] == [("one", "")]
    own = newsroom.reading.article(rows["one"])
    whole = newsroom.reading.full_text(own)
    assert "Part 5" in whole.html
    assert "Home" not in whole.html
    assert '<span class="credit">A. Gull</span>' in whole.html
    assert (own.summary, own.html, own.id) == ("<p>Short of one.</p>", "", whole.id)
    assert full(newsroom, rows["two"]) == ""
    assert list(newsroom.reading.rows("goes has:full")) == [rows["one"]]


async def test_what_is_kept_is_asked_for_again_only_where_that_is_wanted(newsroom, web, feed, completing):
    feed("one")
    web.serve("/one", [story("one"), story("another")])
    row = (await refresh(newsroom))["one"]
    for again in (False, False, True):
        (done,) = await completing.complete(completing.pages([row]), lambda _: None, again=again)
    assert len(web.asked("/one")) == 2
    assert not done.kept
    assert "another" in full(newsroom, row)


async def test_a_feed_that_wants_it_always_gets_its_pages_after_a_refresh_each_once(
    newsroom, web, feed, completing
):
    feed("one", "two", more="full_text = true\n")
    for name in ("one", "two"):
        web.serve(f"/{name}", story(name))
    rows = await refresh(newsroom)
    for _ in range(2):
        await completing.complete(completing.due(), lambda _: None, late=True)
    assert all("Part 5" in full(newsroom, row) for row in rows.values())
    assert [len(web.asked(f"/{name}")) for name in ("one", "two")] == [1, 1]


async def test_a_page_that_fails_is_tried_a_few_times_with_growing_pauses_and_then_no_more(
    newsroom, web, feed, completing, clock
):
    feed("one", more="full_text = true\n")
    web.serve("/one", Answer(status=404))
    await refresh(newsroom)
    asked = []
    for _ in range(100):
        await completing.complete(completing.due(), lambda _: None, late=True)
        asked.append(len(web.asked("/one")))
        clock.advance(minutes=30)
    assert asked[-1] == len(PAUSES) + 1
    assert asked.index(2) < asked.index(3) < asked.index(4)
    assert asked.index(3) - asked.index(2) < asked.index(4) - asked.index(3)


async def test_the_reader_may_always_ask_and_hears_why_it_fails(newsroom, web, feed, completing):
    feed("one", "two")
    web.serve("/one", Answer(status=403))
    web.serve("/two", Answer(body=b"%PDF-1.7", headers={"Content-Type": "application/pdf"}))
    rows = await refresh(newsroom)
    for _ in range(5):
        done = await completing.complete(completing.pages([rows["one"], rows["two"]]), lambda _: None)
    assert [str(one.error) for one in done] == [
        "the server refuses to show it (HTTP 403)",
        "its link leads to a file (application/pdf), not to a web page",
    ]
    assert all(one.hint for one in done)
    assert len(web.asked("/one")) == 5


async def test_a_host_that_asks_us_to_wait_is_left_alone_with_its_other_pages(
    newsroom, web, feed, completing, clock
):
    names = [f"s{n}" for n in range(8)]
    feed(*names, more="full_text = true\n")
    for name in names:
        web.serve(f"/{name}", Answer(status=429, headers={"Retry-After": "86400"}))
    await refresh(newsroom)
    before = len(web.requests)
    await completing.complete(completing.due(), lambda _: None, late=True)
    assert len(web.requests) - before == 2
    clock.advance(hours=1)
    await completing.complete(completing.due(), lambda _: None, late=True)
    again = [request.path for request in web.requests[before:]]
    assert len(again) == len(set(again)) == 4


async def test_an_export_gives_the_full_texts_that_are_kept(newsroom, web, feed, completing):
    feed("one", "two")
    web.serve("/one", story("one"))
    rows = await refresh(newsroom)
    await completing.complete(completing.pages([rows["one"]]), lambda _: None)
    own, whole = (
        b"".join(newsroom.exporting.export("", "text", full=full)).decode() for full in (False, True)
    )
    assert ("Part 5" in own, "Part 5" in whole, "Short of two." in whole) == (False, True, True)
