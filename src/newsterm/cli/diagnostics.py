"""The one place that writes to standard error: what was done, what went wrong, and the exit code of it."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from newsterm.cli.drawing import Drawing, as_utf8

if TYPE_CHECKING:
    from pathlib import Path


DONE, FAILED, USAGE, SOME_FAILED, CONFIG, INTERRUPTED = 0, 1, 2, 3, 4, 130


class Diagnostics:
    """Standard error, one line a message."""

    def __init__(self, env: Mapping[str, str], *, quiet: bool = False, stream: TextIO | None = None) -> None:
        self._stream = as_utf8(stream or sys.stderr)
        self._env = env
        self.drawing = Drawing(self._stream, env)
        self.quiet = quiet

    def note(self, text: str) -> None:
        """Say what was done; nothing when quiet."""
        if not self.quiet:
            self._line(text)

    def complain(self, text: str, hint: str = "") -> None:
        """Say what went wrong, and the way out, in one line."""
        between = ". " if hint[:1].isupper() else "; " if hint else ""
        self._line(f"newsterm: {text.rstrip('.')}{between}{hint}")

    def show(self, text: str) -> None:
        """Say what is needed for an answer, one line, also when quiet."""
        self._line(text)

    def ask(self, question: str) -> str:
        """Ask whoever sits at the terminal; what was answered, empty where there was no answer."""
        self._write(question)
        return sys.stdin.readline().strip()

    @contextmanager
    def progress(self, total: int) -> Iterator[Callable[[int], None]]:
        """Show how far it is while this lasts, on a terminal; to be told what came of each step."""
        if self.quiet or not self.drawing.is_terminal or self._stream is None:
            yield lambda _: None
            return
        from newsterm.cli.progress import shown  # noqa: PLC0415 (rich; a pipe needs none)

        with shown(self._stream, total) as advance:
            yield advance

    def answer(self, act: Callable[[], int]) -> int:
        """Do something; what goes wrong ends as one line and an exit code, and no traceback."""
        try:
            return act()
        except KeyboardInterrupt:
            return INTERRUPTED
        except Exception as error:  # noqa: BLE001 (the door between newsterm and the shell: nothing may pass it)
            return self._explain(error)

    def _explain(self, error: Exception) -> int:
        from newsterm.model import ConfigError, NewstermError, QueryError, UsageError  # noqa: PLC0415

        match error:
            case ConfigError():
                self.complain(error.message, error.hint)
                return CONFIG
            case QueryError():
                self.complain(
                    f"this question cannot be read at column {error.column + 1}: {error.message}", error.hint
                )
                return USAGE
            case UsageError():
                self.complain(error.message, error.hint)
                return USAGE
            case NewstermError():
                self.complain(error.message, error.hint)
                return FAILED
            case OSError() if error.strerror:
                named = f"{error.filename}: " if isinstance(error.filename, str) else ""
                self.complain(f"{named}{error.strerror}")
                return FAILED
        self._unexpected(error)
        return FAILED

    def _unexpected(self, error: Exception) -> None:
        name = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        log = self._log(error)
        where = f"{log} tells more" if log else "the log could not be written"
        self.complain(f"something went wrong that should not ({name[:200]})", where)

    def _log(self, error: Exception) -> "Path | None":
        """Write down the whole of it, where only its owner reads it."""
        import os  # noqa: PLC0415
        import time  # noqa: PLC0415
        import traceback  # noqa: PLC0415

        from newsterm.config import paths  # noqa: PLC0415

        with suppress(OSError):
            log = paths(self._env).log
            log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(
                    time.strftime("%Y-%m-%dT%H:%M:%S%z\n") + "".join(traceback.format_exception(error)) + "\n"
                )
            return log
        return None

    def _line(self, text: str) -> None:
        from newsterm.lang import line  # noqa: PLC0415 (a message may quote anything; nothing is drawn unclean)

        self._write(self.drawing.sentence(line(text)) + "\n")

    def _write(self, text: str) -> None:
        if self._stream is not None:
            with suppress(OSError):  # whoever closed it does not want to hear
                self._stream.write(text)
                self._stream.flush()
