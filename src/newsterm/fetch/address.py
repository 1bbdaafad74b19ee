"""Turn what a person types into an address that can be asked."""

import re
import shlex
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from newsterm.lang import line
from newsterm.model import AddressError

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d{1,5}(?:[/?#]|$))")
_HOST = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?\.?")
_DEFAULT_PORTS = {"http": 80, "https": 443}
# RFC 3986 §2: reserved, unreserved, and the sign of what is encoded already.
_SAFE = "!#$%&'()*+,/:;=?@[]~"
_EXAMPLE = "an address looks like https://example.org/feed.xml"


def normalise(address: str, *, cwd: Path) -> str:
    """Give the http(s):, file: or exec: address that was meant; one spelling for each.

    `example.org/feed` gets https; an IP address, `localhost` and a port of its own get http; `feed:` is a
    browser's word for http(s); a file that is there becomes a file: address; `exec:COMMAND` stays. Nothing
    is fetched. Raises AddressError for anything else.
    """
    text = address.strip().strip("<>").strip()
    shown = line(address)[:200]
    if not text:
        raise AddressError("there is no address", hint=_EXAMPLE)
    if text != line(text):
        raise AddressError(f"{shown} has control characters or line breaks in it", hint=_EXAMPLE)
    if text.startswith("-"):
        raise AddressError(f"{shown} looks like an option, not an address", hint=_EXAMPLE)
    scheme = match[1].lower() if (match := _SCHEME.match(text)) else ""
    rest = text[len(scheme) + 1 :] if scheme else text
    match scheme:
        case "":
            return _bare(text, shown, cwd)
        case "http" | "https":
            return _web(scheme, rest, shown)
        case "feed":
            if inner := re.match(r"(https?):", rest, re.IGNORECASE):
                return _web(inner[1].lower(), rest[inner.end() :], shown)
            return _web("https", rest if rest.startswith("//") else f"//{rest}", shown)
        case "file":
            return _file(rest, shown, cwd)
        case "exec":
            return _command(rest, shown)
        case _:
            raise AddressError(
                f"{shown} begins with {scheme}:, which newsterm does not follow",
                hint="newsterm follows https:, http:, file: and exec:",
            )


def _bare(text: str, shown: str, cwd: Path) -> str:
    if path := _existing(text, cwd):
        return path.as_uri()
    if text.startswith(("/", "./", "../", "~")) and not text.startswith("//"):
        raise AddressError(f"there is no file {shown}", hint="an address on the web begins with https://")
    rest = text if text.startswith("//") else f"//{text}"
    url = _web("https", rest, shown)
    parts = urlsplit(url)
    host = parts.hostname or ""
    if "." not in host.strip(".") and ":" not in host and host != "localhost":
        raise AddressError(f"{shown} is neither an address nor a file", hint=_EXAMPLE)
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
        raise AddressError(f"{shown} has no host", hint=_EXAMPLE)
    if re.search(r"[\s\"<>\\^`{|}]", rest):
        raise AddressError(
            f"{shown} has a character in it that no address has", hint="a space is written %20"
        )
    try:
        parts = urlsplit(f"{scheme}:{rest}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise AddressError(f"{shown} has a host or port that cannot be", hint=_EXAMPLE) from None
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
        raise AddressError(f"{shown} has no host", hint=_EXAMPLE)
    if ":" in host:
        return f"[{host}]"
    if not host.isascii():
        try:
            # What is shown and asked is the ASCII form: no letter of another script passes for a Latin one.
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            raise AddressError(f"{shown} has a host that cannot be", hint=_EXAMPLE) from None
    if not _HOST.fullmatch(host) or ".." in host or len(host) > 253:
        raise AddressError(f"{shown} has a host that cannot be", hint=_EXAMPLE)
    return host.lower()


def _file(rest: str, shown: str, cwd: Path) -> str:
    if rest.startswith("//"):
        host, slash, path = rest[2:].partition("/")
        if host not in {"", "localhost"}:
            raise AddressError(f"{shown} names a file on another machine", hint="file:///path/to/feed.xml")
        rest = slash + path
    path = unquote(rest)
    if not path or "\0" in path:
        raise AddressError(f"{shown} names no file", hint="file:///path/to/feed.xml")
    return (cwd / Path(path).expanduser()).absolute().as_uri()


def _command(rest: str, shown: str) -> str:
    try:
        if (argv := shlex.split(rest)) and argv[0].strip():
            return f"exec:{rest.strip()}"
    except ValueError:
        raise AddressError(f"{shown} has a quotation mark that is not closed") from None
    raise AddressError(f"{shown} names no command", hint="exec:command argument…")
