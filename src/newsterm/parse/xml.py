"""Read RSS, RDF and Atom through feedparser, made ours (its only importer, and only in a worker)."""

import io
from collections.abc import Callable
from functools import wraps
from typing import Any

import feedparser
import feedparser.api
import feedparser.mixin

from newsterm.lang import line
from newsterm.model import Fetched, ParsedFeed, ParseError
from newsterm.parse.entries import heading_of, language_tag, minutes, own, parsed_entry
from newsterm.parse.identity import Named, keys
from newsterm.parse.media import Medium
from newsterm.parse.mend import Mended
from newsterm.parse.text import address

_ROOTS = frozenset({"rss", "feed", "rdf", "channel"})
_BROKEN = "the XML is broken; what could be read of it was kept"
_LONGEST_AUTHOR = 300


class _Ours:
    """What feedparser's parsers do otherwise for us; stands before them in the order of methods.

    feedparser lets a picture's caption overwrite the entry's text and title, keeps one credit for all
    pictures, and looks for an e-mail address in an author's name with a pattern that takes quadratic time.
    """

    # A relative id that is resolved changes with the feed's own address.
    can_be_relative_uri = frozenset(feedparser.mixin._FeedParserMixin.can_be_relative_uri) - {"id"}  # noqa: SLF001 - it offers no other way
    _get_context: Any
    push: Any
    pop: Any

    def _sync_author_detail(self, key: str = "author") -> None:
        context = self._get_context()
        author = context.get(key)
        if isinstance(author, str) and len(author) > _LONGEST_AUTHOR:
            context[key] = author[:_LONGEST_AUTHOR]
        feedparser.mixin._FeedParserMixin._sync_author_detail(self, key)  # noqa: SLF001 - it offers no other way

    def _open(self) -> list[Medium]:
        frames: list[Medium] = self._get_context().setdefault("newsterm_open", [Medium()])
        return frames

    def _step_into(self, kind: str, attributes: dict[str, str]) -> None:
        frames = self._open()
        medium = Medium(kind=kind, attributes=attributes, within=frames[-1])
        self._get_context().setdefault("newsterm_media", []).append(medium)
        frames.append(medium)

    def _step_out(self) -> None:
        frames = self._open()
        if len(frames) > 1:
            frames.pop()

    def _start_media_group(self, attributes: dict[str, str]) -> None:
        self._step_into("group", attributes)

    _end_media_group = _step_out

    def _start_media_content(self, attributes: dict[str, str]) -> None:
        self._step_into("content", attributes)

    _end_media_content = _step_out

    def _start_media_thumbnail(self, attributes: dict[str, str]) -> None:
        self._step_into("thumbnail", attributes)
        self.push("newsterm_text", 0)

    def _end_media_thumbnail(self) -> None:
        text = self.pop("newsterm_text")
        medium = self._open()[-1]
        if text and "url" not in medium.attributes:
            medium.attributes = {**medium.attributes, "url": text}
        self._step_out()

    def _listen(self, _attributes: dict[str, str]) -> None:
        self.push("newsterm_text", 0)

    _start_media_title = _start_media_description = _start_media_credit = _listen

    def _end_media_title(self) -> None:
        self._open()[-1].title = self.pop("newsterm_text") or ""

    def _end_media_description(self) -> None:
        self._open()[-1].description = self.pop("newsterm_text") or ""

    def _end_media_credit(self) -> None:
        medium = self._open()[-1]
        medium.credit = ", ".join(filter(None, (medium.credit, self.pop("newsterm_text"))))


def _borne(handler: Callable[..., Any]) -> Callable[..., Any]:
    """Let an element that feedparser cannot bear cost itself, and not the whole feed."""

    @wraps(handler)
    def borne(self: Any, *arguments: Any) -> Any:
        try:
            return handler(self, *arguments)
        except (AttributeError, MemoryError):
            raise  # AttributeError: how feedparser finds out that there is no handler
        except Exception:  # noqa: BLE001 - it raises all kinds at more than twenty places (FEEDS.md §1.4)
            self.feeddata["newsterm_hurt"] = True
            return None

    return borne


def _ours(parser: type) -> type:
    handlers = {
        name: _borne(getattr(parser, name)) for name in dir(parser) if name.startswith(("_start_", "_end_"))
    }
    return type(parser.__name__, (_Ours, type(parser.__name__, (parser,), handlers)), {})


feedparser.api.StrictFeedParser = _ours(feedparser.api.StrictFeedParser)
feedparser.api.LooseFeedParser = _ours(feedparser.api.LooseFeedParser)


def from_xml(document: Mended, fetched: Fetched) -> ParsedFeed:
    """Read a mended document; raises ParseError where it is no feed."""
    result = _read(document.text, fetched)
    if not result["entries"] and document.root not in _ROOTS:
        raise ParseError(
            f"this is XML, but no feed: its root is <{line(document.root)[:40]}>",
            hint="look for another address",
        )
    feed = result["feed"]
    if not result["entries"] and not feed:
        raise ParseError(
            "the feed is empty: it has neither a title nor entries", hint="newsterm tries again later"
        )
    site = address(own(feed, "link"), fetched.url)
    language = language_tag(own(feed, "language"))
    atom = str(result.get("version", "")).startswith("atom")
    raw = [entry for entry in result["entries"] if isinstance(entry, dict)]
    for context in (feed, *raw):
        context["newsterm_atom"] = atom
    named = [
        Named(
            guid=own(entry, "id"),
            link=own(entry, "link"),
            title=own(entry, "title"),
            date=own(entry, "published") or own(entry, "updated"),
            text=own(entry, "summary"),
        )
        for entry in raw
    ]
    entries = tuple(
        parsed_entry(entry, key, (site, fetched.url), language, own(feed, "author") if atom else "")
        for entry, key in zip(raw, keys(named), strict=True)
        if key is not None
    )
    return ParsedFeed(
        title=heading_of(feed),
        site=site,
        language=language,
        ttl=minutes(own(feed, "ttl")),
        warning=document.warning or (_BROKEN if result.get("bozo") or "newsterm_hurt" in feed else ""),
        entries=entries,
    )


def _read(text: str, fetched: Fetched) -> Any:
    try:
        return _feedparser(text, fetched)
    except MemoryError:
        raise
    except Exception as error:
        raise ParseError(
            f"the feed cannot be read ({type(error).__name__})", hint="its XML is badly broken"
        ) from error


def _feedparser(text: str, fetched: Fetched) -> Any:
    # Never bytes or a string: feedparser opens those that look like a file's name, and fetches addresses.
    return feedparser.parse(
        io.BytesIO(b'<?xml version="1.0" encoding="utf-8"?>\n' + text.encode("utf-8", "replace")),
        response_headers={
            "content-type": "application/xml; charset=utf-8",
            "content-location": fetched.url if fetched.url.startswith("http") else "",
        },
        sanitize_html=False,
        resolve_relative_uris=False,
    )
