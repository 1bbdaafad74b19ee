"""How logical text stands on a terminal: turned by bidi, sent as this terminal needs it."""

import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from newsterm.bidi import VisualLine
    from newsterm.page import Line
    from newsterm.terminal import Encoder, Family

_NARROWEST = 20

# SGR (ECMA-48 §8.3.117) for the styles of a page: weight and line, and few colours; any theme can be read so.
_SGR = {
    "headline": "1", "heading": "1", "strong": "1", "table-head": "1", "emphasis": "3", "underlined": "4",
    "struck": "9", "marked": "7", "link": "4", "kicker": "2", "byline": "2", "caption": "2", "credit": "2",
    "removed": "9", "added": "1", "sign": "29",
    "muted": "2", "link-number": "2", "rule": "2", "marker": "36", "notice": "33", "code": "36",
    "unread": "1", "saved": "33", "id": "36", "time": "2", "feed": "2", "wrong": "31",
}  # fmt: skip


_NO_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


class Drawing:
    """What stands at the other end of a stream: a terminal of so many columns, or a pipe."""

    def __init__(self, stream: TextIO | None, env: Mapping[str, str]) -> None:
        self._env = env
        self._fd = _descriptor(stream)
        self.is_tty = self._fd is not None and os.isatty(self._fd)
        """Whether somebody may sit there, also at a terminal that can do nothing but write."""
        self.is_terminal = self.is_tty and env.get("TERM") != "dumb"
        self.has_colours = self.is_terminal and not env.get("NO_COLOR")
        self.bidi = "auto"
        """Who puts right-to-left text in order, and how it is sent (config: interface.bidi)."""
        self.marks = "auto"
        """Whether harakat and niqqud are shown (config: interface.marks)."""

    @cached_property
    def size(self) -> tuple[int, int]:
        """Columns and rows; 80 and 24 where nobody says so."""
        try:
            columns, rows = os.get_terminal_size(-1 if self._fd is None else self._fd)
        except OSError:
            columns, rows = 0, 0
        said = self._env.get("COLUMNS", "")
        columns = columns or (int(said) if said.isascii() and said.isdecimal() and len(said) < 5 else 80)
        return max(_NARROWEST, columns), rows or 24

    @property
    def columns_now(self) -> int:
        """Columns at this moment; 0 where nobody says so, as on a serial line."""
        try:
            return os.get_terminal_size(-1 if self._fd is None else self._fd).columns
        except OSError:
            return 0

    def look_again(self) -> None:
        """Ask anew how large it is: it may have changed since."""
        self.__dict__.pop("size", None)

    def is_heard(self) -> bool:
        """Whether somebody still reads what is written here, as far as the system knows."""
        if self._fd is None or self.is_tty:
            return True
        import select  # noqa: PLC0415 (who writes and ends need not ask)

        end = select.poll()
        end.register(self._fd, 0)  # what went wrong is told without being asked for
        return not end.poll(0)

    @cached_property
    def encode(self) -> "Encoder":
        """What turns visual cells into what this terminal needs."""
        if not self.is_terminal:
            return str
        from newsterm.terminal import encoder  # noqa: PLC0415 (a pipe needs none of it)

        return encoder(self._family)

    @property
    def encoding(self) -> str:
        """How right-to-left text is sent to this terminal, as `newsterm.terminal` names it."""
        return self._family.encoding

    @cached_property
    def _family(self) -> "Family":
        from newsterm.cli.terminal import spoken  # noqa: PLC0415

        return spoken(self._env, self.bidi, self.marks)

    def styled(self, visual: str, *styles: str) -> str:
        """Put cells in their styles, where there are colours."""
        codes = [_SGR[style] for style in styles if style in _SGR] if self.has_colours else []
        return f"\x1b[{';'.join(codes)}m{visual}\x1b[0m" if codes and visual.strip() else visual

    def sentence(self, text: str, base: str = "auto") -> str:
        """Lay a paragraph of logical text out, as wide as the terminal; in a pipe it stays as it is."""
        if text.isascii():
            return text
        if not self.is_terminal:
            return text.translate(_NO_ISOLATES)
        return "\n".join(map(self.encode, self.paragraph(text, self.size[0], base)))

    def paragraph(self, text: str, width: int, base: str = "auto") -> list[str]:
        """Lay a paragraph out in visual lines, each at its own side of `width` columns."""
        from newsterm.bidi import layout  # noqa: PLC0415 (most sentences are plain)

        return [self.flush(line, width) for line in layout(text, width, base)]

    def row(self, *fields: str) -> str:
        """Put fields on a line, as this terminal needs it: its encoder sees the whole of a line at once."""
        return self.encode(" ".join(fields).rstrip(" "))

    def field(self, text: str, width: int, *styles: str, base: str = "auto", flush: bool = False) -> str:
        """Fit logical text in `width` columns; `flush`: right-to-left text stands at their end."""
        from newsterm.bidi import fit  # noqa: PLC0415

        line = fit(text, width, base)
        rest = " " * (width - line.width)
        shown = self.styled(line.text, *styles)
        return rest + shown if flush and line.rtl else shown + rest

    def flush(self, line: "VisualLine", width: int) -> str:
        """Put a line at its own side of so many columns."""
        return " " * max(0, width - line.width) + line.text if line.rtl else line.text

    def page_line(self, line: "Line") -> str:
        """Draw a line of an article."""
        drawn = "".join(self.styled(run.text, *run.style.split()) for run in line.runs)
        return self.encode(" " * line.pad + drawn).rstrip(" ")


def parted(text: str, width: int) -> Iterator[str]:
    """Part logical text between words, in lines of at most `width` columns; a longer word stays whole.

    Blanks that a line begins with stand before each of its parts.
    """
    from newsterm.bidi import cells  # noqa: PLC0415 (most lines are short)

    if len(text) <= width and cells(text) <= width:
        yield text
        return
    indent = text[: len(text) - len(text.lstrip(" "))][: width // 2]
    here, room = "", width - len(indent)
    for word in text.split():
        longer = f"{here} {word}" if here else word
        if here and cells(longer) > room:
            yield indent + here
            longer = word
        here = longer
    yield indent + here


def as_utf8(stream: TextIO | None) -> TextIO | None:
    """Make a stream take every text, as UTF-8 whatever the locale is; None: it was closed from the start."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream


def _descriptor(stream: TextIO | None) -> int | None:
    try:
        return None if stream is None else stream.fileno()
    except (OSError, ValueError):  # a stream of a test, or closed
        return None
