"""Saying what can be typed: all of it, or one word."""

from newsterm.cli.main import VERBS
from newsterm.cli.reading.grammar import RUN, SAID, Asked, Word, understood
from newsterm.cli.reading.opened import Lines
from newsterm.cli.reading.outside import Outside
from newsterm.cli.reading.stand import Stand

_ALIKE = {
    "bin": "bin", "tag": "tag", "undo": "undo", "redo": "redo", "history": "history", "play": "play",
    "pipe": "pipe", "run_program": "run_program", "full_text": "full_text", "changes": "changes",
    "search": "search", "feeds": "feeds", "suggestions": "suggestions", "quit": "quit", "back": "back",
    "toggle_read": "toggle_read", "toggle_saved": "toggle_saved", "toggle_muted": "toggle_muted",
    "mark_list_read": "mark_list_read", "open_in_browser": "open_in_browser", "top": "top",
    "bottom": "bottom", "next_headline": "next_headline", "previous_headline": "previous_headline",
    "refresh": "refresh_all", "newest": "newest", "comments": "comments",
    "download": "download",
}  # fmt: skip
"""What is the same as a command of the interface, and has its sentence."""
_NEEDED = frozenset({
    "more", "next_unread", "previous", "open", "back", "where", "sections", "search", "toggle_saved", "undo",
    "refresh", "help", "quit",
})  # fmt: skip
"""What is said first: a list of forty things is none for an ear."""
_ALL = "all"


class Explaining:
    """Helps."""

    def __init__(self, stand: Stand, outside: Outside) -> None:
        self._stand = stand
        self._outside = outside

    def help(self, asked: Asked) -> Lines:
        """Say what one needs, or all that can be typed, a line for each; of a word, what it does."""
        if asked.rest not in {"", _ALL}:
            name = understood(asked.rest, VERBS, self._stand.words.language).name
            if name == RUN:
                yield from self._outside.run(Asked(RUN, "help", asked.rest))
            yield from (self._explained(word) for word in SAID if word.name == name)
            return
        yield from (self._explained(word) for word in SAID if asked.rest or word.name in _NEEDED)
        if asked.rest:
            yield self._stand.say("plain.also", command="newsterm help")
        else:
            yield self._stand.say("plain.needed", key=f"? {_ALL}")

    def _explained(self, word: Word) -> str:
        return f"{self._typed(word)}: {self._does(word)}"

    def _typed(self, word: Word) -> str:
        """Name what is typed: a letter and a word; of marks all."""
        shown = word.typed if word.name in {"mark", "tag", "at_once"} else word.typed[:2]
        shown = tuple(one for one in shown if "_" not in one)
        takes = f" {word.takes}" if word.takes and not word.takes.startswith(word.typed[0]) else ""
        return self._stand.words.listed([*shown[:-1], shown[-1] + takes])

    def _does(self, word: Word) -> str:
        same = _ALIKE.get(word.name)
        return self._stand.say(f"commands.{same}.help" if same else f"does.{word.name}")
