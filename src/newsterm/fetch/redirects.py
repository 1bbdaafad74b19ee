"""Where a redirect leads, and whether that may be followed."""

from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from newsterm.fetch.credentials import is_own
from newsterm.lang import Said
from newsterm.model import FetchError
from newsterm.model.errors import LATER

PERMANENT = frozenset({301, 308})
REDIRECTS = frozenset({300, 301, 302, 303, 307, 308})


def parts_of(url: str) -> SplitResult:
    """Take a web address apart; raises FetchError where it is none."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"}:
        raise FetchError(Said("errors.fetch.not_web"), hint=Said("hints.fetch.check_address"))
    return parts


def bare(parts: SplitResult) -> str:
    """Give an address without name, password and fragment: they belong in no log and no request line."""
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path or "/", parts.query, ""))


def with_user(url: str, typed: SplitResult) -> str:
    """Give an address on the feed's own server the name and password that were typed with the first."""
    parts = urlsplit(url)
    if "@" not in typed.netloc or not is_own(typed, parts):
        return url
    return urlunsplit(parts._replace(netloc=f"{typed.netloc.rpartition('@')[0]}@{parts.netloc}"))


def target(url: str, location: str) -> str:
    """Give where a redirect leads; raises FetchError where that may not be followed."""
    # Real servers send UTF-8 in the header, and blanks (RFC 9110 §5.5 and §10.2.2 forbid both).
    location = location.encode("latin-1", "replace").decode("utf-8", "replace").strip()
    location = quote(location, safe="!#$%&'()*+,/:;=?@[]~")
    try:
        parts = urlsplit(urljoin(url, location))
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not location or not usable:
        raise FetchError(Said("errors.fetch.odd_redirect"), hint=LATER)
    if url.startswith("https:") and parts.scheme == "http":
        raise FetchError(
            Said("errors.fetch.downgrade", host=parts.hostname or ""), hint=Said("hints.fetch.operator")
        )
    return bare(parts)
