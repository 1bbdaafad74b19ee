"""Programs: an article piped to one, one run with its link, one that plays what came with it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from textual.app import SuspendNotSupported

from newsterm.lang import Said
from newsterm.model import Enclosure, Entry, Headline, UsageError
from newsterm.newsroom.downloaded import found
from newsterm.newsroom.opening import open_file, open_link
from newsterm.newsroom.programs import checked, needs_screen, player, run_here, run_program, words_of
from newsterm.page.addresses import followed
from newsterm.query import Completions
from newsterm.tui.desks.commanding import show
from newsterm.tui.keyboard.file_names import FileNames
from newsterm.tui.keyboard.recalled import Recalled
from newsterm.tui.screens.choosing import Choice
from newsterm.tui.screens.front import Front


class Programs:
    """Asks for a program, and runs it: beside the screen, or on it where it needs the terminal."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._recalled = Recalled(front.newsroom.paths.typed / "programs")

    def pipe(self) -> None:
        """Pipe the article to a program."""
        self._ask("programs.pipe", self._pipe)

    def run(self) -> None:
        """Run a program with the article's link."""
        self._ask("programs.run", self._run_with_link)

    def _ask(self, prompt: str, answer: Callable[[Headline, list[str]], None]) -> None:
        front, headline = self._front, self._front.chosen
        if headline is None:
            return

        def typed(line: str) -> None:
            words = words_of(line)
            if words:
                answer(headline, words)
                self._recalled.keep(line)

        files = FileNames()
        front.ask(
            front.say(prompt),
            typed,
            hint=front.say("programs.hint", program="wc -w" if prompt == "programs.pipe" else "mpv"),
            completes=lambda text, caret: files.word(text, caret) or Completions(start=caret),
            recalls=self._recalled,
        )

    def _pipe(self, headline: Headline, words: Sequence[str]) -> None:
        self._start(words, article_text(self._front, headline.row))

    def _run_with_link(self, headline: Headline, words: Sequence[str]) -> None:
        self._start([*words, checked(headline.url)])

    def _start(self, words: Sequence[str], text: str = "") -> None:
        front = self._front
        if needs_screen(words):
            # Not before the line that was typed is gone.
            front.call_after_refresh(front.careful(partial(self._on_screen, words, text)))
        else:
            front.work(partial(self._beside, words, text), "programs", alone=False)

    async def _beside(self, words: Sequence[str], text: str) -> None:
        front = self._front
        front.status.news = f"\u2066{words[0]}\u2069 …"
        try:
            done = await run_program(words, text)
        finally:
            front.status.news = ""
        show(front, words[0], done.text, failed=bool(done.status))

    def _on_screen(self, words: Sequence[str], text: str = "") -> None:
        try:
            with self._front.app.suspend():
                run_here(words, text)
        except SuspendNotSupported:
            raise UsageError(Said("errors.tui.no_suspending", program=words[0])) from None
        self._front.app.refresh(repaint=True, layout=True)

    def play(self) -> None:
        """Play what came with the article: the one recording, or the one that is chosen."""
        front, headline = self._front, self._front.chosen
        entry = front.newsroom.reading.article(headline.row) if headline is not None else None
        recordings = recordings_of(entry) if entry else []
        if not recordings:
            front.tell("toasts.no_recording")
        elif len(recordings) == 1:
            self._play(recordings[0].url)
        else:
            choices = [Choice(recording_name(front, one), one.url, one.url) for one in recordings]
            front.app.push_screen(
                front.choosing(front.say("programs.recordings"), choices),
                lambda url: front.careful(partial(self._play, url))() if url else None,
            )

    def _play(self, url: str) -> None:
        """Play a recording: the file that was downloaded, else as it comes."""
        front = self._front
        words = player(front.newsroom.config.reading.play_with)
        here = found(front.newsroom.reading.place, url)
        if needs_screen(words):
            self._on_screen([*words, str(here.file) if here else checked(url)])
        elif here:
            open_file(here.file, words)
            front.status.say(f"{words[0]} \u2068{here.file.name}\u2069")
        else:
            open_link(url, words)
            front.status.say(f"{words[0]} \u2066{url}\u2069")


def recordings_of(entry: Entry) -> list[Enclosure]:
    """List what came with an entry to be heard or seen, under whole addresses."""
    return [
        replace(one, url=followed(one.url, entry.url) or one.url)
        for one in entry.enclosures
        if one.kind in {"audio", "video"}
    ]


def recording_name(front: Front, one: Enclosure) -> str:
    """Name what came with an article: what it is, what it is called, how long it runs."""
    kind = front.say(f"article.{one.kind}")
    minutes = round(one.duration / 60)
    name = one.caption or one.url.rpartition("/")[2].partition("?")[0]
    return f"{kind}: \u2068{name}\u2069" + (f" ({front.look.words.number(minutes)}′)" if minutes else "")


def article_text(front: Front, row: int) -> str:
    """Give an article as plain text in logical order, the whole one of its page where that is kept."""
    reading = front.newsroom.reading
    entry = reading.article(row)
    if entry is None:
        return ""
    return "".join(front.newsroom.exporting.written([reading.full_text(entry) or entry], "text"))
