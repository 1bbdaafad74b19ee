"""Which hosts are nobody else's: this machine, its network, its provider's inside."""

import asyncio
import ipaddress
import socket
from collections.abc import Awaitable, Callable

Resolve = Callable[[str], Awaitable[list[str]]]
"""Host name → its addresses, as text; none where it has none."""

_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


async def resolve(host: str) -> list[str]:
    """Look a name up as the connection itself would, forms like `0x7f.1` included."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []
    return [str(entry[4][0]) for entry in found]


async def is_private(host: str, look_up: Resolve) -> bool:
    """Whether a host is, or leads to, an address that is not on the public internet."""
    host = host.rstrip(".").lower()
    if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        return _private(host)
    except ValueError:
        return any(_private(address) for address in await look_up(host))


def _private(text: str) -> bool:
    address = ipaddress.ip_address(text.partition("%")[0].strip("[]"))
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _private(str(inner))
    return not address.is_global or address.is_multicast
