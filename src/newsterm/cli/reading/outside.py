"""What leads out: links, browser, recordings, programs, full texts, feeds, newsterm's own commands."""

import sys
from collections.abc import Coroutine, Sequence
from pathlib import PurePath
from typing import Any, TypeVar

from newsterm.cli.reading.grammar import RUN, Asked, no_number
from newsterm.cli.reading.opened import Lines
from newsterm.cli.reading.stand import Stand
from newsterm.lang import Said, line
from newsterm.model import Completion, Entry, Feed, Outcome, UsageError
from newsterm.model.health import is_offline

T = TypeVar("T")


class Outside:
    """Asks the web, and runs programs; one waits for what one asked for, and ctrl-C ends it."""

    def __init__(self, stand: Stand) -> None:
        self._stand = stand

    def links(self, _: Asked) -> Lines:
        """List the links of the article; a number opens one."""
        stand, opened = self._stand, self._stand.opened
        found = opened.document.links if opened else ()
        if not found:
            yield stand.say("toasts.no_link")
            return
        lines = [self._named(number, address) for number, address in enumerate(found, 1)]
        yield from stand.offer(stand.say("article.links"), lines, lambda place: self._open(found[place]))

    def _named(self, number: int, address: str) -> str:
        """Say a link: the words that it is on, then where it leads."""
        from newsterm.page.addresses import host  # noqa: PLC0415 (a list needs none)

        opened = self._stand.opened
        assert opened is not None
        for block in opened.document.blocks:
            for span in getattr(getattr(block, "content", None), "spans", ()):
                if span.link == number and (text := line(block.text[span.start : span.end])):
                    where = host(address)
                    return text if where in {text, ""} else self._stand.words.listed([text, where])
        return address

    def _address(self, rest: str) -> str:
        """Find the address that is meant: the article's, or that of a link in it; raises UsageError."""
        stand, opened = self._stand, self._stand.opened
        if not rest:
            return stand.chosen.url
        number = int(rest[:9]) if rest.isdecimal() else 0
        if opened is not None:
            if address := opened.document.address(number):
                return address
            raise no_number(number, len(opened.document.links))
        if not 1 <= number <= len(stand.rows):
            raise no_number(number, len(stand.rows))
        found = stand.newsroom.reading.headlines([stand.rows[number - 1]])
        return found[0].url if found else ""

    def open_in_browser(self, asked: Asked) -> Lines:
        """Open the article's page, or a link of it."""
        return self._open(self._address(asked.rest))

    def _open(self, address: str) -> Lines:
        from newsterm.newsroom.opening import open_link  # noqa: PLC0415 (the same)

        if address:
            open_link(address, self._stand.newsroom.config.reading.open_with)
        yield (
            self._stand.say("plain.opening", address=address)
            if address
            else self._stand.say("toasts.no_link")
        )

    def address(self, asked: Asked) -> Lines:
        """Say the address of the article, or of a link of it, alone on its line."""
        yield self._address(asked.rest) or self._stand.say("toasts.no_link")

    def _article(self) -> Entry:
        """Load the article one is at; raises UsageError."""
        opened = self._stand.opened
        row = self._stand.chosen.row
        entry = opened.entry if opened else self._stand.newsroom.reading.article(row)
        if entry is None:
            raise UsageError(Said("errors.cli.nothing_chosen"), hint=Said("hints.type_number"))
        return entry

    def play(self, asked: Asked) -> Lines:
        """Play what came with the article, here; of several the first, or the one with this number."""
        from newsterm.newsroom.opening import open_link  # noqa: PLC0415
        from newsterm.newsroom.programs import checked, needs_screen, player, run_here  # noqa: PLC0415

        recordings = [one for one in self._article().enclosures if one.kind in {"audio", "video"}]
        number = int(asked.rest[:9]) if asked.rest.isdecimal() else 1
        if not recordings:
            yield self._stand.say("toasts.no_recording")
            return
        if not 1 <= number <= len(recordings):
            raise no_number(number, len(recordings))
        words = player(self._stand.newsroom.config.reading.play_with)
        if PurePath(words[0]).name == "mpv":
            words.insert(1, "--really-quiet")  # its line of time would be heard again and again
        address = checked(recordings[number - 1].url)
        yield self._stand.say("plain.opening", address=address)
        if needs_screen(words):
            run_here([*words, address])
        else:
            open_link(address, words)

    def download(self, asked: Asked) -> Lines:
        """Download what came with the article, or with those named; what was begun is gone on with."""
        yield from self._newsterm(("download", *(asked.rest.split() or [self._article().id])))

    def full_text(self, _: Asked) -> Lines:
        """Read the article of the page, which is asked for where it is not kept; or the feed's own again."""
        stand = self._stand
        entry = self._article()
        place = stand.at
        if stand.opened is not None and stand.opened.full:
            yield stand.say("toasts.own_text", key="x")
            yield from stand.open(place, full=False)
            return
        if stand.newsroom.reading.full_text(entry) is None:
            from newsterm.newsroom.away import complete_away  # noqa: PLC0415 (the same)

            yield stand.say("toasts.full_asking")
            came: list[Completion] = []
            error = _awaited(complete_away([entry.id], came.append))
            if came and came[0].error:
                error = came[0].error.then(came[0].hint)
            if error or not came:
                yield stand.say("toasts.full_failed", reason=error)
                return
        yield stand.say("toasts.full_text", key="x")
        yield from stand.open(place)

    def changes(self, _: Asked) -> Lines:
        """Say what changed in the article."""
        entry = self._article()
        if entry.altered is None:
            yield self._stand.say("toasts.no_changes")
            return
        yield from self._newsterm(("show", entry.id, "--changes"))

    def comments(self, asked: Asked) -> Lines:
        """Say what readers say of the article; they are asked for."""
        yield from self._newsterm(("comments", *(asked.rest.split() or [self._article().id])))

    def pipe(self, asked: Asked) -> Lines:
        """Give the text of the article to a program, and say what it says."""
        entry = self._article()
        stand = self._stand
        text = stand.newsroom.exporting.written([stand.newsroom.reading.full_text(entry) or entry], "text")
        return self._program(asked.rest, (), "".join(text))

    def run_program(self, asked: Asked) -> Lines:
        """Run a program with the article's link as its last argument."""
        from newsterm.newsroom.programs import checked  # noqa: PLC0415

        return self._program(asked.rest, (checked(self._article().url),))

    def _program(self, typed: str, after: Sequence[str], text: str = "") -> Lines:
        from newsterm.newsroom.programs import needs_screen, run_here, run_program, words_of  # noqa: PLC0415

        words = words_of(typed)
        if not words:
            raise UsageError(Said("errors.cli.no_program"), hint=Said("hints.for_example", example="|wc -w"))
        if needs_screen(words):
            run_here([*words, *after], text)
            return
        done = _awaited(run_program([*words, *after], text))
        yield from self._told(words[0], done.status, done.text)

    def _told(self, program: str, status: int, text: str) -> Lines:
        if text:
            yield from text.split("\n")
        else:
            key = "toasts.program_failed" if status else "toasts.program_done"
            yield self._stand.say(key, program=program)

    def run(self, asked: Asked) -> Lines:
        """Do what `newsterm` does on a command line."""
        from newsterm.newsroom.programs import words_of  # noqa: PLC0415

        assert asked.name == RUN
        yield from self._newsterm((asked.typed, *words_of(asked.rest)))
        self._stand.newsroom.follow_feeds()

    def _newsterm(self, words: Sequence[str]) -> Lines:
        from newsterm.newsroom.away import told_away  # noqa: PLC0415

        status, text = _awaited(told_away(words, self._stand.words.language))
        yield from self._told(f"newsterm {words[0]}", status, text)

    def refresh(self, asked: Asked) -> Lines:
        """Ask feeds for news: all of them, or those that are named; a line before it, and a line after it."""
        stand = self._stand
        if not stand.newsroom.reading.feeds():
            yield stand.say("plain.no_feeds", key="W")
            return
        refreshing = stand.newsroom.refreshing
        chosen = refreshing.choose([asked.rest] if asked.rest else [])
        yield stand.say("plain.asking", n=len(chosen))
        from newsterm.cli.waiting import wait_for  # noqa: PLC0415 (asyncio)

        outcomes = wait_for(refreshing.refresh(chosen, lambda _: None))
        yield self._sum(outcomes)
        if stand.opened is None:
            stand.reload()
        wait_for(refreshing.index())
        stand.newsroom.tidying.daily()
        if any(feed.full_text for feed, _ in chosen):
            beside("full", "--due")

    def _sum(self, outcomes: Sequence[Outcome]) -> str:
        """Say in a sentence what came of it."""
        stand = self._stand
        failed = [one for one in outcomes if one.error]
        if is_offline(one.error for one in outcomes):
            return stand.say("status.offline")
        said = stand.say("status.refreshed", n=sum(one.added for one in outcomes))
        if not failed:
            return said + "."
        first = failed[0]
        return f"{said}. " + stand.say("status.failed", n=len(failed), title=first.title, reason=first.error)

    def suggestions(self, _: Asked) -> Lines:
        """List feeds to begin with, those in the reader's language first; a number subscribes."""
        from newsterm.demo import starters  # noqa: PLC0415 (newcomers alone)

        stand, language = self._stand, self._stand.words.language
        known = {feed.url for feed, _ in stand.newsroom.reading.feeds()}
        found = sorted(
            (one for one in starters() if one.url not in known), key=lambda one: one.language != language
        )
        lines = [
            stand.words.listed([one.title, stand.say(f"languages.{one.language}"), *one.tags])
            for one in found
        ]

        def take(place: int) -> Lines:
            one = found[place]
            feed = Feed(url=one.url, title=one.title, tags=one.tags, language=one.language)
            stand.newsroom.subscribing.add([feed])
            yield stand.say("toasts.subscribed", title=one.title, key="u")
            yield from self.refresh(Asked("refresh", rest=one.url))

        yield from stand.offer(stand.say("welcome.starters"), lines, take)


def _awaited(journey: Coroutine[Any, Any, T]) -> T:
    """Wait for something that another program does."""
    import asyncio  # noqa: PLC0415 (24 ms that a list needs not)

    return asyncio.run(journey)


def beside(*words: str) -> None:
    """Let another newsterm do something while one reads; nobody waits for it."""
    import subprocess  # noqa: PLC0415 (a list needs none)

    subprocess.Popen(  # noqa: S603 (our own program, our own words)
        [sys.executable, "-P", "-m", "newsterm", "--quiet", *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
