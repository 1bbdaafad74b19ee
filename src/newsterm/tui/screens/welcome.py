"""The first minute: some feeds by language, an address, or a list from elsewhere."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual.events import Key, Resize
from textual.strip import Strip

from newsterm.demo import Starter
from newsterm.lang import NOTHING, Said
from newsterm.lang.phrases import LANGUAGES
from newsterm.tui.looks.alone import alone
from newsterm.tui.looks.look import Look
from newsterm.tui.looks.mirror import joined, screen_order
from newsterm.tui.looks.strips import blank, label, sentence, strip
from newsterm.tui.messages import LookWanted
from newsterm.tui.screens.choosing import Choice, Choosing
from newsterm.tui.screens.paged import Paged

HEAD = 5
"""Rows above the feeds."""
HINTS = (
    ("choose", "space"),
    ("subscribe", "enter"),
    ("paste", "+"),
    ("import_opml", "i"),
    ("languages", "L"),
)
"""Messages below the feeds, each with its key; the last one says how to leave."""
NEWSBOAT = ("import_newsboat", "n")
"""The first of them where newsboat has something here."""
ALL_KEYS = (
    ("welcome.next", "j  down"),
    ("welcome.previous", "k  up"),
    ("commands.page_down.title", "pagedown"),
    ("commands.page_up.title", "pageup"),
    ("commands.top.title", "g  home"),
    ("commands.bottom.title", "G  end"),
    ("welcome.choose_or_not", "space  x"),
    ("welcome.subscribe_to_chosen", "enter"),
    ("welcome.subscribe_to_address", "+"),
    ("commands.import_opml.title", "i"),
    ("commands.import_newsboat.title", "n"),
    ("commands.next_language.title", "L"),
)
"""Messages of the help, each with its keys; behind them stands how to leave."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """How somebody wants to begin."""

    starters: tuple[Starter, ...] = ()
    ask_address: bool = False
    ask_opml: bool = False
    newsboat: bool = False
    """To take over what newsboat has."""
    quit: bool = False


class Welcome(Paged[Beginning], inherit_bindings=False):
    """Ends with a Beginning."""

    def __init__(
        self,
        look: Look,
        starters: Sequence[Starter],
        latin: Callable[[str, str], str],
        *,
        known: Collection[str] = (),
        why: Said = NOTHING,
        newsboat: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._all = tuple(starters)
        self._latin = latin
        self._known = known
        """Addresses of the feeds that there are: who has some is no newcomer."""
        self._why = why
        """What came to nothing just before."""
        self._hints = ((NEWSBOAT, *HINTS) if newsboat else HINTS) + (("back" if known else "quit", "q"),)
        self._chosen: set[str] = set()
        self._cursor = 0
        self._top = 0
        self._rows: list[Starter | str] = []
        self._order()

    def _order(self) -> None:
        """Put the reader's own language first; headings are language codes."""
        own = self._look.words.language
        self._rows = []
        for language in sorted(LANGUAGES, key=lambda code: code != own):
            feeds = [one for one in self._all if one.language == language]
            if feeds:
                self._rows += [language, *feeds]
        new = (at for at, row in enumerate(self._rows) if at and not self._is_known(row))
        self._cursor = next((at for at in new if not isinstance(self._rows[at], str)), 1)

    def _is_known(self, row: Starter | str) -> bool:
        return not isinstance(row, str) and row.url in self._known

    def put_on(self, look: Look) -> None:
        """Take on another look."""
        if look.words.language != self._look.words.language:
            self._look = look
            self._order()
        self._look = look
        self.page.refresh()

    def on_resize(self, event: Resize) -> None:
        """Draw anew."""
        del event
        self.page.refresh()

    def row(self, y: int, width: int, height: int) -> Strip:
        """Draw one row."""
        inner = max(0, min(72, width - 4))
        index = self._scrolled(height) + y - HEAD
        if HEAD <= y < height - self._foot(height) - 1 and index < len(self._rows):
            body = self._feed(index, inner)
        else:
            text, name = self._around(y, height)
            if y == height - self._foot(height) - 1 and y >= HEAD and index < len(self._rows):
                text, name = f"↓ {self._look.words.say('help.more')}", "muted"
            style = self._look.colours.style(name)
            body = sentence(text, inner, style, language=self._look.words.language, flush=self._flush)
        before = (width - inner) // 2
        ground = self._look.colours.style("text")
        return strip([blank(before, ground), *body, blank(width - inner - before, ground)], width)

    @property
    def _flush(self) -> str:
        return "right" if self._look.mirrored else "left"

    def _around(self, y: int, height: int) -> tuple[str, str]:
        """Say what stands on a row above or below the feeds, and in which style."""
        say = self._look.words.say
        head = {1: ("title", "kicker"), 2: ("tagline", "muted"), 4: ("starters", "heading")}
        if y == 1 and self._known:
            return say("commands.suggestions.title"), "kicker"
        if y in head and not (self._known and y < HEAD - 1):
            name, style = head[y]
            return say(f"welcome.{name}"), style
        if y == 3:
            return alone(self._why, self._look.words), "status-error" if self._why else "text"
        place = y - (height - self._foot(height))
        if place == 0:
            return say("welcome.chosen", n=len(self._chosen)), "marker"
        if 0 < place <= len(self._hints):
            name, key = self._hints[place - 1]
            return say(f"welcome.{name}", key=key), "text" if (name, key) == NEWSBOAT else "muted"
        return "", "text"

    def _foot(self, height: int) -> int:
        """Count the rows below the feeds: in a low window the last hints give way."""
        return min(1 + len(self._hints), height // 3)

    def _feed(self, index: int, inner: int) -> list[Segment]:
        row = self._rows[index]
        if isinstance(row, str):
            style = self._look.colours.style("kicker")
            return label(self._look.words.say(f"languages.{row}"), inner, style, flush=self._flush)
        ground = "cursor" if index == self._cursor else "text"
        over = self._look.colours.over
        mark = "✓" if self._is_known(row) else "■" if row.url in self._chosen else "□"
        fields = [
            label(f" {mark} ", 4, over("marker", ground), flush=self._flush),
            label(row.title, max(0, inner - 4), over("text", ground), flush=self._flush),
        ]
        return joined(screen_order(fields, mirrored=self._look.mirrored))

    def _scrolled(self, height: int) -> int:
        room = max(1, height - HEAD - self._foot(height) - 1)
        self._top = max(0, min(self._top, self._cursor - 1, len(self._rows) - room))
        self._top = max(self._top, self._cursor - room + 1)
        return self._top

    def on_key(self, event: Key) -> None:
        """Move, choose, begin."""
        event.stop()
        event.prevent_default()
        key = event.key
        if event.character and event.character.isprintable() and event.character != " ":
            key = self._latin(event.character, self._look.words.language)
        self._press(key)

    def _press(self, key: str) -> None:
        """Do what a key is for."""
        steps = {"j": 1, "down": 1, "k": -1, "up": -1, "pagedown": 8, "pageup": -8}
        steps |= dict.fromkeys(("home", "g"), -len(self._rows)) | dict.fromkeys(("end", "G"), len(self._rows))
        if key in steps:
            self.step(steps[key])
        elif key in {"space", "x"}:
            self._toggle(self._cursor)
            self.step(1)
        elif key == "?":
            self._help()
        elif key == "L":
            place = LANGUAGES.index(self._look.words.language)
            self.post_message(LookWanted(language=LANGUAGES[(place + 1) % len(LANGUAGES)]))
        else:
            self._begin(key)
        self.page.refresh()

    def _help(self) -> None:
        """Show the keys that serve here; one that is chosen is pressed."""
        say, language = self._look.words.say, self._look.words.language
        back = (("commands.back.title", "q"),) if self._known else ()
        leaving = (*back, ("commands.quit.title", "Q" if self._known else "q"))
        choices = [
            Choice(say(name), "", keys.split()[0], keys)
            for name, keys in (*ALL_KEYS, *leaving)
            if keys != "n" or NEWSBOAT in self._hints
        ]

        def press(key: str | None) -> None:
            if key:
                self._press(key)

        def latin(char: str) -> str:
            return self._latin(char, language)

        self.app.push_screen(Choosing(say("help.title"), choices, look=self._look, latin=latin), press)

    def _begin(self, key: str) -> None:
        match key:
            case "enter":
                if not self._chosen:
                    self._toggle(self._cursor)
                if not self._chosen:
                    return
                self.dismiss(Beginning(starters=tuple(one for one in self._all if one.url in self._chosen)))
            case "+":
                self.dismiss(Beginning(ask_address=True))
            case "i":
                self.dismiss(Beginning(ask_opml=True))
            case "n" if NEWSBOAT in self._hints:
                self.dismiss(Beginning(newsboat=True))
            case "q" | "Q" | "ctrl+c" | "ctrl+q" if not (self._known and key == "q"):
                self.dismiss(Beginning(quit=True))
            case "q" | "escape":
                self.dismiss(Beginning())
            case _:
                pass

    def step(self, by: int) -> None:
        """Go on by some feeds, at most to the first or the last; headings are passed over."""
        if not self._rows:
            return
        index = max(1, min(self._cursor + by, len(self._rows) - 1))
        while isinstance(self._rows[index], str):
            index += 1 if by > 0 else -1  # a heading stands before a feed, and never first
        self._cursor = index
        self.page.refresh()

    def _toggle(self, index: int) -> None:
        row = self._rows[index]
        if not isinstance(row, str) and not self._is_known(row):
            self._chosen ^= {row.url}

    def clicked(self, y: int) -> None:
        """Choose the feed at a row."""
        index = self._top + y - HEAD
        if HEAD <= y < self.size.height - self._foot(self.size.height) - 1 and 0 <= index < len(self._rows):
            self._cursor = index if not isinstance(self._rows[index], str) else self._cursor
            self._toggle(index)
            self.page.refresh()
