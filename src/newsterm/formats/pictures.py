"""Tell what a picture is by its own first bytes, whatever a server or a name says of it."""

import hashlib
import struct
from dataclasses import dataclass

_MOST_POINTS = 40_000_000
"""Width times height: what is packed small may need more memory than a reader's device has."""
_LEAST = 3
"""Points on the shorter side: less than that is there to count readers and not to be seen."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG that say how large the picture is (ITU T.81 table B.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that a book may hold: of a core media type (EPUB 3.3 §3.2) that is no document."""

    data: bytes
    type: str
    suffix: str
    width: int
    height: int

    @property
    def name(self) -> str:
        """A name that no other picture has, with its suffix."""
        return hashlib.sha256(self.data).hexdigest()[:24] + self.suffix


def picture(data: bytes) -> Picture | None:
    """Take bytes for a PNG, JPEG, GIF or WebP; None: they are none, or not of a size that one would look at.

    SVG is a document that may have links and scripts in it, and is not taken.
    """
    for found, type_, suffix in (
        (_png(data), "image/png", ".png"),
        (_jpeg(data), "image/jpeg", ".jpg"),
        (_gif(data), "image/gif", ".gif"),
        (_webp(data), "image/webp", ".webp"),
    ):
        if found is not None:
            width, height = found
            if min(found) < _LEAST or width * height > _MOST_POINTS:
                return None
            return Picture(data=data, type=type_, suffix=suffix, width=width, height=height)
    return None


def _png(data: bytes) -> tuple[int, int] | None:
    """Read a PNG's size (PNG §11.2.2)."""
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR" or len(data) < 33:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _gif(data: bytes) -> tuple[int, int] | None:
    """Read a GIF's size (GIF89a §18)."""
    if not data.startswith((b"GIF87a", b"GIF89a")) or len(data) < 13:
        return None
    width, height = struct.unpack("<HH", data[6:10])
    return width, height


def _webp(data: bytes) -> tuple[int, int] | None:
    """Read a WebP's size (RFC 9649 §2.5 to §2.7)."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP" or len(data) < 30:
        return None
    match data[12:16]:
        case b"VP8X":
            return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 " if data[23:26] == b"\x9d\x01\x2a":
            width, height = struct.unpack("<HH", data[26:30])
            return width & 0x3FFF, height & 0x3FFF
    return None


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """Read a JPEG's size from the first frame that it has (ITU T.81 §B.2.2)."""
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        # A marker without a length, or a byte that fills the room before one.
        at += 1 if marker == 0xFF else 2 if marker == 1 else 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None
