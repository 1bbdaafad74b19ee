"""zlib's formats (RFC 1950, RFC 1952) by ISA-L, where there is one: in a third of the time."""

import zlib
from functools import cache
from types import ModuleType
from typing import Any

_GZIP = 31
"""zlib's number for it, with the largest window."""
_STEP = 1 << 16


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
    unpacking: Any = None
    at = 0
    while size and at < len(packed):
        if unpacking is None or unpacking.eof:
            unpacking = (isal() or zlib).decompressobj(_GZIP)
        # Step by step: what comes after a member is copied, and there may be many of them.
        step = packed[at : at + _STEP]
        parts.append(unpacking.decompress(step, size))
        at += len(step) - len(unpacking.unused_data)
        size -= len(parts[-1])
    return b"".join(parts)
