"""The one place that writes to standard error: what was done, what went wrong, and the exit code of it."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

from newsterm.cli.drawing import Drawing, as_utf8

if TYPE_CHECKING:
    from pathlib import Path

    from newsterm.config.schema import Interface
    from newsterm.lang import Phrases, Said
    from newsterm.newsroom.downloaded import Downloaded


DONE, FAILED, USAGE, SOME_FAILED, CONFIG, INTERRUPTED = 0, 1, 2, 3, 4, 130
STDOUT = "standard output"
"""What an OSError names where nobody takes our data."""


class Diagnostics:
    """Standard error, one line a message."""

    def __init__(self, env: Mapping[str, str], *, quiet: bool = False, stream: TextIO | None = None) -> None:
        self._stream = as_utf8(stream or sys.stderr)
        self._env = env
        self.drawing = Drawing(self._stream, env)
        self.quiet = quiet
        self._held: list[str] | None = None
        self.language = ""
        """What --language says; empty: as the config has it."""

    @cached_property
    def interface(self) -> "Interface":
        """How the reader wants it to look and speak; what cannot be read decides nothing."""
        from newsterm.config import Config, load, paths  # noqa: PLC0415
        from newsterm.model import ConfigError, UsageError  # noqa: PLC0415

        with suppress(ConfigError, UsageError):
            return load(paths(self._env).config).interface
        return Config().interface

    @property
    def words(self) -> "Phrases":
        """What is said to people, in their language; scripts are spoken to in one language."""
        from newsterm.lang import calendar_system, interface_language, phrases  # noqa: PLC0415 (a pipe needs none)

        language = interface_language(self.language or self.interface.language, self._env)
        calendar = calendar_system(self.interface.calendar, language, self._env)
        return phrases(language, self.interface.digits, calendar)

    @property
    def mirrored(self) -> bool:
        """Whether what stands side by side for people begins at the right."""
        direction = self.interface.direction
        return self.words.is_rtl if direction == "auto" else direction == "rtl"

    def note(self, said: "Said") -> None:
        """Say what was done; nothing when quiet."""
        if not self.quiet:
            self.show(said)

    def complain(self, said: "Said") -> None:
        """Say what went wrong, with the way out, in one line."""
        from newsterm.lang import Said  # noqa: PLC0415
        from newsterm.model.errors import SPELLED  # noqa: PLC0415

        if self._env.get(SPELLED):
            self._write(said.spell() + "\n")
        else:
            self.show(Said("errors.of", name="newsterm", what=said))

    def show(self, said: "Said") -> None:
        """Say what is needed for an answer, in one line, also when quiet."""
        self.row(said.within(self.words))

    def row(self, text: str) -> None:
        """Show one line that has no language of its own."""
        from newsterm.lang import base_direction, line  # noqa: PLC0415

        self.drawing.bidi, self.drawing.marks = self.interface.bidi, self.interface.marks
        # A message may quote anything; nothing is drawn unclean.
        base = base_direction(text, language=self.words.language)
        self._write(self.drawing.sentence(line(text), base) + "\n")

    def send(self, sequence: str) -> None:
        """Speak to the terminal itself, where there is one."""
        if self.drawing.is_terminal:
            self._write(sequence)

    def ask(self, question: "Said") -> str:
        """Ask whoever sits at the terminal; what was answered, empty where there was no answer."""
        self.show(question)
        self._write("> ")
        return sys.stdin.readline().strip()

    @contextmanager
    def progress(self, total: int, doing: str = "status.refreshing") -> Iterator[Callable[[int], None]]:
        """Show how far it is while this lasts, on a terminal; to be told what came of each step."""
        if self.quiet or not self.drawing.is_terminal or self._stream is None:
            yield lambda _: None
            return
        from newsterm.cli.progress import shown  # noqa: PLC0415 (rich; a pipe needs none)

        with shown(
            self._stream, total, self.words, self.drawing, doing=doing, mirrored=self.mirrored
        ) as advance:
            yield advance

    @contextmanager
    def carrying(self) -> "Iterator[Callable[[Downloaded], None]]":
        """Show how far files are while this lasts, on a terminal; to be told of each of them."""
        if self.quiet or not self.drawing.is_terminal or self._stream is None:
            yield lambda _: None
            return
        from newsterm.cli.progress import carried  # noqa: PLC0415 (as above)

        with carried(self._stream, self.words, self.drawing, mirrored=self.mirrored) as hear:
            yield hear

    def answer(self, act: Callable[[], int]) -> int:
        """Do something; what goes wrong ends as one line and an exit code, and no traceback."""
        try:
            return act()
        except KeyboardInterrupt:
            return INTERRUPTED
        except Exception as error:  # noqa: BLE001 (the door between newsterm and the shell: nothing may pass it)
            return self._explain(error)

    def _explain(self, error: Exception) -> int:
        from newsterm.lang import Said  # noqa: PLC0415
        from newsterm.model import ConfigError, NewstermError, QueryError, UsageError, because  # noqa: PLC0415

        match error:
            case QueryError():
                what = Said("errors.query.at", column=error.column + 1, what=error.said)
                self.complain(what.then(error.way_out))
                return USAGE
            case NewstermError():
                self.complain(error.whole)
                return {ConfigError: CONFIG, UsageError: USAGE}.get(type(error), FAILED)
            case OSError() if error.strerror:
                file = error.filename
                named = Said("errors.cli.stdout") if file == STDOUT else file
                what = because(error)
                is_named = isinstance(named, str | Said)
                self.complain(Said("errors.of", name=named, what=what) if is_named else what)
                return FAILED
        self._unexpected(error)
        return FAILED

    def _unexpected(self, error: Exception) -> None:
        name = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        import traceback  # noqa: PLC0415

        from newsterm.lang import Said  # noqa: PLC0415

        log = self.log("".join(traceback.format_exception(error)))
        where = Said("hints.tells_more", what=str(log)) if log else Said("hints.no_log")
        self.complain(Said("errors.unexpected", name=name[:200]).then(where))

    def log(self, what: str) -> "Path | None":
        """Write something down where only its owner reads it; where, or None: it cannot be written."""
        import os  # noqa: PLC0415
        import time  # noqa: PLC0415

        from newsterm.config import paths  # noqa: PLC0415

        with suppress(OSError):
            log = paths(self._env).log
            log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(time.strftime("%Y-%m-%dT%H:%M:%S%z\n") + what + "\n")
            return log
        return None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep what is said on a terminal until this is over: somebody else has the screen."""
        self._held = [] if self.drawing.is_tty else None
        try:
            yield
        finally:
            said, self._held = self._held or (), None
            for text in said:
                self._write(text)

    def _write(self, text: str) -> None:
        if self._held is not None:
            self._held.append(text)
        elif self._stream is not None:
            with suppress(OSError):  # whoever closed it does not want to hear
                self._stream.write(text)
                self._stream.flush()
