"""Taking over what other readers have: a list of feeds, or all that newsboat remembers."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from newsterm.lang import NOTHING, Said, heard
from newsterm.model import Section, UsageError, because
from newsterm.newsroom.away import import_away
from newsterm.tui.keyboard.file_names import FileNames
from newsterm.tui.messages import WelcomeWanted
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import Front

NEWSBOAT = "newsboat"


class Importing:
    """Takes over, in a process of its own, and says what came and what did not."""

    def __init__(self, front: Front, refresh: Callable[[int], None]) -> None:
        self._front = front
        self._refresh = refresh
        """Asks feeds that are new, so many, for news."""
        self._turn = asyncio.Lock()
        self._coming: set[str] = set()

    def ask_file(self) -> None:
        """Ask for an OPML file, and subscribe to what it names."""
        front = self._front
        front.ask(
            front.say("welcome.opml_prompt"),
            self._file,
            hint=front.say("welcome.opml_hint", tab="tab"),
            given_up=self._begin_again,
            completes=FileNames(first=(".opml", ".xml", "/")).whole,
        )

    def newsboat(self) -> None:
        """Take over what newsboat has in its usual places."""
        self._begin(NEWSBOAT)

    def _file(self, name: str) -> None:
        if not name:
            self._begin_again()
            return
        file = Path(name)
        with suppress(RuntimeError):  # it is nobody's home: a file may be called so
            file = file.expanduser()
        try:
            file = file.absolute()
            with file.open("rb"):
                pass
        except (OSError, ValueError) as error:
            raise UsageError(Said("errors.system.unreadable", file=name, why=because(error))) from None
        self._begin(str(file))

    def _begin(self, source: str) -> None:
        """Begin where nothing is coming over yet: what is asked for twice comes once."""
        if source not in self._coming:
            self._coming.add(source)
            self._front.work(partial(self._in_turn, source), "import", alone=False)

    async def _in_turn(self, source: str) -> None:
        try:
            async with self._turn:
                await self._come_over(source)
        finally:
            self._coming.discard(source)

    def _begin_again(self, why: Said = NOTHING) -> None:
        """Welcome again who has no feeds yet."""
        if not self._front.newsroom.reading.feeds():
            self._front.post_message(WelcomeWanted(why))

    async def _come_over(self, source: str) -> None:
        front = self._front

        def report(done: int, total: int) -> None:
            front.status.news = front.say("status.importing", done=done, all=total)

        front.status.news = front.say("status.importing_begins")
        try:
            came, error = await import_away(source, report)
        finally:
            front.status.news = ""
        await asyncio.to_thread(front.newsroom.follow_feeds)
        front.arrived()
        if error or not came:
            front.complain(error)
            self._begin_again(error)
            return
        came = {**came, "newsboat": source == NEWSBOAT and (came["feeds"] or came["articles"])}
        said = self._said(came, of_newsboat=source == NEWSBOAT)
        front.status.say(said)
        if front.newsroom.config.interface.keys == "newsboat" and not front.in_article:
            front.show_feeds()
        if came["feeds"]:
            self._refresh(len(came["feeds"]))
        if choices := list(self._choices(came)):
            self._list(came, choices, said)

    def _list(self, came: Mapping[str, Any], choices: Sequence[Choice[str]], said: str) -> None:
        """List what is to be looked at, below what was done; that dims, or is gone, when the list is read."""
        front = self._front
        front.app.push_screen(
            front.choosing(self._title(came), choices, hint=said), partial(self._keep, came)
        )

    def _said(self, came: Mapping[str, Any], *, of_newsboat: bool) -> str:
        front, new = self._front, len(came["feeds"])
        key = front.key_of("undo")
        if not of_newsboat:
            return front.say("toasts.imported", n=new, key=key)
        if new or came["articles"]:
            articles, feeds = Said("told.articles", n=came["articles"]), Said("told.feeds", n=new)
            return front.say("toasts.came_over", articles=articles, feeds=feeds, key=key)
        if came["marked"]:
            articles = Said("told.articles", n=came["marked"])
            return front.say("toasts.marks_came_over", articles=articles, key=key)
        return front.say("toasts.nothing_came_over")

    def _title(self, came: Mapping[str, Any]) -> str:
        """Name the list by its first part."""
        front, left = self._front, len(came["left"])
        return front.say("imports.left", n=left) if left else front.say("commands.import_newsboat.title")

    def _choices(self, came: Mapping[str, Any]) -> Iterator[Choice[str]]:
        """List what did not come by itself: with its reason, or to be taken with a key."""
        front = self._front
        known = {section.name for section in front.sections}
        for one in came["left"]:
            yield Choice(one["what"], heard(one["said"]).within(front.look.words), value="", faint=True)
        if new := [one for one in came.get("sections", ()) if one["name"] not in known]:
            yield Choice(front.say("imports.questions"))
            for one in new:
                yield Choice(one["name"], one["query"], value=one["name"])
        if settings := came.get("settings"):
            yield Choice(front.say("imports.for_config"))
            for one in settings:
                yield Choice(one, value="", faint=True)
        if came.get("newsboat") and front.newsroom.config.interface.keys == "newsterm":
            yield Choice(front.say("imports.newsboat_keys", line=f'keys = "{NEWSBOAT}"', table="[interface]"))

    def _keep(self, came: Mapping[str, Any], name: str | None) -> None:
        """Make a tab of a question of newsboat's; the list stays for the others."""
        wanted = next((one for one in came.get("sections", ()) if name and one["name"] == name), None)
        if wanted is None:
            return
        front, file = self._front, self._front.newsroom.paths.config
        section = Section(name=wanted["name"], query=wanted["query"])
        front.newsroom.reading.keep_section(file, section)
        front.counting.add()
        said = front.say("toasts.kept_as_tab", query=section.query, key=front.key_of("sections"))
        front.status.say(said)
        if choices := list(self._choices(came)):
            self._list(came, choices, said)
