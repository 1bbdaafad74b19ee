"""What was done, the latest first, each day under its name: a step that is chosen is taken back."""

from collections.abc import Callable, Mapping, Sequence

from textual.events import Key

from newsterm.tui.looks.look import Look
from newsterm.tui.screens.choosing import Choice, Choosing


class History(Choosing[int], inherit_bindings=False):
    """Stays until it is left; what was undone is faint, and has a sign."""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[int]],
        *,
        look: Look,
        hint: str,
        latin: Callable[[str], str],
        revert: Callable[[int], None],
        keys: Mapping[str, Callable[[], None]],
    ) -> None:
        """Take what to do with a step that is chosen, and with keys that are commands elsewhere."""
        super().__init__(title, choices, look=look, hint=hint, latin=latin)
        self._revert = revert
        self._keys = keys

    def on_key(self, event: Key) -> None:
        """Go back and forth; all other keys are those of every list."""
        doing = self._keys.get(self._latin(event.character) if event.character else event.key)
        if doing is not None:
            event.stop()
            event.prevent_default()
            doing()

    def _sign(self, choice: Choice[int]) -> str:
        return "×" if choice.faint else " "

    def _choose(self) -> None:
        if self._cursor < len(self._shown) and (number := self._shown[self._cursor].value) is not None:
            self._revert(number)
