"""What feeds.toml says of one feed, looked at and changed, one setting after the other."""

from functools import partial

from newsterm.config.typed import SETTINGS, TURNED, shown, turned, typed
from newsterm.model import Feed
from newsterm.tui.keyboard.file_names import FileNames
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import Front


class Settings:
    """The settings of a feed, as a list that stays until it is left."""

    def __init__(self, front: Front, number: int, title: str) -> None:
        self._front = front
        self._number = number
        self._title = title

    def show(self) -> None:
        """List the settings, and change the one that is chosen."""
        feed = self._front.newsroom.subscribing.written(self._number)
        if feed is not None:
            say = self._front.say
            choices = [Choice(say(f"settings.{name}"), self._value(feed, name), name) for name in SETTINGS]
            title = say("settings.heading", title=self._title, key="enter")
            self._front.app.push_screen(self._front.choosing(title, choices), partial(self._chosen, feed))

    def _value(self, feed: Feed, name: str) -> str:
        line = shown(feed, name)
        if name == "direction":
            way = {"rtl": "settings.runs_rtl", "ltr": "settings.runs_ltr"}
            return self._front.say(way.get(line, "settings.runs_auto"))
        if name in TURNED:
            return self._front.say("settings.yes" if line else "settings.no")
        return line or "–"

    def _chosen(self, feed: Feed, name: str | None) -> None:
        if name is None:
            return
        subscribing = self._front.newsroom.subscribing
        if name in TURNED:
            said = {name: turned(feed, name)}
            self._front.act(partial(subscribing.change, feed, said), self._changed)
            return
        line = typed(feed, name)
        self._front.ask(
            self._front.say(f"settings.{name}"),
            partial(self._typed, feed, name),
            "" if line != shown(feed, name) else line,
            given_up=self.show,
            completes=FileNames().whole if name == "cookies" else None,
        )

    def _typed(self, feed: Feed, name: str, line: str) -> None:
        # At once and not beside the loop: what cannot be is said while the line still stands.
        self._changed(self._front.newsroom.subscribing.type(feed, name, line))

    def _changed(self, _: Feed) -> None:
        self._front.arrived()
        self.show()
