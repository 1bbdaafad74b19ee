"""Which certificates are taken: those that hold, and the exceptions that a feed names one by one.

`expired` and `name` pass over that one fault: all else has to hold. `self-signed` takes a certificate that
nobody known has signed, if it holds otherwise. `sha256:…` takes this one certificate, whatever is wrong with
it, and no other.
"""

import hashlib
import hmac
import ssl
from functools import cache

NO_CHECK_TIME = 0x200000
"""OpenSSL's X509_V_FLAG_NO_CHECK_TIME, for which Python has no name."""
SELF_SIGNED = "self-signed"
_PIN = "sha256:"


@cache
def context(tls: tuple[str, ...]) -> ssl.SSLContext:
    """Make what checks certificates, but for these exceptions; 20–50 ms, once."""
    import httpx  # noqa: PLC0415 (its authorities are those that everything else here trusts)

    made = httpx.create_ssl_context()
    if any(one.startswith(_PIN) for one in tls):
        return blind()
    _except(made, tls)
    return made


def blind() -> ssl.SSLContext:
    """Make what takes every certificate: to look at one, which is then taken for what it is or not at all."""
    made = ssl.create_default_context()
    made.check_hostname = False
    made.verify_mode = ssl.CERT_NONE
    return made


def trusting(certificate: bytes, tls: tuple[str, ...]) -> ssl.SSLContext:
    """Make what takes this certificate (DER) as its own authority, if all else holds."""
    made = ssl.create_default_context(cadata=ssl.DER_cert_to_PEM_cert(certificate))
    # OpenSSL takes what is no root as an authority only when told so.
    made.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    _except(made, tls)
    return made


def is_pinned(certificate: bytes | None, tls: tuple[str, ...]) -> bool:
    """Whether a certificate (DER) is the one that was named, where one was."""
    pins = [one for one in tls if one.startswith(_PIN)]
    digest = _PIN + hashlib.sha256(certificate or b"").hexdigest()
    return not pins or any(hmac.compare_digest(digest, pin) for pin in pins)


def _except(made: ssl.SSLContext, tls: tuple[str, ...]) -> None:
    if "name" in tls:
        made.check_hostname = False
    if "expired" in tls:
        made.verify_flags = ssl.VerifyFlags(made.verify_flags | NO_CHECK_TIME)
