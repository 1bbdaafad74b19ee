"""The reader's own rules, applied to what is new."""

from collections.abc import Sequence
from dataclasses import replace

from newsterm.model import Changes, Entry, Feed, FeedState, Filter, Marks, NewEntry, Query
from newsterm.query import matches


def apply_filters(
    changes: Changes, filters: Sequence[tuple[Query, Filter]], feed: Feed, state: FeedState
) -> Changes:
    """Mark each new entry as every filter says that it answers: `mute`, `read`, `save`, `tag:NAME`.

    A filter sees the entry as it came, not what an earlier one did to it, so that their order changes
    nothing. What has been here before keeps the reader's own marks.
    """
    if not filters:
        return changes
    title = feed.title or (changes.parsed.title if changes.parsed else "") or state.title

    def marked(new: NewEntry) -> NewEntry:
        entry = _as_entry(new, feed, state, title)
        marks = new.marks
        for query, rule in filters:
            if matches(query, entry, changes.checked):
                for action in rule.do:
                    marks = _done(marks, action)
        return replace(new, marks=marks)

    return replace(changes, added=tuple(map(marked, changes.added)))


def _done(marks: Marks, action: str) -> Marks:
    match action:
        case "mute":
            return replace(marks, muted=True)
        case "read":
            return replace(marks, read=True)
        case "save":
            return replace(marks, saved=True)
        case _ if action.startswith("tag:"):
            return replace(marks, tags=tuple(dict.fromkeys((*marks.tags, action.removeprefix("tag:")))))
        case _:
            return marks


def _as_entry(new: NewEntry, feed: Feed, state: FeedState, title: str) -> Entry:
    entry = new.entry
    return Entry(
        row=0,
        id="",
        feed=state.id,
        feed_title=title,
        feed_url=feed.url,
        key=entry.key,
        url=entry.url,
        title=entry.title,
        author=entry.author,
        published=entry.published,
        dated=entry.dated,
        arrived=new.arrived,
        summary=entry.summary,
        html=entry.html,
        language=entry.language,
        direction=entry.direction,
        categories=entry.categories,
        enclosures=entry.enclosures,
        comments_url=entry.comments_url,
        comments_feed=entry.comments_feed,
        comments=entry.comments,
        feed_tags=feed.tags,
        marks=new.marks,
    )
