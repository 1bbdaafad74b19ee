"""The codings that a body may come in (RFC 9110 §8.4), undone step by step, each step bounded."""

import re
import sys
import zlib
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any, Protocol

from newsterm.lang import Said
from newsterm.model import FetchError
from newsterm.model.errors import LATER
from newsterm.model.isal import isal

_STEP = 256 * 1024
GZIP = b"\x1f\x8b"
"""How every member of gzip begins (RFC 1952 §2.3.1)."""
_GZIP_BITS = 31
_PLAIN = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*(?:<(?:\?xml|rss|feed|rdf|html|!doctype|!--)|\{\s*")', re.IGNORECASE
)
"""How documents begin that no packing begins with."""
_HAS_ZSTD = sys.version_info >= (3, 14)


def accepted() -> str:
    """Say which codings we undo; zstd where Python does."""
    return "gzip, deflate, br" + (", zstd" if _HAS_ZSTD else "")


class Layer(Protocol):
    """One content coding being undone."""

    @property
    def is_whole(self) -> bool:
        """Whether what came so far ends where the packing ends."""

    @property
    def is_broken(self) -> bool:
        """Whether there is nothing more to be made of what comes."""

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        """Unpack a chunk in bounded pieces."""


def through(layers: Sequence[Layer], chunk: bytes) -> Iterator[bytes]:
    """Send a chunk through all layers, step by step, so that each step is bounded."""
    if not layers:
        yield chunk
        return
    for step in layers[0].steps(chunk):
        yield from through(layers[1:], step)


class Named:
    """What a server calls the coding; what it is, its first bytes show."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._layer: Layer | None = None

    @property
    def is_whole(self) -> bool:
        """As the coding's own."""
        return self._layer is None or self._layer.is_whole

    @property
    def is_broken(self) -> bool:
        """As the coding's own."""
        return self._layer is not None and self._layer.is_broken

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        """Unpack a chunk in bounded pieces."""
        if self._layer is None:
            self._layer = _layer(self._name, chunk)
        return self._layer.steps(chunk)


class _Unpacked:
    """No coding."""

    is_whole = True
    is_broken = False

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        yield chunk


def _layer(name: str, beginning: bytes) -> Layer:
    if beginning.startswith(GZIP):
        return _gunzipping()
    if _PLAIN.match(beginning):
        return _Unpacked()
    match name:
        case "gzip" | "x-gzip":
            return _gunzipping()
        case "deflate":
            return _Deflated(15)
        case "br":
            return _Brotli()
        case "zstd" if _HAS_ZSTD:
            return _Zstandard()
    hint = Said("hints.fetch.it_says", what=f"{name[:20]!a}")
    raise FetchError(Said("errors.fetch.packed_oddly"), hint=hint)


def _gunzipping() -> Layer:
    isa = isal()
    return _Gunzipped(isa) if isa else _Deflated(_GZIP_BITS)


class _After:
    """What comes after a member of gzip: the next (RFC 1952 §2.2), or padding, after which nothing counts."""

    def __init__(self) -> None:
        self._first = b""
        self._is_over = False

    def next(self, chunk: bytes) -> bytes:
        """Give the next member from its beginning on; nothing where there is none, or too little yet."""
        if self._is_over:
            return b""
        chunk = self._first + chunk
        self._first = chunk if len(chunk) < len(GZIP) else b""
        self._is_over = not GZIP.startswith(chunk[: len(GZIP)])
        return b"" if self._first or self._is_over else chunk


class _Gunzipped:
    """gzip (RFC 1952) by ISA-L; where it breaks, all that came is gone through once more with zlib.

    That one can go back to before the byte with which the packing breaks; ISA-L cannot.
    """

    def __init__(self, isa: ModuleType) -> None:
        self._isa = isa
        self._packer: Any = isa.decompressobj(_GZIP_BITS)
        self._after = _After()
        self._came: list[bytes] = []
        self._given = 0
        self._careful: _Deflated | None = None

    @property
    def is_whole(self) -> bool:
        return self._careful.is_whole if self._careful else self._packer.eof or not self._came

    @property
    def is_broken(self) -> bool:
        return self._careful is not None and self._careful.is_broken

    def steps(self, chunk: bytes) -> Iterator[bytes]:
        if self._careful:
            yield from self._careful.steps(chunk)
            return
        self._came.append(chunk)
        try:
            for step in self._swiftly(chunk):
                self._given += len(step)
                yield step
        except self._isa.error:
            yield from self._carefully()

    def _swiftly(self, chunk: bytes) -> Iterator[bytes]:
        while chunk or not self._packer.eof:
            if self._packer.eof:
                if not (chunk := self._after.next(chunk)):
                    return
                self._packer = self._isa.decompressobj(_GZIP_BITS)
            step = self._packer.decompress(chunk, _STEP)
            chunk = self._packer.unused_data if self._packer.eof else self._packer.unconsumed_tail
            if step:
                yield step
            elif not chunk:
                return

    def _carefully(self) -> Iterator[bytes]:
        """Give what zlib makes of all that came, from where nothing was given yet."""
        self._careful = _Deflated(_GZIP_BITS)
        known, at = self._given, 0
        for chunk in self._came:
            for step in self._careful.steps(chunk):
                at += len(step)
                if at > known:
                    yield step[-(at - known) :]
                    known = at
        self._came.clear()


class _Deflated:
    """gzip (RFC 1952) and deflate (RFC 1950), by their window bits."""

    def __init__(self, bits: int) -> None:
        self._bits = bits
        self._packer = zlib.decompressobj(bits)
        self._after = _After()
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
            if self._bits != _GZIP_BITS or not (chunk := self._after.next(chunk)):
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
