"""What plugins do at the stations of a refresh, a reading, an export; each answer is checked and cleaned."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic
from typing import Any

from newsterm.hooks import Desk, Element
from newsterm.lang import Said, clean, line, plain
from newsterm.model import (
    Changes,
    Entry,
    Fetched,
    FetchError,
    NewEntry,
    NewstermError,
    ParsedEntry,
    ParseError,
    UsageError,
)
from newsterm.newsroom.fence import reason
from newsterm.newsroom.joining import Point
from newsterm.newsroom.plugins import PluginError, Plugins

GRACE = 1.0
"""Seconds that a source has on top of the timeout that it was told."""
SHOWN = 0.5
"""Seconds that the elements of an article may take together: somebody waits for it."""
_PARSERS_FAULT = frozenset({
    "errors.plugins.raised", "errors.parse.memory", "errors.parse.too_deep", "errors.parse.too_slow",
    "errors.parse.brought_down", "errors.parse.unreadable",
})  # fmt: skip

Fetch = Callable[[str], Awaitable[Fetched]]


def _wrong(found: object, wanted: str) -> TypeError:
    return TypeError(f"{type(found).__name__} in place of {wanted}")


def sources(plugins: Plugins, timeout: float) -> dict[str, Fetch]:
    """Give what fetches, by scheme."""
    return {
        scheme: partial(_fetched, plugins, point, timeout) for scheme, point in plugins.of("source").items()
    }


async def _fetched(plugins: Plugins, point: Point, timeout: float, url: str) -> Fetched:  # noqa: ASYNC109 - the reader's setting
    def fetch() -> Fetched | FetchError:
        try:
            given = point.what(url)
        except FetchError as error:
            return FetchError(_sentence(error.said), hint=_sentence(error.way_out))
        except OSError as error:  # the far end's fault, and not that of who asked
            return FetchError(reason(error))
        if not isinstance(given, Fetched) or not isinstance(given.body, bytes):
            raise _wrong(given, "Fetched")
        return Fetched(
            url=line(given.url) or url,
            body=given.body,
            content_type=line(given.content_type)[:200],
        )

    try:
        came = await plugins.ask_beside(point, fetch, seconds=timeout + GRACE)
    except PluginError as error:
        raise FetchError(error.said, hint=error.way_out) from error
    if isinstance(came, FetchError):
        raise came
    return came


def parser(plugins: Plugins, fetched: Fetched) -> Point | None:
    """Find who reads a document of this kind."""
    kind = fetched.content_type.partition(";")[0].strip().lower()
    return plugins.of("parser").get(kind) if kind else None


def not_parsed(plugins: Plugins, point: Point, error: ParseError) -> ParseError:
    """Tell what went wrong in a plugin's parser: with the document, or with the plugin, which is off then."""
    if error.said.key not in _PARSERS_FAULT:
        return error
    failed = plugins.failed(point, error.said)
    return ParseError(failed.said, hint=failed.way_out)


def curated(plugins: Plugins, changes: Changes) -> Changes:
    """Take every curator's step; one that fails is left out, and what was there before it goes on."""
    if not (changes.added or changes.altered):
        return changes
    for point in plugins.of("curator").values():
        try:
            changes = plugins.ask(point, partial(_step, point, changes))
        except PluginError:
            continue
    return changes


def _step(point: Point, changes: Changes) -> Changes:
    """Take what a curator may decide: which entries come in, what they say, and their marks."""
    given = point.what(changes)
    if not isinstance(given, Changes):
        raise _wrong(given, "Changes")
    added = {new.entry.key: new for new in changes.added}
    altered = dict(changes.altered)
    return replace(
        changes,
        added=tuple(_curated(one, added.pop(one.entry.key)) for one in given.added if one.entry.key in added),
        altered=tuple((row, _curated(one, altered.pop(row))) for row, one in given.altered if row in altered),
    )


