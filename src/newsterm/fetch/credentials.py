"""What only a feed's own server is shown: name and password, headers, cookies."""

import base64
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, unquote

from newsterm.lang import Said
from newsterm.model import Feed, FetchError, because

_HTTP_ONLY = "#HttpOnly_"
_LARGEST_FILE = 4_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookie:
    """A line of a cookies file."""

    domain: str
    subdomains: bool
    path: str
    secure: bool
    expires: int
    """Seconds since 1970; 0: with the browser that wrote it."""
    pair: str = field(repr=False)

    def fits(self, parts: SplitResult, now: float) -> bool:
        """Whether it goes with a request (RFC 6265 §5.4)."""
        host, path = (parts.hostname or "").lower(), parts.path or "/"
        return (
            (host == self.domain or (self.subdomains and host.endswith(f".{self.domain}")))
            and (path == self.path or path.startswith(self.path.rstrip("/") + "/"))
            and (parts.scheme == "https" or not self.secure)
            and (not self.expires or self.expires > now)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What is said to prove who asks."""

    typed: SplitResult
    """The feed's own address."""
    headers: dict[str, str] = field(default_factory=dict, repr=False)
    cookies: tuple[Cookie, ...] = ()

    def toward(self, parts: SplitResult, clock: Callable[[], float] = time.time) -> dict[str, str]:
        """Give the headers for an address: all to the feed's own server, to another only its own cookies."""
        said = dict(self.headers) if is_own(self.typed, parts) else {}
        now = clock()
        if fitting := [one.pair for one in self.cookies if one.fits(parts, now)]:
            said["cookie"] = "; ".join(fitting)
        return said


async def gathered(feed: Feed, typed: SplitResult, ask: Callable[[str], Awaitable[str]]) -> Credentials:
    """Gather what a feed's settings say; `ask` runs a password command. Raises FetchError."""
    headers = {
        name.strip().lower(): value.strip() for name, _, value in (one.partition(":") for one in feed.headers)
    }
    user = feed.user or unquote(typed.username or "")
    password = feed.password or unquote(typed.password or "")
    if feed.password_command:
        password = await ask(feed.password_command)
    if user or password:
        pair = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        headers["authorization"] = f"Basic {pair}"
    cookies = read_cookies(feed.cookies) if feed.cookies else ()
    return Credentials(typed=typed, headers=headers, cookies=cookies)


def read_cookies(name: str) -> tuple[Cookie, ...]:
    """Read a file of cookies in Netscape's form, as browsers' extensions, curl and yt-dlp write it."""
    try:
        with Path(name).expanduser().open("rb") as file:
            text = file.read(_LARGEST_FILE).decode("utf-8", "replace")
    except (OSError, ValueError, RuntimeError) as error:
        why = because(error) if isinstance(error, OSError) else Said("errors.fetch.name_cannot_be")
        said = Said("errors.fetch.cookies", file=name, why=why)
        raise FetchError(said, hint=Said("hints.fetch.cookies")) from error
    found = []
    for line in text.splitlines():
        fields = line.removeprefix(_HTTP_ONLY).split("\t")
        if len(fields) != 7 or (line.startswith("#") and not line.startswith(_HTTP_ONLY)):
            continue
        domain, subdomains, path, secure, expires, key, value = fields
        if not f"{key}={value}".isprintable():
            continue
        found.append(
            Cookie(
                domain=domain.lstrip(".").lower(),
                subdomains=subdomains.upper() == "TRUE",
                path=path or "/",
                secure=secure.upper() == "TRUE",
                expires=int(expires) if expires.isdecimal() and len(expires) < 15 else 0,
                pair=f"{key}={value}" if key else value,
            )
        )
    return tuple(found)


def is_own(typed: SplitResult, parts: SplitResult) -> bool:
    """Whether an address is on the feed's own server: its origin, or the same host newly behind TLS."""
    if origin(typed) == origin(parts):
        return True
    (_, host, port), (scheme, there, other) = origin(typed), origin(parts)
    return host == there and (port, scheme, other) == (80, "https", 443)


def origin(parts: SplitResult) -> tuple[str, str, int]:
    """Give scheme, host and port (RFC 6454 §4)."""
    default = 443 if parts.scheme == "https" else 80
    return parts.scheme, (parts.hostname or "").lower(), parts.port or default
