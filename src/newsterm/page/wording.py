"""What the interface says around an article: on a screen, on a terminal, in any language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from newsterm.lang import Phrases, clock, date_words, relative
from newsterm.lang.notices import KINDS
from newsterm.model import Entry

WORDS_A_MINUTE = 200
RECENT = timedelta(hours=12)
"""Up to this age an article's date is how long ago it was, and the time of day."""

_TAG = re.compile("<[^<>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleWords:
    """What the interface says around an article, in its own language already; empty: it is left out."""

    section: str = ""
    """The tab that the article was opened in."""
    when: str = ""
    """Its date, in words and on the clock."""
    updated: str = ""
    """When its text changed last."""
    reading_time: str = ""
    by: str = ""
    """What stands before an author's name."""
    comments: str = ""
    """How many comments it has, as a phrase."""
    video: str = ""
    audio: str = ""
    picture: str = ""
    post: str = ""
    file: str = ""
    """What an enclosure, or a part of the text, of that kind is called."""
    here: Mapping[str, int] = field(default_factory=dict)
    """The addresses of files that were downloaded → their bytes."""
    downloaded: str = ""
    """What is said of these."""
    notices: Mapping[str, str] = field(default_factory=dict)
    """The badge of an article that is somebody's opinion, an agency's …, by the kind of its notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesWords:
    """What the interface says above changes, in its own language already."""

    heading: str
    """When it changed."""
    removed: str
    added: str
    """What stands between the signs, to explain them."""


def moment(when: datetime, now: datetime, words: Phrases) -> str:
    """Say when something was as shortly as it is plain: the time of day, or the date with it."""
    if when.astimezone().date() == now.astimezone().date():
        return clock(when, None, words.digit_system)
    return date_words(when, now, words)


def changes_words(when: datetime, words: Phrases, now: datetime) -> ChangesWords:
    """Say what stands above the changes of that time in the reader's language."""
    return ChangesWords(
        heading=words.say("article.changed", when=moment(when, now, words)),
        removed=words.say("article.removed"),
        added=words.say("article.added"),
    )


def reading_minutes(entry: Entry) -> int:
    """Tell how long it takes to read what an entry says; 0: less than a minute."""
    return round(len(_TAG.sub(" ", entry.html or entry.summary).split()) / WORDS_A_MINUTE)


def article_words(
    entry: Entry, words: Phrases, now: datetime, here: Mapping[str, int] | None = None
) -> ArticleWords:
    """Say all that stands around an article in the reader's language; `here`: as in ArticleWords."""
    when = entry.published or entry.arrived
    if entry.dated:
        date = entry.dated
    elif timedelta() <= now - when < RECENT:
        ago = relative(when, now, words.language, words.digit_system)
        date = f"{ago} · {clock(when, None, words.digit_system)}"
    else:
        date = date_words(when, now, words)
    minutes = reading_minutes(entry)
    say = words.say
    return ArticleWords(
        when=date,
        updated=words.say("article.updated", when=moment(entry.altered, now, words)) if entry.altered else "",
        reading_time=say("article.reading_time", n=minutes) if minutes else "",
        by=say("article.by", author="").strip(),
        comments=say("article.comments", n=entry.comments) if entry.comments else "",
        video=say("article.video"),
        audio=say("article.audio"),
        picture=say("article.picture"),
        post=say("article.post"),
        file=say("article.file"),
        here=here or {},
        downloaded=say("article.here"),
        notices={kind: say(f"notices.{kind}") for kind in KINDS},
    )
