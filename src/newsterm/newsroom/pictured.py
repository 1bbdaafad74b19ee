"""What came of a picture that was asked for."""

from dataclasses import dataclass

from newsterm.lang import NOTHING, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictured:
    """What came of one picture."""

    url: str
    file: str = ""
    """Empty: there is none to be seen."""
    width: int = 0
    height: int = 0
    error: Said = NOTHING
    """Why it could not be had; it may be asked for again."""
    hint: Said = NOTHING
    """A way out of it."""
