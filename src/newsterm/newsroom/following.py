"""Following: stories that several feeds tell, how they went on, and what the reader thinks of them."""

from collections import Counter
from datetime import timedelta

from newsterm.config import Config
from newsterm.curate import because
from newsterm.lang import Said
from newsterm.model import Headline, Story, Told, UsageError
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.ledes import Ledes
from newsterm.store import Store

_COMPARED = 8
"""Tellings with which one is compared to say why they are together."""
_WORDS = 6


class Following:
    """Answers about stories, and acts on them; every act is one step in the journal."""

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        self._store = store
        self.on = config.stories.on
        """Whether the reader wants stories."""
        self._clock = clock

    def stories(
        self,
        since: timedelta | None = None,
        *,
        followed: bool = False,
        muted: bool = False,
        order: str = "weight",
        limit: int | None = None,
    ) -> list[Story]:
        """List the stories that were told within a span, by `weight` (most feeds first) or `updated`.

        `followed`: only those. `muted`: those of which everything is muted, instead of the others. None where
        the reader wants no stories.
        """
        if not self.on:
            return []
        moment = None if since is None else self._clock() - since
        return self._store.stories(moment, followed=followed, muted=muted, order=order, limit=limit)

    def story(self, name: str) -> Story:
        """Recall a story by its name, or by the id of an article that tells it; raises UsageError."""
        number = self._store.story_named(name)
        found = self._store.story(number) if number else None
        if found is None:
            raise UsageError(
                Said("errors.newsroom.no_such_story", name=name), hint=Said("hints.stories_lists")
            )
        return found

    def timeline(self, story: Story) -> list[Told]:
        """Give the tellings of a story, the earliest first, muted ones among them."""
        return self._store.timeline(story.id)

    def others(self, row: int, limit: int | None = None) -> list[Headline]:
        """Give the other tellings of an entry's story, the latest first, muted ones left out."""
        number = self._store.stories_of([row]).get(row) if self.on else None
        if number is None:
            return []
        found = self._store.headlines(self._store.tellings(number, but=row))
        return [one for one in found if not one.marks.muted][:limit]

    def because(self, row: int) -> tuple[str, ...]:
        """List the words for which an entry is of its story, as it writes them, the weightiest first.

        At most six; none where it is of no story.
        """
        number = self._store.stories_of([row]).get(row)
        others = self._store.tellings(number, but=row)[-_COMPARED:] if number else ()
        found = self._store.entries([row, *others])
        if not found or found[0].row != row:
            return ()
        one, *rest = found
        told = Ledes(self._store).told
        shared: Counter[str] = Counter()
        for other in rest:
            shared.update(because(*told(one), *told(other), one.language))
        return tuple(word for word, _ in shared.most_common(_WORDS))

    def look(self, story: Story) -> None:
        """Remember that the reader looked at a story: what comes from now on is new in it."""
        self._store.see_story(story.id, self._clock())

    def follow(self, story: Story, *, on: bool = True) -> bool:
        """Follow a story, or no longer; says whether that changed."""
        return bool(
            self._store.mark_stories(
                [story.id],
                followed=on,
                label="story_followed" if on else "story_unfollowed",
                about=story.lead.title,
                now=self._clock(),
            ).changed
        )

    def mute(self, story: Story, *, on: bool = True) -> int:
        """Mute all that tells a story, now and later, or no longer; how many articles changed.

        Who mutes it has looked at it: what joins it from now on is new in it.
        """
        if on:
            self.look(story)
        return self._store.mark_stories(
            [story.id],
            muted=on,
            label="story_muted" if on else "story_unmuted",
            about=story.lead.title,
            now=self._clock(),
        ).changed

    def read(self, story: Story) -> int:
        """Mark all that tells a story read, so that nothing in it is new; how many articles changed."""
        self.look(story)
        return self._store.mark(
            self._store.tellings(story.id),
            read=True,
            label="story_read",
            about=story.lead.title,
            now=self._clock(),
        ).changed
