"""Sections that feeds speak for: by their tags, addresses, titles and categories; no word is guessed."""

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, unquote, urlsplit

from newsterm.lang import base_direction, fold
from newsterm.model import Section, Suggestion, Tag
from newsterm.query import spell

MEDIA: Final = ("video", "audio", "picture")
FEWEST_MEDIA = 3
"""Entries with a film, a sound or a picture from which these have a section."""
_MOST_PICTURED = 0.6
"""Part of all entries above which "those with pictures" says nothing."""
_OFTEN = 0.5
"""Part of a feed's entries that must be of one topic, for the feed to be."""
_FEWEST_FILED = 4
"""Entries with a category below which a feed's categories say nothing yet."""

_WORD = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"\s[-–—|:·•/«»]+\s|[|–—•·«»،,:()\[\]]")
_ARTICLE = re.compile(r"(و?)ال(?=\w{2})|^ה(?=\w{3})")


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
    """How many of its latest `entries` came with a `video`, `audio`, `picture`."""


def suggest(
    feeds: Sequence[FeedFacts], names: Mapping[str, str], taken: Collection[Section] = ()
) -> list[Suggestion]:
    """Suggest sections, the one of most feeds first, and those of films, sounds and pictures at the end.

    `names`: topic → its name in the reader's language, as in the messages under `topics`. A tag of the
    reader's stands as it is written, unless it is a topic's name in other letters than the reader's.
    `taken`: the tabs that there are; one of these is told again only where feeds could join it.
    """
    about: dict[str, dict[str, str]] = {}
    tagged: dict[str, Counter[str]] = {}
    for feed in feeds:
        for topic, why in _topics(feed):
            about.setdefault(topic, {}).setdefault(feed.url, why)
        for tag in feed.tags:
            tagged.setdefault(_topic_of_tag(tag), Counter())[tag] += 1
    found = [
        _suggestion(topic, whys, tagged.get(topic, Counter()), feeds, names)
        for topic, whys in about.items()
        if len(whys) < len(feeds)
    ]
    asked = {fold(one.query) for one in taken}
    named = {fold(one.name) for one in taken}
    new = [
        one
        for one in found
        if (one.untagged if fold(one.section.query) in asked else fold(one.section.name) not in named)
    ]
    new.sort(key=lambda one: (-len(one.feeds), -one.entries, one.section.name))
    return [*new, *(one for one in _media(feeds, names) if one.section.query not in asked)]


def topics() -> tuple[str, ...]:
    """Name the topics that are known, by their keys."""
    return tuple(_topics_read())


def _suggestion(
    topic: str,
    whys: Mapping[str, str],
    tags: Counter[str],
    feeds: Sequence[FeedFacts],
    names: Mapping[str, str],
) -> Suggestion:
    known = "" if topic.startswith(_OWN) else topic
    name = names.get(known, known)
    tag = min(tags, key=lambda one: (-tags[one], one)) if tags else name.casefold()
    if not known or (tags and fold(tag) != fold(name) and base_direction(tag) == base_direction(name)):
        name = tag
    mine = [feed for feed in feeds if feed.url in whys]
    folded = fold(tag)
    counted = Counter(whys.values())
    return Suggestion(
        section=Section(name=name, query=spell(Tag(tag))),
        topic=known,
        tag=tag,
        feeds=tuple(feed.url for feed in mine),
        untagged=tuple(feed.url for feed in mine if folded not in map(fold, feed.tags)),
        entries=sum(feed.entries for feed in mine),
        because=tuple(why for why, _ in counted.most_common()),
    )


def _media(feeds: Sequence[FeedFacts], names: Mapping[str, str]) -> Iterator[Suggestion]:
    total = sum((feed.kinds or {}).get("entries", feed.entries) for feed in feeds)
    for kind in MEDIA:
        mine = [(feed.url, count) for feed in feeds if (count := (feed.kinds or {}).get(kind, 0))]
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
    return _topic([tag]) or _OWN + fold(tag)


