"""How feeds.toml says that a feed is to be asked: what TOML holds → what fetch uses, or UnfitError."""

import re
import shlex
from urllib.parse import urlsplit

from newsterm.config.values import UnfitError, text, texts
from newsterm.lang import Said

SECRET = frozenset({"password", "headers", "proxy"})
"""Settings whose value is shown to nobody, not even in the complaint that it cannot be."""
NO_PROXY = "none"

_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}:[ \t]*\S[^\x00-\x08\x0a-\x1f\x7f]*")
"""RFC 9110 §5: a token, a colon, a value."""
_OURS = frozenset({
    "host", "connection", "content-length", "transfer-encoding", "te", "upgrade", "trailer",
    "accept-encoding", "if-none-match", "if-modified-since", "user-agent", "cookie",
})  # fmt: skip
"""Headers that newsterm says itself, or that have a setting of their own."""
_PROXIES = frozenset({"http", "https", "socks5", "socks5h"})
_FAULTS = ("expired", "name", "self-signed")
_FINGERPRINT = re.compile(r"sha256:[0-9a-f]{64}")


def secret(value: object) -> str:
    """Read a text as it stands, blanks included, but one that can go into a header."""
    if not isinstance(value, str) or not value.isprintable():
        raise UnfitError(Said("errors.config.one_line"))
    return value


def command_line(value: object) -> str:
    """Read a command with its arguments as it stands; no shell ever sees it."""
    said = text(value)
    try:
        shlex.split(said)
    except ValueError:
        raise UnfitError(Said("errors.config.command", example='"pass show news"')) from None
    return said


def headers(value: object) -> tuple[str, ...]:
    """Read a list of headers; those that newsterm says itself are none that can be set here."""
    said = texts(value)
    for header in said:
        if not _HEADER.fullmatch(header):
            raise UnfitError(Said("errors.config.headers", example='["X-Key: value"]'))
        if header.partition(":")[0].lower() in _OURS:
            raise UnfitError(Said("errors.config.other_headers"))
    return said


def proxy(value: object) -> str:
    """Read the address of a proxy, or `none`."""
    said = text(value)
    if said in {"", NO_PROXY}:
        return said
    try:
        parts = urlsplit(said)
        fit = parts.scheme in _PROXIES and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fit = False
    if not fit:
        raise UnfitError(
            Said(
                "errors.config.proxy",
                none='"none"',
                example='"socks5://127.0.0.1:9050"',
                kinds="http, https, socks5, socks5h",
            )
        )
    return said


def exceptions(value: object) -> tuple[str, ...]:
    """Read what is passed over in a server's certificate, one by one."""
    said = tuple(_fingerprint(one) for one in texts(value))
    if any(one not in _FAULTS and not _FINGERPRINT.fullmatch(one) for one in said):
        raise UnfitError(
            Said("errors.config.exceptions", known='"expired", "name", "self-signed"', example='"sha256:…"')
        )
    return said


def _fingerprint(text_: str) -> str:
    """Spell a fingerprint as one does: OpenSSL prints it in capitals, with colons."""
    kind, sign, digits = text_.partition(":")
    return f"{kind.lower()}:{digits.replace(':', '').lower()}" if sign else text_
