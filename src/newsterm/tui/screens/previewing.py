"""A list to choose from that shows what it would be like: the theme under the cursor."""

from collections.abc import Callable, Sequence

from newsterm.tui.looks.look import Look
from newsterm.tui.looks.theme import Theme
from newsterm.tui.screens.choosing import Choice, Choosing


class Previewing(Choosing[str], inherit_bindings=False):
    """Lists themes; moving puts one on."""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[str]],
        *,
        look: Look,
        latin: Callable[[str], str],
        see: Callable[[str], Theme | None],
        at: str,
    ) -> None:
        """Begin at the theme that is on. `see` puts one on, and gives its colours; None: it cannot."""
        super().__init__(title, choices, look=look, latin=latin)
        self._see = see
        self._cursor = next((index for index, one in enumerate(choices) if one.value == at), 0)

    def _sign(self, choice: Choice[str]) -> str:
        """Point at the one that is on: in some themes the cursor's ground is near the list's."""
        return ("‹" if self._mirrored else "›") if choice is self._shown[self._cursor] else " "

    def step(self, by: int) -> None:
        """Go on by some lines, and put on what is there."""
        before = self._cursor
        super().step(by)
        value = self._shown[self._cursor].value
        if self._cursor != before and value is not None:
            self._colours = self._see(value) or self._colours
            self._fit()
