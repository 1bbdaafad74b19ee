"""What is set, and where."""

import json
import shlex
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsterm.cli.arguments import Command, Parser, readable
from newsterm.cli.desk import Desk
from newsterm.cli.diagnostics import DONE
from newsterm.cli.forms import add_forms, give
from newsterm.lang import Said
from newsterm.model import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from newsterm.config.values import Reader
    from newsterm.config.written import Key, Written

_SIZES = ((10**9, "GB"), (10**6, "MB"), (10**3, "kB"), (1, "B"))
FIELDS = ("key", "value", "set", "file", "line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting as it is in force."""

    key: str
    value: object
    """As it would stand in config.toml."""
    line: int
    """Where it is set; 0: it is as it is by itself."""


def _arguments(parser: Parser) -> None:
    parser.add_argument("key", nargs="?", metavar="KEY", type=readable, help="setting_key")
    add_forms(parser)


def _run(asked: Namespace, desk: Desk) -> int:
    file = desk.paths().config
    found = [one for one in settings(file) if _is_asked_for(one.key, asked.key or "")]
    if not found:
        import difflib  # noqa: PLC0415 (only who errs waits for it)

        near = difflib.get_close_matches(asked.key, list(names()), n=1)
        raise UsageError(
            Said("errors.cli.no_such_setting", name=asked.key),
            hint=Said("hints.did_you_mean", word=near[0]) if near else Said("hints.config_lists"),
        )
    records = (
        {
            "key": one.key, "value": one.value, "set": bool(one.line),
            "file": str(file) if one.line else "", "line": one.line,
        }
        for one in found
    )  # fmt: skip
    if not give(records, asked, desk, FIELDS):
        _tell(found, desk)
    return DONE


def settings(file: "Path") -> Iterator[Setting]:
    """Give all settings that are in force, in the order of the schema; raises ConfigError."""
    from newsterm.config import load  # noqa: PLC0415
    from newsterm.config.schema import GROUPS  # noqa: PLC0415
    from newsterm.config.written import read  # noqa: PLC0415

    config, written = load(file), read(file)
    for group in GROUPS:
        said = written.tables.get(group, {})
        for name, reader in _readers(group).items():
            value = said.get(name, spelled(getattr(getattr(config, group), name), reader))
            line = written.line((group, name)) if name in said else 0
            yield Setting(key=f"{group}.{name}", value=value, line=line)
    told = written.tables.get("plugins", {})
    yield from _own(written, ("plugins",), {name: one for name, one in told.items() if name != "off"})
    for table in ("sections", "filters", "keys", "macros"):
        yield from _own(written, (table,), written.tables.get(table, {}))


def names() -> Iterator[str]:
    """Name every setting that has a name of its own."""
    from newsterm.config.schema import GROUPS  # noqa: PLC0415

    for group in GROUPS:
        yield from (f"{group}.{name}" for name in _readers(group))


def _own(written: "Written", key: "Key", said: object) -> Iterator[Setting]:
    """Give what stands in tables of the reader's own."""
    from newsterm.config.written import spelled as as_typed  # noqa: PLC0415

    if isinstance(said, dict):
        for name, value in said.items():
            yield from _own(written, (*key, name), value)
    elif isinstance(said, list) and said and all(isinstance(one, dict) for one in said):
        for number, one in enumerate(said):
            yield from _own(written, (*key, number), one)
    else:
        yield Setting(key=as_typed(key), value=said, line=written.line(key))


def _readers(group: str) -> "dict[str, Reader]":
    from newsterm.config.load import readers  # noqa: PLC0415
    from newsterm.config.schema import GROUPS  # noqa: PLC0415

    return readers(GROUPS[group])


def spelled(value: object, read: "Reader") -> object:
    """Spell a value as what would be read as the same: a span as "30m", a size as "15MB", a command whole."""
    from newsterm.config.values import UnfitError, spell_span  # noqa: PLC0415

    spellings: list[object] = [value]
    if isinstance(value, int) and not isinstance(value, bool):
        spellings += [spell_span(value), *(f"{value // n}{unit}" for n, unit in _SIZES if value % n == 0)]
    elif isinstance(value, tuple):
        spellings += [shlex.join(value), list(value)]
    for one in spellings:
        with suppress(UnfitError):
            if read(one) == value:
                return one
    return str(value)


def _is_asked_for(key: str, asked: str) -> bool:
    """Whether a key is the one that was named, or lies in the group or table that was."""
    return not asked or key == asked or (key.startswith(asked) and key[len(asked)] in ".[")


def _tell(found: Sequence[Setting], desk: Desk) -> None:
    """Write what is set as config.toml would say it, and the line of it that does."""
    drawing = desk.out.drawing
    lines = [(one.key, _toml(one.value), f"config.toml:{one.line}" if one.line else "") for one in found]
    if not drawing.is_terminal:
        for fields in lines:
            desk.out.fields(*fields)
        return
    from newsterm.cli.tables import Cell, Column  # noqa: PLC0415 (rich; a pipe needs none)

    rows = [
        [Cell(key, "unread" if where else "", "ltr"), Cell(value, "", "ltr"), Cell(where, "muted", "ltr")]
        for key, value, where in lines
    ]
    for line in desk.table(Column(), Column(share=1, wraps=True), Column()).lines(rows):
        desk.out.line(line)


def _toml(value: object) -> str:
    # What TOML can say of texts, numbers, booleans and lists is JSON.
    return json.dumps(value, ensure_ascii=False, default=str)


COMMANDS = {
    "config": Command(
        example="newsterm config reading",
        arguments=_arguments,
        run=_run,
    ),
}
