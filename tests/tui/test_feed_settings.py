"""What feeds.toml says of a feed, changed where one reads."""

from newsterm.bidi import fit
from newsterm.config import read_feeds


async def test_a_setting_is_typed_and_stands_in_feeds_toml(newsroom, interface, home):
    home.feeds.write_text("# mine\n" + home.feeds.read_text("utf-8"), "utf-8")
    async with interface(newsroom, size=(100, 30)) as screen:
        await screen.press("E")
        assert "in feeds.toml · enter" in screen.text()
        await screen.press("down", "enter")  # from the title to the tags
        await screen.press("ctrl+u", *"one", "space", *"'two", "space", *"words'", "enter")
        assert "'two words'" in screen.text(), "the list is there again, and says it"
        (changed,) = [feed for feed in read_feeds(home.feeds) if feed.tags == ("one", "two words")]
        assert home.feeds.read_text("utf-8").startswith("# mine\n")
        await screen.press("down", "down", "down", "enter")  # to the direction, which is turned
        assert "from right to left" in screen.text()
        assert [feed.direction for feed in read_feeds(home.feeds) if feed.url == changed.url] == ["rtl"]
        await screen.press("escape")
        assert "in feeds.toml · enter" not in screen.text()


async def test_what_cannot_be_is_said_while_the_line_still_stands(newsroom, interface, home):
    before = home.feeds.read_text("utf-8")
    async with interface(newsroom, size=(120, 30)) as screen:
        await screen.press("E", "down", "down", "down", "down", "enter")  # how often it is asked
        await screen.press("ctrl+u", *"soon", "enter")
        assert "soon" in screen.rows()[29]
        assert "every" in screen.rows()[28]
        await screen.press("escape")
        assert "in feeds.toml · enter" in screen.text()
    assert home.feeds.read_text("utf-8") == before


async def test_an_arabic_interface_names_the_settings_in_arabic(newsroom, interface):
    async with interface(newsroom, language="ar", size=(120, 30)) as screen:
        await screen.press("E")
        for words in ("كلمة السر", "الاتجاه", "الوسوم"):
            assert fit(words, 80).text in screen.text()
