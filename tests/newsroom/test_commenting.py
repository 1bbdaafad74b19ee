"""From the feed of comments that an entry names to what is kept of them."""

import asyncio

import pytest
from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer

from newsterm.model import FetchError, UsageError
from newsterm.newsroom.commenting import mirrored, said


def rss(*items: str) -> Answer:
    return Answer(
        body=f'<rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A</title>{"".join(items)}</channel></rss>'.encode(),
        headers=RSS_TYPE,
    )


def comment(number: int, text: str, day: int) -> str:
    return (
        f"<item><guid>c{number}</guid><title>By: Nora</title><dc:creator>Nora</dc:creator>"
        f"<pubDate>{day:02} Nov 2026 10:00:00 +0000</pubDate><description>{text}</description></item>"
    )


@pytest.fixture
def entry(web, follow, newsroom):
    """Give an entry whose feed says where its comments are, if it does."""

    async def made(*, named: bool = True):
        where = f"<wfw:commentRss>{web.url('/comments')}</wfw:commentRss>" if named else ""
        page = "<comments>https://example.org/talk</comments>"
        follow(web.serve("/feed", rss(f"<item><guid>1</guid><title>News</title>{page}{where}</item>")))
        await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None)
        return newsroom.reading.article(newsroom.reading.rows("")[0])

    return made


def test_comments_are_kept_in_the_order_of_time_without_anything_that_runs(entry, web, newsroom) -> None:
    web.serve("/comments", rss(comment(2, "Later\x07", 20), comment(1, "&lt;b&gt;First&lt;/b&gt;", 19)))

    async def asked():
        one = await entry()
        assert newsroom.commenting.kept(one) == ()
        return one, await newsroom.commenting.ask(one)

    one, found = asyncio.run(asked())
    assert [(said(comment), comment.author) for comment in found] == [("First", "Nora"), ("Later", "Nora")]
    assert list(newsroom.commenting.kept(one)) == found


def test_an_entry_that_names_no_feed_of_comments_says_where_they_are(entry, newsroom) -> None:
    async def asked():
        await newsroom.commenting.ask(await entry(named=False))

    with pytest.raises(UsageError, match="names no feed of comments") as caught:
        asyncio.run(asked())
    assert caught.value.hint == "they are at https://example.org/talk"


def test_what_is_kept_stays_where_the_feed_of_comments_is_gone(entry, web, newsroom) -> None:
    web.serve("/comments", [rss(comment(1, "First", 19)), Answer(status=404)])

    async def asked():
        one = await entry()
        await newsroom.commenting.ask(one)
        with pytest.raises(FetchError):
            await newsroom.commenting.ask(one)
        return one

    assert len(newsroom.commenting.kept(asyncio.run(asked()))) == 1


def test_nothing_is_asked_in_the_name_of_a_feed_that_was_dropped_meanwhile(entry, web, newsroom) -> None:
    web.serve("/comments", rss(comment(1, "First", 19)))

    async def asked():
        one = await entry()
        newsroom.store.sync_feeds([], "none", newsroom.clock())
        for journey in (
            newsroom.commenting.ask(one),
            newsroom.picturing.ask(one, [web.url("/a.png")], lambda _: None),
        ):
            with pytest.raises(UsageError):
                await journey

    asyncio.run(asked())


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://example.org/talk/%D8%B1%D8%A3%D9%8A.xml", True),
        ("https://example.org/talk/none.xml", False),
        ("https://example.org/talk", False),
        ("https://example.org/../secret.xml", False),
        ("https://example.org/%2e%2e/secret.xml", False),
        ("https://example.org/talk%2f..%2f..%2fsecret.xml", False),
        ("https://example.org/link.xml", False),
        ("https://example.org//talk/%D8%B1%D8%A3%D9%8A.xml", False),
        ("https://[", False),
    ],
)
def test_what_stands_beside_a_feed_that_is_a_file_is_read_and_nothing_else(tmp_path, url, found) -> None:
    """A mirror has comments below host and path; no address leads out of the feed's folder."""
    folder = tmp_path / "mirror"
    (folder / "example.org" / "talk").mkdir(parents=True)
    (folder / "example.org" / "talk" / "رأي.xml").touch()
    (folder / "secret.xml").touch()
    (tmp_path / "secret.xml").touch()
    (folder / "example.org" / "link.xml").symlink_to(tmp_path / "secret.xml")
    beside = mirrored((folder / "feed.xml").as_uri(), url)
    assert beside == ((folder / "example.org" / "talk" / "رأي.xml").resolve().as_uri() if found else "")
    assert mirrored("https://example.org/feed", url) == ""
