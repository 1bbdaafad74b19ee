"""A sitting in plain mode: takes a line, gives the lines that answer it. Knows no terminal."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from newsterm.cli.reading.explaining import Explaining
from newsterm.cli.reading.grammar import Asked, names, understood
from newsterm.cli.reading.marks import Marking
from newsterm.cli.reading.moving import Moving
from newsterm.cli.reading.opened import Lines
from newsterm.cli.reading.outside import Outside
from newsterm.cli.reading.stand import Stand, sentence
from newsterm.lang import Phrases, Said, clean
from newsterm.model import NewstermError, QueryError
from newsterm.newsroom import Newsroom

_CONTROLS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u2066\u2067\u2068\u2069"))
"""What tells a terminal in which order to draw: not for ears, and not for fingers."""


class Session:
    """One reader, from the first line to the last."""

    def __init__(self, newsroom: Newsroom, words: Phrases, *, verbs: Collection[str] = ()) -> None:
        self.stand = Stand(newsroom, words)
        self.over = False
        self._verbs = verbs
        self._again: Sequence[str] = ()
        """What was said last."""
        outside = Outside(self.stand)
        desks = (Moving(self.stand), Marking(self.stand), outside, Explaining(self.stand, outside))
        self._desks: Mapping[str, Callable[[Asked], Lines]] = {
            name: getattr(desk, name) for desk in desks for name in dir(desk) if name[0] != "_"
        }

    @property
    def names(self) -> Sequence[str]:
        """List the words with which a line may begin."""
        return names(self._verbs)

    @property
    def is_new(self) -> bool:
        """Whether nothing has come yet from the feeds that are followed: it is asked for before all else."""
        reading = self.stand.newsroom.reading
        return bool(reading.feeds()) and not reading.count("")

    @property
    def prompt(self) -> str:
        """Say in a word or two what is waited for: where one is, and how far."""
        stand = self.stand
        if stand.choices is not None:
            return self._plain(f"{stand.choices.title}: ")
        if stand.opened is not None:
            return f"{stand.words.number(stand.opened.percent)}%: "
        named = stand.searched is None or not stand.name.endswith(stand.searched)
        return self._plain(f"{stand.name if named else stand.words.say('search.prompt')}: ")

    def begin(self, question: str = "") -> Iterator[str]:
        """Say where one is: where one stopped, or what answers a question. Raises QueryError."""
        return self._said(self._begin(question))

    def _begin(self, question: str) -> Lines:
        stand, reading = self.stand, self.stand.newsroom.reading
        here = stand.places.here()
        tabs = reading.sections()
        unread = next(one for one in tabs if one.own and one.name == "unread")
        stand.show(next((one for one in tabs if here and here.is_of(one)), unread))
        if self.is_new:
            yield from self._desks["refresh"](Asked("refresh"))
        if question:
            stand.find(question)
            yield from stand.headlines(0)
            return
        if not reading.feeds():
            yield stand.say("plain.no_feeds", key="W")
            yield stand.say("plain.begin", key="?")
            return
        if here is not None and here.row and reading.standing([here.row]):
            if here.row not in stand.rows:  # what was read in Unread stands where it stood
                stand.rows.insert(min(here.at, len(stand.rows)), here.row)
            stand.at = stand.rows.index(here.row)
        yield from stand.headlines(stand.at - max(0, stand.at) % stand.at_once)
        if here is None:
            yield stand.say("plain.begin", key="?")
        if here is not None and here.reading and stand.at >= 0:
            stand.resumes = stand.at
            title, number = sentence(stand.chosen.title), stand.words.number(stand.at + 1)
            yield stand.say("plain.stopped", number=number, title=title)

    def take(self, typed: str) -> Iterator[str]:
        """Do what a line says; gives what there is to say, as it comes. What went wrong is said as well."""
        return self._said(self._take(typed))

    def _take(self, typed: str) -> Lines:
        try:
            asked = understood(typed, self._verbs, self.stand.words.language)
            if asked.name == "quit":
                self.over = True
                return
            if asked.name == "again":
                yield from self._again
                return
            yield from self._desks[asked.name](asked)
            yield from self.stand.arrived()
            if asked.name not in {"where", "help"}:
                self.stand.resumes = -1
        except QueryError as error:
            what = Said("errors.query.at", column=error.column + 1, what=error.said)
            yield what.then(error.way_out).within(self.stand.words)
        except NewstermError as error:
            yield error.whole.within(self.stand.words)
        self.stand.stop()

    def _said(self, lines: Lines) -> Iterator[str]:
        """Remember what is said, to say it again; and let nothing pass that is no text."""
        said: list[str] = []
        for one in lines:
            for plain in self._plain(one).split("\n"):
                said.append(plain)
                yield plain
        if said:
            self._again = said

    def _plain(self, text: str) -> str:
        text = clean(text).replace("\t", " ")
        if self.stand.newsroom.config.interface.marks == "hide":
            from newsterm.terminal.cells import ANY_MARK  # noqa: PLC0415 (few want it)

            text = ANY_MARK.sub("", text)
        return text if self.stand.newsroom.config.plain.bidi_controls else text.translate(_CONTROLS)
