"""What TOML holds → what newsterm uses, or UnfitError, which says what would be right."""

import contextlib
import re
from collections.abc import Callable

from newsterm.lang import Said
from newsterm.lang import line as one_line

Reader = Callable[[object], object]
"""A TOML value → ours, or UnfitError."""


class UnfitError(ValueError):
    """A value that a setting cannot have."""

    def __init__(self, wanted: Said) -> None:
        super().__init__(wanted)
        self.wanted = wanted
        """What would be right; continues "this must be …"."""


_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_SIZES = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "ki": 2**10, "mi": 2**20, "gi": 2**30}


def yes_or_no(value: object) -> bool:
    """Read `true` or `false`."""
    if not isinstance(value, bool):
        raise UnfitError(Said("errors.config.yes_or_no"))
    return value


def text(value: object) -> str:
    """Read one line of text, fit to be drawn."""
    if not isinstance(value, str):
        raise UnfitError(Said("errors.config.text"))
    return one_line(value)


def some_text(value: object) -> str:
    """Read one line of text that is not empty."""
    if not (said := text(value)):
        raise UnfitError(Said("errors.config.some_text"))
    return said


def texts(value: object) -> tuple[str, ...]:
    """Read a list of texts, each once, empty ones left out."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise UnfitError(Said("errors.config.texts", example='["one", "two"]'))
    return tuple(dict.fromkeys(said for item in value if (said := one_line(item))))


def address(value: object) -> str:
    """Read the address of a feed, as it stands; whether anything answers there is not asked here."""
    said = text(value)
    if not said or said != value:
        raise UnfitError(Said("errors.config.address", kinds="http(s):, file:, exec:, filter:"))
    return said


def language(value: object) -> str:
    """Read a language tag (BCP 47) or nothing."""
    said = text(value)
    if said and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", said):
        raise UnfitError(Said("errors.config.language", examples=('"ar"', '"en-GB"')))
    return said


def one_of(*words: str) -> Callable[[object], str]:
    """Read one of some words."""

    def read(value: object) -> str:
        if not isinstance(value, str) or value not in words:
            raise UnfitError(Said("errors.config.one_of", known=tuple(f'"{word}"' for word in words)))
        return value

    return read


def whole(least: int, most: int) -> Callable[[object], int]:
    """Read a whole number within bounds, both included."""

    def read(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise UnfitError(Said("errors.config.whole", least=str(least), most=str(most)))
        return value

    return read


EVER = "ever"


def span(least: str, most: str) -> Callable[[object], int]:
    """Read a span of time within bounds, in seconds: "30m", "1h30m", "2d"."""

    def read(value: object) -> int:
        parts = re.findall(r"(\d{1,9})([smhdw])", value) if isinstance(value, str) else []
        if "".join(number + unit for number, unit in parts) == value:
            seconds = sum(int(number) * _UNITS[unit] for number, unit in parts)
            if parts and _seconds(least) <= seconds <= _seconds(most):
                return seconds
        raise UnfitError(
            Said(
                "errors.config.span",
                least=f'"{least}"',
                most=f'"{most}"',
                examples=('"90s"', '"30m"', '"2h"', '"1d"'),
            )
        )

    return read


def stay(value: object) -> int:
    """Read how long something stays, in seconds: a span of a day at least, or "ever", which is 0."""
    return 0 if value == EVER else span("1d", "5200w")(value)


def _seconds(span_of_one: str) -> int:
    return int(span_of_one[:-1]) * _UNITS[span_of_one[-1]]


def spell_span(seconds: int) -> str:
    """Spell seconds as the shortest text that `span` reads as the same."""
    for unit, length in reversed(_UNITS.items()):
        if seconds % length == 0 and seconds:
            return f"{seconds // length}{unit}"
    return EVER


def size(least: str, most: str) -> Callable[[object], int]:
    """Read a size within bounds, in bytes: "800kB", "15MB", "64MiB"."""

    def read(value: object) -> int:
        count = _bytes(value) if isinstance(value, str) else None
        if count is None or not (_bytes(least) or 0) <= count <= (_bytes(most) or 0):
            raise UnfitError(
                Said(
                    "errors.config.size",
                    least=f'"{least}"',
                    most=f'"{most}"',
                    examples=('"800kB"', '"15MB"'),
                )
            )
        return count

    return read


def _bytes(said: str) -> int | None:
    found = re.fullmatch(r"(\d{1,12}) ?([kmg]?i?)b", said.lower())
    return int(found[1]) * _SIZES[found[2]] if found and found[2] in _SIZES else None


def command(value: object) -> tuple[str, ...]:
    """Read a command with its arguments, split as a shell would split it; no shell ever sees it."""
    import shlex  # noqa: PLC0415 (few configs name a command)

    try:
        return tuple(shlex.split(text(value)))
    except ValueError:
        raise UnfitError(Said("errors.config.command", example='"firefox --new-tab"')) from None


def keys(value: object) -> tuple[str, ...]:
    """Read one key, or a list of keys; an empty text or list: none."""
    if value in ("", []):
        return ()
    with contextlib.suppress(UnfitError):
        if named := texts([value] if isinstance(value, str) else value):
            return named
    raise UnfitError(Said("errors.config.keys", examples='"j", ["j", "down"]'))


def steps(value: object) -> tuple[str, ...]:
    """Read the steps of a macro, in order: the same one may stand there twice."""
    if isinstance(value, list) and value and all(isinstance(item, str) and one_line(item) for item in value):
        return tuple(one_line(item) for item in value)
    raise UnfitError(Said("errors.config.texts", example='["toggle_saved", "next_headline"]'))


def deeds(value: object) -> tuple[str, ...]:
    """Read what a filter does: of `mute`, `read`, `save`, `tag:NAME`, `notify`."""
    said = (value,) if isinstance(value, str) else value
    if isinstance(said, list | tuple) and said and all(_is_deed(item) for item in said):
        return tuple(dict.fromkeys(said))
    raise UnfitError(Said("errors.config.deeds", known='"mute", "read", "save", "tag:NAME", "notify"'))


def _is_deed(item: object) -> bool:
    if not isinstance(item, str):
        return False
    return item in {"mute", "read", "save", "notify"} or (
        item.startswith("tag:") and bool(one_line(item[4:]))
    )
