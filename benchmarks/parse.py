"""Reading feeds: the road that newsterm takes beside feedparser's.

The feeds are the farm's, or those of the folder that NEWSTERM_FEEDS names (real ones, saved as files). The
reference is newsterm with the fast road closed, and then feedparser alone, which neither cleans nor tells
languages apart.
"""

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median

import feedparser

from benchmarks.farm import Plot
from benchmarks.timing import Row, paired, seconds
from newsterm.model import Fetched, ParsedFeed, ParseError
from newsterm.parse import strict, xml
from newsterm.parse.assemble import parsed_feed
from newsterm.parse.decode import decode
from newsterm.parse.feed import parse
from newsterm.parse.mend import mend
from newsterm.parse.reading import Unsure

URL = "https://news.example.org/feed.xml"
ITEM = (
    "<item><title>خبر رقم {0}</title><link>https://e.org/{0}</link>"
    "<guid>https://e.org/{0}</guid>"
    "<pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><description>كلام</description></item>"
)
HOSTILE: dict[str, Callable[[int], str]] = {
    "categories": lambda count: "<item>" + "<category>a</category>" * count + "</item>",
    "elements within elements": lambda count: "<item>" + "<a>" * count + "</a>" * count + "</item>",
    "ampersands": lambda count: "<item><title>" + "&" * count + "</title></item>",
    "tags that never end": lambda count: (
        "<item><description>" + "&lt;a href=" * count + "</description></item>"
    ),
    "namespaces": lambda count: (
        "<item>" + "".join(f"<x xmlns:n{n}='{n}'/>" for n in range(count // 10)) + "</item>"
    ),
}


def feeds() -> list[str]:
    """The documents to read, decoded."""
    folder = os.environ.get("NEWSTERM_FEEDS")
    if not folder:
        return [Plot(number).plain.decode() for number in range(60)]
    bodies = [path.read_bytes() for path in sorted(Path(folder).iterdir()) if path.is_file()]
    return [decode(body).lstrip() for body in bodies]


def ours(text: str) -> ParsedFeed:
    return parse(Fetched(url=URL, body=text.encode()))


def slowly(text: str) -> ParsedFeed:
    document = mend(decode(text.encode()))
    return parsed_feed(xml.read(document.text, URL), document, URL)


def theirs(text: str) -> object:
    return feedparser.parse(BytesIO(text.encode()))


def sure(text: str) -> bool:
    """Whether a document takes the fast road."""
    try:
        document = mend(text)
        parsed_feed(strict.read(document.text, URL), document, URL)
    except (Unsure, ParseError):
        return False
    return True


def channel(inside: str) -> str:
    return f'<rss version="2.0"><channel><title>T</title>{inside}</channel></rss>'


def rows() -> list[Row]:
    texts = feeds()
    fast = sum(map(sure, texts)) / len(texts)
    many = channel("".join(map(ITEM.format, range(50_000))))
    table = [
        paired("a feed, beside newsterm without its fast road", ours, slowly, texts),
        paired("a feed, beside feedparser alone", ours, theirs, texts),
        Row("50,000 entries", seconds(ours, many)),
    ]
    table[0] = table[0]._replace(note=f"{fast:.0%} of the feeds take the fast road")
    for name, hostile in HOSTILE.items():
        once, doubled = (
            median(seconds(ours, channel(hostile(count))) for _ in range(3)) for count in (20_000, 40_000)
        )
        table.append(Row(f"twice as many {name} (linear: × 2)", doubled, once))
    return table
