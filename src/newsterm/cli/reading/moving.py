"""Going about: on and back, from headline to headline, to a tab, a feed, a heading, and searching."""

from newsterm.cli.reading.grammar import Asked, no_number
from newsterm.cli.reading.opened import Lines, Opened
from newsterm.cli.reading.stand import Stand
from newsterm.lang import Said, fold, line
from newsterm.model import Section, UsageError, shown_address

_STEP = 5
"""Headlines more, or fewer, at once."""
_ANY = 10**9


class Moving:
    """Goes where one wants to."""

    def __init__(self, stand: Stand) -> None:
        self._stand = stand

    def more(self, _: Asked) -> Lines:
        """Go on: with what is being listed, with the article, with the list."""
        stand, resumes = self._stand, self._stand.resumes
        if stand.choices is not None and stand.choices.told < len(stand.choices.lines):
            yield from stand.offer_more()
        elif stand.opened is not None:
            opened, stand.choices = stand.opened, None
            if opened.end < len(opened.said):
                yield from stand.read(opened.end)
            else:
                yield from self._open_unread()
        elif resumes >= 0:
            yield from stand.open(resumes)
        elif stand.told.stop < len(stand.rows):
            yield from self._page(stand.told.stop)
        else:
            yield stand.say("plain.end_of_list")

    def next_unread(self, asked: Asked) -> Lines:
        """Go on in the article; from its end, and from the list, to the next unread one."""
        opened = self._stand.opened
        if opened is not None and opened.end < len(opened.said) and asked.typed == "n":
            self._stand.choices = None
            yield from self._stand.read(opened.end)
        else:
            yield from self._open_unread()

    def _open_unread(self) -> Lines:
        place = self._stand.unread_place()
        if place < 0:
            yield self._stand.say("plain.nothing_unread")
        else:
            yield from self._stand.open(place)

    def previous(self, _: Asked) -> Lines:
        """Go back a screenful, in the article or the list; before its beginning, to the article before."""
        stand = self._stand
        opened, stand.choices = stand.opened, None
        if opened is None:
            yield from self._page(max(0, stand.told.start - stand.at_once))
        elif opened.start:
            yield from stand.read(self._before(opened, opened.start))
        elif stand.at > 0:
            yield from stand.open(stand.at - 1)
        else:
            yield stand.say("plain.start_of_list")

    def _page(self, start: int) -> Lines:
        """Say headlines from a place on; of those that were read before, none is chosen any more."""
        self._stand.at = -1
        return self._stand.headlines(start)

    def _before(self, opened: Opened, end: int) -> int:
        """Find where the screenful begins that stands before a passage."""
        from newsterm.cli.reading.spoken import screenful  # noqa: PLC0415 (it is there by now)

        at, paragraphs = 0, self._stand.newsroom.config.plain.paragraphs
        while (after := screenful(opened.said, at, paragraphs)) < end:
            at = after
        return at

    def open(self, asked: Asked) -> Lines:
        """Take what has this number of what was listed last; without one, read the article one is at."""
        if asked.rest:
            return self._stand.choose(_number(asked.rest, _ANY) - 1)
        _ = self._stand.chosen
        return self._stand.open(max(0, self._stand.at))

    def next_headline(self, _: Asked) -> Lines:
        """Go to the next headline; in an article, to the next article."""
        return self._step(1)

    def previous_headline(self, _: Asked) -> Lines:
        """Go to the headline before; in an article, to the article before."""
        return self._step(-1)

    def _step(self, by: int) -> Lines:
        stand = self._stand
        listens = stand.at < 0 and by < 0
        place, stand.choices = stand.before + (0 if listens else by), None
        if not 0 <= place < len(stand.rows):
            yield stand.say("plain.end_of_list" if by > 0 else "plain.start_of_list")
        elif stand.opened is not None:
            yield from stand.open(place)
        else:
            stand.at = place
            yield f"{stand.words.number(place + 1)}. {stand.headline(stand.chosen)}"

    def back(self, _: Asked) -> Lines:
        """Go back: from what is listed, to the list, from what was found to the tab."""
        stand = self._stand
        if stand.choices is not None and stand.opened is not None:
            stand.choices = None
            yield from self.where(Asked("where"))
            return
        if stand.choices is None and stand.opened is None and stand.searched is not None:
            stand.show(stand.section)
        yield from stand.headlines(stand.at - max(0, stand.at) % stand.at_once)

    def top(self, _: Asked) -> Lines:
        """Begin anew: the article, or the list."""
        stand = self._stand
        stand.choices = None
        if stand.opened is not None:
            return stand.read(0)
        stand.at = -1
        return stand.headlines(0)

    def bottom(self, _: Asked) -> Lines:
        """Go to the last screenful."""
        stand = self._stand
        stand.choices = None
        if stand.opened is not None:
            return stand.read(self._before(stand.opened, len(stand.opened.said)))
        return stand.headlines(len(stand.rows) - stand.at_once)

    def where(self, _: Asked) -> Lines:
        """Say where one is."""
        stand = self._stand
        if stand.at < 0 and stand.opened is None:
            said = stand.told
            count = len(stand.rows)
            yield stand.say("plain.list", tab=stand.name, n=count, first=said.start + 1, last=said.stop)
            return
        title = line(stand.chosen.title)
        place, count = stand.at + 1, len(stand.rows)
        yield stand.say("plain.at", tab=stand.name, number=place, all=count, title=title)
        if stand.opened is not None:
            yield f"{stand.words.number(stand.opened.percent)}%"

    def sections(self, asked: Asked) -> Lines:
        """List the tabs, or show one: by its number, or by a part of its name."""
        stand = self._stand
        known = stand.newsroom.reading.sections()
        if asked.rest:
            yield from self._show(known[_named(asked.rest, [stand.tab(one) for one in known])])
            return
        unread = stand.newsroom.reading.unread
        lines = [
            stand.words.listed([stand.tab(one), stand.say("feeds.unread", n=unread(one))]) for one in known
        ]
        yield from stand.offer(stand.say("plain.tabs"), lines, lambda place: self._show(known[place]))

    def _show(self, section: Section) -> Lines:
        self._stand.show(section)
        yield from self._stand.headlines(0)

    def feeds(self, asked: Asked) -> Lines:
        """List the feeds, or show what one of them brought."""
        stand = self._stand
        known = stand.newsroom.reading.feeds()
        titles = [feed.title or state.title or shown_address(feed.url) for feed, state in known]

        def show(place: int) -> Lines:
            stand.find(f"feed:{known[place][1].id}", titles[place])
            yield from stand.headlines(0)

        if asked.rest:
            yield from show(_named(asked.rest, titles))
            return
        if not known:
            yield stand.say("plain.no_feeds", key="W")
            return
        lines = [
            stand.words.listed([title, stand.say("feeds.unread", n=state.unread)])
            for title, (_, state) in zip(titles, known, strict=True)
        ]
        yield from stand.offer(stand.say("groups.feeds"), lines, show)

    def search(self, asked: Asked) -> Lines:
        """Show what answers a question."""
        if not asked.rest:
            raise UsageError(
                Said("errors.cli.no_question"), hint=Said("hints.for_example", example="/ is:saved gold")
            )
        self._stand.find(asked.rest)
        yield from self._stand.headlines(0)

    def newest(self, _: Asked) -> Lines:
        """Show the list from its beginning, with all that has come."""
        self._stand.reload()
        yield from self._stand.headlines(0)

    def at_once(self, asked: Asked) -> Lines:
        """Say more headlines at once, or fewer, or so many."""
        stand = self._stand
        wanted = _number(asked.rest, 1000) if asked.rest else 0
        step = _STEP if asked.typed == "+" else -_STEP
        stand.at_once = wanted or max(1, min(1000, stand.at_once - stand.at_once % _STEP + step))
        yield stand.say("plain.at_once", n=stand.at_once)

    def headings(self, asked: Asked) -> Lines:
        """List the headings of the article, or go to one."""
        stand, opened = self._stand, self._stand.opened
        places = [at for at, one in enumerate(opened.said) if one.heading] if opened else []
        if opened is None or not places:
            yield stand.say("plain.no_headings")
            return

        def go(place: int) -> Lines:
            stand.choices = None
            yield from stand.read(places[place])

        if asked.rest:
            yield from go(_number(asked.rest, len(places)) - 1)
            return
        lines = [opened.said[place].lines[0] for place in places]
        yield from stand.offer(stand.say("plain.headings"), lines, go)


def _number(text: str, most: int) -> int:
    """Read a number from 1; raises UsageError."""
    number = int(text) if text.isdecimal() and len(text) < 10 else 0
    if not 1 <= number <= most and not (text.isdecimal() and number):
        raise UsageError(Said("errors.cli.no_number", value=text), hint=Said("hints.type_number"))
    if number > most:
        raise no_number(number, most)
    return number


def _named(text: str, names: list[str]) -> int:
    """Find what a number or a part of a name means; raises UsageError."""
    if text.isdecimal():
        return _number(text, len(names)) - 1
    wanted = fold(text)
    found = [place for place, name in enumerate(names) if wanted in fold(name)]
    exact = [place for place in found if fold(names[place]) == wanted]
    if not found:
        raise UsageError(Said("errors.cli.nothing_called", name=text), hint=Said("hints.what_to_type"))
    return (exact or found)[0]
