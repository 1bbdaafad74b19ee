"""What headlines are grouped by, and the heading above each group."""

from datetime import datetime, tzinfo

from newsterm.lang.dates import day_words
from newsterm.lang.phrases import Phrases
from newsterm.model import Headline


def group_of(headline: Headline | None, grouping: str, zone: tzinfo | None) -> object:
    """Name the group of a headline: its `feed`, or its `day`; where it is gone, None."""
    if headline is None:
        return None
    return headline.feed if grouping == "feed" else headline.when.astimezone(zone).date()


def day_heading(when: datetime, now: datetime, words: Phrases, zone: tzinfo | None = None) -> str:
    """Name a day: today, yesterday, or its date."""
    days = (now.astimezone(zone).date() - when.astimezone(zone).date()).days
    near = {0: "history.today", 1: "history.yesterday"}.get(days)
    return words.say(near) if near else day_words(when, now, words, zone)
