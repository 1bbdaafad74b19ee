"""Turn what a person types into an address that can be asked."""

import re
import shlex
from collections.abc import Collection
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from newsterm.lang import Said, line
from newsterm.model import AddressError, UsageError, at_home, shown_address

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d{1,5}(?:[/?#]|$))")
_HOST = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?\.?")
_SCHEMES = ("https:", "http:", "file:", "exec:", "filter:")
_DEFAULT_PORTS = {"http": 80, "https": 443}
# RFC 3986 §2: reserved, unreserved, and the sign of what is encoded already.
_SAFE = "!#$%&'()*+,/:;=?@[]~"
_EXAMPLE = Said("hints.fetch.example", example="https://example.org/feed.xml")
_FILE_EXAMPLE = Said("hints.fetch.example", example="file:///path/to/feed.xml")
_FILTER = re.compile(r"(.+?):((?:https?|file|feed):.+)", re.IGNORECASE)
"""newsboat's form: the first colon before an address ends the command."""


def normalise(address: str, *, cwd: Path, schemes: Collection[str] = ()) -> str:
    """Give the http(s):, file:, exec: or filter: address that was meant; one spelling for each.

    `example.org/feed` gets https; an IP address, `localhost` and a port of its own get http; `feed:` is a
    browser's word for http(s); a file that is there becomes a file: address; `exec:COMMAND` stays, and of
    `filter:COMMAND:ADDRESS` the address is treated in the same way. One of the further `schemes` stays as it
    is. Nothing is fetched. Raises AddressError for anything else.
    """
    text = address.strip().strip("<>").strip()
    shown = shown_address(line(address))[:200]
    if not text:
        raise AddressError(Said("errors.fetch.no_address"), hint=_EXAMPLE)
    if text != line(text):
        raise _wrong("control_characters", shown)
    if text.startswith("-"):
        raise _wrong("option", shown)
    scheme = match[1].lower() if (match := _SCHEME.match(text)) else ""
    if scheme and scheme in schemes:
        return f"{scheme}{text[len(scheme) :]}"
    if not scheme:
        return _bare(text, shown, cwd)
    return _by_scheme(scheme, text[len(scheme) + 1 :], shown, cwd)


def _by_scheme(scheme: str, rest: str, shown: str, cwd: Path) -> str:
    match scheme:
        case "http" | "https":
            return _web(scheme, rest, shown)
        case "feed":
            if inner := re.match(r"(https?):", rest, re.IGNORECASE):
                return _web(inner[1].lower(), rest[inner.end() :], shown)
            return _web("https", rest if rest.startswith("//") else f"//{rest}", shown)
        case "file":
            return _file(rest, shown, cwd)
        case "exec":
            return f"exec:{_command(rest, shown)}"
        case "filter":
            return _filtered(rest, shown, cwd)
        case _:
            raise AddressError(
                Said("errors.fetch.scheme", address=shown, scheme=f"{scheme}:"),
                hint=Said("hints.fetch.schemes", known=_SCHEMES),
            )


def parts_of_filter(url: str) -> tuple[str, str]:
    """Take a filter: address apart: the command, and the address that it filters; both empty: it is none."""
    found = _FILTER.fullmatch(url.removeprefix("filter:"))
    return (found[1], found[2]) if found else ("", "")


def _wrong(key: str, shown: str) -> AddressError:
    return AddressError(Said(f"errors.fetch.{key}", address=shown), hint=_EXAMPLE)


def _bare(text: str, shown: str, cwd: Path) -> str:
    if path := _existing(text, cwd):
        return path.as_uri()
    if text.startswith(("/", "./", "../", "~")) and not text.startswith("//"):
        raise AddressError(Said("errors.fetch.no_file", file=shown), hint=Said("hints.fetch.https"))
    rest = text if text.startswith("//") else f"//{text}"
    url = _web("https", rest, shown)
    parts = urlsplit(url)
    host = parts.hostname or ""
    if "." not in host.strip(".") and ":" not in host and host != "localhost":
        raise _wrong("neither", shown)
    # What has a port of its own, or no name, is a server that somebody runs for trying things out: no TLS.
    is_unnamed = host == "localhost" or _is_number(host)
    if parts.port or (is_unnamed and urlsplit(rest).port is None):
        return _web("http", rest, shown)
    return url


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _existing(text: str, cwd: Path) -> Path | None:
    try:
        path = (cwd / Path(text).expanduser()).resolve()
        return path if path.is_file() else None
    except (OSError, RuntimeError, ValueError):
        return None


def _web(scheme: str, rest: str, shown: str) -> str:
    if not rest.startswith("//"):
        raise _wrong("no_host", shown)
    if re.search(r"[\s\"<>\\^`{|}]", rest):
        raise AddressError(
            Said("errors.fetch.odd_character", address=shown), hint=Said("hints.fetch.space", written="%20")
        )
    try:
        parts = urlsplit(f"{scheme}:{rest}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise _wrong("odd_host", shown) from None
    netloc = _host(host, shown)
    if port is not None and port != _DEFAULT_PORTS[scheme]:
        netloc += f":{port}"
    if "@" in parts.netloc:
        netloc = f"{quote(parts.netloc.rpartition('@')[0], safe=_SAFE)}@{netloc}"
    return urlunsplit(
        (scheme, netloc, quote(parts.path, safe=_SAFE) or "/", quote(parts.query, safe=_SAFE), "")
    )


def _host(host: str, shown: str) -> str:
    if not host:
        raise _wrong("no_host", shown)
    if ":" in host:
        return f"[{host}]"
    if not host.isascii():
        try:
            # What is shown and asked is the ASCII form: no letter of another script passes for a Latin one.
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            raise _wrong("odd_host", shown) from None
    if not _HOST.fullmatch(host) or ".." in host or len(host) > 253:
        raise _wrong("odd_host", shown)
    return host.lower()


def _file(rest: str, shown: str, cwd: Path) -> str:
    if rest.startswith("//"):
        host, slash, path = rest[2:].partition("/")
        if host not in {"", "localhost"}:
            raise AddressError(Said("errors.fetch.far_file", address=shown), hint=_FILE_EXAMPLE)
        rest = slash + path
    path = unquote(rest)
    if not path or "\0" in path:
        raise AddressError(Said("errors.fetch.names_no_file", address=shown), hint=_FILE_EXAMPLE)
    try:
        return (cwd / at_home(path)).absolute().as_uri()
    except UsageError as error:
        raise AddressError(error.said, hint=error.way_out) from None


def _command(rest: str, shown: str) -> str:
    try:
        if (argv := shlex.split(rest)) and argv[0].strip():
            return rest.strip()
    except ValueError:
        raise AddressError(Said("errors.fetch.address_quotation", address=shown)) from None
    raise AddressError(Said("errors.fetch.names_no_command", address=shown), hint=Said("hints.fetch.exec"))


def _filtered(rest: str, shown: str, cwd: Path) -> str:
    command, url = parts_of_filter(rest)
    if not url:
        raise AddressError(
            Said("errors.fetch.filters_nothing", address=shown),
            hint=Said("hints.fetch.filter", example="filter:command:https://example.org/feed.xml"),
        )
    return f"filter:{_command(command, shown)}:{normalise(url, cwd=cwd)}"
