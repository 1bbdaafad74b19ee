"""Where the reader stands: a list and a place in it, an article and a place in it, what was listed last."""

from array import array
from collections.abc import Callable, Sequence

from newsterm.cli.reading.grammar import no_number
from newsterm.cli.reading.opened import Choices, Lines, Opened
from newsterm.cli.reading.places import Here, Places
from newsterm.lang import Phrases, Said, line, relative
from newsterm.model import Headline, Section, UsageError
from newsterm.newsroom import Newsroom


class Stand:
    """All that changes while one reads."""

    def __init__(self, newsroom: Newsroom, words: Phrases) -> None:
        self.newsroom = newsroom
        self.words = words
        self.at_once = newsroom.config.plain.headlines
        self.places = Places(newsroom.reading)
        self.section = newsroom.reading.sections()[0]
        self.searched: str | None = None
        """What was searched for, while its results are the list."""
        self.name = ""
        """The list's, as it is said."""
        self._version = newsroom.reading.version()
        """The store's, when one looked last whether another newsterm wrote."""
        self.rows: array[int] = array("q")
        self._one_feed = False
        """Whether all in the list is of one feed, so that it need not be named again and again."""
        self.at = -1
        """The headline one is at, from 0; -1: none is chosen, one listens to the list."""
        self.told = range(0)
        """The headlines that were said last."""
        self.opened: Opened | None = None
        self.choices: Choices | None = None
        self.resumes = -1
        """The headline at whose article one stopped another time, as long as nothing else was asked for."""

    def say(self, key: str, /, **values: str | int | Said) -> str:
        """Say something in the reader's language."""
        return Said(key, **values).within(self.words)

    def tab(self, section: Section) -> str:
        """Name a tab."""
        return self.words.say(f"sections.{section.name}") if section.own else section.name

    @property
    def about(self) -> str:
        """Name the list as a step of the journal is `about` it."""
        if self.searched is not None:
            return self.name
        return Said(f"sections.{self.section.name}").spell() if self.section.own else self.section.name

    def show(self, section: Section) -> None:
        """Make a tab the list; nothing is said. Raises QueryError."""
        self.rows = self.newsroom.reading.rows(section.query, section.order)
        self.section, self.searched, self.name = section, None, self.tab(section)
        self._begin(section.query)

    def find(self, question: str, name: str = "") -> None:
        """Make what answers a question the list; raises QueryError."""
        self.rows = self.newsroom.reading.rows(question)
        self.searched, self.name = question, name or f"{self.words.say('search.prompt')}: {question}"
        self._begin(question)

    def reload(self) -> None:
        """Look again at what the list is of."""
        if self.searched is None:
            self.show(self.section)
        else:
            self.find(self.searched, self.name)

    @property
    def before(self) -> int:
        """Give the place after which one goes on: where one is at, else before what was said last."""
        return self.at if self.at >= 0 else self.told.start - 1

    def _begin(self, question: str) -> None:
        self._one_feed = self.newsroom.reading.is_one_feed(question)
        self.at, self.told, self.opened, self.choices = -1, range(0), None, None

    def headlines(self, start: int) -> Lines:
        """Say where one is, and the headlines from a place on."""
        count = len(self.rows)
        start = max(0, min(start, count - 1))
        self.told = range(start, min(start + self.at_once, count))
        self.opened = self.choices = None
        yield self.say("plain.list", tab=self.name, n=count, first=start + 1, last=self.told.stop)
        loaded = {one.row: one for one in self.newsroom.reading.headlines(self.rows[start : self.told.stop])}
        for place in self.told:
            if headline := loaded.get(self.rows[place]):
                yield f"{self.words.number(place + 1)}. {self.headline(headline)}"

    def headline(self, headline: Headline) -> str:
        """Say a headline: itself first, then whose it is and how old, then what was done with it."""
        now, words = self.newsroom.clock(), self.words
        marks = headline.marks
        unread = self.searched is None and self.section.own and self.section.name == "unread"
        states = [
            words.say("plain.read") if unread and marks.read else "",
            words.say("plain.unread") if not (unread or marks.read) else "",
            words.say("plain.saved") if marks.saved else "",
            self.say("plain.tagged", tags=words.listed(marks.tags)) if marks.tags else "",
            words.say("plain.changed") if headline.altered else "",
        ]
        ago = relative(headline.when, now, words.language, words.digit_system)
        title = sentence(headline.title or headline.url)
        whose = [] if self._one_feed else [headline.feed_title]
        return f"{title} {words.listed([*whose, ago, *filter(None, states)])}"

    @property
    def chosen(self) -> Headline:
        """Give the headline one is at; raises UsageError where one is at none."""
        if self.opened is not None:
            found = self.newsroom.reading.headlines([self.opened.entry.row])
        else:
            found = self.newsroom.reading.headlines(self.rows[self.at : self.at + 1]) if self.at >= 0 else []
        if not found:
            raise UsageError(Said("errors.cli.nothing_chosen"), hint=Said("hints.type_number"))
        return found[0]

    def open(self, place: int, *, full: bool = True, start: int | None = None) -> Lines:
        """Read an article of the list, from where it was left.

        `full`: with the article of its page where that is kept; `start`: from this passage on.
        """
        reading = self.newsroom.reading
        self.at, self.choices = place, None
        entry = reading.article(self.rows[place])
        if entry is None:
            yield self.words.say("plain.gone")
            return
        whole = reading.full_text(entry) if full else None
        shown = self.newsroom.as_read(whole or entry)
        from newsterm.cli.reading.spoken import passages  # noqa: PLC0415 (a list needs none of it)
        from newsterm.page import article_words, compose  # noqa: PLC0415 (selectolax)

        document = compose(shown, words=article_words(shown, self.words, self.newsroom.clock()))
        opened = Opened(
            entry=entry,
            full=whole is not None,
            document=document,
            said=passages(document, self.words),
        )
        self.opened = opened
        if start is None:
            left = self.places.left(entry.row, full=opened.full)
            start = next((at for at, one in enumerate(opened.said) if one.block >= left > 0), 0)
            if start:
                yield line(entry.title)
                share = 100 * start // len(opened.said)
                yield self.say("plain.resumed", share=share, key="top")
        if self.newsroom.config.reading.mark_read == "opened":
            self._mark_read()
        yield from self.read(start)

    def _mark_read(self) -> None:
        assert self.opened is not None
        entry = self.opened.entry
        if not entry.marks.read:
            self.newsroom.marking.read([entry.row], about=entry.feed_title)

    def read(self, start: int) -> Lines:
        """Say a screenful of the article; at its end, what comes next."""
        opened = self.opened
        assert opened is not None
        from newsterm.cli.reading.spoken import screenful  # noqa: PLC0415 (it is there by now)

        opened.start = start
        opened.end = screenful(opened.said, start, self.newsroom.config.plain.paragraphs)
        for passage in opened.said[start : opened.end]:
            if passage is not opened.said[start] and not passage.tight:
                yield ""
            yield from passage.lines
        self.stop()
        if opened.end < len(opened.said):
            return
        if self.newsroom.config.reading.mark_read == "end":
            self._mark_read()
        yield ""
        if opened.document.links:
            yield self.say("plain.links", n=len(opened.document.links), key="l")
        after = self.next_unread()
        title = sentence(after.title) if after else ""
        yield self.say("plain.end_next", title=title) if after else self.words.say("plain.end")

    def next_unread(self) -> Headline | None:
        """Find the unread article that comes next in the list, around its end."""
        place = self.unread_place()
        found = self.newsroom.reading.headlines(self.rows[place : place + 1]) if place >= 0 else []
        return found[0] if found else None

    def unread_place(self) -> int:
        """Find its place in the list; -1: none is unread."""
        asked = self.section.query if self.searched is None else self.searched
        unread = set(self.newsroom.reading.rows(f"({asked}) is:unread" if asked else "is:unread", "arrived"))
        if self.opened is not None:
            unread.discard(self.opened.entry.row)
        count = len(self.rows)
        around = ((self.before + 1 + step) % count for step in range(count))
        return next((place for place in around if self.rows[place] in unread), -1) if unread else -1

    def put_away(self, rows: Sequence[int]) -> None:
        """Take entries out of the list; one is at the one before them."""
        gone = set(rows)
        before = sum(row not in gone for row in self.rows[: self.at + 1]) - 1
        if self.opened is not None and self.opened.entry.row in gone:
            self.opened = None
        self.rows = array("q", (row for row in self.rows if row not in gone))
        self.at = before

    def arrived(self) -> Lines:
        """Say how much has come since one looked, where another newsterm brought it; one's list stays."""
        reading = self.newsroom.reading
        version = reading.version()
        if version == self._version or self.opened is not None or self.choices is not None:
            return
        self._version = version
        new = set(reading.rows(self.section.query if self.searched is None else self.searched, "arrived"))
        if new := new.difference(self.rows):
            yield self.say("list.news", n=len(new), key="'")

    def stop(self) -> None:
        """Remember where one is."""
        opened = self.opened
        if opened is not None:
            block = opened.said[opened.start].block if opened.start and opened.end < len(opened.said) else 0
            self.places.leave(opened.entry.row, block, full=opened.full)
        if self.searched is not None or self.newsroom.store.readonly:
            return
        tab = (self.section.known_as, self.section.own)
        at = self.at if self.at >= 0 else self.told.start
        if 0 <= at < len(self.rows) and (at or self.at == 0):
            reading = opened is not None and opened.end < len(opened.said)
            self.places.stop(Here(tab=tab, row=self.rows[at], at=at, reading=reading))
        else:
            self.places.stop(Here(tab=tab))

    def choose(self, place: int) -> Lines:
        """Take what has this place in what was listed last; raises UsageError where nothing has."""
        count = len(self.rows) if self.choices is None else len(self.choices.lines)
        if not 0 <= place < count:
            raise no_number(place + 1, count)
        return self.open(place) if self.choices is None else self.choices.choose(place)

    def offer(self, title: str, lines: Sequence[str], choose: Callable[[int], Lines]) -> Lines:
        """List something, of which a number chooses."""
        self.choices = Choices(title=title, lines=lines, choose=choose)
        yield self.words.listed((title, self.words.number(len(lines))))
        yield from self.offer_more()

    def offer_more(self) -> Lines:
        """List what is still to be said of it."""
        choices = self.choices
        assert choices is not None
        start, choices.told = choices.told, min(choices.told + max(20, self.at_once), len(choices.lines))
        for number, said in enumerate(choices.lines[start : choices.told], start + 1):
            yield f"{self.words.number(number)}. {said}"


def sentence(title: str) -> str:
    """End a title as a sentence does, so that a voice makes a pause."""
    said = line(title)
    return said if said.endswith((".", "!", "?", "؟", "…", "۔")) else f"{said}."
