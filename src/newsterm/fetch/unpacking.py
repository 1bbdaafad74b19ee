"""Unpack a body as it comes in, within bounds."""

import re
import sys
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Protocol

from newsterm.lang import NOTHING, Said
from newsterm.model import FetchError
from newsterm.model.errors import LATER

_STEP = 256 * 1024
_MOST_LAYERS = 2
_GZIP = b"\x1f\x8b"
_PLAIN = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*(?:<(?:\?xml|rss|feed|rdf|html|!doctype|!--)|\{\s*")', re.IGNORECASE
)
"""How documents begin that no packing begins with."""
_ENDS = (b">", b"}", b"]")
"""How a document ends that may be whole, whatever befell it on its way."""
_BLANKS = b" \t\r\n\0"
_BREAKS = frozenset({"errors.fetch.broke_off", "errors.fetch.broke_off_within"})
_HAS_ZSTD = sys.version_info >= (3, 14)
MODEST = 512 * 1024
"""Bytes of a body for which there is room at any time."""


def accepted() -> str:
    """Say which codings we undo; zstd where Python does."""
    return "gzip, deflate, br" + (", zstd" if _HAS_ZSTD else "")


async def unpacked(
    chunks: AsyncIterator[bytes],
    encoding: str,
    largest: int,
    room: Callable[[], Awaitable[object]] | None = None,
) -> tuple[bytes, Said]:
    """Collect a body and undo its coding (RFC 9110 §8.4): what the bytes show, whatever the server calls it.

    With it comes what went wrong on its way, where it may be whole all the same: a length or a checksum that
    is another, a connection that broke off. `room` is awaited once, where a body grows beyond what is modest.
    Raises FetchError where more than `largest` bytes come, packed or unpacked, or where they end in the midst
    of something. Never more than that many bytes and one step of 256 KiB are held, whatever a few bytes claim
    to be.
    """
    names = [name.strip().lower() for name in encoding.split(",")]
    layers = [name for name in reversed(names) if name not in {"", "identity"}]
    if len(layers) > _MOST_LAYERS:
        raise FetchError(Said("errors.fetch.packed_too_often"), hint=LATER)
    packers: list[_Layer] = [_Named(name) for name in layers]
    body = bytearray()
    came = 0
    damage = NOTHING
    try:
        async for chunk in chunks:
            came += len(chunk)
            for step in _steps(packers, chunk):
                if room and len(body) + len(step) > MODEST:
                    await room()
                    room = None
                body += step
                _see_that_it_fits(max(len(body), came), largest)
    except BaseException as error:
        said = error.said if isinstance(error, FetchError) else NOTHING
        if said.key not in _BREAKS or not body.rstrip(_BLANKS).endswith(_ENDS):
            body.clear()  # whoever keeps the error keeps this frame
            raise
        damage = said
    if any(not packer.is_whole for packer in packers) and came and not damage:
        broken = any(packer.is_broken for packer in packers)
        damage = Said("errors.fetch.packing_broken" if broken else "errors.fetch.cut_short")
        if not body.rstrip(_BLANKS).endswith(_ENDS):
            raise FetchError(damage, hint=LATER)
    if not packers and body.startswith(_GZIP):
        return await unpacked(_alone(bytes(body)), "gzip", largest, room)
    return bytes(body), damage


def _see_that_it_fits(size: int, largest: int) -> None:
    if size > largest:
        raise too_large(largest)


async def _alone(chunk: bytes) -> AsyncIterator[bytes]:
    yield chunk


def too_large(largest: int) -> FetchError:
    """Say that an answer is larger than is taken."""
    size = f"{largest / 1_000_000:g} MB"
    return FetchError(Said("errors.fetch.too_large", size=size), hint=Said("hints.fetch.largest"))


class _Layer(Protocol):
    """One content coding being undone."""

    @property
    def is_whole(self) -> bool:
        """Whether what came so far ends where the packing ends."""

    @property
    def is_broken(self) -> bool:
        """Whether there is nothing more to be made of what comes."""

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        """Unpack a chunk in bounded pieces."""


def _steps(layers: list[_Layer], chunk: bytes) -> Iterator[bytes]:
    """Send a chunk through all layers, step by step, so that each step is bounded."""
    if not layers:
        yield chunk
        return
    for step in layers[0].steps(chunk):
        yield from _steps(layers[1:], step)


class _Named:
    """What a server calls the coding; what it is, its first bytes show."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._layer: _Layer | None = None

    @property
    def is_whole(self) -> bool:
        return self._layer is None or self._layer.is_whole

    @property
    def is_broken(self) -> bool:
        return self._layer is not None and self._layer.is_broken

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        if self._layer is None:
            self._layer = _layer(self._name, chunk)
        return self._layer.steps(chunk)


class _Unpacked:
    """No coding."""

    is_whole = True
    is_broken = False

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        yield chunk


def _layer(name: str, beginning: bytes) -> _Layer:
    if beginning.startswith(_GZIP):
        return _Deflated(31)
    if _PLAIN.match(beginning):
        return _Unpacked()
    match name:
        case "gzip" | "x-gzip":
            return _Deflated(31)
        case "deflate":
            return _Deflated(15)
        case "br":
            return _Brotli()
        case "zstd" if _HAS_ZSTD:
            return _Zstandard()
    hint = Said("hints.fetch.it_says", what=f"{name[:20]!a}")
    raise FetchError(Said("errors.fetch.packed_oddly"), hint=hint)


class _Deflated:
    """gzip (RFC 1952) and deflate (RFC 1950), by their window bits."""

    def __init__(self, bits: int) -> None:
        self._bits = bits
        self._packer = zlib.decompressobj(bits)
        self._begun = False
        self.is_broken = False

    @property
    def is_whole(self) -> bool:
        return not self.is_broken and (self._packer.eof or not self._begun)

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        while chunk:
            out, chunk = self._undo(chunk)
            if out:
                yield out
        while not self.is_whole and (out := self._undo(b"")[0]):
            yield out

    def _undo(self, chunk: bytes) -> tuple[bytes, bytes]:
        """Unpack at most one step; what came out, and what is left to go in."""
        if self.is_broken:
            return b"", b""
        if self._packer.eof:
            # A second member (RFC 1952 §2.2); anything else after the end is padding.
            if not chunk.startswith(_GZIP) or self._bits != 31:
                return b"", b""
            self._packer = zlib.decompressobj(self._bits)
        before = self._packer.copy()
        try:
            out = self._packer.decompress(chunk, _STEP)
        except zlib.error:
            out = _sound(before, chunk)
            if self._begun or self._bits != 15 or _PLAIN.match(out):
                self.is_broken = True
                return out, b""
            # Many servers send deflate without the zlib header that RFC 9110 §8.4.1.2 asks for.
            self._bits = -15
            self._packer = zlib.decompressobj(self._bits)
            return self._undo(chunk)
        self._begun = True
        return out, self._packer.unused_data if self._packer.eof else self._packer.unconsumed_tail


def _sound(packer: "zlib._Decompress", chunk: bytes) -> bytes:
    """Unpack what is there before the byte with which the packing breaks: half by half."""
    out = b""
    while chunk:
        half = (len(chunk) + 1) // 2
        ahead = packer.copy()
        try:
            out += ahead.decompress(chunk[:half], _STEP)
        except zlib.error:
            if half == len(chunk):
                break
            chunk = chunk[:half]
        else:
            packer, chunk = ahead, chunk[half:]
    return out


class _Brotli:
    """Brotli (RFC 7932)."""

    is_broken = False

    def __init__(self) -> None:
        import brotli  # noqa: PLC0415 (few servers speak it without being asked)

        self._packer = brotli.Decompressor()
        self._error: type[Exception] = brotli.error

    @property
    def is_whole(self) -> bool:
        return bool(self._packer.is_finished())

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        while not self._packer.is_finished():
            try:
                out: bytes = self._packer.process(chunk, output_buffer_limit=_STEP)
            except self._error:
                raise _broken() from None
            chunk = b""
            if out:
                yield out
            elif self._packer.can_accept_more_data():
                return


class _Zstandard:
    """Zstandard (RFC 8878)."""

    is_broken = False

    def __init__(self) -> None:
        from compression import zstd  # type: ignore[import-not-found]  # noqa: PLC0415 (from Python 3.14)

        self._packer = zstd.ZstdDecompressor()
        self._error: type[Exception] = zstd.ZstdError

    @property
    def is_whole(self) -> bool:
        return bool(self._packer.eof)

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        while not self._packer.eof:
            try:
                out: bytes = self._packer.decompress(chunk, _STEP)
            except self._error:
                raise _broken() from None
            chunk = b""
            if out:
                yield out
            if self._packer.needs_input:
                return


def _broken() -> FetchError:
    return FetchError(Said("errors.fetch.packing_broken"), hint=LATER)
