"""What feeds write around every text tells of no event: it is neither compared nor shown."""

import asyncio
from datetime import timedelta

from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer

AROUND = "Sign up to our harbour newsletter. {said} The post {title} appeared first on {name}."
TOLD = {
    "Coast": (
        ("Strong earthquake kills 40 in Balikesir, western Turkey", "Rescuers dug all night long."),
        ("Council raises the price of water", "Households will pay a tenth more from May."),
        ("Two lions born in the city zoo", "Their mother is well, a keeper said on Sunday."),
        ("Museum finds a lost painting", "It hung behind a cupboard for ninety years."),
    ),
    "Hills": (
        ("Earthquake in Balikesir, Turkey, kills 40", "Hospitals asked everybody in the town for blood."),
        ("New tram line opens in Lyon", "The first one left at dawn, and it was full."),
        ("Parliament adopts a pension law", "The government won the vote by two voices only."),
        ("Rare orchid found on a roof", "A gardener had taken it for a weed at first."),
    ),
}  # fmt: skip


def rss(name: str) -> Answer:
    items = "".join(
        f"<item><guid>{name}-{at}</guid><title>{title}</title>"
        f"<description>{AROUND.format(title=title, said=said, name=name)}</description>"
        f"<pubDate>Sun, 22 Nov 2026 0{at}:00:00 GMT</pubDate></item>"
        for at, (title, said) in enumerate(TOLD[name])
    )
    channel = f"<channel><title>{name}</title><language>en</language>{items}</channel>"
    return Answer(body=f'<rss version="2.0">{channel}</rss>'.encode(), headers=RSS_TYPE)


def test_a_frame_is_neither_compared_nor_shown(web, follow, newsroom, clock) -> None:
    follow(*(web.serve(f"/{name}", rss(name)) for name in TOLD))
    asyncio.run(newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None))
    asyncio.run(newsroom.gathering.gather())

    (story,) = newsroom.following.stories()
    assert story.tellings == 2
    words = {word.lower() for word in newsroom.following.because(story.lead.row)}
    assert "balikesir" in words
    assert words.isdisjoint({"sign", "harbour", "newsletter", "post", "appeared"})

    items = newsroom.digesting.digest(clock() - timedelta(days=30)).items
    assert {one.more for one in items} <= {said for told in TOLD.values() for _, said in told}
    assert items[0].more in {told[0][1] for told in TOLD.values()}
