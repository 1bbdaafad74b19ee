"""Keys → commands: one or several in a row; arrows mirrored; the letters of any keyboard."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from newsterm.config import no_such
from newsterm.lang import Said
from newsterm.model import ConfigError
from newsterm.tui.commands import COMMANDS, NAMES

# Keys that point to a side of the screen: in a mirrored interface that side has the other meaning.
_POINTING = {"l": "h", "h": "l", "right": "left", "left": "right", "[": "]", "]": "["}

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`"
# What the same keys write on the keyboards of our readers (XKB symbols ara(basic), ir(pes), il(basic)).
_KEYBOARDS = {
    "ar": "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\0ىةوزظذ",
    "fa": "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./\0",
    "he": "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.;",
    "ur": "قوعرتےءیہپ][اسدفگحجکل؛'زشچطبنم،۔/`",
}

# What they write with shift where it is no letter (XKB ara(basic)); where it is ASCII, it means itself.
_CAPITALS = {
    "\u064e": "Q", "\u064b": "W", "\u064f": "E", "\u064c": "R", "\ufef9": "T", "\u0625": "Y", "\u0650": "A",
    "\u064d": "S", "\ufef7": "G", "\u0623": "H", "\u0640": "J", "\u0652": "X", "\ufef5": "B", "\u0622": "N",
    "\ufefb": "b",
}  # fmt: skip

_NAMED = (
    "up|down|left|right|home|end|pageup|pagedown|enter|tab|escape|space|backspace|delete|insert|f[1-9][0-9]?"
)
_KEY = re.compile(rf"(?:(?:ctrl|alt|shift)\+)*(?:\S|{_NAMED})")
MORE = "…"
"""In place of a command: keys are to follow."""


class Keymap:
    """Which command a key asks for."""

    def __init__(
        self, chosen: Mapping[str, Sequence[str]] | None = None, *, file: Path = Path("config.toml")
    ) -> None:
        """Take the keys of COMMANDS, and in their place those that the reader `chosen` (command → keys).

        Raises ConfigError for a command that there is not, and for a key that is asked to do two things.
        """
        self.keys: dict[str, tuple[str, ...]] = {command.name: command.keys for command in COMMANDS}
        self.keys |= {f"section_{number}": (str(number),) for number in range(1, 10)}
        chosen = chosen or {}
        for name in chosen:
            if name not in NAMES:
                raise no_such(file, ("keys", name), NAMES)
        for name, keys in chosen.items():
            for key in keys:
                if not all(_KEY.fullmatch(part) for part in key.split(" ")):
                    raise ConfigError(
                        Said("errors.tui.no_key", key=key), file=str(file), key=f"keys.{name}",
                        hint=Said("hints.key_names", keys="j, G, ?, space, enter, f1, ctrl+p", pair="g g"),
                    )  # fmt: skip
        taken = {key: name for name, keys in chosen.items() for key in keys}
        for name, keys in self.keys.items():
            # A key that the reader gave to another command is no longer this one's.
            self.keys[name] = (
                tuple(chosen[name]) if name in chosen else tuple(key for key in keys if key not in taken)
            )
        self._commands: dict[str, str] = {}
        for name, keys in self.keys.items():
            for key in keys:
                if key in self._commands:
                    raise ConfigError(
                        Said("errors.tui.key_twice", key=key, one=self._commands[key], other=name),
                        file=str(file), key=f"keys.{name}", hint=Said("hints.give_to_one"),
                    )  # fmt: skip
                self._commands[key] = name
        self._beginnings = {
            " ".join(parts[:count])
            for parts in (key.split(" ") for key in self._commands)
            for count in range(1, len(parts))
        }

    def command(self, key: str, *, mirrored: bool = False, language: str = "en") -> str | None:
        """Find what a key asks for: a command's name, MORE where keys are to follow, None for nothing.

        A letter of another keyboard counts as the Latin letter on the same key. In a mirrored interface what
        points to a side keeps its side of the screen.
        """
        parts = [self.latin(part, language) for part in key.split(" ")]
        if mirrored and len(parts) == 1 and parts[0] in _POINTING:
            parts = [_POINTING[parts[0]]]
        pressed = " ".join(parts)
        return self._commands.get(pressed) or (MORE if pressed in self._beginnings else None)

    def all_shown(self, name: str, *, mirrored: bool = False) -> list[str]:
        """Name the keys of a command as a reader presses them: in a mirrored interface some change sides."""
        return [_POINTING.get(key, key) if mirrored else key for key in self.keys.get(name, ())]

    def shown(self, name: str, *, mirrored: bool = False) -> str:
        """Name the key that a reader is told of; empty where there is none."""
        return next(iter(self.all_shown(name, mirrored=mirrored)), "")

    def latin(self, key: str, language: str) -> str:
        """Give the Latin letter that is on the key of another keyboard's letter."""
        if key in self._commands or key in self._beginnings or len(key) != 1 or key.isascii():
            return key
        if key == "؟":
            return "?"
        if key.isdecimal():
            return str(int(key))
        if key in _CAPITALS:
            return _CAPITALS[key]
        order = [language, *_KEYBOARDS] if language in _KEYBOARDS else list(_KEYBOARDS)
        for keyboard in order:
            place = _KEYBOARDS[keyboard].find(key)
            if place >= 0:
                return _LATIN[place]
        return key
