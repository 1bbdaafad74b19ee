"""Remember, for each terminal, which line read right to its reader."""

import json
from collections.abc import Mapping
from pathlib import Path

from newsterm.terminal.families import OVERRIDES
from newsterm.terminal.signature import Signature

TOLD = "told"
"""In place of an answer: the reader knows that there is something to ask."""


def remember(memory: Mapping[str, str], signature: Signature, answer: str) -> dict[str, str]:
    """Add what is known of this terminal: a key of `OVERRIDES` (`auto`: the table is right), or `TOLD`."""
    return {**memory, name(signature): answer}


def forget(memory: Mapping[str, str], signature: Signature) -> dict[str, str]:
    """Take out what is known of this terminal."""
    return {key: value for key, value in memory.items() if key != name(signature)}


def recall(memory: Mapping[str, str], signature: Signature) -> str:
    """Find the override that the reader chose for this terminal; empty where there was no answer."""
    answer = memory.get(name(signature), "")
    return answer if answer in OVERRIDES else ""


def was_told(memory: Mapping[str, str], signature: Signature) -> bool:
    """Whether the reader has answered for this terminal, or knows how to."""
    return name(signature) in memory


def may_know(memory: Mapping[str, str], env: Signature) -> bool:
    """Whether there is an answer for a terminal that the environment alone does not tell from this one."""
    said = f" {_surroundings(env)} "
    return any(said in f" {known} " for known, answer in memory.items() if answer in OVERRIDES)


def read_memory(file: Path) -> dict[str, str]:
    """Read a file of answers; one that is not there, or damaged, holds none."""
    try:
        return parse_memory(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


def parse_memory(text: str) -> dict[str, str]:
    """Read what `spell_memory` wrote; empty where it is damaged: the reader can be asked again."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(told, dict):
        return {}
    known = {*OVERRIDES, TOLD}
    return {key: value for key, value in told.items() if isinstance(value, str) and value in known}


def spell_memory(memory: Mapping[str, str]) -> str:
    """Write the memory as a small JSON text, one line for each terminal."""
    return json.dumps(dict(sorted(memory.items())), ensure_ascii=False, indent=2) + "\n"


def name(signature: Signature) -> str:
    """Name a terminal by what stays the same from start to start, and tells it from others."""
    answers = (signature.multiplexer, signature.xtversion, signature.da1, signature.da2)
    behind = f"in {name(signature.outer)}" if signature.outer else ""
    through = "through" if signature.passthrough else ""
    return " ".join(part for part in (*answers, _surroundings(signature), through, behind) if part)


def _surroundings(signature: Signature) -> str:
    """Say of the environment what the terminal itself has put there."""
    program = "" if signature.multiplexer else signature.told("TERM_PROGRAM")
    return " ".join(part for part in (signature.told("TERM"), program) if part)
