"""What the interface says around an article, and of a step in the journal."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from newsterm.lang.dates import clock, date_words, relative
from newsterm.lang.phrases import Phrases
from newsterm.model import Entry
from newsterm.page import ArticleWords

WORDS_A_MINUTE = 200
RECENT = timedelta(hours=12)
"""Up to this age an article's date is how long ago it was, and the time of day."""
LABELS = frozenset({"read", "unread", "saved", "unsaved"})
"""Steps of the journal that have a message of their own."""

_TAG = re.compile("<[^<>]*>")


def article_words(entry: Entry, words: Phrases, now: datetime) -> ArticleWords:
    """Say all that stands around an article in the interface's language."""
    when = entry.published or entry.arrived
    if timedelta() <= now - when < RECENT:
        ago = relative(when, now, words.language, words.digit_system)
        date = f"{ago} · {clock(when, None, words.digit_system)}"
    else:
        date = date_words(when, now, words.language, None, words.digit_system)
    count = len(_TAG.sub(" ", entry.html or entry.summary).split())
    minutes = round(count / WORDS_A_MINUTE)
    say = words.say
    return ArticleWords(
        when=date,
        reading_time=say("article.reading_time", n=minutes) if minutes else "",
        by=say("article.by", author="").strip(),
        comments=say("article.comments", n=entry.comments) if entry.comments else "",
        video=say("article.video"),
        audio=say("article.audio"),
        picture=say("article.picture"),
        file=say("article.file"),
        opinion=say("article.opinion"),
    )


def step_words(label: str, changed: int, say: Callable[..., str]) -> str:
    """Say what a step of the journal did."""
    return say(f"journal.{label}", n=changed) if label in LABELS else label
