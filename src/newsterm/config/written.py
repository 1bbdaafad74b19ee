"""What the human wrote, and on which line each key of it stands."""

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from newsterm.lang import NOTHING, Said
from newsterm.model import ConfigError, because

Key = tuple[str | int, ...]
"""Where something stands: ("feeds", 3, "url") is the url in the fourth [[feeds]] table."""

# The pieces of a TOML 1.0 value; a line end outside brackets closes it.
_PIECE = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[][{}\n]|[^]["\'#{}\n]+',
    re.DOTALL,
)
_NAME = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_NAMES = rf"[ \t]*({_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*"
_HEADER = re.compile(rf"[ \t]*(\[\[?){_NAMES}\]\]?[^\n]*\n?")
_PAIR = re.compile(rf"{_NAMES}=[ \t]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A header or a `key = value`, by its offsets in the text."""

    key: Key
    start: int
    """At the start of its first line."""
    value: int
    """Where its value begins; for a header, its end."""
    value_end: int
    """Where its value ends, before a comment."""
    end: int
    """After the line end of its last line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A TOML file that can be read."""

    file: Path
    text: str
    tables: Mapping[str, Any]
    bom: bool = False
    """Whether a byte order mark stands before the text."""

    def wrong(self, key: Key, what: Said, *, hint: Said = NOTHING) -> ConfigError:
        """Make the error that names file, line and key."""
        line = self.line(key)
        said = at(self.file, line, Said("errors.of", name=spelled(key), what=what))
        return ConfigError(said, file=str(self.file), key=spelled(key), line=line, hint=hint)

    def unknown(self, key: Key, known: Iterable[str]) -> ConfigError:
        """Make the error for a key that does not exist, with the one that was perhaps meant."""
        import difflib  # noqa: PLC0415 (only who errs waits for it)

        names = list(known)
        near = difflib.get_close_matches(str(key[-1]), names, n=1)
        hint = (
            Said("hints.did_you_mean", word=f'"{near[0]}"')
            if near
            else Said("hints.there_are", known=tuple(names))
        )
        return self.wrong(key, Said("errors.config.unknown"), hint=hint)

    def line(self, key: Key) -> int:
        """Find the line of a key, else of the nearest table around it; from 1, and 0 where there is none."""
        all_of_them = list(statements(self.text))
        for length in range(len(key), 0, -1):
            for statement in all_of_them:
                if statement.key[:length] == key[:length]:
                    return self.text.count("\n", 0, statement.start) + 1
        return 0


def read(file: Path) -> Written:
    """Read a file that may be missing (then it says nothing); ConfigError where it is no TOML."""
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        raw = b""
    except OSError as error:
        raise ConfigError(
            Said("errors.system.unreadable", file=str(file), why=because(error)), file=str(file)
        ) from error
    try:
        # Some editors begin a file with a BOM, which TOML does not know.
        return replace(written(file, raw.decode("utf-8-sig")), bom=raw.startswith(codecs.BOM_UTF8))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _broken(file, line, Said("errors.config.not_utf8")) from error


def written(file: Path, text: str) -> Written:
    """Take a text as what stands in a file; ConfigError where it is no TOML."""
    if not text:
        return Written(file=file, text="", tables={})
    import tomllib  # noqa: PLC0415 (15 ms; most starts find no config.toml, and feeds.toml as they left it)

    try:
        return Written(file=file, text=text, tables=tomllib.loads(text))
    except RecursionError as error:
        raise _broken(file, 0, Said("errors.config.too_deep")) from error
    except ValueError as error:
        # tomllib: "Unclosed array (at line 3, column 9)", "… (at end of document)"
        message, _, place = str(error).rpartition(" (at ")
        found = re.match(r"line (\d+)", place)
        line = int(found[1]) if found else text.count("\n") + (not text.endswith("\n"))
        raise _broken(file, line, Said("errors.config.no_toml", why=message or str(error))) from error


def at(file: Path, line: int, what: Said) -> Said:
    """Name the place of something in a file; line 0: it is not known."""
    if not line:
        return Said("errors.of", name=str(file), what=what)
    # A line's number is written as an editor shows it.
    return Said("errors.config.at_line", file=str(file), line=str(line), what=what)


def _broken(file: Path, line: int, what: Said) -> ConfigError:
    hint = Said("hints.toml", pair="key = value", text='"text"', table="[name]")
    return ConfigError(at(file, line, what), file=str(file), line=line, hint=hint)


def spelled(key: Key) -> str:
    """Write a key as people do: `reading.width`, `feeds[4].url` (counted from 1)."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in key)
    return "".join(parts).removeprefix(".")


def statements(text: str) -> Iterator[Statement]:
    """Yield the statements of a valid TOML document, in order."""
    counts: dict[Key, int] = {}
    table: Key = ()
    at = 0
    while at < len(text):
        if header := _HEADER.match(text, at):
            table = _within(counts, _names(header[2]))
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            end = header.end()
            yield Statement(key=table, start=at, value=end, value_end=end, end=end)
        elif pair := _PAIR.match(text, at):
            value_end, end = _value(text, pair.end())
            key = (*table, *_names(pair[1]))
            yield Statement(key=key, start=at, value=pair.end(), value_end=value_end, end=end)
        else:
            end = _after_line(text, at)
        at = end


def _after_line(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _value(text: str, at: int) -> tuple[int, int]:
    """Find the end of the value that begins here, and of its last line."""
    depth = 0
    value_end = at
    while piece := _PIECE.match(text, at):
        at = piece.end()
        match piece[0][0]:
            case "\n" if not depth:
                break
            case "[" | "{":
                depth += 1
            case "]" | "}":
                depth -= 1
        if not piece[0].isspace() and piece[0][0] != "#":
            value_end = piece.start() + len(piece[0].rstrip())
    return value_end, at


def _names(dotted: str) -> Key:
    names = re.findall(_NAME, dotted)
    return tuple(name[1:-1] if name[0] in "\"'" else name for name in names)


def _within(counts: Mapping[Key, int], names: Key) -> Key:
    """Put the number of the current table behind each array of tables that a header's names pass through."""
    key: Key = ()
    for index, name in enumerate(names):
        key = (*key, name)
        if key in counts and index < len(names) - 1:
            key = (*key, counts[key])
    return key
