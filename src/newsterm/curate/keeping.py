"""How long what came stays."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from newsterm.model import Feed, FeedState, Stay


def stays(feeds: Iterable[tuple[Feed, FeedState]], *, read: int, unread: int, now: datetime) -> list[Stay]:
    """Find for each feed since when what stays in it came; what is left out stays for ever.

    `read`, `unread`: seconds, as the config says; 0: for ever. A feed's own word goes before it.
    """
    found = [
        Stay(
            feed=state.id,
            read=_since(feed.keep_read, read, now),
            unread=_since(feed.keep_unread, unread, now),
        )
        for feed, state in feeds
    ]
    return [stay for stay in found if stay.read or stay.unread]


def _since(own: int | None, all_others: int, now: datetime) -> datetime | None:
    seconds = all_others if own is None else own
    try:
        return now - timedelta(seconds=seconds) if seconds else None
    except OverflowError:
        return None
