"""Say what of a file from elsewhere did not come over, and why."""

from dataclasses import dataclass

from newsterm.lang import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Something that did not come over."""

    what: str
    why: Said
