"""Follow the foreground colour through SGR, and name two that nobody can tell from it."""

import re

_SGR = re.compile(r"\x1b\[([0-9;:]*)m")
# xterm's sixteen; a theme may have others, then a letter is of xterm's shade.
_PALETTE = (
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
)  # fmt: skip


class Foreground:
    """What SGR (ECMA-48 §8.3.117, ITU-T T.416) has made of the foreground so far."""

    def __init__(self, default: tuple[int, int, int]) -> None:
        self._default = default
        self._rgb = default
        self.own = "\x1b[39m"
        """The sequence that sets the foreground as it is."""
        self.near = _near(default)
        """Two sequences that set it 1/255 and 2/255 beside that."""

    def hear(self, sequence: str) -> None:
        """Take in one escape sequence; what is no SGR changes nothing."""
        if match := _SGR.fullmatch(sequence):
            before = self.own
            self._follow(match[1].split(";"))
            if self.own != before:
                self.near = _near(self._rgb)

    def _follow(self, parameters: list[str]) -> None:
        rest = iter(parameters)
        for one in rest:
            if ":" in one:
                kind, *values = one.split(":")
                # 38:2::r:g:b with an empty colour space, or 38:2:r:g:b without
                self._extended(kind, [*values[:1], *values[-3:]] if values[:1] == ["2"] else values)
            elif one in {"38", "48", "58"}:
                space = next(rest, "")
                count = {"2": 3, "5": 1}.get(space, 0)
                self._extended(one, [space, *(next(rest, "") for _ in range(count))])
            elif one in {"", "0", "39"}:
                self.own, self._rgb = "\x1b[39m", self._default
            elif one.isdecimal() and (30 <= int(one) <= 37 or 90 <= int(one) <= 97):
                self.own = f"\x1b[{one}m"
                self._rgb = _PALETTE[int(one) - (30 if int(one) < 90 else 82)]

    def _extended(self, kind: str, values: list[str]) -> None:
        if kind != "38" or not all(value.isdecimal() and int(value) < 256 for value in values):
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
