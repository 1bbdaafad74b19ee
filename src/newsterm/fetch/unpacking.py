"""Unpack a body as it comes in, within bounds."""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass

from newsterm.fetch.codings import GZIP, Named, through
from newsterm.lang import NOTHING, Said
from newsterm.model import FetchError
from newsterm.model.errors import LATER

_MOST_LAYERS = 2
_ENDS = (b">", b"}", b"]")
"""How a document ends that may be whole, whatever befell it on its way."""
_BLANKS = b" \t\r\n\0"
_BREAKS = frozenset({"errors.fetch.broke_off", "errors.fetch.broke_off_within"})
MODEST = 512 * 1024
"""Bytes of a body for which there is room at any time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body that came in whole, or may be whole."""

    data: bytes
    size: int
    """Bytes, unpacked."""
    hash: str
    """SHA-256 of what it is unpacked, hexadecimal."""
    damage: Said = NOTHING
    """What went wrong on its way, where it may be whole all the same: a length or a checksum that is another,
    a connection that broke off."""
    packed: bool = False
    """Whether `data` is sound gzip still."""


async def unpacked(
    chunks: AsyncIterator[bytes],
    encoding: str,
    largest: int,
    room: Callable[[], Awaitable[object]] | None = None,
    *,
    may_stay: bool = False,
) -> Body:
    """Collect a body and undo its coding (RFC 9110 §8.4): what the bytes show, whatever the server calls it.

    `room` is awaited once, where what is held grows beyond what is modest. `may_stay`: what is sound gzip is
    gone through, but held as it came. Raises FetchError where more than `largest` bytes come, packed or
    unpacked, or where they end in the midst of something. Never more than that many bytes, as they came and
    unpacked, and one step of 256 KiB are held, whatever a few bytes claim to be.
    """
    names = [name.strip().lower() for name in encoding.split(",")]
    layers = [name for name in reversed(names) if name not in {"", "identity"}]
    if len(layers) > _MOST_LAYERS:
        raise FetchError(Said("errors.fetch.packed_too_often"), hint=LATER)
    taking = _Taking(layers, largest, room, may_stay=may_stay and len(layers) == 1)
    broke: FetchError | None = None
    try:
        async for chunk in chunks:
            await taking.take(chunk)
    except BaseException as error:
        if not isinstance(error, FetchError) or error.said.key not in _BREAKS:
            taking.let_go()  # whoever keeps the error keeps this frame
            raise
        broke = error
    broke = broke or taking.broke()
    taking.packers.clear()  # with all that came, which they may have kept
    if broke or taking.is_packed_within:
        await taking.hold_unpacked()
    if broke and not taking.held.rstrip(_BLANKS).endswith(_ENDS):
        taking.let_go()
        raise broke
    if taking.is_packed_within and not layers:
        return await unpacked(_alone(bytes(taking.held)), "gzip", largest, taking.room)
    return taking.body(broke.said if broke else NOTHING)


class _Taking:
    """A body on its way: what it comes to, and as much of it as is held."""

    def __init__(
        self,
        layers: Sequence[str],
        largest: int,
        room: Callable[[], Awaitable[object]] | None,
        *,
        may_stay: bool,
    ) -> None:
        self._layers = layers
        self.packers = [Named(name) for name in layers]
        self._largest = largest
        self._may_stay = may_stay
        self._stays = False
        self._came = self._size = 0
        self._begins = b""
        self._hash = hashlib.sha256()
        self.held = bytearray()
        self.room = room
        self.is_packed_within = False
        """Whether what is in it is gzip once more."""

    async def take(self, chunk: bytes) -> None:
        """Go through a chunk; raises FetchError where that is more than fits."""
        if not self._came:
            self._stays = self._may_stay and chunk.startswith(GZIP)
        self._came += len(chunk)
        if self._stays:
            await self._hold(chunk)
        for step in through(self.packers, chunk):
            if self._size < len(GZIP):
                self._begins += step[: len(GZIP)]
                self.is_packed_within = self._begins.startswith(GZIP)
            self._size += len(step)
            self._hash.update(step)
            if not self._stays:
                await self._hold(step)
            if max(self._size, self._came) > self._largest:
                raise too_large(self._largest)

    def broke(self) -> FetchError | None:
        """Say why what came is not all of it; None: it is."""
        if not self._came or all(packer.is_whole for packer in self.packers):
            return None
        broken = any(packer.is_broken for packer in self.packers)
        return FetchError(
            Said("errors.fetch.packing_broken" if broken else "errors.fetch.cut_short"), hint=LATER
        )

    def let_go(self) -> None:
        """Hold nothing any more."""
        self.held.clear()
        self.packers.clear()

    async def hold_unpacked(self) -> None:
        """Hold what is in it after all."""
        if self._stays:
            self._stays = False
            packed, self.held = bytes(self.held), bytearray()
            for step in through([Named(name) for name in self._layers], packed):
                await self._hold(step)

    async def _hold(self, more: bytes) -> None:
        if self.room and len(self.held) + len(more) > MODEST:
            await self.room()
            self.room = None
        self.held += more

    def body(self, damage: Said) -> Body:
        """Give what is held."""
        return Body(
            data=bytes(self.held),
            size=self._size,
            hash=self._hash.hexdigest(),
            damage=damage,
            packed=self._stays,
        )


async def _alone(chunk: bytes) -> AsyncIterator[bytes]:
    yield chunk


def too_large(largest: int) -> FetchError:
    """Say that an answer is larger than is taken."""
    size = f"{largest / 1_000_000:g} MB"
    return FetchError(Said("errors.fetch.too_large", size=size), hint=Said("hints.fetch.largest"))
