"""Sections that feeds and their articles speak for, in words that name a topic; nothing is guessed."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from newsterm.lang import base_direction, fold
from newsterm.lang.topics import TOPICS, topic_of, topic_of_title
from newsterm.model import Or, QueryError, Section, Suggestion, Tag, Topic
from newsterm.model.feed import HIDDEN
from newsterm.model.filing import parts_of
from newsterm.query import parse, spell

MEDIA: Final = ("video", "audio", "picture")
FEWEST_MEDIA = 3
"""Entries with a film, a sound or a picture from which these have a section."""
_MOST_PICTURED = 0.6
"""Part of all entries above which "those with pictures" says nothing."""
_OFTEN = 0.5
"""Part of a feed's entries that must be of one topic, for the feed to be."""
_FEWEST_FILED = 4
"""Entries with a category, or of a topic, below which these say nothing yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFacts:
    """What is known of a feed, as far as it tells what the feed is about."""

    url: str
    title: str = ""
    tags: tuple[str, ...] = ()
    categories: tuple[tuple[str, ...], ...] = ()
    """Those of its latest entries, entry by entry."""
    entries: int = 0
    kinds: Mapping[str, int] | None = None
    """How many of its latest `entries` came with a `video`, `audio`, `picture`, are of `topic:sport`."""


def suggest(
    feeds: Sequence[FeedFacts], names: Mapping[str, str], taken: Collection[Section] = ()
) -> list[Suggestion]:
    """Suggest sections, the one of most feeds first, and those of films, sounds and pictures at the end.

    `names`: topic → its name in the reader's language, as in the messages under `topics`. A tag of the
    reader's stands as it is written, unless it is a topic's name in other letters than the reader's.
    `taken`: the tabs that there are; one of these, in any language, is told again only where feeds could
    join it.
    """
    about: dict[str, dict[str, str]] = {}
    tagged: dict[str, Counter[str]] = {}
    for feed in feeds:
        for topic, why in _topics(feed):
            about.setdefault(topic, {}).setdefault(feed.url, why)
        for tag in feed.tags:
            tagged.setdefault(_topic_of_tag(tag), Counter())[tag] += 1
    total = sum(_count(feed, "entries") for feed in feeds)
    for topic in TOPICS:
        if _FEWEST_FILED <= sum(_count(feed, f"topic:{topic}") for feed in feeds) < total:
            about.setdefault(topic, {})
    named = {fold(one.name) for one in taken}
    standing = {asked(one.query)[0]: one.query for one in taken}
    new = []
    for topic, whys in about.items():
        there = standing.get(topic, "")
        one = _suggestion(topic, whys, tagged.get(topic, Counter()), feeds, names, there=there)
        if len(whys) < len(feeds) and (one.untagged if there else fold(one.section.name) not in named):
            new.append(one)
    new.sort(key=lambda one: (-len(one.feeds), -one.entries, one.section.name))
    return [*new, *(one for one in _media(feeds, names) if one.section.query not in standing)]


def asked(query: str) -> tuple[str, str]:
    """Name what a tab asks for: a topic or a tag, by whichever name, else its question; and its tag."""
    try:
        found = parse(query)
    except QueryError:
        return fold(query), ""
    parts = found.parts if isinstance(found, Or) else (found,)
    tags = [part.name for part in parts if isinstance(part, Tag)]
    topics = [part.name for part in parts if isinstance(part, Topic)]
    if len(tags) + len(topics) < len(parts) or len(tags) > 1 or len(topics) > 1:
        return fold(query), ""
    tag = next(iter(tags), "")
    return next(iter(topics), "") or _topic_of_tag(tag), tag


def _suggestion(
    topic: str,
    whys: Mapping[str, str],
    tags: Counter[str],
    feeds: Sequence[FeedFacts],
    names: Mapping[str, str],
    *,
    there: str,
) -> Suggestion:
    """Suggest a tab; `there`: the question of the one that there is, which feeds could join."""
    known = "" if topic.startswith(_OWN) else topic
    name = names.get(known, known)
    tag = min(tags, key=lambda one: (-tags[one], one)) if tags else name.casefold()
    if not known or (tags and fold(tag) != fold(name) and base_direction(tag) == base_direction(name)):
        name = tag
    if there:
        _, tag = asked(there)
    filed = {feed.url: count for feed in feeds if (count := _count(feed, f"topic:{known}"))}
    mine = [feed for feed in feeds if feed.url in whys or feed.url in filed]
    folded = fold(tag)
    counted = Counter(whys.get(feed.url, "categories") for feed in mine)
    query = spell(Or((Tag(tag), Topic(known))) if known else Tag(tag))
    return Suggestion(
        section=Section(name=name, query=there or query),
        topic=known,
        tag=tag,
        feeds=tuple(feed.url for feed in mine),
        untagged=tuple(
            feed.url for feed in mine if tag and feed.url in whys and folded not in map(fold, feed.tags)
        ),
        entries=sum(feed.entries if feed.url in whys else filed[feed.url] for feed in mine),
        because=tuple(why for why, _ in counted.most_common()),
    )


def _media(feeds: Sequence[FeedFacts], names: Mapping[str, str]) -> Iterator[Suggestion]:
    total = sum((feed.kinds or {}).get("entries", feed.entries) for feed in feeds)
    for kind in MEDIA:
        mine = [(feed.url, count) for feed in feeds if (count := _count(feed, kind))]
        count = sum(count for _, count in mine)
        most = total * _MOST_PICTURED if kind == "picture" else total - 1
        if FEWEST_MEDIA <= count <= most:
            yield Suggestion(
                section=Section(name=names.get(kind, kind), query=f"has:{kind}"),
                topic=kind,
                feeds=tuple(url for url, _ in mine),
                entries=count,
                because=("enclosures",),
            )


_OWN = "#"
"""Before a tag of the reader's own, where a topic's key stands."""


def _topic_of_tag(tag: str) -> str:
    return topic_of(tag) or _OWN + fold(tag)


def _topics(feed: FeedFacts) -> Iterator[tuple[str, str]]:
    """Tell what a feed is about, and why: what the reader says of it, else the first thing that says so."""
    said = (tag for tag in feed.tags if fold(tag) and tag != HIDDEN)  # a mark alone says nothing
    by_tags = dict.fromkeys(map(_topic_of_tag, said))
    yield from ((topic, "tags") for topic in by_tags)
    if any(not topic.startswith(_OWN) for topic in by_tags):
        return
    for found, why in (
        (next(filter(None, map(topic_of, _segments(feed.url))), ""), "address"),
        (topic_of_title(feed.title), "title"),
        (_filed(feed.categories), "categories"),
    ):
        if found:
            yield found, why
            return


def _segments(url: str) -> Iterator[str]:
    """Give what of an address may name a section, the most special first."""
    steps, labels = parts_of(url)
    if url.startswith("http"):
        yield from (value for _, value in parse_qsl(url.partition("#")[0].partition("?")[2]))
    yield from (*steps, *labels)


def _count(feed: FeedFacts, kind: str) -> int:
    return (feed.kinds or {}).get(kind, 0)


def _filed(categories: Sequence[Collection[str]]) -> str:
    """Find the topic under which most of a feed's entries are filed."""
    filed = [set(map(topic_of, names)) - {""} for names in categories if names]
    counted = Counter(topic for found in filed for topic in found)
    topic, count = next(iter(counted.most_common(1)), ("", 0))
    return topic if len(filed) >= _FEWEST_FILED and count > len(filed) * _OFTEN else ""
