"""The pictures of an article: asked for once, kept, and never a stranger's bytes on the screen."""

import asyncio
from io import BytesIO

import pytest
from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer

from newsterm.model import UsageError
from newsterm.newsroom.developing import can_develop

Image = pytest.importorskip("PIL.Image")


def picture(width: int, height: int) -> bytes:
    written = BytesIO()
    Image.new("RGB", (width, height), "green").save(written, "JPEG")
    return written.getvalue()


@pytest.fixture
def entry(web, follow, newsroom):
    """Give an entry with three pictures: one, a counter of readers, one that is gone."""

    async def made():
        images = "".join(f"&lt;img src='{web.url(path)}'&gt;" for path in ("/a.jpg", "/count", "/gone.jpg"))
        body = (
            '<rss version="2.0"><channel><title>A</title><item><guid>1</guid><title>News</title>'
            f"<description>&lt;p&gt;Text.&lt;/p&gt;{images}</description></item></channel></rss>"
        )
        follow(web.serve("/feed", Answer(body=body.encode(), headers=RSS_TYPE)))
        await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None)
        return newsroom.reading.article(newsroom.reading.rows("")[0])

    return made


def test_pictures_are_asked_for_once_and_kept(entry, web, newsroom) -> None:
    web.serve("/a.jpg", Answer(body=picture(60, 40), headers={"Content-Type": "text/html"}))
    web.serve("/count", Answer(body=picture(1, 1)))
    web.serve("/gone.jpg", Answer(status=404))

    async def asked():
        one = await entry()
        urls = newsroom.picturing.addresses(one)
        first = await newsroom.picturing.ask(one, urls, lambda _: None)
        again = await newsroom.picturing.ask(one, urls[:2], lambda _: None)
        return urls, {found.url: found for found in first}, again

    urls, first, again = asyncio.run(asked())
    assert [url.rpartition("/")[2] for url in urls] == ["a.jpg", "count", "gone.jpg"]
    assert [(first[url].width, bool(first[url].file), bool(first[url].error)) for url in urls] == [
        (60, True, False),
        (0, False, False),
        (0, False, True),
    ]
    assert [one.file for one in again] == [first[url].file for url in urls[:2]]
    assert [len(web.asked(path)) for path in ("/a.jpg", "/count")] == [1, 1]


def test_who_has_nothing_to_draw_with_is_told_what_to_install(entry, newsroom, monkeypatch) -> None:
    monkeypatch.setattr("newsterm.newsroom.picturing.can_develop", lambda: not can_develop())

    async def asked():
        await newsroom.picturing.ask(await entry(), ["https://example.org/a.jpg"], lambda _: None)

    with pytest.raises(UsageError) as caught:
        asyncio.run(asked())
    assert "newsterm[pictures]" in str(caught.value.hint)
