"""The name of a file that is being typed, and how it may go on: folders with a slash behind them."""

import os
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from functools import cache
from itertools import islice
from pathlib import Path

from newsterm.query import Completions

MOST = 8
"""Suggestions at once."""
MOST_LISTED = 5000
"""Names of a folder that are looked at, of those that begin as what is typed does."""
READ_FROM_DISK = frozenset({"import", "backup", "restore"})
"""Verbs of the command line whose argument is a file …"""
BEFORE_A_FILE = frozenset({"-o", "--to", "--cache", "--template-file", "--done"})
"""… and options of others."""
_PLAIN = re.compile(r"[^\w@%+=:,./~-]")
"""What a shell does not take as it stands."""
_PART = re.compile(r"""\s+|\\(.)|'([^']*)('?)|"((?:\\.|[^"\\])*)("?)|([^\s\\'"]+)""", re.DOTALL)
_JOINERS = "\u200c\u200d"
"""ZWNJ and ZWJ: Persian names are written with them."""

Listing = Callable[[str, str], Collection[str]]
"""A folder, a beginning → at most MOST_LISTED names in it that begin so; behind those of folders a slash."""


def listed(folder: str, begun: str = "") -> Collection[str]:
    """List what begins so in a folder; what cannot be read, or is nobody's home, has nothing in it."""
    names: list[str] = []
    with suppress(OSError, RuntimeError, ValueError), os.scandir(Path(folder).expanduser()) as entries:
        begin_so = (entry for entry in entries if entry.name.startswith(begun))
        names += (
            f"{entry.name}/" if _is_folder(entry) else entry.name for entry in islice(begin_so, MOST_LISTED)
        )
    return sorted(names)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # links that lead round in a ring
        return False


def _is_drawn(name: str) -> bool:
    """Whether a name is seen as it is: no control, no mark of direction, no byte that is no letter."""
    return all(
        char in _JOINERS or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} for char in name
    )


class FileNames:
    """Knows while one line is typed what is in the folders that it names."""

    def __init__(
        self, listing: Listing = listed, *, first: tuple[str, ...] = (), folders: bool = False
    ) -> None:
        """Take what lists a folder; `first`: endings that go first; `folders`: nothing else is named."""
        self._listed = cache(listing)
        self._first, self._folders = first, folders

    def whole(self, text: str, caret: int) -> Completions:
        """Go on with a line that is nothing but a name."""
        start = len(text) - len(text.lstrip())
        return Completions(start=start, pieces=tuple(self._going_on(text[start:caret])))

    def word(self, text: str, caret: int, *, any_word: bool = False) -> Completions | None:
        """Go on with the last word before the caret, spelled as a shell reads it; None: it is no file.

        One that begins with `/`, `~`, `./` or `../` is; `any_word`: whatever begins it.
        """
        start, said = last_word(text[:caret])
        if not any_word and not said.startswith(("/", "~", "./", "../")):
            return None
        pieces = tuple(_PLAIN.sub(r"\\\g<0>", name) for name in self._going_on(said))
        return Completions(start=start, pieces=pieces)

    def _going_on(self, said: str) -> Iterator[str]:
        if said in {"~", ".", ".."}:
            yield f"{said}/"
            return
        begun = said.rpartition("/")[2]
        folder = said[: len(said) - len(begun)]
        found = [
            name
            for name in self._beginning(folder or ".", begun)
            if name != begun
            and name.startswith(begun)
            and (begun or not name.startswith("."))
            and (name.endswith("/") or not self._folders)
        ]
        found.sort(key=lambda name: not name.endswith(self._first or ("",)))
        yield from islice((folder + name for name in found if _is_drawn(name)), MOST)

    def _beginning(self, folder: str, begun: str) -> Collection[str]:
        """Find what begins so, perhaps with more: a folder that is looked at whole is read once."""
        names: Collection[str] = ()
        for end in range(len(begun) + 1):
            names = self._listed(folder, begun[:end])
            if len(names) < MOST_LISTED:
                break
        return names


def last_word(line: str) -> tuple[int, str]:
    """Find where the last word of a line begins, and what it says when a shell has read it."""
    start, said = 0, ""
    for part in _PART.finditer(line):
        escaped, single, _, double, _, plain = part.groups()
        if part[0].isspace():
            start, said = part.end(), ""
        elif double is not None:
            said += re.sub(r'\\(["\\])', r"\1", double)
        else:
            said += next((one for one in (escaped, single, plain) if one is not None), "")
    return start, said


def names_a_file(line: str) -> bool:
    """Whether what is typed next in a command's line is a file: its argument, or what its option asks for."""
    before = line[: last_word(line)[0]].split()
    return bool(before) and (before[0] in READ_FROM_DISK or before[-1] in BEFORE_A_FILE)
