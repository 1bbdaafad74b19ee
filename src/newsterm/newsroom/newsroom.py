"""Open everything, close everything, hand out the journeys."""

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from newsterm.config import Config, Paths, load, read_feeds, stamp
from newsterm.newsroom.clock import Clock, utc_now
from newsterm.store import Store

if TYPE_CHECKING:
    from newsterm.model import Entry
    from newsterm.newsroom.announcing import Announcing
    from newsterm.newsroom.asking import Asking
    from newsterm.newsroom.binding import Binding
    from newsterm.newsroom.commenting import Commenting
    from newsterm.newsroom.completing import Completing
    from newsterm.newsroom.digesting import Digesting
    from newsterm.newsroom.downloading import Downloading
    from newsterm.newsroom.exporting import Exporting
    from newsterm.newsroom.feedlist import FeedList
    from newsterm.newsroom.filtering import Filtering
    from newsterm.newsroom.following import Following
    from newsterm.newsroom.gathering import Gathering
    from newsterm.newsroom.importing import Importing
    from newsterm.newsroom.marking import Marking
    from newsterm.newsroom.nearing import Nearing
    from newsterm.newsroom.packing import Packing
    from newsterm.newsroom.picturing import Picturing
    from newsterm.newsroom.plugins import Failure, Plugins
    from newsterm.newsroom.reading import Reading
    from newsterm.newsroom.refreshing import Refreshing
    from newsterm.newsroom.sectioning import Sectioning
    from newsterm.newsroom.subscribing import Subscribing
    from newsterm.newsroom.tending import Tending
    from newsterm.newsroom.tidying import Tidying
    from newsterm.newsroom.undoing import Undoing


