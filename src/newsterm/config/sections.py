"""Keep a question as a tab: one table more at the end of config.toml, every other byte of it as it was."""

import os
from pathlib import Path

from newsterm.config import whole
from newsterm.config.edit import spell_text
from newsterm.config.load import load
from newsterm.config.written import read
from newsterm.lang import Said
from newsterm.model import ConfigError, Section, because


def add_section(file: Path, section: Section) -> None:
    """Append a tab; the file is made where there is none. ConfigError where it cannot be: nothing changed."""
    target = Path(os.path.realpath(file))
    lines = [f"name = {spell_text(section.name)}", f"query = {spell_text(section.query)}"]
    lines += [f"order = {spell_text(section.order)}"] if section.order != "newest" else []
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole.alone(target.parent):
            before = load(file)
            text = read(file).text
            end = "\r\n" if "\r\n" in text else "\n"
            parting = "" if not text else end if text.endswith("\n") else end * 2
            old = target.read_bytes() if target.exists() else b""
            new = old + (parting + end.join(["[[sections]]", *lines, ""])).encode()
            whole.replace(target, new)
            try:
                kept = load(file).sections
            except ConfigError:
                kept = ()
            if kept != (*before.sections, section):  # written as `sections = [...]`
                whole.replace(target, old)
                raise ConfigError(
                    Said("errors.config.unchangeable"),
                    file=str(file),
                    hint=Said("hints.feed_tables", table="[[sections]]", pair="key = value"),
                )
    except OSError as error:
        raise ConfigError(
            Said("errors.system.unwritable", file=str(file), why=because(error)),
            file=str(file),
            hint=Said("hints.nothing_changed"),
        ) from error
