"""Lines that were typed before, kept over restarts: back and forth with the arrows."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from newsterm.lang import line as one_line

MOST = 500
"""Lines that are kept, those typed last."""


class Recalled:
    """The lines of one kind, in a file of their own: one a line, the latest last, each once."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lines: list[str] = []
        self._at = 0
        """Which one is shown; after the last: what is being typed."""
        self._own = ""
        """What is being typed, while others are shown."""

    def begin(self) -> None:
        """Begin a line: read what is kept, also by another newsterm."""
        self._lines = list(self._read())
        self._at, self._own = len(self._lines), ""

    def _read(self) -> Sequence[str]:
        try:
            text = self._file.read_text("utf-8", "replace")
        except OSError:
            return ()
        latest = dict.fromkeys(reversed([one_line(said) for said in text.split("\n")]))
        return [said for said in latest if said][:MOST][::-1]

    def step(self, text: str, by: int) -> str:
        """Give the line before the one shown (-1) or after it (1) that begins as what was typed does."""
        if self._at == len(self._lines):
            self._own = text
        at = self._at + by
        while 0 <= at < len(self._lines) and not self._lines[at].startswith(self._own):
            at += by
        if at < 0:
            return text
        self._at = min(at, len(self._lines))
        return self._lines[self._at] if self._at < len(self._lines) else self._own

    @property
    def verbs(self) -> dict[str, int]:
        """The first words of the lines that are kept, the one typed last at 0."""
        words = dict.fromkeys(said.split(" ")[0] for said in reversed(self._lines))
        return {word: place for place, word in enumerate(words)}

    def keep(self, text: str) -> None:
        """Keep a line; what cannot be written is forgotten with this newsterm."""
        text = one_line(text)
        if not text:
            return
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(self._file, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600), "a+b") as file:
                file.write(f"{text}\n".encode())
                file.seek(0)
                if file.read().count(b"\n") <= 2 * MOST:
                    return
            short = self._file.with_name(f"{self._file.name}.new")
            short.write_text("".join(f"{said}\n" for said in self._read()), "utf-8")
            short.chmod(0o600)
            short.replace(self._file)
