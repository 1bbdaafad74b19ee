"""The pane of feeds: under their tags, renamed, tagged anew, moved."""

import pytest

from newsterm.config import read_feeds
from newsterm.model import Feed
from newsterm.newsroom import Newsroom


def order(newsroom: Newsroom) -> list[str]:
    return [feed.url.rpartition("/")[2] for feed in read_feeds(newsroom.paths.feeds)]


async def test_feeds_stand_under_their_tags_and_are_folded(newsroom, interface) -> None:
    newsroom.subscribing.add([Feed(url="https://example.org/bare.xml", title="Bare")])
    async with interface(newsroom) as screen:
        await screen.press("F", "underscore", "home")
        rows = screen.rows()
        assert "▾ news" in rows[2]
        assert "Coast News" in rows[4]
        assert "Without a tag" in rows[5]
        assert "Bare" in rows[6]
        await screen.press("a")
        assert "▸ news" in screen.rows()[2]
        assert "Without a tag" in screen.rows()[3]
        await screen.press("enter")
        assert "tag:" in screen.text()
        assert "A library opens" in screen.text()
        await screen.press("q")
        assert "▸ news" in screen.text()


async def test_a_feed_under_its_tag_folds_with_it(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("F", "underscore", "G", "a")
        assert "▌▸ news" in screen.text()
        await screen.press("a")
        assert "Coast News" in screen.text()


async def test_a_feed_is_renamed_and_tagged_anew_and_undo_takes_it_back(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("F", "G", "at", "ctrl+u", *"Bay", "enter")
        assert read_feeds(newsroom.paths.feeds)[1].title == "Bay"
        await screen.press("t", "ctrl+u", *"sea", "space", *"air", "enter")
        assert read_feeds(newsroom.paths.feeds)[1].tags == ("sea", "air")
        await screen.press("u", "u")
        assert read_feeds(newsroom.paths.feeds)[1].tags == ("news",)


async def test_a_feed_changes_places_and_the_cursor_goes_with_it(newsroom, interface) -> None:
    async with interface(newsroom) as screen:
        await screen.press("F", "home", "ctrl+down")
        assert order(newsroom) == ["en.xml", "ar.xml"]
        assert screen.app.screen.feeds.cursor == 1
        await screen.press("u")
        assert order(newsroom) == ["ar.xml", "en.xml"]
        await screen.press("U")
        assert order(newsroom) == ["en.xml", "ar.xml"]


@pytest.mark.parametrize("by", [-1, 1])
def test_a_feed_at_the_end_stays(newsroom, by: int) -> None:
    file = newsroom.paths.feeds
    before = file.read_bytes()
    feeds = read_feeds(file)
    assert not newsroom.subscribing.move(feeds[0 if by < 0 else -1].url, by)
    assert file.read_bytes() == before


def test_what_stands_between_feeds_stays_and_each_table_goes_whole(newsroom) -> None:
    file = newsroom.paths.feeds
    file.write_text(
        '# mine\n[[feeds]]\nurl = "https://a.example/"\n# of a\ntitle = "A"\n\n# between\n'
        '[[feeds]]\nurl = "https://b.example/"'
    )
    newsroom.follow_feeds()
    assert newsroom.subscribing.move("https://a.example/", 1)
    assert file.read_text() == (
        '# mine\n[[feeds]]\nurl = "https://b.example/"\n\n# between\n'
        '[[feeds]]\nurl = "https://a.example/"\n# of a\ntitle = "A"\n'
    )
