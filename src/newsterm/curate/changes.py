"""What one look at one feed changes: the document against what is known."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from newsterm.curate.same import recognised
from newsterm.curate.schedule import LATEST, after_failure, after_success, pace
from newsterm.model import (
    Answered,
    Changes,
    Feed,
    FeedError,
    FeedState,
    Fetched,
    FetchError,
    Known,
    NewEntry,
    ParsedEntry,
    ParsedFeed,
    Unchanged,
)
from newsterm.model.packed import entry_hash

_GONE, _TOO_OFTEN = 410, 429
_FUTURE = timedelta(days=2)
"""A clock may be wrong by a zone; what is further ahead is no date of publication."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def compare(
    *,
    feed: Feed,
    state: FeedState,
    parsed: ParsedFeed,
    fetched: Fetched,
    known: Mapping[str, Known],
    now: datetime,
    every: int,
) -> Changes:
    """Compare a document with what is known of its entries, by key.

    What is unknown is added, oldest first, unless it is known by another name (`recognised`, among what is
    `known` beyond the document's own keys); what says something else than before is altered; what the
    document no longer names stays as it is. The reader's own word on language goes before the feed's; the one
    on direction is kept with the feed, where it can be taken back.
    `every`: seconds between two looks, as the config says.
    """
    added: list[NewEntry] = []
    altered: list[tuple[int, NewEntry]] = []
    for entry in parsed.entries:
        new = NewEntry(entry=_as_the_reader_says(entry, feed, now), hash=entry_hash(entry), arrived=now)
        before = known.get(entry.key)
        if before is None:
            added.append(new)
        elif before.hash != new.hash and before.row > 0:
            altered.append((before.row, new))
    named = {entry.key for entry in parsed.entries} if added and known else known.keys()
    old = recognised(added, [known[key] for key in known.keys() - named])
    if old:
        altered += [
            (before.row, new)
            for new in added
            if (before := old.get(new.entry.key)) and before.hash != new.hash and before.row > 0
        ]
        added = [new for new in added if new.entry.key not in old]
    # Documents name the newest first; what has no date stands among its neighbours.
    added.reverse()
    if all(new.entry.published for new in added):
        added.sort(key=lambda new: new.entry.published or _EPOCH)
    # Where nothing is known of a document, all of it is new, as at the first look: its dates tell more.
    moves = state.succeeded is not None and 0 < len(added) < len(parsed.entries)
    brought = now if moves else state.pace.brought
    known_pace = replace(pace(parsed, now), max_age=fetched.max_age, brought=brought)
    return Changes(
        feed=state.id,
        added=tuple(added),
        altered=tuple(altered),
        renamed=tuple((before.row, key) for key, before in old.items()),
        purged=tuple(
            before.row
            for entry in parsed.entries
            if (before := known.get(entry.key) or old.get(entry.key)) and before.row < 0
        ),
        parsed=parsed,
        checked=now,
        next_check=after_success(now, every=every, wished=feed.every, known=known_pace),
        etag=fetched.etag,
        last_modified=fetched.last_modified,
        body_hash=fetched.body_hash,
        moved=_moved(feed, state, fetched),
        pace=known_pace,
        answered=fetched.answered,
    )


def unchanged(*, feed: Feed, state: FeedState, answer: Unchanged, now: datetime, every: int) -> Changes:
    """Say what it changes that nothing is new: when to look again, and what to ask with then."""
    known_pace = replace(state.pace, max_age=answer.max_age)
    return Changes(
        feed=state.id,
        checked=now,
        next_check=after_success(now, every=every, wished=feed.every, known=known_pace),
        pace=known_pace,
        etag=answer.etag or None,
        last_modified=answer.last_modified or None,
        moved=_moved(feed, state, answer),
        answered=answer.answered,
    )


def failed(
    *,
    feed: Feed,
    state: FeedState,
    error: FeedError,
    now: datetime,
    every: int,
    answered: Answered | None = None,
) -> Changes:
    """Say what a failure changes: its reason, a later look; a feed that is gone (410) is asked no more.

    `answered`: how the source did, where what it gave could not be used.
    """
    status, retry_after = (error.status, error.retry_after) if isinstance(error, FetchError) else (0, None)
    took = error.took if isinstance(error, FetchError) else 0.0
    answered = answered or Answered(status=status, took=took)
    if status == _GONE:
        return Changes(
            feed=state.id,
            checked=now,
            next_check=now + timedelta(seconds=LATEST),
            error=error.said,
            stopped=True,
            answered=answered,
        )
    return Changes(
        feed=state.id,
        checked=now,
        next_check=after_failure(
            now,
            feed=feed,
            state=state,
            every=every,
            retry_after=retry_after,
            too_often=status == _TOO_OFTEN,
        ),
        error=error.said,
        answered=answered,
    )


def _moved(feed: Feed, state: FeedState, answer: Fetched | Unchanged) -> str:
    """Give where the feed went for good; its own address only where it is back from there."""
    return answer.moved if answer.moved != feed.url or state.moved else ""


def _as_the_reader_says(entry: ParsedEntry, feed: Feed, now: datetime) -> ParsedEntry:
    published = entry.published if entry.published is None or entry.published <= now + _FUTURE else None
    language = feed.language or entry.language
    if published is entry.published and language == entry.language:
        return entry
    return replace(entry, published=published, language=language)
