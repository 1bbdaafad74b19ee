"""Keys → commands: one or several in a row; arrows mirrored; the letters of any keyboard."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsterm.config import no_such
from newsterm.lang import Said
from newsterm.lang.keyboards import latin
from newsterm.model import ConfigError
from newsterm.tui.keyboard.commands import COMMANDS, NAMES
from newsterm.tui.keyboard.presets import PRESETS, Preset

# Keys that point to a side of the screen: in a mirrored interface that side has the other meaning.
_POINTING = {"l": "h", "h": "l", "right": "left", "left": "right", "[": "]", "]": "["}

_NAMED = (
    "up|down|left|right|home|end|pageup|pagedown|enter|tab|escape|space|backspace|delete|insert|f[1-9][0-9]?"
)
_KEY = re.compile(rf"(?:(?:ctrl|alt|shift)\+)*(?:\S|{_NAMED})")
MORE = "…"
"""In place of a command: keys are to follow."""


@dataclass(frozen=True, slots=True)
class Found:
    """What keys mean."""

    command: str | None
    more: bool
    """Whether keys may follow that make them mean something else."""


class Keymap:
    """Which command a key asks for."""

    def __init__(
        self,
        chosen: Mapping[str, Sequence[str]] | None = None,
        *,
        preset: str = "newsterm",
        presets: Mapping[str, Preset] = PRESETS,
        macros: Mapping[str, Sequence[str]] | None = None,
        file: Path = Path("config.toml"),
    ) -> None:
        """Take the keys of COMMANDS, in their place those of the `preset` of `presets`, then the `chosen`.

        `macros`: name → commands done in a row, and lines that begin with `:`. Raises ConfigError
        for a command that there is not, and for a key that is asked to do two things.
        """
        self._file = file
        self.macros: dict[str, tuple[str, ...]] = {name: tuple(done) for name, done in (macros or {}).items()}
        chosen = chosen or {}
        self._check_macros()
        self._check_chosen(chosen)
        if preset not in PRESETS:
            self._check_chosen(presets[preset])
        self.keys: dict[str, tuple[str, ...]] = {command.name: command.keys for command in COMMANDS}
        self.keys |= {f"section_{number}": (str(number),) for number in range(1, 10)}
        self.keys |= dict.fromkeys(self.macros, ())
        self._give(presets[preset])
        self._give(chosen)
        self._commands = self._by_key()
        self._beginnings = {
            " ".join(parts[:count])
            for parts in (key.split(" ") for key in self._commands)
            for count in range(1, len(parts))
        }

    def _check_macros(self) -> None:
        for name, steps in self.macros.items():
            if name in NAMES:
                raise ConfigError(
                    Said("errors.tui.macro_is_command", name=name), file=str(self._file),
                    key=f"macros.{name}", hint=Said("hints.another_name"),
                )  # fmt: skip
            for step in steps:
                if step not in NAMES and not step.startswith(":"):
                    raise no_such(self._file, ("macros", name, step), NAMES)

    def _check_chosen(self, chosen: Mapping[str, Sequence[str]]) -> None:
        names = NAMES | self.macros.keys()
        for name in chosen:
            if name not in names:
                raise no_such(self._file, ("keys", name), names)
        for name, keys in chosen.items():
            for key in keys:
                if not all(_KEY.fullmatch(part) for part in key.split(" ")):
                    raise ConfigError(
                        Said("errors.tui.no_key", key=key), file=str(self._file), key=f"keys.{name}",
                        hint=Said("hints.key_names", keys="j, G, ?, space, enter, f1, ctrl+p", pair="g g"),
                    )  # fmt: skip

    def _by_key(self) -> dict[str, str]:
        commands: dict[str, str] = {}
        for name, keys in self.keys.items():
            for key in keys:
                if key in commands:
                    raise ConfigError(
                        Said("errors.tui.key_twice", key=key, one=commands[key], other=name),
                        file=str(self._file), key=f"keys.{name}",
                        hint=Said("hints.give_to_one", line=f'{commands[key]} = ""'),
                    )  # fmt: skip
                commands[key] = name
        return commands

    def _give(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Give keys to commands; a key that is another command's is no longer that one's."""
        taken = {key for keys in chosen.values() for key in keys}
        for name, keys in self.keys.items():
            given = chosen.get(name)
            self.keys[name] = (
                tuple(key for key in keys if key not in taken) if given is None else tuple(given)
            )

    def find(self, key: str, *, mirrored: bool = False, language: str = "en") -> Found:
        """Find what keys mean, those of a chord with spaces between them.

        A letter of another keyboard counts as the Latin letter on the same key. In a mirrored interface what
        points to a side keeps its side of the screen.
        """
        parts = [self.latin(part, language) for part in key.split(" ")]
        if mirrored and len(parts) == 1 and parts[0] in _POINTING:
            parts = [_POINTING[parts[0]]]
        pressed = " ".join(parts)
        return Found(self._commands.get(pressed), pressed in self._beginnings)

    def following(self, key: str, *, language: str = "en") -> list[tuple[str, str]]:
        """Tell which keys may follow, each with the command that they ask for then, in their order."""
        beginning = " ".join(self.latin(part, language) for part in key.split(" ")) + " "
        return [
            (one.removeprefix(beginning), name)
            for one, name in self._commands.items()
            if one.startswith(beginning)
        ]

    def command(self, key: str, *, mirrored: bool = False, language: str = "en") -> str | None:
        """Find what keys ask for if none follows: a command's name, MORE where some have to, None."""
        found = self.find(key, mirrored=mirrored, language=language)
        return found.command or (MORE if found.more else None)

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
        return latin(key, language)
