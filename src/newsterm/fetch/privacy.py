"""Which hosts are nobody else's: this machine, its network, its provider's inside."""

import asyncio
import ipaddress
import socket
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress

Resolve = Callable[[str], Awaitable[list[str]]]
"""Host name → its addresses, as text; raises OSError where it has none."""

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
_LOOKUPS = 64
_looking: dict[asyncio.AbstractEventLoop, asyncio.Semaphore] = {}


async def resolve(host: str) -> list[str]:
    """Look a name up as the system would, forms like `0x7f.1` included; raises OSError.

    In threads of its own: the loop has six, and waits at its end for those that hang.
    """
    if is_number(host):
        return [host]
    loop = asyncio.get_running_loop()
    if loop not in _looking:
        _looking.clear()
        _looking[loop] = asyncio.Semaphore(_LOOKUPS)
    found: asyncio.Future[list[str]] = loop.create_future()

    def tell(addresses: list[str], error: Exception | None) -> None:
        if not found.done():
            found.set_exception(error) if error else found.set_result(addresses)

    def look() -> None:
        addresses: list[str] = []
        failure: Exception | None = None
        try:
            answers = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
            addresses = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
        except (OSError, UnicodeError) as error:
            failure = error
        with suppress(RuntimeError):  # nobody waits any more: the loop is closed
            loop.call_soon_threadsafe(tell, addresses, failure)

    async with _looking[loop]:
        threading.Thread(target=look, name=f"look up {host}", daemon=True).start()
        return await found


def is_number(host: str) -> bool:
    """Whether a host is an address already, as text."""
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def is_inside(host: str) -> bool:
    """Whether a host says by itself, without being looked up, that it is not on the public internet."""
    host = host.rstrip(".").lower()
    if host == "localhost" or host.endswith((".localhost", ".local", ".internal", ".home.arpa")):
        return True
    try:
        return _private(host)
    except ValueError:
        return False


def _private(text: str) -> bool:
    address = ipaddress.ip_address(text.partition("%")[0].strip("[]"))
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _private(str(inner))
    return not address.is_global or address.is_multicast
