"""Through a proxy to a host: SOCKS5 (RFC 1928, RFC 1929) and HTTP's CONNECT (RFC 9110 §9.3.6)."""

import base64
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote

import httpcore

from newsterm.fetch.wire import Wire

PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
_LONGEST_ANSWER = 16_384
PASSWORD, SILENT, UNREACHABLE = "password", "silent", "unreachable"
"""What a ProxyError says where it is not the proxy's own number: `HTTP 403`, `SOCKS 5`."""


def authorization(proxy: SplitResult) -> str:
    """Give what Proxy-Authorization says, where the proxy's address bears a name."""
    if not proxy.username:
        return ""
    pair = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return "Basic " + base64.b64encode(pair.encode()).decode("ascii")


async def connect(wire: Wire, proxy: SplitResult, host: str, port: int) -> None:
    """Ask an HTTP proxy for a way to a host; raises httpcore.ProxyError."""
    target = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    lines = [f"CONNECT {target} HTTP/1.1", f"Host: {target}"]
    if said := authorization(proxy):
        lines.append(f"Proxy-Authorization: {said}")
    await wire.write("\r\n".join((*lines, "", "")).encode("ascii"))
    answer = b""
    while b"\r\n\r\n" not in answer:
        # Byte by byte at the end would be exact; no proxy speaks for the host before we do.
        if not (data := await wire.read(_LONGEST_ANSWER)) or len(answer) > _LONGEST_ANSWER:
            raise httpcore.ProxyError(SILENT)
        answer += data
    status = answer.split(b"\r\n", 1)[0].split(b" ")[1:2]
    code = (status or [b""])[0].decode("latin-1")[:3]
    if not code.startswith("2"):
        known = f"HTTP {code}" if code.isdecimal() else SILENT
        raise httpcore.ProxyError(PASSWORD if code == "407" else known)


async def socks(wire: Wire, proxy: SplitResult, host: str, port: int) -> None:
    """Ask a SOCKS5 proxy for a way to a host, which it looks up itself; raises httpcore.ProxyError."""
    user, password = unquote(proxy.username or "").encode(), unquote(proxy.password or "").encode()
    await wire.write(b"\x05\x02\x00\x02" if user else b"\x05\x01\x00")
    version, method = await _exactly(wire, 2)
    if version != 5 or method not in ({0, 2} if user else {0}):
        raise httpcore.ProxyError(PASSWORD if method in {2, 255} else SILENT)
    if method == 2:
        said = b"".join(bytes((len(text),)) + text for text in (user[:255], password[:255]))
        await wire.write(b"\x01" + said)
        if (await _exactly(wire, 2))[1]:
            raise httpcore.ProxyError(PASSWORD)
    await wire.write(b"\x05\x01\x00" + _named(host) + port.to_bytes(2, "big"))
    _, status, _, kind = await _exactly(wire, 4)
    if status:
        raise httpcore.ProxyError(f"SOCKS {status}")
    # The address from which it asks for us (RFC 1928 §6), which nobody needs.
    length = {1: 4, 4: 16}.get(kind) or (await _exactly(wire, 1))[0]
    await _exactly(wire, length + 2)


def _named(host: str) -> bytes:
    try:
        address = ip_address(host.strip("[]"))
    except ValueError:
        name = host.encode("ascii", "replace")[:255]
        return bytes((3, len(name))) + name
    return bytes((1 if address.version == 4 else 4,)) + address.packed


async def _exactly(wire: Wire, count: int) -> bytes:
    data = b""
    while len(data) < count:
        if not (more := await wire.read(count - len(data))):
            raise httpcore.ProxyError(SILENT)
        data += more
    return data
