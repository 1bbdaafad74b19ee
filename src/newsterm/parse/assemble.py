"""Make a feed of what a reader of XML understood."""

from newsterm.lang import NOTHING, Said, line
from newsterm.model import ParsedFeed, ParseError
from newsterm.model.errors import LATER
from newsterm.parse.entries import heading_of, language_tag, minutes, own, parsed_entry
from newsterm.parse.identity import Named, keys
from newsterm.parse.mend import Mended
from newsterm.parse.pauses import period, skipped
from newsterm.parse.reading import Context, Reading
from newsterm.parse.text import address

_ROOTS = frozenset({"rss", "feed", "rdf", "channel"})
_BROKEN = Said("errors.parse.broken_xml")


def parsed_feed(reading: Reading, document: Mended, url: str) -> ParsedFeed:
    """Make a feed of a reading; raises ParseError where the document is none. `url`: the feed's own."""
    feed = reading.feed
    if not reading.entries and document.root not in _ROOTS:
        raise ParseError(
            Said("errors.parse.other_xml", root=line(document.root)[:40]),
            hint=Said("hints.parse.other_address"),
        )
    if not reading.entries and not feed:
        raise ParseError(Said("errors.parse.empty_feed"), hint=LATER)
    site = address(own(feed, "link"), url)
    language = language_tag(own(feed, "language"))
    atom = reading.version.startswith("atom")
    for context in (feed, *reading.entries):
        context["newsterm_atom"] = atom
    named = [
        Named(
            guid=own(entry, "id"),
            link=own(entry, "link") or ("" if own(entry, "title") else _enclosed(entry)),
            title=own(entry, "title"),
            date=own(entry, "published") or own(entry, "updated"),
            text=own(entry, "summary"),
        )
        for entry in reading.entries
    ]
    entries = tuple(
        parsed_entry(
            entry,
            key,
            (site, url),
            language,
            own(feed, "author") if atom else "",
            sound=reading.sound,
        )
        for entry, key in zip(reading.entries, keys(named), strict=True)
        if key is not None
    )
    head = document.head
    hours, days = skipped(head)
    return ParsedFeed(
        title=heading_of(feed),
        site=site,
        language=language,
        ttl=max(minutes(own(feed, "ttl")) or 0, period(head) or 0) or None,
        skip_hours=hours,
        skip_days=days,
        warning=document.warning or (_BROKEN if reading.broken else NOTHING),
        entries=entries,
    )


def _enclosed(entry: Context) -> str:
    """Give the address of the first file that came with an entry: all by which some podcasts' are known."""
    links = dict.get(entry, "links") or []
    return next((link["href"] for link in links if link.get("rel") == "enclosure" and link.get("href")), "")
