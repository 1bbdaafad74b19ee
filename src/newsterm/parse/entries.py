"""Turn one of feedparser's entries into one of ours."""

import calendar
import re
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import unquote

from newsterm.lang import detect, line
from newsterm.model import Enclosure, ParsedEntry
from newsterm.parse.calendars import kept
from newsterm.parse.dates import EARLIEST, LATEST, date
from newsterm.parse.media import Medium, enclosure, from_media, once
from newsterm.parse.reading import Unsure
from newsterm.parse.text import address, body, excerpt, is_markup, title

_MARKUP = frozenset({"text/html", "application/xhtml+xml"})
_BYTES = "application/octet-stream"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")


def parsed_entry(
    entry: Any, key: str, bases: tuple[str, ...], feed_language: str, feed_author: str, *, sound: bool
) -> ParsedEntry:
    """Make an entry of what feedparser understood.

    `bases`: the site, then the feed's address, for relative links. `feed_author`: whose the entry is where it
    does not say so itself; empty where the format knows no such rule. `sound`: as in Reading.
    """
    url = address(own(entry, "link"), *bases) or _other_link(entry, bases)
    media: list[Medium] = entry.get("newsterm_media", [])
    frames: list[Medium] = entry.get("newsterm_open", [])
    summary, html = _bodies(entry, url or bases[0] or bases[1], sound=sound)
    if not summary and not html:
        said = next((said for medium in media if (said := medium.said("description"))), "")
        summary = body(said, url, markup=is_markup(said))
    heading = heading_of(entry) or title(
        next((medium.said("title") for medium in (*media, *frames)), ""), markup=True
    )
    declared = language_tag(own(entry, "language")) or _detail_language(entry) or feed_language
    # Not as declared alone: many an Arabic site's software says en-US.
    language = detect(f"{heading} {excerpt(summary or html)}", declared) or declared
    published, dated = _published(entry, language)
    replies = _replies(entry, bases)
    enclosures = _enclosures(entry, media, bases)
    heading = (
        heading
        or excerpt(summary or html)
        or url
        or next((name for one in enclosures if (name := _file_name(one.url))), "")
        or (f"{published:%Y-%m-%d %H:%M}" if published else line(key))
    )
    return ParsedEntry(
        key=line(key),
        url=url,
        title=heading,
        author=_author(entry) or title(feed_author, markup=True),
        published=published,
        dated=dated,
        summary=summary,
        html=html,
        language=language,
        categories=_categories(entry),
        enclosures=enclosures,
        comments_url=address(own(entry, "comments"), *bases) or replies.page,
        comments_feed=address(own(entry, "wfw_commentrss"), *bases) or replies.feed,
        comments=_count(own(entry, "slash_comments") or own(entry, "thr_total") or replies.many),
    )


def _file_name(url: str) -> str:
    return line(unquote(url.partition("?")[0].rpartition("/")[2]))


def own(context: Any, name: str) -> str:
    """Give a text that is there by this very name: feedparser's own `get` answers with neighbours."""
    value = dict.get(context, name)
    return value if isinstance(value, str) else ""


def heading_of(context: Any) -> str:
    """Give the title of an entry or a feed. Only Atom says whether it is HTML; RSS leaves it open."""
    detail = dict.get(context, "title_detail")
    type_ = detail.get("type", "") if isinstance(detail, dict) else ""
    return title(own(context, "title"), markup=type_ in _MARKUP or not context.get("newsterm_atom"))


def _detail_language(entry: Any) -> str:
    for name in ("title_detail", "summary_detail"):
        detail = dict.get(entry, name)
        if isinstance(detail, dict) and (language := language_tag(detail.get("language"))):
            return language
    return ""


def language_tag(text: object) -> str:
    """Give a language tag (BCP 47), or nothing where the text is none."""
    text = str(text or "").strip()
    return text.replace("_", "-") if _LANGUAGE.fullmatch(text) else ""


def _bodies(entry: Any, url: str, *, sound: bool) -> tuple[str, str]:
    """Give summary and body as clean HTML; one of them is empty where both say the same."""
    contents = [
        content
        for content in dict.get(entry, "content") or []
        if content.get("value") and _is_text(content["value"], str(content.get("type")))
    ]
    full = max(contents, key=lambda content: len(content["value"]), default=None)
    html = _body(full, url, sound=sound) if full else ""
    said = own(entry, "summary")
    if full and said.strip() == full["value"].strip():
        # feedparser copies a content into a summary that is not there.
        return "", html
    detail = dict.get(entry, "summary_detail")
    summary = (
        _body({**(detail if isinstance(detail, dict) else {}), "value": said}, url, sound=sound)
        if said
        else ""
    )
    # Some put the whole article into the description, and a teaser into the content.
    return (html, summary) if html and len(summary) > len(html) else (summary, html)


