"""The tabs as a list: those of newsterm, the reader's own, and those that the feeds speak for."""

from collections.abc import Callable, Mapping, Sequence

from textual.events import Key

from newsterm.tui.looks.look import Look
from newsterm.tui.screens.choosing import Choice, Choosing


class Tabbing(Choosing[str], inherit_bindings=False):
    """Stays until it is left; `keys` hear for which line they were pressed, Enter is one of them."""

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[str]],
        *,
        look: Look,
        hint: str,
        latin: Callable[[str], str],
        keys: Mapping[str, Callable[[str], None]],
    ) -> None:
        super().__init__(title, choices, look=look, hint=hint, latin=latin)
        self._keys = keys

    def on_key(self, event: Key) -> None:
        """Change the tab under the cursor; all other keys are those of every list."""
        doing = self._keys.get(self._latin(event.character) if event.character else event.key)
        doing = doing or self._keys.get(event.key)
        if doing is not None and event.key != "enter":
            event.stop()
            event.prevent_default()
            if (chosen := self._value()) is not None:
                doing(chosen)

    def _value(self) -> str | None:
        return self._shown[self._cursor].value if self._cursor < len(self._shown) else None

    def go_to(self, value: str) -> None:
        """Put the cursor on the line of a value, where there is one."""
        values = [one.value for one in self._shown]
        if value in values:
            self._cursor = values.index(value)

    def _choose(self) -> None:
        if (chosen := self._value()) is not None:
            self._keys["enter"](chosen)
