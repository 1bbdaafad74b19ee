"""Ask the reader which of some numbered lines reads correctly, and remember it for this terminal.

No query measures bidi: cursor reports are logical in every terminal. The reader's eye is the only probe for
one that is in no table.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from newsterm.terminal.encode import encoder
from newsterm.terminal.families import OVERRIDES, Family
from newsterm.terminal.signature import Signature

# From the leftmost cell to the rightmost: an Arabic word with a number in brackets and a Latin name, a bar as
# between two panes, Hebrew. The number of the line stands before it, as padding does in a row of the
# interface.
SAMPLE = "NATO (50%) ﻝﺎﻗ │ םלוע םולש"

_ASKED = ("visual", "lrm", "alternate", "words", "words2800", "osc66", "terminal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One line to judge."""

    number: int
    """The key that chooses it, from 1."""
    override: str
    """A key of `OVERRIDES`, for `family` and for `remember`."""
    line: str
    """To be written as it stands, number and all, with nothing switched off before."""


def calibration(sample: str = SAMPLE) -> tuple[Choice, ...]:
    """List the lines, one for each encoding; `sample` is in visual order."""
    choices = []
    for number, override in enumerate(_ASKED, start=1):
        encoding = OVERRIDES[override] or "visual"
        encode = encoder(replace(Family(name="sample"), encoding=encoding))
        choices.append(Choice(number=number, override=override, line=encode(f" {number}  {sample}")))
    return tuple(choices)


def remember(memory: Mapping[str, str], signature: Signature, override: str) -> dict[str, str]:
    """Add this terminal's answer to the memory; `auto` forgets it."""
    rest = {key: value for key, value in memory.items() if key != _key(signature)}
    return rest if override == "auto" else {**rest, _key(signature): override}


def recall(memory: Mapping[str, str], signature: Signature) -> str:
    """Find the override that the reader chose for this terminal, or `auto`."""
    chosen = memory.get(_key(signature), "auto")
    return chosen if chosen in OVERRIDES else "auto"


def parse_memory(text: str) -> dict[str, str]:
    """Read what `spell_memory` wrote; empty where it is damaged: the reader can be asked again."""
    try:
        told = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(told, dict):
        return {}
    return {key: value for key, value in told.items() if isinstance(value, str) and value in OVERRIDES}


def spell_memory(memory: Mapping[str, str]) -> str:
    """Write the memory as a small JSON text, one line for each terminal."""
    return json.dumps(dict(sorted(memory.items())), ensure_ascii=False, indent=2) + "\n"


def _key(signature: Signature) -> str:
    """Name a terminal by what stays the same from start to start, and tells it from others."""
    own = (signature.multiplexer, signature.xtversion, signature.da1, signature.da2, signature.told("TERM"))
    program = "" if signature.multiplexer else signature.told("TERM_PROGRAM")
    behind = f"in {_key(signature.outer)}" if signature.outer else ""
    return " ".join(part for part in (*own, program, behind) if part)
