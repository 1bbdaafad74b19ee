"""Say in a line where one is: which of how many, how far one has read, what one looks for."""

from typing import TYPE_CHECKING

from newsterm.lang import relative
from newsterm.model import Entry, Story

if TYPE_CHECKING:
    from newsterm.tui.screens.front import Front


def place_words(front: "Front") -> str:
    """Say where one is; empty where there is nothing to be at."""
    if front.in_feeds:
        return _of(front, front.feeds.cursor, len(front.feeds.lines))
    entry = front.article.entry if front.in_article else None
    if entry is None and (selected := front.headlines.selected):
        return front.say("list.selected", n=selected)
    if front.story is not None and (entry is None or front.side_by_side):
        return _in_story(front, front.story) + _in_words(front, entry)
    if front.searched_for is not None and (entry is None or front.side_by_side):
        return _in_found(front, front.searched_for) + _in_words(front, entry)
    if entry is not None:
        return _in_article(front, entry)
    place = _of(front, front.headlines.cursor, len(front.headlines.window))
    if place and not front.whole:
        place += "…"  # how many there are is not known yet
    chosen = front.headlines.chosen
    if place and chosen is not None and not (front.side_by_side or front.headlines.one_feed):
        place += f" · \u2068{chosen.feed_title}\u2069"  # beside a long headline is no room for it
    return place


def visited(front: "Front") -> str:
    """Name what is shown in place of a tab: a story, an answer, the feeds; empty where it is the tab."""
    if front.in_feeds:
        return front.say("commands.feeds.title")
    if front.story is not None:
        return front.story.lead.title
    if front.searched_for is None:
        return ""
    return _named(front, front.searched_for)


def is_gone_to(front: "Front", question: str) -> bool:
    """Whether what is listed is a place, such as a feed, and nobody searched for anything."""
    return (front.of_feeds or visited(front) != question) and not front.newsroom.reading.words(question)


def _named(front: "Front", question: str) -> str:
    """Name the one feed that a question asks for by its number, as who goes to a feed does.

    What was searched for keeps its words, also where a single feed answers it.
    """
    kind, _, number = question.partition(":")
    if kind != "feed" or not number.isdecimal():
        return question
    first = front.headlines.window[0] if front.headlines.one_feed and len(front.headlines.window) else None
    if first is not None:
        return first.feed_title
    feeds = front.newsroom.reading.feeds()
    return next((feed.title or state.title for feed, state in feeds if str(state.id) == number), question)


def _of(front: "Front", cursor: int, count: int) -> str:
    number = front.look.words.number
    return f"{number(cursor + 1)} / {number(count)}" if count else ""


def _in_story(front: "Front", story: Story) -> str:
    words, now = front.look.words, front.newsroom.clock()
    tellings = front.say("stories.tellings", n=story.tellings)
    sources = front.say("stories.sources", n=story.sources)
    since = relative(story.began, now, words.language, words.digit_system)
    counts = front.say("stories.counts", tellings=tellings, sources=sources, since=since)
    counts = front.say("stories.and_new", what=counts, n=story.new) if story.new else counts
    return f"{front.say('commands.story.title')}: {counts}"


def _in_found(front: "Front", question: str) -> str:
    count, name = len(front.headlines.window), visited(front)
    if is_gone_to(front, question):
        more = "" if front.whole or not count else "…"
        return " · ".join(
            filter(None, (_of(front, front.headlines.cursor, count) + more, f"\u2068{name}\u2069"))
        )
    if not (count or front.knows):
        return f"{front.say('search.prompt')}: \u2068{question}\u2069 · …"  # it is still being looked for
    found = front.say("search.more_than" if count and not front.whole else "search.results", n=count)
    place = f"{front.say('search.prompt')}: \u2068{question}\u2069 · {found}"
    if count > 1 and front.newsroom.reading.words(question):
        order = front.say("search.best" if front.best_first else "search.newest")
        place += f" · {order} ({front.key_of('search_order')})"
    return place


def _in_article(front: "Front", entry: Entry) -> str:
    number = front.look.words.number
    place = f"\u2068{entry.feed_title}\u2069 · {number(front.article.percent)}%"
    if front.article.change:
        which = number(front.changes + 1 - front.article.change)
        place += " · " + front.say("status.change", number=which, all=number(front.changes))
    elif front.article.full:
        place += f" · {front.say('status.full_text')}"
    return place + _in_words(front, entry)


def _in_words(front: "Front", entry: Entry | None) -> str:
    """Say at which of the words one is that are lit in the article."""
    found = front.article.finding
    if entry is None or not (found.matches or front.article.asked):
        return ""
    said = found_words(front)
    return f" · \u2068{front.article.asked}\u2069: {said}" if front.article.asked else f" · {said}"


def found_words(front: "Front") -> str:
    """Say at which of how many places one is, or how many there are."""
    found, number = front.article.finding, front.look.words.number
    count = len(found.matches)
    if found.at is None or not count:
        return front.say("find.places", n=count)
    return front.say("find.at", number=number(found.at + 1), all=number(count))
