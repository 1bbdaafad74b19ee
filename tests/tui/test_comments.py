"""`c`: what readers said, below the article, and back to where one read."""

import pytest

from newsterm.lang import NOTHING, Said
from newsterm.model import Comment
from tests.tui.conftest import NOW, entry, receive

LONG = "".join(f"<p>Sentence {n} of this article.</p>" for n in range(30))


class Feed:
    """What stands in for the process that asks the feed of comments."""

    def __init__(self, newsroom) -> None:
        self.newsroom = newsroom
        self.says: list[str] = []
        self.error = NOTHING
        self.asked = 0

    async def __call__(self, entry_id: str) -> Said:
        self.asked += 1
        if not self.error:
            found = [Comment(author="Nora", html=f"<p>{text}</p>", published=NOW) for text in self.says]
            self.newsroom.store.keep_comments(self.newsroom.reading.row(entry_id), found, NOW)
        return self.error


@pytest.fixture
def feed(newsroom, monkeypatch) -> Feed:
    (_, _), (_, english) = newsroom.reading.feeds()
    where = {"comments_feed": "https://example.org/c.xml", "comments_url": "https://example.org/talk"}
    receive(newsroom, english.id, entry("long", "A long story", LONG, -1, "en", **where))
    feed = Feed(newsroom)
    monkeypatch.setattr("newsterm.tui.desks.commenting.comments_away", feed)
    return feed


async def test_c_goes_to_the_comments_and_back_to_where_one_read(interface, newsroom, feed) -> None:
    feed.says = ["I was there."]
    async with interface(newsroom, size=(80, 14)) as screen:
        await screen.press("enter", "j", "j")
        before = screen.rows()[2]
        await screen.press("c")
        assert "1 comment" in screen.text()
        assert "  I was there." in screen.text()
        await screen.press("h")
        assert screen.rows()[2] == before


async def test_what_is_kept_is_there_at_once_and_what_is_new_comes(interface, newsroom, feed) -> None:
    feed.says = ["I was there."]
    async with interface(newsroom, size=(80, 24)) as screen:
        await screen.press("enter", "c", "h")
        feed.says = ["I was there.", "So was I."]
        await screen.press("c")
        assert "2 comments" in screen.text()
        assert "1 new comment" in screen.text()
        assert feed.asked == 2


async def test_comments_that_cannot_be_had_say_why_and_one_reads_on(interface, newsroom, feed) -> None:
    feed.error = Said("errors.fetch.timeout", n=20)
    async with interface(newsroom, size=(80, 14)) as screen:
        await screen.press("enter", "c")
        assert "No comments came: " in screen.text()
        assert "A long story" in screen.text()


async def test_an_article_whose_feed_tells_of_no_comments_says_so(interface, newsroom) -> None:
    async with interface(newsroom, size=(80, 14)) as screen:
        await screen.press("enter", "c")
        assert "tells of no comments" in screen.text()


async def test_comments_stay_below_the_article_when_something_arrives(interface, newsroom, feed) -> None:
    feed.says = ["I was there."]
    async with interface(newsroom, size=(80, 14)) as screen:
        await screen.press("enter", "c")
        (_, _), (_, english) = newsroom.reading.feeds()
        receive(newsroom, english.id, entry("new", "News", "<p>N</p>", -2, "en"))
        screen.app.screen.redraw()
        await screen.settle()
        assert "  I was there." in screen.text()


async def test_from_the_list_c_goes_to_what_is_kept_though_nothing_can_be_had(
    interface, newsroom, feed
) -> None:
    """In a window for one pane the article is laid out only when it is seen."""
    feed.says = [f"I was there {n} times." for n in range(20)]
    async with interface(newsroom, size=(80, 14)) as screen:
        await screen.press("enter", "c", "h", "h")
        assert not screen.app.screen.in_article
        feed.error = Said("errors.fetch.timeout", n=20)
        await screen.press("c")
        assert "20 comments" in "".join(screen.rows()[1:6])
        await screen.press("c")
        assert "A long story" in screen.text()


async def test_beside_how_many_there_are_stands_the_key_that_shows_them(interface, newsroom) -> None:
    (_, _), (_, english) = newsroom.reading.feeds()
    for feed, title in (("https://example.org/c.xml", "With a feed"), ("", "With a page alone")):
        told = entry(title, title, "<p>T.</p>", -1, "en", comments_feed=feed, comments=37)
        receive(newsroom, english.id, told)
    async with interface(newsroom, size=(100, 24)) as screen:
        for title, said in (("With a feed", "37 comments · c to read"), ("With a page alone", "37 comments")):
            row = next(
                one for one in newsroom.reading.rows("") if newsroom.reading.article(one).title == title
            )
            screen.app.screen.open_article(row)
            await screen.settle()
            (line,) = [line for line in screen.rows() if "37 comments" in line]
            assert line.strip().endswith(said)
