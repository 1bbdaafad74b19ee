"""Set below an article who tells the same, what is near, and what its feed brought last."""

import asyncio
from typing import TYPE_CHECKING

from newsterm.lang import relative
from newsterm.model import Headline
from newsterm.page import Document, with_latest
from newsterm.page.inline import FSI, PDI

if TYPE_CHECKING:
    from newsterm.tui.screens.opened import Opened

LATEST = "latest"
"""As what it is set below an article."""
MOST = 3
MOST_TELLINGS = 5


def _apart(text: str) -> str:
    return f"{FSI}{text}{PDI}"


def add_latest(front: "Opened", *, opens: bool = False) -> None:
    """Ask, beside the loop, what else there is to read; `opens`: what is typed meanwhile waits for it."""
    article, reading, following = front.article, front.newsroom.reading, front.newsroom.following
    entry = article.entry
    if entry is None:
        return

    async def adding() -> None:
        others = await asyncio.to_thread(following.others, entry.row, MOST_TELLINGS) if entry.story else []
        near = await asyncio.to_thread(front.newsroom.nearing.near, entry.row)
        most = 2 * MOST + MOST_TELLINGS + 1
        rows = await asyncio.to_thread(reading.rows, f"feed:{entry.feed}", "newest", most)
        listed = {entry.row, *(one.row for one in (*others, *near))}
        latest = await asyncio.to_thread(reading.headlines, [row for row in rows if row not in listed][:MOST])
        if article.entry is not entry:  # another one is shown meanwhile
            return
        words, now = front.look.words, front.newsroom.clock()
        # The phrase runs as the interface does, whatever the article around it, and its parts as they will.
        run = "\u2067" if words.is_rtl else "\u2066"

        def source(headline: Headline) -> str:
            ago = relative(headline.when, now, words.language, words.digit_system).replace(" ", "\u00a0")
            return f"{run}{words.listed([_apart(headline.feed_title), _apart(ago)])}{PDI}"

        def age(headline: Headline) -> str:
            return f"{run}{relative(headline.when, now, words.language, words.digit_system)}{PDI}"

        def add(own: Document) -> Document:
            own = with_latest(own, front.say("article.tellings"), others, source)
            own = with_latest(own, front.say("article.near"), near, source)
            return with_latest(own, front.say("article.latest", title=entry.feed_title), latest, age)

        article.put_below(LATEST, add)

    front.work(adding, "latest", opens=opens)
