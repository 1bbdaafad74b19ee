"""Let the reader judge: the same sample as the interface would show it with each override, line by line.

No query measures bidi: cursor reports are logical in every terminal. The reader's eye is the only probe for
one that is in no table.
"""

from dataclasses import dataclass, replace

from newsterm.terminal.families import BDSM_OFF, Family, family
from newsterm.terminal.signature import Signature

SAMPLE = "سلام (50) NATO שלום"
"""Logical, to be laid out from right to left: letters that join, lam-alef among them, brackets that are
mirrored, a number, a Latin name, Hebrew. It begins and ends with right-to-left letters: a terminal that
guesses a row's direction by its first letter is found out."""

MODES = ("visual", "lrm", "alternate", "words", "words2800", "osc66", "terminal")
"""The overrides that are shown, from 1. A number means the same in every terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One line to judge."""

    number: int
    """The key that chooses it; 0: what newsterm does by itself."""
    override: str
    """A key of `OVERRIDES`, for `family` and for `remember`."""
    family: Family
    """How the interface would speak to the terminal then."""

    @property
    def switch(self) -> tuple[str, str]:
        """What must be sent so that the line stands there as in the interface: at once, and late."""
        return self.family.entry, self.family.late_entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Lines that can be shown at the same time."""

    choices: tuple[Choice, ...]
    family: Family
    """How the screen is entered and left for them."""
    by_row: bool = False
    """Whether what switches a line is sent on its own row: terminals hold ECMA-48 BDSM for each row."""


def calibration(signature: Signature) -> tuple[Choice, ...]:
    """List the lines: what newsterm does by itself, then one for each of `MODES`."""
    return tuple(
        Choice(number=number, override=override, family=family(signature, override))
        for number, override in enumerate(("auto", *MODES))
    )


def sheets(choices: tuple[Choice, ...]) -> tuple[Sheet, ...]:
    """Divide the lines by what must be switched for them; the first sheet has what newsterm does by itself.

    Some lines want the terminal's own reordering switched off, some lean on it. Where that is held for each
    row, or nobody knows of a switch, all stand on one sheet.
    """
    switches = list(dict.fromkeys(choice.switch for choice in choices))
    if all(entry in {"", BDSM_OFF} and not late for entry, late in switches):
        by_itself = replace(choices[0].family, entry="", clear_after_enter=False)
        return (Sheet(choices=choices, family=by_itself, by_row=True),)
    return tuple(
        Sheet(choices=alike, family=alike[0].family)
        for switch in switches
        if (alike := tuple(choice for choice in choices if choice.switch == switch))
    )