def _curated(given: NewEntry, before: NewEntry) -> NewEntry:
    from newsterm.parse.foreign import cleaned  # noqa: PLC0415 (few have curators)

    marks = given.marks
    tags = tuple(dict.fromkeys(tag for one in marks.tags if (tag := line(one))))
    entry = before.entry if given.entry == before.entry else cleaned(given.entry)
    if not isinstance(entry, ParsedEntry):
        raise _wrong(given.entry, "ParsedEntry")
    # The hash stays that of what the feed said, or every refresh would find the text altered.
    return replace(
        before,
        entry=replace(entry, key=before.entry.key),
        marks=replace(
            marks, read=bool(marks.read), saved=bool(marks.saved), muted=bool(marks.muted), tags=tags
        ),
    )


def shown(plugins: Plugins, entry: Entry) -> Entry:
    """Give an article with what plugins make of elements of their own."""
    if "<" not in entry.html + entry.summary or not (points := plugins.of("block")):
        return entry
    from newsterm.page.foreign import replaced  # noqa: PLC0415 (few have blocks)

    until = monotonic() + SHOWN
    blocks = {tag: partial(_block, plugins, point, until) for tag, point in points.items()}
    return replace(
        entry,
        html=replaced(entry.html, blocks) if entry.html else "",
        summary=replaced(entry.summary, blocks) if entry.summary else "",
    )


def _block(plugins: Plugins, point: Point, until: float, *element: Any) -> str | None:
    """Have an element said (`page.foreign.Say`); None: its plugin failed, or all time is spent."""

    def say() -> str:
        tag, attributes, html, text = element
        given = point.what(Element(tag=tag, attributes=attributes, html=html, text=text))
        if not isinstance(given, str):
            raise _wrong(given, "str")
        return clean(given)

    left = until - monotonic()
    if left <= 0 or point.name not in plugins.of("block"):
        return None
    try:
        return plugins.ask(point, say, seconds=left)
    except PluginError:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """A plugin's format."""

    suffix: str
    write: Callable[[Iterable[Entry]], Iterator[str]]


def form(plugins: Plugins, name: str, ours: Iterable[str]) -> Foreign:
    """Find a plugin's format; raises UsageError, which names those that there are."""
    theirs = plugins.of("format")
    if name not in theirs:
        hint = Said("hints.one_of", known=(*ours, *theirs))
        raise UsageError(Said("errors.newsroom.no_such_format", name=name), hint=hint)
    return Foreign(suffix=theirs[name].more, write=partial(_written, plugins, theirs[name]))


def _written(plugins: Plugins, point: Point, entries: Iterable[Entry]) -> Iterator[str]:
    """Write articles in a plugin's format, clean; raises UsageError where that fails."""
    try:
        for piece in point.what(entries):
            if not isinstance(piece, str):
                raise _wrong(piece, "str")  # noqa: TRY301
            yield clean(piece)
    except Exception as error:
        failed = plugins.failed(point, reason(error), error)
        raise UsageError(failed.said, hint=failed.way_out) from error


def done(plugins: Plugins, name: str, desk: Desk) -> int | None:
    """Do what a plugin's command does, here and now: whoever typed it may end it; None: it failed.

    What it raises of ours, as for a question that cannot be read, is for the reader.
    """
    point = plugins.of("command")[name]
    try:
        status = point.what(desk)
        if not (status is None or isinstance(status, int)):
            raise _wrong(status, "int")  # noqa: TRY301
    except (NewstermError, BrokenPipeError):
        raise
    except SystemExit as ended:  # argparse in a command ends so
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except Exception as error:  # noqa: BLE001 - the door of a plugin (DESIGN §11.8)
        plugins.failed(point, reason(error), error)
        return None
    return (status or 0) & 0xFF


async def heard(plugins: Plugins, chunks: Iterable[Sequence[Entry]], seconds: float) -> None:
    """Tell plugins of new articles; who fails hears no more of them."""
    for entries in chunks:
        for point in plugins.of("arrived").values():
            try:
                await plugins.ask_beside(point, partial(point.what, tuple(entries)), seconds=seconds)
            except PluginError:
                continue


def _sentence(said: object) -> Said:
    """Take what a plugin says as a sentence: clean, and in the one language that it has."""
    if isinstance(said, Said):
        return said
    return plain(line(str(said)))
