"""zlib's formats (RFC 1950, RFC 1952) by ISA-L, where there is one: in a third of the time."""

import zlib
from functools import cache
from types import ModuleType

_GZIP = 31
"""zlib's number for it, with the largest window."""
_BEGINS = b"\x1f\x8b"


@cache
def isal() -> ModuleType | None:
    """Give ISA-L's zlib; None where there is none."""
    try:
        from isal import isal_zlib  # noqa: PLC0415 (only who packs or unpacks something needs it)
    except ImportError:  # it is made for the processors that most people have
        return None
    return isal_zlib


def gunzipped(packed: bytes, size: int) -> bytes:
    """Unpack gzip that is known to be sound, and to come to `size` bytes: one member, or several."""
    parts: list[bytes] = []
    while size and packed.startswith(_BEGINS):
        unpacking = (isal() or zlib).decompressobj(_GZIP)
        parts.append(unpacking.decompress(packed, size))
        size -= len(parts[-1])
        packed = unpacking.unused_data
    return b"".join(parts)
