"""The command line of the interface: `:` and what is typed after it, done here or by newsterm's commands."""

from array import array
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, assert_never

from newsterm.lang import Said
from newsterm.newsroom import Step as JournalStep
from newsterm.newsroom.away import told_away
from newsterm.newsroom.marking import no_question_to_the_bin
from newsterm.query import Completions
from newsterm.tui.keyboard.file_names import FileNames, names_a_file
from newsterm.tui.keyboard.recalled import Recalled
from newsterm.tui.keyboard.verbs import Line, Mark, Question, Row, Step, beginning, meant, names, question_at
from newsterm.tui.screens.front import Front
from newsterm.tui.screens.output import Output

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

MOST_NAMES = 8
"""Suggestions at once."""
_LABELS = {
    "read": "read", "unread": "unread", "save": "saved", "unsave": "unsaved", "mute": "muted",
    "unmute": "unmuted", "bin": "binned", "unbin": "unbinned", "tag": "tags", "untag": "tags",
}  # fmt: skip
"""What a step of the journal is called."""
_AWAY = frozenset({"mute", "bin"})
"""Marks that take articles out of sight."""


class Commanding:
    """Asks for a line, and does what it says."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._recalled = Recalled(front.newsroom.paths.typed / "commands")

    def ask(self) -> None:
        """Ask for a line."""
        front = self._front
        asks = front.newsroom.reading.completer()
        completes = partial(self._complete, asks, FileNames())
        front.ask(
            ":",
            self._typed,
            hint=front.say("commanding.hint", enter="enter", tab="tab"),
            completes=completes,
            recalls=self._recalled,
        )

    def _complete(
        self, asks: "Callable[[str, int], Completions]", files: FileNames, text: str, caret: int
    ) -> Completions:
        known = beginning(text, caret, names(self._front.keymap.macros, self._theirs()))
        if known is not None:
            used = self._recalled.verbs  # those first, the latest before the others
            known = tuple(sorted(known, key=lambda name: (used.get(name, len(used)), name)))
            spaces = len(text) - len(text.lstrip())
            return Completions(start=spaces, pieces=known[:MOST_NAMES])
        named = files.word(text, caret, any_word=names_a_file(text[:caret]))
        if named is not None:
            return named
        start = question_at(text[:caret])
        if start is None:
            return Completions(start=caret)
        found = asks(text[start:], caret - start)
        return replace(found, start=found.start + start)

    def _theirs(self) -> "Collection[str]":
        """Name the verbs that plugins add."""
        return self._front.newsroom.plugins.of("command")

    def _typed(self, line: str) -> None:
        if line:
            self.run(line)
            self._recalled.keep(line)

    def run(self, line: str) -> None:
        """Do what a line says; raises NewstermError where it says nothing that can be done."""
        front = self._front
        match meant(line, front.keymap.macros, self._theirs()):
            case Step("bin") if front.in_feeds:  # typed, it is said of articles everywhere
                self._refuse()
            case Step(name):
                front.ahead.then(partial(front.run, name))
            case Row(number):
                front.headlines.move(number - 1)
            case Question(text):
                front.show_found(text)
            case Mark() as mark:
                self._mark(mark)
            case Line(words):
                front.work(partial(self._run, words), "commands", alone=False)
            case _ as never:
                assert_never(never)

    def _mark(self, mark: Mark) -> None:
        front, headline = self._front, self._front.chosen
        if mark.question:
            if mark.verb == "unbin":
                raise no_question_to_the_bin()
            reading = front.newsroom.reading
            reading.words(mark.question)  # what cannot be read is said while the line still stands
            front.act(partial(reading.rows, mark.question), partial(self._mark_rows, mark, mark.question))
        elif front.in_feeds:
            self._refuse()
        elif headline is not None:
            self._mark_rows(mark, headline.feed_title, self._selected() or [headline.row])
        else:
            front.tell("toasts.no_article")

    def _refuse(self) -> None:
        """Say that no article is seen that could be meant."""
        self._front.tell("toasts.for_articles", key=self._front.key_of("open"))

    def _selected(self) -> "Sequence[int]":
        """Give what is selected in the list, where one is in it."""
        headlines = self._front.headlines
        if self._front.in_article or not len(headlines.picked):
            return ()
        headlines.end_range()
        return headlines.picked.rows(headlines.window.rows)

    def _mark_rows(self, mark: Mark, about: str, rows: "Sequence[int]") -> None:
        front, marking, verb = self._front, self._front.newsroom.marking, mark.verb
        match verb:
            case "read" | "unread":
                doing = partial(marking.read, rows, on=verb == "read", about=about)
            case "save" | "unsave":
                doing = partial(marking.saved, rows, on=verb == "save", about=about)
            case "mute" | "unmute":
                doing = partial(marking.muted, rows, on=verb == "mute", about=about)
            case "bin" | "unbin":
                doing = partial(marking.binned, rows, on=verb == "bin", about=about)
            case "tag":
                doing = partial(marking.tag, rows, add=[mark.tag], about=about)
            case _:
                doing = partial(marking.tag, rows, drop=[mark.tag], about=about)
        front.act(doing, partial(self._marked, verb, about, rows))

    def _marked(self, verb: str, about: str, rows: "Sequence[int]", changed: int) -> None:
        front = self._front
        if verb in _AWAY:
            gone = set(rows)
            front.replace(array("q", (row for row in front.headlines.window.rows if row not in gone)))
        front.marked(rows)
        if changed:
            step = JournalStep(at=front.newsroom.clock(), label=_LABELS[verb], about=about, changed=changed)
            front.tell("toasts.stepped", what=step.said, key=front.key_of("undo"))
        else:
            front.tell("toasts.nothing_to_do")

    async def _run(self, words: "tuple[str, ...]") -> None:
        front = self._front
        front.status.news = f"\u2066newsterm {words[0]}\u2069 …"
        try:
            status, text = await told_away(words, front.look.words.language)
        finally:
            front.status.news = ""
        show(front, f"newsterm {' '.join(words)}", text, failed=status not in {0, 3})
        front.act(front.newsroom.follow_feeds, lambda _: front.arrived())


def show(front: Front, title: str, text: str, *, failed: bool = False) -> None:
    """Show what was said: a line in the last row, more of it over the screen; nothing: that it is done."""
    lines = text.strip("\n").split("\n")
    if len(lines) > 1:
        front.app.push_screen(Output(f"\u2066{title}\u2069", text, look=front.look, latin=front.latin))
    elif lines[0]:
        front.status.say(lines[0], error=failed)
    elif failed:
        front.complain(Said("toasts.program_failed", program=title))
    else:
        front.tell("toasts.program_done", program=title)
