"""The part of the store's front door by which stories are gathered, read, and acted upon."""

from __future__ import annotations

from array import array  # noqa: TC003 - others may ask a method for its types at run time
from typing import TYPE_CHECKING

from newsterm import Later
from newsterm.store import entries
from newsterm.store.acts import Acts
from newsterm.store.flips import STORY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from newsterm.model import Joined, Story, Telling, Told
    from newsterm.store import gathering, journal, stories
    from newsterm.store.gathering import Batch
    from newsterm.store.journal import Marked
else:
    gathering, journal, stories = (
        Later(f"newsterm.store.{name}") for name in ("gathering", "journal", "stories")
    )


class Storied(Acts):
    """What several feeds tell of one event: a part of Store. A story goes by its number."""

    # What gathering asks and writes.

    def ungathered(self, since: datetime, limit: int) -> Batch | None:
        """Read the next entries of which nobody has asked what they tell, of what came since a moment.

        None: there are none. In the order of arrival, however old they are; feeds that tell no stories are
        passed over, and of very many all but the latest.
        """
        with self._database.read() as connection:
            return gathering.waiting(connection, since, limit)

    def latest_texts(self, feed: int, limit: int) -> list[tuple[str, str]]:
        """Read the titles of a feed's latest entries, and how their texts begin, without markup."""
        with self._database.read() as connection:
            return gathering.latest_texts(connection, feed, limit)

    def near(self, wanted: Sequence[Sequence[int]]) -> list[Telling]:
        """Find the kept tellings that share most with each of some, and the latest of the stories of these.

        `wanted`: of each, the terms by which it is looked up.
        """
        with self._database.read() as connection:
            return gathering.near(connection, wanted)

    def rarity(self, terms: Iterable[int]) -> dict[int, int]:
        """Count the tellings of the last days that each of these terms finds; 0 is left out."""
        with self._database.read() as connection:
            return gathering.rarity(connection, terms)

    def told_lately(self) -> int:
        """Count the tellings of the last days."""
        with self._database.read() as connection:
            return gathering.total(connection)

    def join(
        self, batch: Batch, fresh: Mapping[Telling, Sequence[int]], joined: Sequence[Joined], now: datetime
    ) -> bool:
        """Write of which stories a batch is; False, and nothing written: another newsterm did so meanwhile.

        `fresh`: its tellings, with the terms by which each is looked up. What joins a muted story is muted.
        """
        with self._database.write() as connection:
            return gathering.join(connection, batch, fresh, joined, now)

    def forget_tellings(self, before: datetime) -> bool:
        """Forget by what older entries are compared, once that is worth it; their stories stay."""
        with self._database.write() as connection:
            return gathering.forget(connection, before)

    # Questions.

    def stories(
        self,
        since: datetime | None = None,
        *,
        followed: bool = False,
        muted: bool = False,
        order: str = "weight",
        limit: int | None = None,
    ) -> list[Story]:
        """List the stories that were told since a moment, by `weight` (most feeds first) or `updated`.

        `followed`: only those. `muted`: those of which everything is muted, instead of the others.
        """
        with self._database.read() as connection:
            return stories.listed(connection, since, followed=followed, muted=muted, order=order, limit=limit)

    def story(self, number: int) -> Story | None:
        """Recall one story; None: nobody tells it any more."""
        with self._database.read() as connection:
            return next(iter(stories.recall(connection, [number])), None)

    def timeline(self, number: int) -> list[Told]:
        """Read the tellings of a story, the earliest first, muted ones among them."""
        with self._database.read() as connection:
            return stories.timeline(connection, number)

    def tellings(self, number: int, *, but: int = 0) -> array[int]:
        """List the rows of those who tell a story, the latest first; not `but`."""
        with self._database.read() as connection:
            return stories.members(connection, number, but)

    def story_named(self, name: str) -> int | None:
        """Find a story by its name, or by the id of an entry that tells it, or the beginning of that."""
        with self._database.read() as connection:
            number = stories.numbered(connection, name)
            row = None if number else entries.row_of(connection, name)
            return stories.of_rows(connection, [row]).get(row) if row else number

    def story_name(self, name: str) -> str | None:
        """Give the name of the story that `story_named` finds."""
        number = self.story_named(name)
        with self._database.read() as connection:
            return stories.name(connection, number) if number else None

    def collapsed(self, rows: Sequence[int]) -> array[int]:
        """Keep of each story the first of these entries, and all that are of none, in their order."""
        with self._database.read() as connection:
            return stories.collapsed(connection, rows)

    def waits_for_stories(self) -> bool:
        """Whether something came of which nobody has asked yet what it tells."""
        with self._database.read() as connection:
            return stories.waits(connection)

    def headed(self, rows: Sequence[int]) -> array[int]:
        """Keep of each story the telling that heads it, where its first stood, as `collapsed` does."""
        with self._database.read() as connection:
            return stories.headed(connection, rows)

    def stories_of(self, rows: Sequence[int]) -> dict[int, int]:
        """Tell of which story each of these entries is; those of none are left out."""
        with self._database.read() as connection:
            return stories.of_rows(connection, rows)

    def copies(self, rows: Sequence[int]) -> array[int]:
        """List the rows that say what these say in nearly the same words; not these themselves."""
        with self._database.read() as connection:
            return stories.copies(connection, rows)

    # Acts.

    def mark_stories(
        self,
        numbers: Collection[int],
        *,
        followed: bool | None = None,
        muted: bool | None = None,
        label: str,
        about: str = "",
        now: datetime,
    ) -> Marked:
        """Follow stories, or mute them with all that tells them, as one step of the journal.

        None leaves it as it is. What joins a muted story later is muted too, until this is turned back.
        `about` is the title that the section of what is followed keeps.
        """
        with self._database.write(durable=True) as connection:
            if followed:
                stories.entitle(connection, numbers, about)
            return journal.mark(
                connection,
                list(numbers),
                states=((f"{STORY}followed", followed), (f"{STORY}muted", muted)),
                add_tags=(),
                drop_tags=(),
                label=label,
                about=about,
                now=now,
            )

    def see_story(self, number: int, now: datetime) -> None:
        """Remember that the reader looked at a story; this is no step of the journal."""
        with self._database.write() as connection:
            stories.look(connection, number, now)

    def forget_stories(self) -> int:
        """Forget the stories of which no entry is left; how many."""
        with self._database.write() as connection:
            return stories.forget(connection)
