"""Decide how a terminal is spoken to: as typed or set, else as its reader answered, else by the table."""

from collections.abc import Mapping
from dataclasses import replace

from newsterm.terminal.families import Family, family
from newsterm.terminal.memory import recall
from newsterm.terminal.signature import Signature


def override_of(typed: str, setting: str, memory: Mapping[str, str], signature: Signature) -> str:
    """Find the override to speak with, a key of `OVERRIDES`.

    `typed`: on the command line or in `NEWSTERM_BIDI`, where `auto` means the table; empty: nothing.
    `setting`: of config.toml, where `auto` means that nothing was set.
    """
    if typed:
        return typed
    return setting if setting != "auto" else recall(memory, signature) or "auto"


def marked(spoken: Family, marks: str, signature: Signature) -> Family:
    """Show or hide harakat and niqqud as the reader wants it: `show`, `hide`, or `auto`, as the terminal can.

    Where a mark was measured to take a cell of its own, none is shown: every column would be wrong.
    """
    keep = {"show": marks_fit(signature), "hide": False}.get(marks, spoken.keep_marks)
    return replace(spoken, keep_marks=keep)


def marks_fit(signature: Signature) -> bool:
    """Whether a mark does not take a cell of its own, as far as that was measured."""
    return signature.mark_columns != 2


def printed(signature: Signature, typed: str, setting: str, memory: Mapping[str, str]) -> Family:
    """How to speak to a terminal in lines that stay when we are gone.

    Nobody can say for which of its lines a terminal was switched, so none is: we print as if a multiplexer
    stood between that lets no switch through. An answer that was right only with the switch says nothing of
    lines without it.
    """
    between = replace(signature, passthrough=False)
    if not signature.multiplexer:
        between = Signature(env=signature.env, multiplexer="print", outer=signature)
    override = override_of(typed, setting, memory, signature)
    by_itself, answered = family(between), family(signature, override)
    switched = answered.entry or answered.late_entry
    if not typed and setting == "auto" and switched and family(signature).encoding != by_itself.encoding:
        return by_itself
    return family(between, override)
