"""Decide which addresses of an article may be followed, and number them as they appear."""

from urllib.parse import unquote, urljoin, urlsplit

from newsterm.lang import line

_FOLLOWED = frozenset({"http", "https", "mailto"})


class Links:
    """The numbers of an article's links, in order of appearance: the same address, the same number."""

    def __init__(self, known: tuple[str, ...] = ()) -> None:
        self._numbers = {address: number for number, address in enumerate(known, 1)}

    def number(self, address: str) -> int:
        """From 1; 0 for no address."""
        return self._numbers.setdefault(address, len(self._numbers) + 1) if address else 0

    def addresses(self) -> tuple[str, ...]:
        """All of them, first link first."""
        return tuple(self._numbers)


def followed(href: str, base_url: str = "") -> str:
    """Resolve an address (RFC 3986 §5) that may be opened: http, https or mailto; empty for any other."""
    href = line(href)
    if not href or href.startswith("#"):
        return ""
    try:
        address = urljoin(base_url, href).replace(" ", "%20")
        parts = urlsplit(address)
    except ValueError:  # an IPv6 host without its bracket
        return ""
    if parts.scheme not in _FOLLOWED or not (parts.netloc or (parts.scheme == "mailto" and parts.path)):
        return ""
    return address


def host(address: str) -> str:
    """Whose address it is, in ASCII (a homograph shows itself), without user, port and www."""
    try:
        name = urlsplit(address).hostname or ""
        return (name if name.isascii() else name.encode("idna").decode()).removeprefix("www.")
    except ValueError:  # UnicodeError is one too: no IDNA of it
        return ""


def shown(address: str) -> str:
    """Spell an address for eyes: user and password left out, the host in ASCII (RFC 3986 §7.6)."""
    try:
        parts = urlsplit(address)
        name, port = host(address), parts.port
    except ValueError:
        return address
    if not parts.netloc or not name:
        return address
    www = "www." if (parts.hostname or "").startswith("www.") else ""
    return parts._replace(netloc=f"{www}{name}:{port}" if port else www + name).geturl()


def file_name(address: str) -> str:
    """Give the last part of an address's path, readable; empty where it has none."""
    return line(unquote(urlsplit(address).path.rpartition("/")[2]))[:60]
