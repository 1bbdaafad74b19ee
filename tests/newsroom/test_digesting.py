"""What stands in a digest speaks of one article: its headline, and what that very article says."""

import asyncio
from datetime import timedelta

from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer

NAMES = (
    "Strong earthquake kills 40 in Balikesir, western Turkey",
    "Earthquake in Balikesir, Turkey, kills 40",
)
MORE = "Rescuers dug through collapsed apartment blocks all night while hospitals asked for blood."


def rss(name: str, title: str, text: str) -> Answer:
    item = (
        f"<item><guid>{name}</guid><title>{title}</title><description>{text}</description>"
        f"<pubDate>Sun, 22 Nov 2026 09:00:00 GMT</pubDate></item>"
    )
    channel = f"<channel><title>{name}</title><language>en</language>{item}</channel>"
    return Answer(body=f'<rss version="2.0">{channel}</rss>'.encode(), headers=RSS_TYPE)


def test_headline_and_sentence_are_of_the_same_telling(web, follow, newsroom, clock) -> None:
    """Where the lead says no more than its headline, another telling stands there, headline and all."""
    follow(web.serve("/a", rss("A", NAMES[0], NAMES[0])), web.serve("/b", rss("B", NAMES[1], MORE)))
    asyncio.run(newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None))
    asyncio.run(newsroom.gathering.gather())
    (item,) = newsroom.digesting.digest(clock() - timedelta(days=30)).items
    assert item.story is not None
    assert (item.headline.feed_title, item.headline.title, item.more) == ("B", NAMES[1], MORE)
