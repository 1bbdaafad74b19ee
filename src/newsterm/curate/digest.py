"""Decide what goes into a digest and in what order; and find the sentence that says more than a headline."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain
from math import ceil, log1p

from newsterm.lang import line
from newsterm.model.digest import Digest, DigestItem
from newsterm.model.story import Story
from newsterm.query.stem import stem
from newsterm.query.words import words

MINUTES = 10
"""Of reading, where nobody says otherwise."""
LONGEST = 220
"""Characters of a sentence; a longer one ends at a word, with an ellipsis."""
_SHORTEST = 24
_NEW_WORDS, _NEW_PART = 4, 0.4
"""What of a sentence's words the headline must not have said."""
_A_MINUTE = 200
"""Words that are read in a minute."""
_A_LOOK = 4
"""Words' time that it takes to turn to the next one, and to see whose it is."""
_FOR_STORIES = 0.75
"""Part of the time that stories may take as long as something that stands alone waits."""
_SENTENCE = re.compile(r"(?<=[.!?؟۔…])[\"'”»)\]]*\s+(?=\S)")
_QUOTES = ("«»", "“”", '""')
_DATELINE = re.compile(r"^[^.!?؟۔]{2,40}?\s[–—-]\s")
"""`CAIRO (Reuters) —`."""


def digest(
    stories: Sequence[DigestItem],
    alone: Sequence[DigestItem],
    since: datetime,
    until: datetime,
    minutes: int = MINUTES,
) -> Digest:
    """Arrange what is read in so many minutes: stories by weight, then what stands alone and matters.

    At least one of what there is goes in, however little time there is.
    """
    told = sorted(stories, key=lambda one: weight(one.story, until), reverse=True)
    matters = sorted(alone, key=lambda one: (one.because != "tag", -one.headline.when.timestamp()))
    room = minutes * _A_MINUTE
    waiting = sum(map(_words, matters))
    for_stories = max(_FOR_STORIES * room, room - waiting)
    chosen: list[DigestItem] = []
    used = 0
    for one, most in chain(((one, for_stories) for one in told), ((one, room) for one in matters)):
        if not chosen or used + _words(one) <= most:
            chosen.append(one)
            used += _words(one)
    left_out = len(told) + len(matters) - len(chosen)
    return Digest(
        since=since,
        until=until,
        items=tuple(chosen),
        minutes=max(1, ceil(used / _A_MINUTE)) if chosen else 0,
        left_out=left_out,
    )


def weight(story: Story | None, now: datetime) -> tuple[bool, float, datetime]:
    """Weigh a story: what is followed first; then by its feeds, how long it lives, how often it was told."""
    if story is None:
        return False, 0.0, now
    hours = (story.updated - story.began) / timedelta(hours=1)
    return story.followed, 3 * story.sources + log1p(hours) + log1p(story.tellings), story.updated


def says_more(title: str, text: str) -> str:
    """Find the first sentence of a text that says what the headline does not; empty: there is none.

    `text`: without markup.
    """
    said = {stem(word) for word in words(title)}
    for sentence in _sentences(line(text)[:2000]):
        bare = _DATELINE.sub("", sentence).strip()
        if bare.endswith(("?", "؟")):
            continue
        own = [stem(word) for word in words(bare)]
        new = [word for word in own if word not in said]
        if len(bare) >= _SHORTEST and len(new) >= _NEW_WORDS and len(new) >= _NEW_PART * len(own):
            return _cut(bare)
    return ""


def _sentences(text: str) -> list[str]:
    """Part a text; what is quoted stays whole."""
    found: list[str] = []
    for piece in _SENTENCE.split(text)[:12]:
        if found and any(_is_open(found[-1], marks) for marks in _QUOTES):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return found


def _is_open(sentence: str, marks: str) -> bool:
    if marks == '""':
        return sentence.count('"') % 2 == 1
    return sentence.count(marks[0]) > sentence.count(marks[1])


def _cut(sentence: str) -> str:
    if len(sentence) <= LONGEST:
        return sentence
    return sentence[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,،;؛:") + "…"


def _words(item: DigestItem) -> int:
    return _A_LOOK + len(item.headline.title.split()) + len(item.more.split())


def matters(
    item: DigestItem, tags: Collection[str], saved: Collection[str], brought: int, days: float
) -> DigestItem | None:
    """See whether an article that stands alone matters, and why; None: it does not.

    `tags`: its own and its feed's; `saved`: those of what the reader saved; `brought`: how many its feed
    brought in these `days`.
    """
    if not set(saved).isdisjoint(tags):
        return replace(item, because="tag")
    return replace(item, because="quiet") if brought <= max(1.0, days) else None
