"""Which side is the start: what is named from start to end stands on the screen by this alone."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def screen_order(fields: Sequence[T], *, mirrored: bool) -> list[T]:
    """Put what stands side by side, named from start to end, in the order of the screen, left to right."""
    return list(reversed(fields)) if mirrored else list(fields)


def joined(fields: Iterable[Sequence[T]]) -> list[T]:
    """Put the pieces of all fields into one list."""
    return [piece for field in fields for piece in field]