class Newsroom:
    """One home of newsterm, opened: its config, its feeds, its store, and the journeys over them.

    The engines behind a journey are imported when the journey is first asked for: a list needs no web.
    """

    def __init__(self, paths: Paths, config: Config, store: Store, clock: Clock = utc_now) -> None:
        self.paths = paths
        self.config = config
        self.store = store
        self.clock = clock
        self._config_read = ""
        """Which state of config.toml was read."""

    @classmethod
    def open(cls, paths: Paths, *, clock: Clock = utc_now, readonly: bool = False) -> Self:
        """Read the config and open the store; raises ConfigError or StoreError.

        `readonly` asks for nothing but reading, so that it works on a disk that cannot be written.
        """
        read = stamp(paths.config)
        config = load(paths.config)
        newsroom = cls(paths, config, Store.open(paths.store, readonly=readonly), clock)
        newsroom._config_read = read
        try:
            newsroom.follow_feeds()
        except BaseException:
            newsroom.close()
            raise
        return newsroom

    def follow_feeds(self) -> None:
        """Make the store know what feeds.toml says, where that has changed since the store last looked."""
        now = stamp(self.paths.feeds)
        if now != self.store.feeds_stamp() and not self.store.readonly:
            self.store.sync_feeds(read_feeds(self.paths.feeds), now, self.clock())

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def plugins(self) -> "Plugins":
        """What others add; nothing is looked for before it could matter."""
        from newsterm.newsroom.plugins import Plugins  # noqa: PLC0415

        return Plugins(self.paths, self.config, self.clock)

    def failures(self) -> "list[Failure]":
        """Give what went wrong with plugins, of which nobody was told yet."""
        return self.plugins.untold() if "plugins" in self.__dict__ else []

    def as_read(self, entry: "Entry") -> "Entry":
        """Give an article as it is read: with what plugins make of elements of their own."""
        if not self.plugins.of("block"):  # few have any
            return entry
        from newsterm.newsroom.joined import shown  # noqa: PLC0415

        return shown(self.plugins, entry)

    @cached_property
    def feedlist(self) -> "FeedList":
        """feeds.toml, changed in steps of the journal."""
        from newsterm.newsroom.feedlist import FeedList  # noqa: PLC0415

        return FeedList(self.store, self.paths, self.clock, self.follow_feeds)

    @cached_property
    def reading(self) -> "Reading":
        """Sections, headlines, articles."""
        from newsterm.newsroom.reading import Reading  # noqa: PLC0415

        return Reading(self.store, self.config, self.clock, self.paths.config, self._config_read)

    @cached_property
    def sectioning(self) -> "Sectioning":
        """The reader's tabs."""
        from newsterm.newsroom.sectioning import Sectioning  # noqa: PLC0415

        return Sectioning(self.store, self.paths, self.feedlist)

    @cached_property
    def marking(self) -> "Marking":
        """Read, saved."""
        from newsterm.newsroom.marking import Marking  # noqa: PLC0415

        return Marking(self.store, self.config, self.clock)

    @cached_property
    def undoing(self) -> "Undoing":
        """Back and forth in the journal."""
        from newsterm.newsroom.undoing import Undoing  # noqa: PLC0415

        return Undoing(self.store, self.clock, self.feedlist)

    @cached_property
    def filtering(self) -> "Filtering":
        """The reader's rules, and what is kept already."""
        from newsterm.newsroom.filtering import Filtering  # noqa: PLC0415

        return Filtering(self.store, self.config, self.clock)

    @cached_property
    def exporting(self) -> "Exporting":
        """Entries as files."""
        from newsterm.newsroom.exporting import Exporting  # noqa: PLC0415

        return Exporting(self.store, self.clock, lambda: self.plugins)

    @cached_property
    def binding(self) -> "Binding":
        """Entries as a book."""
        from newsterm.newsroom.binding import Binding  # noqa: PLC0415

        return Binding(self.store, self.config, self.asking)

    @cached_property
    def packing(self) -> "Packing":
        """What is read in so many minutes."""
        from newsterm.newsroom.packing import Packing  # noqa: PLC0415

        return Packing(self.store, self.clock)

    @cached_property
    def asking(self) -> "Asking":
        """What only feeds.toml says of how feeds are asked."""
        from newsterm.newsroom.asking import Asking  # noqa: PLC0415

        return Asking(self.paths.feeds)

    @cached_property
    def refreshing(self) -> "Refreshing":
        """From a feed's address to entries in the store."""
        from newsterm.newsroom.refreshing import Refreshing  # noqa: PLC0415

        return Refreshing(self.store, self.config, self.clock, self.asking, self.plugins)

    @cached_property
    def commenting(self) -> "Commenting":
        """What readers said of an article."""
        from newsterm.newsroom.commenting import Commenting  # noqa: PLC0415

        return Commenting(self.store, self.config, self.clock, self.asking)

    @cached_property
    def picturing(self) -> "Picturing":
        """What an article shows."""
        from newsterm.newsroom.picturing import Picturing  # noqa: PLC0415

        return Picturing(self.store, self.config, self.asking, self.paths.cache / "pictures")

    @cached_property
    def downloading(self) -> "Downloading":
        """What came with articles, as files."""
        from newsterm.newsroom.downloading import Downloading, folder_of  # noqa: PLC0415

        folder = folder_of(self.config.reading.downloads) or self.paths.downloads
        return Downloading(self.store, self.config, self.asking, folder)

    @cached_property
    def announcing(self) -> "Announcing":
        """From what came in to who wants to hear of it."""
        from newsterm.newsroom.announcing import Announcing  # noqa: PLC0415

        return Announcing(self.store, self.config, self.clock, self.plugins)

    @cached_property
    def gathering(self) -> "Gathering":
        """From entries to stories."""
        from newsterm.newsroom.gathering import Gathering  # noqa: PLC0415

        return Gathering(self.store, self.config, self.clock)

    @cached_property
    def digesting(self) -> "Digesting":
        """What happened, read in one sitting."""
        from newsterm.newsroom.digesting import Digesting  # noqa: PLC0415

        return Digesting(self.store, self.config, self.clock)

    @cached_property
    def nearing(self) -> "Nearing":
        """What is near in words."""
        from newsterm.newsroom.nearing import Nearing  # noqa: PLC0415

        return Nearing(self.store, self.config, self.clock)

    @cached_property
    def following(self) -> "Following":
        """Stories, told by several feeds."""
        from newsterm.newsroom.following import Following  # noqa: PLC0415

        return Following(self.store, self.config, self.clock)

    @cached_property
    def completing(self) -> "Completing":
        """From an entry's page to its full text in the store."""
        from newsterm.newsroom.completing import Completing  # noqa: PLC0415

        return Completing(self.store, self.config, self.clock, self.asking)

    @cached_property
    def tending(self) -> "Tending":
        """How every feed fares."""
        from newsterm.newsroom.tending import Tending  # noqa: PLC0415

        return Tending(self.store, self.clock)

    @cached_property
    def tidying(self) -> "Tidying":
        """What is over its time."""
        from newsterm.newsroom.tidying import Tidying  # noqa: PLC0415

        return Tidying(self.store, self.config, self.clock)

    @cached_property
    def subscribing(self) -> "Subscribing":
        """Feeds come and go."""
        from newsterm.newsroom.subscribing import Subscribing  # noqa: PLC0415

        return Subscribing(self.store, self.config, self.clock, self.feedlist, self.plugins)

    @cached_property
    def importing(self) -> "Importing":
        """What another reader remembers."""
        from newsterm.newsroom.importing import Importing  # noqa: PLC0415

        return Importing(self.store, self.config, self.clock, self.feedlist)
