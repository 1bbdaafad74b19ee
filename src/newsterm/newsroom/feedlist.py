"""The lists of feeds and of tabs, changed one step of the journal at a time, in their files."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from newsterm.config import (
    FeedChange,
    Past,
    Paths,
    TabsChange,
    add_feeds,
    change_feed,
    change_feeds,
    drop_feed,
    move_feed,
    read_feeds,
    turn_feeds,
    turn_sections,
    url_in,
)
from newsterm.config.sections import NotingTabs
from newsterm.lang import Said
from newsterm.model import Feed, UsageError
from newsterm.newsroom.clock import Clock
from newsterm.store import Step, Store, Undone


class FeedList:
    """Writes feeds.toml for whoever subscribes, and tabs into config.toml, and takes that back.

    What feeds.toml says is written down with the step that changes it, both or neither, and then feeds.toml
    itself: a kill in between leaves a step that has nothing to take back, never a change that cannot be.
    """

    def __init__(self, store: Store, paths: Paths, clock: Clock, follow: Callable[[], None]) -> None:
        self._store = store
        self._file = paths.feeds
        self._config = paths.config
        self._past = Past(paths.past)
        self._clock = clock
        self._follow = follow
        """Makes the store know what feeds.toml says now."""
        self.step: int | None = None
        """The last step that was written."""

    def read(self) -> tuple[Feed, ...]:
        """Read the feeds; raises ConfigError, as everything here does."""
        return read_feeds(self._file)

    def add(self, feeds: Iterable[Feed], *, label: str = "subscribed", about: str = "") -> tuple[Feed, ...]:
        """Append feeds that are not there yet, and return those."""
        added = add_feeds(self._file, feeds, lambda changes: self._note(label, about, changes))
        self._follow()
        return added

    def change(self, url: str, feed: Feed, *, label: str = "feed_changed", about: str = "") -> bool:
        """Make the feed at an address say what `feed` says; says whether it was there, and said otherwise."""
        changed = change_feed(self._file, url, feed, lambda changes: self._note(label, about, changes))
        self._follow()
        return changed

    def drop(self, url: str, *, about: str = "") -> bool:
        """Take out a feed; says whether it was there."""
        dropped = drop_feed(self._file, url, lambda changes: self._note("dropped", about, changes))
        self._follow()
        return dropped

    def move(self, url: str, by: int, *, about: str = "") -> bool:
        """Let the feed at an address change places with the one `by` further on; False at the end."""
        moved = move_feed(self._file, url, by, lambda changes: self._note("feed_placed", about, changes))
        self._follow()
        return moved

    def arrange(
        self,
        change: Callable[[Path, NotingTabs], object],
        *,
        label: str,
        about: str,
        feeds: Mapping[str, Feed] | None = None,
        count: int = 1,
        within: Step | None = None,
    ) -> bool:
        """Change the tabs, and what `feeds` say with them; says whether the tabs changed.

        `change` is one of config's on config.toml. Both are one step; `count`: of how many tabs.
        `within`: the step that brought these feeds, of which the tabs are a part then.
        """
        now = self._clock()
        noted: list[tuple[int, TabsChange]] = []

        def note_tabs(tabs: TabsChange) -> None:
            if within is not None:
                came = self._past.recall(within.journal, within.at)
                self._past.note(within.journal, within.at, came, now, tabs)
                noted.append((within.journal, tabs))
                return

            def also(number: int) -> None:
                self._past.note(number, now, (), now, tabs)
                noted.append((number, tabs))

            self.step = self._store.note(label=label, about=about, changed=count, now=now, also=also)

        def note_feeds(changes: Sequence[FeedChange]) -> None:
            if within is not None:
                return  # they go with their feeds
            if noted:
                number, tabs = noted[0]
                self._past.note(number, now, changes, now, tabs)
            else:
                self._note("feed_changed", about, changes)

        change(self._config, note_tabs)
        if feeds:
            change_feeds(self._file, feeds, note_feeds)
            self._follow()
        return bool(noted)

    def bringing(self) -> Step | None:
        """Give the last step, where all feeds that there are came by it."""
        step = self._store.last()
        changes = self._past.recall(step.journal, step.at) if step is not None and step.feeds else ()
        came = {url_in(one.after) for one in changes if not one.before}
        return step if came >= {feed.url for feed in self.read()} else None

    def turn(self, step: Step, *, back: bool) -> tuple[str, ...]:
        """Turn a step's changes back, or make them again, as far as the files are as the step left them.

        Returns the addresses of the feeds that are otherwise now.
        """
        wanted = _toward(self._past.recall(step.journal, step.at), back=back)
        tabs = self._past.recall_tabs(step.journal, step.at)
        turned: list[FeedChange] = []

        def note(changes: Sequence[FeedChange]) -> None:
            turned.extend(changes)
            done = {_url(one): one for one in changes}
            wished = [done.get(_url(one), one) for one in wanted]
            # What is taken again later is what is turned now, with all that the reader wrote meanwhile.
            self._past.note(step.journal, step.at, _toward(wished, back=back), self._clock(), tabs)

        if tabs is not None:
            turn_sections(self._config, tabs.inverse if back else tabs)
        if wanted:
            turn_feeds(self._file, wanted, note)
        self._follow()
        return _addresses(turned)

    def revert(self, step: Step) -> Undone | None:
        """Turn any step back as a new one; None: somebody did so already."""
        now = self._clock()
        done: list[Undone | None] = []
        turned: list[FeedChange] = []
        tabs = self._past.recall_tabs(step.journal, step.at)
        back: list[TabsChange] = []

        def note(changes: Sequence[FeedChange], tabs: TabsChange | None = None) -> None:
            def also(number: int) -> None:
                self._past.note(number, now, changes, now, tabs)

            turned.extend(changes)
            if done and done[0] is not None:  # the tabs began the step
                self._past.note(done[0].by, now, changes, now, *back)
                return
            count = len(changes) or 1
            done.append(self._store.revert(step.journal, now, feeds=count, also=also))
            if done[0] is None:
                raise UsageError(Said("toasts.nothing_of_it", what=step.said))
            back.extend([tabs] if tabs else [])

        if tabs is not None:
            turn_sections(self._config, tabs.inverse, lambda change: note((), change))
        wanted = _toward(self._past.recall(step.journal, step.at), back=True)
        if wanted:
            turn_feeds(self._file, wanted, note)
        if not done:
            return self._store.revert(step.journal, now)
        self._follow()
        return done[0] and replace(done[0], feeds=_addresses(turned))

    def _note(self, label: str, about: str, changes: Sequence[FeedChange]) -> None:
        now = self._clock()

        def also(number: int) -> None:
            self._past.note(number, now, changes, now)

        self.step = self._store.note(label=label, about=about, changed=len(changes), now=now, also=also)


def _toward(changes: Sequence[FeedChange], *, back: bool) -> list[FeedChange]:
    return [one.inverse if back else one for one in changes]


def _addresses(changes: Sequence[FeedChange]) -> tuple[str, ...]:
    return tuple(url_in(one.after or one.before) for one in changes)


def _url(change: FeedChange) -> str:
    """Name the feed that a change meets, or that it brings."""
    return url_in(change.before or change.after)
