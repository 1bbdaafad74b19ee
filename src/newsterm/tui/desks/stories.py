"""Stories: what several feeds tell of one event, how it went on, and what one thinks of it."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial

from newsterm.lang import Said, relative
from newsterm.model import Entry, Headline, Story, UsageError
from newsterm.page import most_apart
from newsterm.tui.desks.digesting import DigestDesk
from newsterm.tui.screens.arranged import Arranged
from newsterm.tui.screens.comparing import Comparing, Settings


class StoriesDesk:
    """Serves who wants to read on."""

    def __init__(self, front: Arranged) -> None:
        self._front = front
        self._digest = DigestDesk(front)

    def opens(self) -> bool:
        """Open the story of a row that stands for all of it; False: it stands for itself."""
        front, chosen = self._front, self._front.headlines.chosen
        if front.in_article or front.in_feeds or not front.together or chosen is None or chosen.tellings < 2:
            return False
        self.story()
        return True

    def story(self) -> None:
        """Show who else tells what this article tells, the earliest first."""
        self._with_story(self._show)

    def _show(self, story: Story) -> None:
        front, following = self._front, self._front.newsroom.following
        front.show_story(story)

        async def tell() -> None:
            told = await asyncio.to_thread(following.timeline, story)
            await asyncio.to_thread(following.look, story)
            if told and front.story is not None and front.story.id == story.id:
                front.headlines.tell_apart(
                    (one.headline.row for one in told if one.new),
                    (one.headline.row for one in told if one.copy_of),
                )
                first, words = told[0].headline, front.look.words
                now, digits = front.newsroom.clock(), words.digit_system
                when = relative(first.when, now, words.language, digits)
                if story.new:
                    said = Said("stories.first", feed=first.feed_title, when=when)
                    front.tell("stories.and_new", what=said, n=story.new)
                else:
                    front.tell("stories.first", feed=first.feed_title, when=when)

        front.work(tell, "story")

    def together(self) -> None:
        """Let each story have one line in this list, or each article."""
        front = self._front
        if front.story is None:
            front.put_together(together=not front.together)
            front.tell("toasts.together" if front.together else "toasts.apart")

    def follow_story(self) -> None:
        """Follow the story, which has a tab of its own then, or no longer."""
        self._with_story(self._follow)

    def _follow(self, story: Story) -> None:
        front = self._front

        def done(_: bool) -> None:
            front.marked(())
            front.tell(
                "toasts.not_followed" if story.followed else "toasts.followed", key=front.key_of("undo")
            )

        front.act(partial(front.newsroom.following.follow, story, on=not story.followed), done)

    def mute_story(self) -> None:
        """Mute all that tells the story, now and later, or no longer."""
        self._with_story(self._mute)

    def _mute(self, story: Story) -> None:
        front = self._front

        def done(changed: int) -> None:
            if front.story is not None and not story.muted:
                front.come_back()
            else:
                front.load()
            what = "toasts.story_unmuted" if story.muted else "toasts.story_muted"
            front.tell(what, n=changed, key=front.key_of("undo"))

        front.act(partial(front.newsroom.following.mute, story, on=not story.muted), done)

    def read_story(self) -> None:
        """Mark all that tells the story read."""
        self._with_story(self._read)

    def _read(self, story: Story) -> None:
        front = self._front

        def done(changed: int) -> None:
            front.marked(front.headlines.window.rows if front.story is not None else ())
            front.tell("toasts.marked_read", n=changed, key=front.key_of("undo"))

        front.act(partial(front.newsroom.following.read, story), done)

    def why_story(self) -> None:
        """Say for which words this article is of its story."""
        front = self._front

        def why(headline: Headline) -> None:
            def say(words: tuple[str, ...]) -> None:
                front.tell("stories.because", words=words)

            front.act(partial(front.newsroom.following.because, headline.row), say)

        self._with_headline(why)

    def digest(self) -> None:
        """Show what happened since yesterday, to be read in one sitting."""
        self._digest.open()

    def comes_back(self) -> bool:
        """Go back to the digest from an article that was opened there; False: it was not."""
        return self._digest.comes_back()

    def compare(self) -> None:
        """Lay this article and another that tells the same side by side; or the two that are selected."""
        front = self._front
        listed = front.headlines
        picked = [] if front.in_article else list(listed.picked.rows(listed.window.rows))
        chosen = front.chosen
        if len(picked) == 2:
            self._compare(picked[0], [picked[1]])
        elif chosen is None or chosen.tellings < 2:
            self._tell_none("toasts.nothing_to_compare", key=front.key_of("select"))
        else:
            row = chosen.row

            def found(others: list[Headline]) -> None:
                order = most_apart(chosen.title, chosen.feed, [(other.title, other.feed) for other in others])
                self._compare(row, [others[place].row for place in order])

            front.act(partial(front.newsroom.following.others, row), found, opens=True)

    def _compare(self, row: int, others: Sequence[int]) -> None:
        front, reading = self._front, self._front.newsroom.reading

        def load(row: int) -> Entry | None:
            entry = reading.article(row)
            return entry and (reading.full_text(entry) or entry)

        read = load(row)
        if read is None or not others:
            front.tell("toasts.nothing_to_compare", key=front.key_of("select"))
            return
        article = front.article
        comparing = Comparing(
            front.look,
            read,
            others,
            load,
            now=front.newsroom.clock(),
            settings=Settings(width=article.text_width, justify=article.justify, spacing=article.spacing),
            latin=front.latin,
        )

        def done(row: int | None) -> None:
            if row:
                front.open_article(row)

        front.app.push_screen(comparing, done)

    def _tell_none(self, key: str, /, **values: str) -> None:
        """Say that no other feed tells it; while feeds are being asked, nobody knows yet.

        No key that may follow does anything then.
        """
        front = self._front
        front.status.stays = ""
        if not front.newsroom.following.on:
            front.tell("stories.off", line="on = true", table="[stories]")
        elif front.asking:
            front.tell("toasts.story_asking")
        else:
            front.tell(key, **values)

    def _with_headline(self, doing: Callable[[Headline], None]) -> None:
        headline = self._front.chosen
        if headline is None or headline.tellings < 2:
            self._tell_none("toasts.no_story")
        else:
            doing(headline)

    def _with_story(self, doing: Callable[[Story], None]) -> None:
        """Do something with the story of the article that a command is about."""
        front = self._front
        if front.story is not None and not front.in_article:
            doing(self._again(front.story))
            return

        def found(headline: Headline) -> None:
            found_it = partial(self._find, headline)
            front.act(found_it, lambda story: doing(story) if story else None, opens=True)

        self._with_headline(found)

    def _again(self, story: Story) -> Story:
        return self._find_named(story.name) or story

    def _find(self, headline: Headline) -> Story | None:
        return self._find_named(headline.story)

    def _find_named(self, name: str) -> Story | None:
        try:
            return self._front.newsroom.following.story(name)
        except UsageError:  # its last other telling went this very moment
            return None
