"""What every desk is: its public methods are the commands that it carries out."""

from newsterm.tui.screens.front import Front


class Desk:
    """Carries out commands on a front; a method without arguments that is no underscore is a command."""

    def __init__(self, front: Front) -> None:
        self._front = front
