"""A list to choose from by a few letters of a name, in their order; what fits best comes first."""

from typing import TypeVar

from newsterm.lang import fold
from newsterm.tui.screens.choosing import Choosing

T = TypeVar("T")
Fit = tuple[int, int, int]
NO_LETTERS: Fit = (0, 0, 0)


def fit(typed: str, name: str) -> Fit | None:
    """Say how well letters fit a name, less is better; None: not at all. Both are folded: alef is alef.

    In order: it begins so, a word of it does, they stand in it together, or one after the other.
    """
    wanted, name = fold(typed).strip(), fold(name)
    if not wanted:
        return NO_LETTERS
    at = name.find(wanted)
    if at >= 0:
        kind = 0 if at == 0 else 1 if f" {wanted}" in name else 2
        return kind, at, len(name)
    first = end = -1
    for letter in wanted.replace(" ", ""):
        end = name.find(letter, end + 1)
        if end < 0:
            return None
        first = end if first < 0 else first
    return 3, end - first, len(name)


class Fuzzy(Choosing[T], inherit_bindings=False):
    """Keeps the order of the choices where the letters fit as well."""

    def _narrow(self) -> None:
        assert self._edit is not None
        typed = self._edit.text
        fits = [(one, fit(typed, one.text)) for one in self._choices if one.value is not None]
        found = [(one, how) for one, how in fits if how is not None]
        self._shown = [one for one, _ in sorted(found, key=lambda pair: pair[1])]
        self._cursor = self._next_value(0, 1)
