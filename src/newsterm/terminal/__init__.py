"""What this terminal does with right-to-left text, and what to send so that it is right.

`ask` who it is → `family`: how to enter it, write to it, leave it → `encoder` between the interface and the
terminal, `Session` round the stay. No terminal can be asked whether it reorders: `calibration` asks the
reader.
"""

from newsterm.terminal.calibrate import Choice, calibration, parse_memory, recall, remember, spell_memory
from newsterm.terminal.encode import Encoder, encoder
from newsterm.terminal.families import OVERRIDES, Encoding, Family, family
from newsterm.terminal.session import Session, install
from newsterm.terminal.signature import Signature, ask, parse_replies, told

__all__ = [
    "OVERRIDES",
    "Choice",
    "Encoder",
    "Encoding",
    "Family",
    "Session",
    "Signature",
    "ask",
    "calibration",
    "encoder",
    "family",
    "install",
    "parse_memory",
    "parse_replies",
    "recall",
    "remember",
    "spell_memory",
    "told",
]
