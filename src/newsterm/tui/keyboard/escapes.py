"""Escape, and another key right after it: two keys, where Textual makes one of them."""

import re
from collections.abc import Iterable
from itertools import chain

from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.message import Message

_INTRODUCES = "\x1b[]OPX^_"
"""What may follow the byte of Escape in what a terminal sends by itself (ECMA-48 §5.4, §5.6, and SS3)."""
_ALONE = re.compile(rf"\x1b(?=[^{re.escape(_INTRODUCES)}])")
_ESCAPE = "\x1b[27u"
"""The key alone, as terminals send it that tell it apart (kitty's keyboard protocol)."""
_TOLD = re.compile("\x1b[PX\\]^_][^\x07\x1b]*(?:\x07|\x1b\\\\)")
"""What a terminal tells of itself, asked before the first screen and late with its answer (ECMA-48 §5.6)."""
_PASTE = re.compile("\x1b\\[20[01]~")


class KeyParser(XTermParser):
    """Reads keys typed ahead, of which many come at once.

    Older terminals send Escape as the byte with which other keys begin. Where a key followed within a tenth
    of a second Textual takes Escape for Alt, or for nothing, and even for a circumflex.
    """

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._ends_open = False
        """Whether the last that came was the byte of Escape, and it is not known yet what it is."""
        self._is_pasting = False

    def feed(self, data: str) -> Iterable[Message]:
        """Take what came; gives the keys of it."""
        begins = self._ends_open and self._timeout_time is not None and bool(data)
        if begins and data[0] not in _INTRODUCES and not self._is_pasting:
            data = _ESCAPE[1:] + data
        self._ends_open = data.endswith("\x1b")
        marks = _PASTE.findall(data)
        if not (marks or self._is_pasting):
            data = _ALONE.sub(_ESCAPE, _TOLD.sub("", data))
        if marks:
            self._is_pasting = marks[-1] == "\x1b[200~"
        return super().feed(data)

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:
        """Make keys of what nothing came of; `alt`: Escape was before it."""
        keys = super()._sequence_to_key_events(sequence)
        return chain([Key("escape", "\x1b")], keys) if alt else keys
