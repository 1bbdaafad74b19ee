"""Digesting: what happened since a moment, put together so that it is read in one sitting."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from difflib import get_close_matches

from newsterm.config import Config
from newsterm.curate.digest import MINUTES, digest, matters, says_more, weight
from newsterm.lang import Phrases, Said, ago, day_words, fold
from newsterm.model import And, Headline, Is, NewstermError, Query, Section, Since, UsageError
from newsterm.model.digest import Digest, DigestItem
from newsterm.newsroom.clock import Clock
from newsterm.newsroom.ledes import Ledes
from newsterm.newsroom.questions import question
from newsterm.newsroom.reading import OWN_SECTIONS, STORIES
from newsterm.query import parse, plain, since
from newsterm.store import Store

_MOST = 5_000
"""Articles that are looked at: the newest."""
_STORIES, _ALONE = 200, 200
"""Of which a sentence is looked for: the weightiest. More is not read in an hour."""
_OTHERS = 3
"""Other tellings that are looked at, where the lead's text says no more than its headline."""
_SAVED = 500
_ASKS = frozenset(':"()/*~')
"""What stands in a question and hardly in the name of a section."""
_READ = 6_000
"""Letters of a text from which its beginning is taken."""


class Digesting:
    """Puts digests together, and marks them read."""

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        self._store = store
        self._config = config
        self._clock = clock

    def moment(self, text: str) -> datetime:
        """Find the moment that a word names: `yesterday`, `today`, `12h`, `2d`, a date; raises UsageError."""
        try:
            asked = parse(f"since:{text}")
        except NewstermError:
            asked = None
        if not isinstance(asked, Since):
            raise UsageError(Said("errors.cli.no_since", value=text), hint=Said("hints.since_is"))
        return since(asked.time, self._clock())

    @property
    def _sections(self) -> tuple[Section, ...]:
        own = (*OWN_SECTIONS, STORIES) if self._config.stories.on else OWN_SECTIONS
        return *own, *self._config.sections

    def named(self, section: str) -> str:
        """Take a section's name, or a question that cannot be one; raises UsageError where it is neither."""
        wanted, known = fold(section.strip()), self._sections
        if not wanted or not _ASKS.isdisjoint(section) or wanted in {fold(one.name) for one in known}:
            return section
        near = get_close_matches(wanted, {fold(one.name): one.name for one in known}, n=1)
        word = next((one.name for one in known if near and fold(one.name) == near[0]), "")
        hint = Said("hints.did_you_mean", word=word)
        raise UsageError(
            Said("errors.cli.no_section", name=section),
            hint=hint if word else Said("hints.one_of", known=tuple(one.name for one in known)),
        )

    def asked(self, section: str) -> str:
        """Give the question of a tab by its name, or what was typed as a question itself."""
        wanted = fold(section.strip())
        for one in self._sections:
            if fold(one.name) == wanted:
                return one.query
        return section

    def digest(self, begin: datetime, section: str = "", minutes: int = MINUTES) -> Digest:
        """Put together what is unread since a moment, of a tab or of what answers a question; or of all.

        Raises QueryError.
        """
        now = self._clock()
        span: list[Query] = [question(self.asked(section), self._store), Since(begin)]
        rows = self._store.rows(And((*span, Is("unread"))), now, limit=_MOST)
        story_of = self._store.stories_of(rows) if self._config.stories.on else {}
        stories = self._stories(set(story_of.values()), begin)
        told = {one.story.id for one in stories if one.story}
        alone = [row for row in rows if story_of.get(row) not in told]
        found = digest(stories, self._alone(alone, span, begin, now), begin, now, minutes)
        return replace(found, unread=len(rows))

    def _stories(self, numbers: set[int], begin: datetime) -> list[DigestItem]:
        found = [one for one in self._store.stories(begin) if one.id in numbers and one.unread]
        found.sort(key=lambda one: weight(one, self._clock()), reverse=True)
        leads = [one.lead for one in found[:_STORIES]]
        more = self._more(leads)
        items = [
            DigestItem(headline=one.lead, story=one, more=more.get(one.lead.row, ""))
            for one in found[:_STORIES]
        ]
        return [one if one.more else self._told_more(one) for one in items]

    def _more(self, headlines: Sequence[Headline]) -> dict[int, str]:
        """Find of each article the sentence that says more than its headline."""
        ledes = Ledes(self._store)
        return {
            entry.row: says_more(*ledes.told(entry))
            or (says_more(entry.title, plain(entry.html[:_READ])) if entry.summary else "")
            for entry in self._store.entries([one.row for one in headlines])
        }

    def _told_more(self, item: DigestItem) -> DigestItem:
        """Take another telling, headline and sentence, where the lead's own text says no more than it does.

        Never the headline of one and the sentence of another: each speaks of what its own article says.
        """
        if item.story is None:
            return item
        rows = self._store.tellings(item.story.id, but=item.headline.row)[:_OTHERS]
        told = {one.row: one for one in self._store.headlines(rows) if not one.marks.muted}
        more = self._more(list(told.values()))
        best = next((row for row in rows if more.get(row)), None)
        return item if best is None else replace(item, headline=told[best], more=more[best])

    def _alone(
        self, rows: Sequence[int], span: Sequence[Query], begin: datetime, now: datetime
    ) -> list[DigestItem]:
        feeds = {state.id: frozenset(feed.tags) for feed, state in self._store.feeds()}
        saved = self._store.headlines(self._store.rows(Is("saved"), now, limit=_SAVED))
        tags = {tag for one in saved for tag in (*one.marks.tags, *feeds.get(one.feed, ()))}
        every = self._store.headlines(self._store.rows(And(tuple(span)), now, limit=_MOST))
        brought = Counter(one.feed for one in every)
        days = max((now - begin) / timedelta(days=1), 0.0)
        items = (
            matters(
                DigestItem(headline=one),
                (*one.marks.tags, *feeds.get(one.feed, ())),
                tags,
                brought[one.feed],
                days,
            )
            for one in self._store.headlines(rows)
        )
        found = [one for one in items if one][:_ALONE]
        more = self._more([one.headline for one in found])
        return [
            DigestItem(headline=one.headline, more=more.get(one.headline.row, ""), because=one.because)
            for one in found
        ]

    def read(self, items: Sequence[DigestItem]) -> int:
        """Mark all that these items tell read, as one step; how many articles changed."""
        now = self._clock()
        rows: dict[int, None] = {}
        for one in items:
            rows[one.headline.row] = None
            if one.story is not None:
                rows |= dict.fromkeys(self._store.tellings(one.story.id))
                self._store.see_story(one.story.id, now)
        label, about = "digest_read", ""
        if len(items) == 1:
            alone, title = items[0].story is None, items[0].headline.title
            label, about = ("read", items[0].headline.feed_title) if alone else ("story_read", title)
        return self._store.mark(list(rows), read=True, label=label, about=about, now=now).changed

    def briefly(self, item: DigestItem) -> Said:
        """Say how many feeds tell it and since when, where there is one line for all."""
        if item.story is None:
            return ago(item.headline.when, self._clock())
        sources = Said("stories.sources", n=item.story.sources)
        return Said("digest.counts", sources=sources, since=ago(item.story.began, self._clock()))

    def counts(self, item: DigestItem) -> Said:
        """Say who tells it and since when; of what stands alone, when it came."""
        now = self._clock()
        if item.story is None:
            return ago(item.headline.when, now)
        return Said(
            "stories.counts",
            tellings=Said("stories.tellings", n=item.story.tellings),
            sources=Said("stories.sources", n=item.story.sources),
            since=ago(item.story.began, now),
        )

    def title(self, found: Digest, words: Phrases) -> str:
        """Say of what span a digest is."""
        return words.say("digest.title", when=day_words(found.since, found.until, words))

    def written(self, found: Digest, form: str, words: Phrases) -> str:
        """Write a digest as `markdown` or `html`, in the reader's language."""
        from newsterm.formats import as_digest  # noqa: PLC0415 (a screen needs neither)

        def told(item: DigestItem) -> str:
            return self.counts(item).within(words)

        write = as_digest.page if form == "html" else as_digest.markdown
        return write(found, self.title(found, words), words, told)
