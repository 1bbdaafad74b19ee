"""Unpack a body as it comes in, within bounds."""

import zlib
from collections.abc import AsyncIterator, Iterator

from newsterm.model import FetchError
from newsterm.model.errors import LATER

_STEP = 256 * 1024
_MOST_LAYERS = 2
_GZIP = b"\x1f\x8b"


async def unpacked(chunks: AsyncIterator[bytes], encoding: str, largest: int) -> bytes:
    """Collect a body and undo its coding (gzip, deflate; RFC 9110 §8.4); a gzip that nobody declared too.

    Raises FetchError where more than `largest` bytes come, packed or unpacked, or where the coding is broken.
    Never more than that many bytes and one step of 256 KiB are held, whatever a few bytes claim to be.
    """
    names = [name.strip().lower() for name in encoding.split(",")]
    layers = [name for name in reversed(names) if name not in {"", "identity"}]
    if len(layers) > _MOST_LAYERS:
        raise FetchError("the answer is packed too many times over")
    packers = [_Layer(name) for name in layers]
    body = bytearray()
    came = 0
    async for chunk in chunks:
        came += len(chunk)
        if came > largest:
            raise _too_large(largest)
        _through(packers, chunk, body, largest)
    if any(not packer.is_whole for packer in packers) and came:
        raise FetchError("the connection broke off in the middle of the answer", hint=LATER)
    if not packers and body.startswith(_GZIP):
        packer, undeclared = [_Layer("gzip")], bytes(body)
        body = bytearray()
        _through(packer, undeclared, body, largest)
    return bytes(body)


def _through(layers: list["_Layer"], chunk: bytes, body: bytearray, largest: int) -> None:
    """Send a chunk through all layers, step by step, so that each step is bounded."""
    if not layers:
        if len(body) + len(chunk) > largest:
            raise _too_large(largest)
        body += chunk
        return
    first, rest = layers[0], layers[1:]
    for step in first.steps(chunk):
        _through(rest, step, body, largest)


class _Layer:
    """One content coding being undone."""

    def __init__(self, name: str) -> None:
        match name:
            case "gzip" | "x-gzip":
                self._bits = 31
            case "deflate":
                self._bits = 15
            case _:
                raise FetchError(
                    "the answer is packed in a way that was not asked for", hint=f"it says {name[:20]!a}"
                )
        self._packer = zlib.decompressobj(self._bits)
        self._begun = False

    @property
    def is_whole(self) -> bool:
        """Whether what came so far ends where the packing ends."""
        return self._packer.eof or not self._begun

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        """Unpack a chunk in bounded pieces."""
        while chunk:
            out, chunk = self._undo(chunk)
            if out:
                yield out
        while not self._packer.eof and (out := self._packer.decompress(b"", _STEP)):
            yield out

    def _undo(self, chunk: bytes) -> tuple[bytes, bytes]:
        """Unpack at most one step; what came out, and what is left to go in."""
        if self._packer.eof:
            # A second member (RFC 1952 §2.2); anything else after the end is padding.
            if not chunk.startswith(_GZIP) or self._bits != 31:
                return b"", b""
            self._packer = zlib.decompressobj(self._bits)
        try:
            out = self._packer.decompress(chunk, _STEP)
        except zlib.error:
            if self._begun or self._bits != 15:
                raise FetchError("the packing of the answer is broken", hint=LATER) from None
            # Many servers send deflate without the zlib header that RFC 9110 §8.4.1.2 asks for.
            self._bits = -15
            self._packer = zlib.decompressobj(self._bits)
            return self._undo(chunk)
        self._begun = True
        return out, self._packer.unused_data if self._packer.eof else self._packer.unconsumed_tail


def _too_large(largest: int) -> FetchError:
    return FetchError(
        f"the answer is larger than {largest / 1_000_000:g} MB",
        hint="refresh.largest in config.toml allows more",
    )
