"""What is known of a file on its way, or of one that has come; and how fast it comes."""

import hashlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from newsterm.lang import NOTHING, Said

_SPAN = 8.0
"""Seconds over which it is looked how fast something comes."""
_SOONEST = 1.0
"""Seconds before which nobody can say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Downloaded:
    """How far a file is."""

    id: str
    """Of the entry with which it came."""
    url: str
    title: str
    done: int = 0
    """Bytes."""
    size: int = 0
    """Bytes that there will be; 0: not known."""
    file: str = ""
    """Where it is; empty: it is not whole."""
    kept: bool = False
    """Whether it was there already."""
    error: Said = NOTHING
    """Why it did not come, or not yet all of it."""
    hint: Said = NOTHING
    """A way out of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A file that is there."""

    file: Path
    size: int


def found(place: Callable[[str], str | None], url: str) -> Here | None:
    """Tell where the file of an address is, by what the store remembers of it; None: not here, or no more."""
    where = place(place_of(url))
    if not where:
        return None
    try:
        return Here(file=Path(where), size=Path(where).stat().st_size)
    except OSError:
        return None


def place_of(url: str) -> str:
    """Name the store's place for the file of an address."""
    return f"download:{key(url)}"


def key(url: str) -> str:
    """Give what stands for an address: 32 hexadecimal digits."""
    return hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:32]


class Pace:
    """Tells from what is heard of some bytes how fast they come."""

    def __init__(self) -> None:
        self._heard: deque[tuple[float, int]] = deque()

    def hear(self, done: int, now: float) -> None:
        """Note how many are there; `now` in seconds, from any moment on."""
        self._heard.append((now, done))
        while len(self._heard) > 2 and now - self._heard[0][0] > _SPAN:
            self._heard.popleft()

    @property
    def speed(self) -> float:
        """Bytes in a second; 0: nobody can say yet, or nothing comes."""
        if not self._heard:
            return 0.0
        (begun, first), (now, last) = self._heard[0], self._heard[-1]
        return max(0, last - first) / (now - begun) if now - begun >= _SOONEST else 0.0

    def left(self, size: int) -> int:
        """Seconds until so many are there; 0: nobody can say."""
        if not (self.speed and size):
            return 0
        return max(1, round((size - self._heard[-1][1]) / self.speed))