def _is_text(value: str, type_: str) -> bool:
    # What is none is base64 in Atom (RFC 4287 §4.1.3.3), and undone by now; some pack an article so.
    return type_ in _MARKUP or type_.startswith("text/") or (type_ == _BYTES and " " in value)


def _body(detail: Any, url: str, *, sound: bool) -> str:
    value = detail["value"]
    base = address(detail.get("base")) or url
    markup = detail.get("type") == "application/xhtml+xml" or is_markup(value)
    return body(value, base, markup=markup, sound=sound)


def _published(entry: Any, language: str) -> tuple[datetime | None, str]:
    """Give when it was published, and how that is written where no calendar of ours has it."""
    for name in ("published", "updated", "created"):
        written = own(entry, name)
        moment = date(written, language)
        if moment:
            return moment, ""
        if dated := kept(written, language):
            return None, dated
        if written and f"{name}_parsed" not in entry:
            # Read on the fast road, but feedparser may know this one: Korean, Greek, a week of the year.
            raise Unsure
        parsed = dict.get(entry, f"{name}_parsed")
        if parsed and EARLIEST <= parsed[0] <= LATEST:
            return datetime.fromtimestamp(calendar.timegm(parsed), UTC), ""
    return None, ""


def _author(entry: Any) -> str:
    authors = [one for one in dict.get(entry, "authors") or [] if isinstance(one, dict)]
    names = [name for one in authors if (name := title(str(one.get("name") or ""), markup=True))]
    return ", ".join(dict.fromkeys(names)) or title(own(entry, "author"), markup=True)


def _categories(entry: Any) -> tuple[str, ...]:
    tags = [tag for tag in dict.get(entry, "tags") or [] if isinstance(tag, dict)]
    names = (title(str(tag.get("label") or tag.get("term") or ""), markup=True) for tag in tags)
    return tuple(dict.fromkeys(name for name in names if name))


def _other_link(entry: Any, bases: tuple[str, ...]) -> str:
    """Find the entry's page where no link says plainly that it is one."""
    for link in dict.get(entry, "links") or []:
        if link.get("rel") in {"alternate", "related", "via"} and (url := address(link.get("href"), *bases)):
            return url
    for content in dict.get(entry, "content") or []:
        if url := address(content.get("src"), *bases):
            return url
    return ""


class _Replies(NamedTuple):
    """Where an entry's comments are, by Atom's links, and how many (RFC 4685 §4)."""

    feed: str = ""
    page: str = ""
    many: str = ""


def _replies(entry: Any, bases: tuple[str, ...]) -> _Replies:
    links = [link for link in dict.get(entry, "links") or [] if link.get("rel") == "replies"]
    if not links:
        return _Replies()
    counts = (str(link.get(name) or "") for link in links for name in ("count", ":count", "thr:count"))
    found: dict[bool, str] = {}
    for link in links:
        if url := address(link.get("href"), *bases):
            found.setdefault(link.get("type") in _MARKUP, url)
    return _Replies(feed=found.get(False, ""), page=found.get(True, ""), many=next(filter(None, counts), ""))


def _enclosures(entry: Any, media: list[Medium], bases: tuple[str, ...]) -> tuple[Enclosure, ...]:
    duration = dict.get(entry, "itunes_duration")
    found: list[Enclosure | None] = [
        enclosure(
            link.get("href"), *bases, type=link.get("type") or "", size=link.get("length"),
            duration=link.get("duration") or duration,
        )
        for link in dict.get(entry, "links") or []
        if link.get("rel") == "enclosure"
    ]  # fmt: skip
    found += from_media(media, *bases)
    image = dict.get(entry, "image")
    if isinstance(image, dict):
        found.append(enclosure(image.get("href"), *bases, medium="image"))
    return once(found)


def minutes(text: str) -> int | None:
    """Give as seconds what is written in minutes; None where no sensible number is written."""
    count = _count(text)
    return count * 60 if count and count < 10**6 else None


def _count(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