def _topics(feed: FeedFacts) -> Iterator[tuple[str, str]]:
    """Tell what a feed is about, and why: what the reader says of it, else the first thing that says so."""
    by_tags = dict.fromkeys(map(_topic_of_tag, filter(fold, feed.tags)))  # a mark alone says nothing
    yield from ((topic, "tags") for topic in by_tags)
    if any(not topic.startswith(_OWN) for topic in by_tags):
        return
    for found, why in (
        (_topic(_segments(feed.url)), "address"),
        (_titled(feed.title), "title"),
        (_filed(feed.categories), "categories"),
    ):
        if found:
            yield found, why
            return


def _segments(url: str) -> Iterator[str]:
    """Give what of an address may name a section, the most special first."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return
    if parts.scheme not in {"http", "https"}:
        return
    yield from (value for _, value in parse_qsl(parts.query))
    for segment in reversed(parts.path.split("/")):
        yield re.sub(r"\.\w{1,5}$", "", unquote(segment))
    labels = host.split(".")
    # What is below a registered name: two labels of it, or three as in bbc.co.uk.
    own = 3 if len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3 else 2
    yield from labels[:-own]


def _titled(title: str) -> str:
    """Find the topic that a title names: a part of it as a whole, or where a part of it begins or ends.

    "Sport | BBC", "BBC Sport" and "Science Daily" do; "Christian Science Monitor" does not.
    """
    parts = [part for part in _PARTS.split(title) if part.strip()]
    if len(parts) > 1 and (found := _topic(parts)):
        return found
    known = _precise()
    for part in parts:
        words = [word for word in _words(part) if word not in _noise()]
        for length in range(min(3, len(words)), 0, -1):
            for some in (words[-length:], words[:length]):
                if topic := known.get(" ".join(some)):
                    return topic
    return ""


def _filed(categories: Sequence[Collection[str]]) -> str:
    """Find the topic under which most of a feed's entries are filed."""
    filed = [{_topic([name]) for name in names} - {""} for names in categories if names]
    counted = Counter(topic for found in filed for topic in found)
    topic, count = next(iter(counted.most_common(1)), ("", 0))
    return topic if len(filed) >= _FEWEST_FILED and count > len(filed) * _OFTEN else ""


def _topic(texts: Collection[str] | Iterator[str]) -> str:
    """Find the topic of the first of these texts that names one and nothing else."""
    every = _every()
    for text in texts:
        words = list(_words(text))
        telling = [word for word in words if word not in _noise()]
        found = every.get(" ".join(words)) or every.get(" ".join(telling))
        if found:
            return found
    return ""


def _words(text: str) -> Iterator[str]:
    """Part a text into folded words, without the article before them."""
    for word in _WORD.findall(fold(text)):
        article = None if word in _noise() else _ARTICLE.match(word)
        yield (article[1] or "") + word[article.end() :] if article else word


@cache
def _read() -> Mapping[str, Mapping[str, Sequence[str]]]:
    with Path(__file__).with_name("topics.toml").open("rb") as file:
        return tomllib.load(file)


def _topics_read() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return {topic: said for topic, said in _read().items() if topic != "noise"}


@cache
def _noise() -> frozenset[str]:
    """Give what stands beside the word that names a section, and says nothing."""
    return frozenset(map(fold, _read()["noise"]["words"]))


@cache
def _precise() -> dict[str, str]:
    """Map each word that always names a topic, spelled as `_words` gives it."""
    return {spelled: topic for topic, said in _topics_read().items() for spelled in _spellings(said["words"])}


@cache
def _every() -> dict[str, str]:
    """Map these, and those that name one where they stand alone."""
    broad = {
        one: topic for topic, said in _topics_read().items() for one in _spellings(said.get("broad", ()))
    }
    return broad | _precise()


def _spellings(words: Sequence[str]) -> Iterator[str]:
    return (" ".join(_words(word)) for word in words)
