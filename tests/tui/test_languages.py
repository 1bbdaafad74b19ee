"""What goes wrong is said in the language of the interface, whoever it went wrong for."""

import re

from newsterm.bidi import fit
from newsterm.config import add_feed
from newsterm.lang import phrases
from newsterm.model import Feed
from newsterm.newsroom import Newsroom
from newsterm.tui.screens.welcome import Welcome

NOWHERE = "http://127.0.0.1:1/feed.xml"
"""A port at which nobody listens."""
LETTERS = {"ar": "[\u0621-\u064a]", "he": "[\u05d0-\u05ea]"}


def said(screen) -> str:
    """The message in the last row, in logical order, without what was isolated in it."""
    return re.sub("\u2068[^\u2068\u2069]*\u2069", "", screen.app.screen.status.message)


async def test_an_arabic_interface_says_in_arabic_why_a_feed_failed(home, interface):
    add_feed(home.feeds, Feed(url=NOWHERE, title="Nowhere"))
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, language="ar", size=(120, 24)) as screen:
            await screen.press("R")
            beginning = phrases("ar").say("status.failed", n=1, title="Nowhere", reason="")
            assert screen.app.screen.status.message.startswith(beginning)
            assert not re.search("[A-Za-z]", said(screen))
            # At the right, where an Arabic row begins.
            assert screen.rows()[23].rstrip().endswith(fit(beginning.partition(".")[0], 80).text)
        kept = newsroom.reading.feeds()[0][1].error
        async with interface(newsroom, language="he") as screen:
            assert re.search(LETTERS["he"], kept.within(screen.app.look.words))


async def test_who_subscribes_in_arabic_hears_in_arabic_that_nobody_answered(home, interface):
    with Newsroom.open(home) as newsroom:
        async with interface(newsroom, language="ar", size=(120, 40)) as screen:
            await screen.press("plus", *NOWHERE, "enter")
            assert fit("تحقق من العنوان", 80).text in screen.rows()[-2]
            assert NOWHERE in screen.rows()[-1], "what was typed can be mended"
            await screen.press("escape")
            assert isinstance(screen.app.screen, Welcome)


async def test_a_question_that_cannot_be_read_is_objected_to_in_its_readers_language(newsroom, interface):
    async with interface(newsroom, language="fa") as screen:
        await screen.press("slash", *"is:unreed", "enter")
        assert fit("چیزی نیست که", 80).text in screen.rows()[22]


async def test_a_step_that_changed_tags_is_undone_in_words(newsroom, interface):
    newsroom.marking.tag(newsroom.reading.rows("", limit=1), add=["later"])
    async with interface(newsroom, language="ur") as screen:
        await screen.press("u")
        assert screen.app.screen.status.message == "واپس لیا: 1 خبر کے ٹیگ"
