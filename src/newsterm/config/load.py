"""config.toml → Config, or an error that names file, line and key."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from newsterm.config import values
from newsterm.config.asking import SECRET
from newsterm.config.schema import FILTER, GROUPS, SECTION, Config, Plugins
from newsterm.config.written import Key, Written, read
from newsterm.lang import Said
from newsterm.lang import line as one_line
from newsterm.model import ConfigError, Filter, QueryError, Section


def load(file: Path) -> Config:
    """Read the human's decisions; a missing file decides nothing. ConfigError for what is not understood."""
    return decided(read(file))


def decided(written: Written) -> Config:
    """Read the human's decisions from a text; raises ConfigError."""
    said_so: dict[str, Any] = {}
    for name, said in written.tables.items():
        if name == "plugins":
            said_so[name] = _plugins(written, table(written, (name,), said))
        elif name in GROUPS:
            said_so[name] = GROUPS[name](**taken(written, (name,), said, readers(GROUPS[name])))
        elif name == "sections":
            said_so[name] = tuple(_section(written, *one) for one in listed(written, name))
        elif name == "filters":
            said_so[name] = tuple(_filter(written, *one) for one in listed(written, name))
        elif name == "keys":
            said_so[name] = taken(
                written, (name,), said, dict.fromkeys(table(written, (name,), said), values.keys)
            )
        elif name == "macros":
            said_so[name] = taken(
                written, (name,), said, dict.fromkeys(table(written, (name,), said), values.steps)
            )
        else:
            raise written.unknown((name,), [field.name for field in fields(Config)])
    return Config(**said_so)


def no_such(file: Path, key: Key, known: Iterable[str]) -> ConfigError:
    """Make the error for a name in a config that only its user can judge, as the interface does [keys]."""
    return read(file).unknown(key, known)


def readers(group: type) -> dict[str, values.Reader]:
    """Map each setting of a group to what reads it."""
    return {field.name: field.metadata["read"] for field in fields(group) if "read" in field.metadata}


def taken(written: Written, key: Key, said: object, known: Mapping[str, values.Reader]) -> dict[str, Any]:
    """Read a table, each value by its reader."""
    result = {}
    for name, value in table(written, key, said).items():
        if name not in known:
            raise written.unknown((*key, name), known)
        try:
            result[name] = known[name](value)
        except values.UnfitError as error:
            wanted = error.wanted
            what = (
                Said("errors.config.must_be_so", wanted=wanted)
                if name in SECRET
                else Said("errors.config.must_be", wanted=wanted, found=_shown(value))
            )
            raise written.wrong((*key, name), what) from None
    return result


def table(written: Written, key: Key, said: object) -> dict[str, object]:
    """Take a value as a table."""
    if not isinstance(said, dict):
        raise written.wrong(
            key,
            Said("errors.config.must_be", wanted=Said("errors.config.a_table"), found=_shown(said)),
            hint=Said(
                "hints.write_above", table=f"[{'.'.join(part for part in key if isinstance(part, str))}]"
            ),
        )
    return said


def listed(written: Written, name: str) -> list[tuple[Key, object]]:
    """Take a value as tables in a row, each with its key."""
    said = written.tables[name]
    if not isinstance(said, list):
        raise written.wrong(
            (name,),
            Said("errors.config.several"),
            hint=Said("hints.write_above_each", table=f"[[{name}]]"),
        )
    return [((name, index), one) for index, one in enumerate(said)]


def required(written: Written, key: Key, said: Mapping[str, object], *names: str) -> None:
    """See that a table says what cannot be guessed."""
    for name in names:
        if name not in said:
            raise written.wrong(
                key,
                Said("errors.config.missing", name=name),
                hint=Said("hints.write_line", line=f"{name} = …", table=f"[[{key[0]}]]"),
            )


def _plugins(written: Written, said: Mapping[str, object]) -> Plugins:
    """Read which are off, and a table for each that is told something."""
    own = {name: value for name, value in said.items() if name == "off"}
    tables = {
        name: table(written, ("plugins", name), value) for name, value in said.items() if name not in own
    }
    return Plugins(**taken(written, ("plugins",), own, readers(Plugins)), tables=tables)


def _section(written: Written, key: Key, said: object) -> Section:
    read = taken(written, key, said, SECTION)
    required(written, key, read, "name", "query")
    _check_query(written, (*key, "query"), read["query"])
    return Section(**read)


def _filter(written: Written, key: Key, said: object) -> Filter:
    read = taken(written, key, said, FILTER)
    required(written, key, read, "query", "do")
    _check_query(written, (*key, "query"), read["query"], read.get("name", ""))
    return Filter(**read)


def _check_query(written: Written, key: Key, query: str, name: str = "") -> None:
    from newsterm.query import parse  # noqa: PLC0415 (most configs ask nothing)

    try:
        parse(query)
    except QueryError as error:
        what = Said("errors.config.question", what=error.said, column=error.column + 1)
        what = Said("errors.of", name=f'"{name}"', what=what) if name else what
        raise written.wrong(key, what, hint=error.way_out) from error


def _shown(value: object) -> str | Said:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{one_line(value)[:60]}"'
        case dict():
            return Said("errors.config.a_table")
    return one_line(str(value))[:60]
