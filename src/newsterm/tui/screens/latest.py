"""Set below an article what its feed brought last, when the article is drawn and stands still."""

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsterm.tui.screens.front import Front

MOST = 3


def add_latest(front: "Front") -> None:
    """Ask, beside the loop, what else the feed of the shown article brought; nothing waits for it."""
    article, reading = front.article, front.newsroom.reading
    entry, document = article.entry, article.document
    if entry is None or document is None:
        return

    async def adding() -> None:
        rows = await asyncio.to_thread(reading.rows, f"feed:{entry.feed}", "newest", MOST + 1)
        others = [row for row in rows if row != entry.row][:MOST]
        headlines = await asyncio.to_thread(reading.headlines, others)
        if article.document is document:  # it is still the one that was asked for
            article.add_latest(front.say("article.latest", title=entry.feed_title), headlines)

    front.work(adding, "latest")
