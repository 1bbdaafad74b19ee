"""Read RSS, RDF and Atom through feedparser, made ours (its only importer, and only in a worker)."""

import io
from collections.abc import Callable
from functools import wraps
from typing import Any

import feedparser
import feedparser.api
import feedparser.mixin

from newsterm.lang import Said
from newsterm.model import ParseError
from newsterm.parse.media import Medium
from newsterm.parse.reading import LONGEST_AUTHOR, MOST_TAGS, Reading


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
        if isinstance(author, str) and len(author) > LONGEST_AUTHOR:
            context[key] = author[:LONGEST_AUTHOR]
        feedparser.mixin._FeedParserMixin._sync_author_detail(self, key)  # noqa: SLF001 - it offers no other way

    def _add_tag(self, *tag: str | None) -> None:
        if len(self._get_context().setdefault("tags", [])) < MOST_TAGS:
            feedparser.mixin._FeedParserMixin._add_tag(self, *tag)  # noqa: SLF001 - it offers no other way

    def _start_link(self, attributes: dict[str, str]) -> None:
        if attributes.get("rel") == "replies":
            attributes.setdefault("type", "application/atom+xml")  # RFC 4685 §4
        super()._start_link(attributes)  # type: ignore[misc] # of the parser that this stands before

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


def read(text: str, base: str) -> Reading:
    """Read a mended document; raises ParseError where even feedparser cannot. `base` as in `strict`."""
    result = _read(text, base)
    feed = result["feed"]
    return Reading(
        feed=feed,
        entries=[entry for entry in result["entries"] if isinstance(entry, dict)],
        version=str(result.get("version", "")),
        broken=bool(result.get("bozo")) or "newsterm_hurt" in feed,
    )


def _read(text: str, base: str) -> Any:
    try:
        return _feedparser(text, base)
    except MemoryError:
        raise
    except Exception as error:
        raise ParseError(
            Said("errors.parse.unreadable", name=type(error).__name__), hint=Said("hints.parse.badly_broken")
        ) from error


def _feedparser(text: str, base: str) -> Any:
    # Never bytes or a string: feedparser opens those that look like a file's name, and fetches addresses.
    return feedparser.parse(
        io.BytesIO(b'<?xml version="1.0" encoding="utf-8"?>\n' + text.encode("utf-8", "replace")),
        response_headers={
            "content-type": "application/xml; charset=utf-8",
            "content-location": base,
        },
        sanitize_html=False,
        resolve_relative_uris=False,
    )
