"""What readers answered about their terminals, kept from start to start."""

from collections.abc import Callable
from pathlib import Path

from newsterm.config import whole
from newsterm.terminal import TOLD, Signature, forget, read_memory, recall, remember, spell_memory, was_told

Memory = dict[str, str]


class Terminals:
    """The file of answers; one that is not there, or damaged, holds none. Writing raises OSError."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def memory(self) -> Memory:
        """Read all answers."""
        return read_memory(self._file)

    def answer(self, signature: Signature) -> str:
        """Recall what was answered for this terminal; empty: nothing."""
        return recall(self.memory(), signature)

    def remember(self, signature: Signature, answer: str) -> None:
        """Keep an answer for this terminal."""
        self._change(lambda memory: remember(memory, signature, answer))

    def forget(self, signature: Signature) -> bool:
        """Drop the answer for this terminal; says whether there was one."""
        had = bool(self.answer(signature))
        self._change(lambda memory: forget(memory, signature))
        return had

    def tell_once(self, signature: Signature) -> bool:
        """Say whether the reader is still to be told that there is something to ask; from now on, no more."""
        if was_told(self.memory(), signature):
            return False
        self.remember(signature, TOLD)
        return True

    def _change(self, change: Callable[[Memory], Memory]) -> None:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole.alone(self._file.parent):
            before = self.memory()
            after = change(before)
            if after != before:
                whole.replace(self._file, spell_memory(after).encode())
