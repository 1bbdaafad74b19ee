"""Follow the foreground colour through SGR, and name two that nobody can tell from it."""

import re
from functools import lru_cache

_SGR = re.compile(r"\x1b\[([0-9;:]*)m")
# xterm's sixteen; a theme may have others, then a letter is of xterm's shade.
_PALETTE = (
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
)  # fmt: skip


@lru_cache(maxsize=256)
def parameters(sequence: str) -> tuple[tuple[str, ...], ...]:
    """Split SGR (ECMA-48 §8.3.117, ITU-T T.416) into its parameters, 38, 48 and 58 with what belongs to them.

    What is no SGR has none. `38:2::10:20:30`, `38:2:10:20:30` and `38;2;10;20;30` come out the same.
    """
    match = _SGR.fullmatch(sequence)
    found: list[tuple[str, ...]] = []
    rest = iter(match[1].split(";") if match else ())
    for one in rest:
        if ":" in one:
            kind, *values = one.split(":")
            # with a colour space, mostly empty, or without
            found.append((kind, *values[:1], *values[-3:]) if values[:1] == ["2"] else (kind, *values))
        elif one in {"38", "48", "58"}:
            space = next(rest, "")
            count = {"2": 3, "5": 1}.get(space, 0)
            found.append((one, space, *(next(rest, "") for _ in range(count))))
        else:
            found.append((one,))
    return tuple(found)


class Foreground:
    """What SGR has made of the foreground so far."""

    def __init__(self, default: tuple[int, int, int], colours: str = "truecolor") -> None:
        self._default = default
        self._rgb = default
        self._near = _near_of_256 if colours == "256" else _near
        self.own = "\x1b[39m"
        """The sequence that sets the foreground as it is."""
        self.near = self._near(default)
        """Two sequences that set it 1/255 and 2/255 beside that, of 256 colours to the two nearest."""

    def hear(self, sequence: str) -> None:
        """Take in one escape sequence; what is no SGR changes nothing."""
        before = self.own
        for one, *values in parameters(sequence):
            if one == "38":
                self._extended(values)
            elif one in {"", "0", "39"}:
                self.own, self._rgb = "\x1b[39m", self._default
            elif one.isdecimal() and (30 <= int(one) <= 37 or 90 <= int(one) <= 97):
                self.own = f"\x1b[{one}m"
                self._rgb = _PALETTE[int(one) - (30 if int(one) < 90 else 82)]
        if self.own != before:
            self.near = self._near(self._rgb)

    def _extended(self, values: list[str]) -> None:
        if not all(value.isdecimal() and int(value) < 256 for value in values):
            return
        match [int(value) for value in values]:
            case [2, red, green, blue]:
                self._rgb = (red, green, blue)
            case [5, index]:
                self._rgb = _indexed(index)
            case _:
                return
        self.own = f"\x1b[38;{';'.join(values)}m"


def _indexed(index: int) -> tuple[int, int, int]:
    """Look up one of the 256 colours: sixteen, a cube of 6×6×6, 24 greys."""
    if index < 16:
        return _PALETTE[index]
    if index >= 232:
        grey = 8 + 10 * (index - 232)
        return grey, grey, grey
    levels = (0, 95, 135, 175, 215, 255)
    red, rest = divmod(index - 16, 36)
    return levels[red], levels[rest // 6], levels[rest % 6]


def _near(rgb: tuple[int, int, int]) -> tuple[str, str]:
    red, green, blue = rgb
    step = 1 if blue < 128 else -1
    return f"\x1b[38;2;{red};{green};{blue + step}m", f"\x1b[38;2;{red};{green};{blue + 2 * step}m"


@lru_cache(maxsize=256)
def _near_of_256(rgb: tuple[int, int, int]) -> tuple[str, str]:
    def distance(index: int) -> int:
        return sum((one - other) ** 2 for one, other in zip(_indexed(index), rgb, strict=True))

    others = {_indexed(index): index for index in range(16, 256)}
    others.pop(rgb, None)  # what is no letter has it
    first, second, *_ = sorted(others.values(), key=distance)
    return f"\x1b[38;5;{first}m", f"\x1b[38;5;{second}m"
