"""What a screen asks of the whole interface."""

from textual.message import Message


class LookWanted(Message):
    """Another language or other colours are wanted; empty: as it is."""

    def __init__(self, *, language: str = "", theme: str = "") -> None:
        super().__init__()
        self.language = language
        self.theme = theme


class CommandWanted(Message):
    """A command was chosen from a list of them."""

    def __init__(self, command: str) -> None:
        super().__init__()
        self.command = command


class WelcomeWanted(Message):
    """There are no feeds yet, and a way to some came to nothing."""

    def __init__(self, why: str = "") -> None:
        super().__init__()
        self.why = why
