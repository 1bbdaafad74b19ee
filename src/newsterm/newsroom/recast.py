"""Recast articles from another reader's cache as a feed, so that they come in by the road of every feed."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from html import escape

from newsterm.store.newsboat import Kept

_ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document can hold (XML 1.0 §2.2)."""
_NO_LINK = ' isPermaLink="false"'
_NEWEST = 253_402_300_799
"""Seconds until the year 10000."""


def as_rss(title: str, site: str, articles: Iterable[Kept]) -> bytes:
    """Write articles of one feed as RSS 2.0; each is numbered from 0 in `slash:comments`.

    Its titles were written by newsboat as feeds had them, so they are read as those of RSS are.
    """
    items = "".join(_item(number, article) for number, article in enumerate(articles))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>'
        f"{_element('title', title)}{_element('link', site)}{items}</channel></rss>"
    ).encode()


def _item(number: int, one: Kept) -> str:
    content = escape(one.content) if one.type == "text/plain" else one.content
    enclosure = ""
    if one.enclosure_url:
        enclosure = f'<enclosure url="{_legal(one.enclosure_url)}" type="{_legal(one.enclosure_type)}"/>'
    base = f' xml:base="{_legal(one.base)}"' if one.base else ""
    return (
        f"<item{base}><slash:comments>{number}</slash:comments>{_element('title', one.title)}"
        f"{_element('link', one.url)}{_element('guid', guid_of(one), _NO_LINK)}"
        f"{_element('dc:creator', one.author)}{_element('pubDate', _date(one.published))}"
        f"{_element('description', content)}{enclosure}</item>"
    )


def guid_of(one: Kept) -> str:
    """Give the guid that the feed gave; newsboat makes one where there is none, of the link and the date."""
    if one.guid == one.title and not one.url:
        return ""
    if one.url and one.guid.startswith(one.url) and (made := one.guid[len(one.url) :]):
        try:
            when = parsedate_to_datetime(made)
        except ValueError:
            return one.guid
        return "" if abs(when.timestamp() - one.published) <= 86_400 else one.guid
    return one.guid


def _date(seconds: int) -> str:
    return format_datetime(datetime.fromtimestamp(seconds, UTC)) if 0 < seconds <= _NEWEST else ""


def _element(name: str, text: str, attributes: str = "") -> str:
    return f"<{name}{attributes}>{_legal(text)}</{name}>" if text else ""


def _legal(text: str) -> str:
    return escape(_ILLEGAL.sub("", text))
