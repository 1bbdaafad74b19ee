"""What this terminal does with right-to-left text, and what to send so that it is right.

`ask` who it is → `family`: how to enter it, write to it, leave it → `encoder` between the interface and the
terminal, `Session` round the stay. No terminal can be asked whether it reorders: `calibration` asks the
reader, a memory holds the answer, and `override_of` says what wins.
"""

from newsterm.terminal.calibrate import MODES, SAMPLE, Choice, Sheet, calibration, sheets
from newsterm.terminal.encode import Encoder, encoder
from newsterm.terminal.families import OVERRIDES, Encoding, Family, family, recognised
from newsterm.terminal.graphics import Graphics, cell_size, graphics
from newsterm.terminal.memory import (
    TOLD,
    forget,
    may_know,
    parse_memory,
    read_memory,
    recall,
    remember,
    spell_memory,
    was_told,
)
from newsterm.terminal.session import Session, install
from newsterm.terminal.signature import Signature, ask, parse_replies, told
from newsterm.terminal.speaking import marked, marks_fit, override_of, printed
from newsterm.terminal.trial import Page, Row, try_out

__all__ = [
    "MODES",
    "OVERRIDES",
    "SAMPLE",
    "TOLD",
    "Choice",
    "Encoder",
    "Encoding",
    "Family",
    "Graphics",
    "Page",
    "Row",
    "Session",
    "Sheet",
    "Signature",
    "ask",
    "calibration",
    "cell_size",
    "encoder",
    "family",
    "forget",
    "graphics",
    "install",
    "marked",
    "marks_fit",
    "may_know",
    "override_of",
    "parse_memory",
    "parse_replies",
    "printed",
    "read_memory",
    "recall",
    "recognised",
    "remember",
    "sheets",
    "spell_memory",
    "told",
    "try_out",
    "was_told",
]
