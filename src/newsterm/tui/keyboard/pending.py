"""Keys that wait for others: a count before a motion, the first key of a chord."""

from dataclasses import dataclass

from newsterm.tui.keyboard.commands import COUNTED
from newsterm.tui.keyboard.keys import Keymap

CHORD = 0.6
"""Seconds after which a key that may begin a chord stands for itself."""
DIGIT = 0.35
"""Seconds after which a digit is a section: a motion that comes sooner makes it a count."""
LONGEST = 6
"""Digits of a count."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What keys asked for."""

    command: str
    count: int = 1


class Pending:
    """Keys pressed so far; knows no clock: whoever presses waits for `patience` seconds, then says `over`."""

    def __init__(self, keymap: Keymap) -> None:
        self._keymap = keymap
        self._count = ""
        self._chord = self._stays = ""
        self._meant: str | None = None
        """What the keys mean if none follows."""
        self.patience: float | None = None
        """Seconds until they mean it; None: they wait as long as it takes, or there are none."""
        self.again = False
        """Whether the last key belongs to what was asked for: it is to be pressed once more there."""

    @property
    def shown(self) -> str:
        """The keys, for the reader; empty where none waits."""
        return f"{self._count} {self._chord}".strip()

    @property
    def chord(self) -> str:
        """The keys of a chord that has begun; empty: none has."""
        return self._chord

    @property
    def stays(self) -> str:
        """The keys of a chord that stood for themselves, and may still be gone on with: by the next key."""
        return self._stays

    def leave(self) -> None:
        """Let no key go on with a chord that stood for itself."""
        self._stays = ""

    def press(self, key: str, *, mirrored: bool = False, language: str = "en") -> list[Asked]:
        """Take a key; gives what is asked for now, in order."""
        self.again = False
        stood, self._stays = self._stays, ""
        if stood:
            late = self._keymap.find(f"{stood} {key}", mirrored=mirrored, language=language)
            if late.command:
                return self._ask(late.command)
        if key == "escape" and self.shown:
            self._forget()
            return []
        digit = "" if self._chord else self._keymap.latin(key, language)
        if digit.isdecimal() and self._counts(digit):
            return self._dial(digit)
        pressed = f"{self._chord} {key}".strip()
        found = self._keymap.find(pressed, mirrored=mirrored, language=language)
        if found.more:
            self._chord, self._meant = pressed, found.command
            self.patience = CHORD if found.command else None
            return []
        if found.command is None and self._chord and self._meant:
            self.again = True
            return self._ask(self._meant)
        return self._ask(found.command)

    def over(self) -> list[Asked]:
        """Let the keys mean what they mean alone: the time is over."""
        if self._chord:
            self._stays = self._chord
            return self._ask(self._meant)
        alone, self._count, self.patience = self._count, "", None
        section = self._keymap.find(alone).command if len(alone) == 1 else None
        return [Asked(section)] if section else []

    def _counts(self, digit: str) -> bool:
        """Whether a digit is one of a count; one that the reader gave to another command is not."""
        if self._count:
            return True
        command = self._keymap.find(digit).command
        return digit != "0" and (command is None or command.startswith("section_"))

    def _dial(self, digit: str) -> list[Asked]:
        self._count = (self._count + digit)[-LONGEST:]
        alone = len(self._count) == 1 and self._keymap.find(digit).command is not None
        self.patience = DIGIT if alone else None
        return self.over() if self.patience == 0 else []

    def _ask(self, command: str | None) -> list[Asked]:
        """Ask for a command, as often as was counted; a digit before what is not counted was a section."""
        count, self._chord = self._count, ""
        if command in COUNTED or command in self._keymap.macros or not count:
            self._forget()
            return [Asked(command, int(count or 1))] if command else []
        before = self.over()
        self._forget()
        return [*before, Asked(command)] if command else before

    def _forget(self) -> None:
        self._count = self._chord = ""
        self._meant = self.patience = None
