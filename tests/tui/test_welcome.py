"""The first minute."""

from newsterm.newsroom import Newsroom


async def test_a_home_without_feeds_welcomes_with_feeds_of_the_readers_language_first(home, interface):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(100, 40), language="en") as screen:
            assert "Welcome to newsterm" in screen.text()
            first = next(row for row in screen.rows() if "□" in row)
            assert "BBC World" in first


async def test_what_is_chosen_is_subscribed_to(home, interface, monkeypatch):
    asked = []

    def note(_, wanted, count, *, due):
        asked.append((wanted, count, due))

    monkeypatch.setattr("newsterm.tui.desks.news.NewsDesk.refresh", note)
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(100, 40)) as screen:
            await screen.press("space", "space", "enter")
            assert len(newsroom.reading.feeds()) == 2
            assert asked == [([], 2, True)]
            assert "BBC World" in home.feeds.read_text()


async def test_q_leaves_at_once(home, interface):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom) as screen:
            await screen.press("q")
            assert not screen.app.is_running


async def test_an_opml_file_is_imported(home, interface, monkeypatch, tmp_path):
    monkeypatch.setattr("newsterm.tui.desks.news.NewsDesk.refresh", lambda *args, **more: None)
    opml = tmp_path / "l.opml"
    opml.write_text(
        '<opml version="2.0"><body><outline text="n"><outline type="rss" text="A" xmlUrl="https://example.org/a.xml"/>'
        "</outline></body></opml>"
    )
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom) as screen:
            await screen.press("i", *str(opml), "enter")
            ((feed, _),) = newsroom.reading.feeds()
            assert (feed.url, feed.tags) == ("https://example.org/a.xml", ("n",))
            await screen.press("plus")


async def test_who_gives_up_or_fails_comes_back_to_the_welcome(home, interface):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, size=(100, 40)) as screen:
            await screen.press("plus", "escape")
            assert "Welcome to newsterm" in screen.text()
            await screen.press("i", *"/none.opml", "enter")
            assert "/none.opml cannot be read: no such file or folder" in screen.rows()[-2]
            assert "/none.opml" in screen.rows()[-1], "the prompt stays, with what was typed"
            await screen.press("escape")
            assert "Welcome to newsterm" in screen.text()
