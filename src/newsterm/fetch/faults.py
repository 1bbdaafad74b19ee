"""What went wrong between us and a server, in the reader's terms."""

import errno
import socket
import ssl
from collections.abc import Iterator

import httpx

from newsterm.fetch.proxies import PASSWORD, SILENT, UNREACHABLE
from newsterm.lang import Said, line
from newsterm.model import FetchError
from newsterm.model.errors import LATER

_CERTIFICATE = {
    9: ("not_yet", "expired"),
    10: ("expired", "expired"),
    18: ("self_signed", "self-signed"),
    19: ("unknown_signer", "self-signed"),
    20: ("unknown_signer", "self-signed"),
    21: ("unknown_signer", "self-signed"),
    23: ("revoked", ""),
    62: ("other_name", "name"),
    64: ("other_name", "name"),
}
"""By OpenSSL's X509_V_ERR numbers: our word for it, and the exception in feeds.toml that passes over it."""
_NOT_TLS = frozenset({
    "WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG", "UNKNOWN_PROTOCOL",
})  # fmt: skip
"""What one version of OpenSSL or another says to bytes that are no TLS record."""
_SYSTEM = {
    errno.ECONNREFUSED: "refused",
    errno.ECONNRESET: "broke_off",
    errno.EPIPE: "broke_off",
    errno.ECONNABORTED: "broke_off",
    errno.ENETUNREACH: "network_unreachable",
    errno.EHOSTUNREACH: "host_unreachable",
    errno.ETIMEDOUT: "no_answer",
    errno.EMFILE: "too_many_open",
    errno.ENFILE: "too_many_open",
}
_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (httpx.UnsupportedProtocol, "not_web"),
    (httpx.ConnectTimeout, "not_accepted"),
    (httpx.TimeoutException, "silent"),
    (httpx.ConnectError, "no_connection"),
    (httpx.NetworkError, "broke_off"),
    (httpx.ProtocolError, "not_http"),
)
_SIGNS = (
    ("without sending complete message", "broke_off_within"),
    ("without sending a response", "closed"),
    ("another certificate", "other_certificate"),
    ("too much head", "long_head"),
    ("Receive buffer too long", "long_head"),
    ("Max outbound streams", "broke_off"),
)
"""What httpx and we say of what cannot be said by kind."""
CHECK = Said("hints.fetch.check_address")


def in_words(error: BaseException, host: str) -> FetchError:
    """Say what went wrong between us and a server, as far back as its cause can be told."""
    host = host or "?"
    if isinstance(error, httpx.ProxyError):
        return _by_the_proxy(str(error), host)
    # httpx looks where a redirect leads, though it is we who follow it.
    if "location header" in str(error) or (isinstance(error, httpx.InvalidURL) and host != "?"):
        return FetchError(Said("errors.fetch.odd_redirect"), hint=LATER)
    for cause in _causes(error):
        if isinstance(cause, FetchError):
            return cause
        if said := _by_cause(cause, host):
            return FetchError(said[0], hint=said[1])
    key = next((key for sign, key in _SIGNS if sign in str(error)), "") or next(
        (key for kind, key in _KINDS if isinstance(error, kind)), "not_asked"
    )
    if key == "not_web":
        return FetchError(Said("errors.fetch.not_web"), hint=CHECK)
    return FetchError(Said(f"errors.fetch.{key}", host=host), hint=LATER)


def _by_the_proxy(said: str, host: str) -> FetchError:
    hint = Said("hints.fetch.proxy")
    if said in {PASSWORD, SILENT, UNREACHABLE}:
        return FetchError(Said(f"errors.fetch.proxy_{said}"), hint=hint)
    return FetchError(Said("errors.fetch.proxy", host=host, why=line(said)[:20]), hint=hint)


def _by_cause(cause: BaseException, host: str) -> tuple[Said, Said] | None:
    match cause:
        case ssl.SSLCertVerificationError():
            return _by_the_certificate(cause.verify_code, host)
        case ssl.SSLError():
            hint = Said("hints.fetch.plain_http") if cause.reason in _NOT_TLS else LATER
            return Said("errors.fetch.no_tls", host=host), hint
        case socket.gaierror():
            later = Said("errors.fetch.no_lookup", host=host), Said("hints.fetch.network")
            never = Said("errors.fetch.no_such_host", host=host), CHECK
            return later if cause.errno == socket.EAI_AGAIN else never
        case OSError() if cause.errno in _SYSTEM:
            return Said(f"errors.fetch.{_SYSTEM[cause.errno]}", host=host), LATER
        case UnicodeError() | httpx.InvalidURL():
            return Said("errors.fetch.malformed"), CHECK
        case _:
            return None


def _by_the_certificate(code: int, host: str) -> tuple[Said, Said]:
    key, exception = _CERTIFICATE.get(code, ("bad_certificate", ""))
    written = Said("hints.fetch.certificate", exception=f'tls = ["{exception}"]')
    return Said(f"errors.fetch.{key}", host=host), written if exception else Said("hints.fetch.operator")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Walk from an error to its causes, through groups."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        cause = waiting.pop(0)
        if cause is None or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        if isinstance(cause, BaseExceptionGroup):
            waiting += cause.exceptions
        waiting += [cause.__cause__, cause.__context__]
