"""Feeds made for a test: as small as they may be, and right."""

from xml.sax.saxutils import escape

RSS_TYPE = {"Content-Type": "application/rss+xml; charset=utf-8"}


def rss(title: str, *items: str, first: int = 1) -> bytes:
    """An RSS 2.0 document: each item is a headline; they are an hour apart, the first is the newest."""
    entries = "".join(
        f"<item><guid isPermaLink='false'>{escape(title)}-{number}</guid><title>{escape(item)}</title>"
        f"<link>https://example.org/{number}</link><description>{escape(item)}.</description>"
        f"<pubDate>Mon, 02 Mar 2020 {23 - number:02}:00:00 GMT</pubDate></item>"
        for number, item in enumerate(items, first)
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{escape(title)}</title>'
        f"<link>https://example.org/</link><description/>{entries}</channel></rss>"
    ).encode()
