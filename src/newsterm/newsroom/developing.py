"""Developing: a picture as it came made into one that may be kept; one that is kept prepared for a screen.

The one doorway of Pillow, which comes with `newsterm[pictures]`.
"""

from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from newsterm.formats.pictures import picture
from newsterm.terminal.graphics import Graphics
from newsterm.terminal.sixel import sixel_row

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
LARGEST = 1600
"""Points of the longer side of what is kept: more is on no terminal's screen."""
_LEAST = 3
"""Points of the shorter side: less is there to count readers, and not to be seen."""
_QUALITY = 85
COLOURS = 240
"""Of a picture in sixels: what common terminals hold of one at a time."""
_ALIKE = 0.95
"""A picture that fills so much of its room is stretched to fill it: whole cells fit no picture exactly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A picture to be kept: written anew, with nothing in it but its points."""

    data: bytes
    suffix: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A picture in so many columns and rows, prepared for a screen."""

    columns: int
    rows: int
    halves: bytes
    """Two points a cell, one over the other, row by row; three bytes each (RGB)."""
    sixels: tuple[str, ...] = ()
    """Row by row, where the terminal shows those."""
    png: bytes = b""
    """Where the terminal shows that."""


@cache
def can_develop() -> bool:
    """Whether Pillow is there."""
    return find_spec("PIL") is not None


def develop(data: bytes) -> Print | None:
    """Make a picture out of what a server sent; None: it is none, or not one to be looked at.

    Known by its own bytes (PNG, JPEG, GIF, WebP; of one that moves, the first frame), of no more points than
    `formats.pictures` takes, whole, and upright.
    """
    found = picture(data)
    if found is None:
        return None
    from PIL import Image, ImageOps  # noqa: PLC0415 (60 ms, for who wants pictures)

    Image.MAX_IMAGE_PIXELS = found.width * found.height  # no more than what its first bytes say
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as opened:
            if opened.size != (found.width, found.height):
                return None
            opened.draft("RGB", (LARGEST, LARGEST))
            clear = opened.has_transparency_data
            upright = ImageOps.exif_transpose(opened.convert("RGBA" if clear else "RGB"))
            upright.thumbnail((LARGEST, LARGEST))
            if min(upright.size) < _LEAST:
                return None
            plain = Image.new(upright.mode, upright.size)
            plain.paste(upright)  # without what a camera or an editor had written beside the points
            kept = BytesIO()
            plain.save(kept, "PNG" if clear else "JPEG", **({} if clear else {"quality": _QUALITY}))
    except Exception:  # noqa: BLE001 - a stranger's bytes: Pillow raises whatever a codec of its raises
        return None
    width, height = plain.size
    return Print(data=kept.getvalue(), suffix=".png" if clear else ".jpg", width=width, height=height)


def sketch(
    file: Path,
    room: tuple[int, int],
    graphics: Graphics,
    cell: tuple[int, int],
    ground: tuple[int, int, int],
) -> Sketch | None:
    """Prepare a picture that is kept for a screen: `room` is columns and rows, `cell` the points of one.

    It keeps its proportions, and stands at the top, in the middle, on a `ground`. None: it is there no more.
    """
    from PIL import Image  # noqa: PLC0415

    (columns, rows), (width, height) = room, cell
    try:
        with Image.open(file, formats=FORMATS) as opened:
            opened.draft("RGB", (columns * width, rows * height))
            whole = opened.convert("RGBA")
    except (OSError, ValueError):
        return None
    halves = _placed(whole, (columns, 2 * rows), ground, height / width / 2).tobytes()
    made = Sketch(columns=columns, rows=rows, halves=halves)
    if graphics == "blocks":
        return made
    flat = _placed(whole, (columns * width, rows * height), ground, 1.0)
    if graphics == "kitty":
        written = BytesIO()
        flat.save(written, "PNG", compress_level=1)
        return replace(made, png=written.getvalue())
    few = flat.quantize(COLOURS, Image.Quantize.FASTOCTREE)  # 3 ms; median cut 700, and hardly better to see
    palette = few.getpalette("RGB") or []
    colours = list(zip(palette[::3], palette[1::3], palette[2::3], strict=True))
    points, of_row = few.tobytes(), flat.width * height
    return replace(
        made,
        sixels=tuple(
            sixel_row(points[row * of_row : (row + 1) * of_row], flat.width, colours) for row in range(rows)
        ),
    )


def _placed(
    picture: "Image.Image", size: tuple[int, int], ground: tuple[int, int, int], tall: float
) -> "Image.Image":
    """Give a picture so many points, each so much taller than wide."""
    from PIL import Image  # noqa: PLC0415

    width, height = size
    scale = min(width / picture.width, height * tall / picture.height)
    across, down = round(picture.width * scale), round(picture.height * scale / tall)
    if across >= width * _ALIKE and down >= height * _ALIKE:
        across, down = width, height
    fitting = picture.resize((max(1, across), max(1, down)), Image.Resampling.LANCZOS)
    placed = Image.new("RGBA", size, (*ground, 255))
    placed.alpha_composite(fitting, ((width - fitting.width) // 2, 0))
    return placed.convert("RGB")
