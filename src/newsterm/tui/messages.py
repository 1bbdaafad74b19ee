"""What a screen asks of the whole interface."""

from textual.message import Message

from newsterm.lang import NOTHING, Said


class LookWanted(Message):
    """Another language, other colours, marks on letters or none are wanted; empty, None: as it is."""

    def __init__(self, *, language: str = "", theme: str = "", marks: bool | None = None) -> None:
        super().__init__()
        self.language = language
        self.theme = theme
        self.marks = marks


class WelcomeWanted(Message):
    """Suggestions are wanted, or there are no feeds yet and a way to some came to nothing."""

    def __init__(self, why: Said = NOTHING) -> None:
        super().__init__()
        self.why = why
