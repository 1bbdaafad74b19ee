"""Certificates that do not hold, and the exceptions that a feed names one by one."""

import datetime as dt
import hashlib
import ssl

import pytest
import trustme
from tests.fakes.raw import Raw

from newsterm.fetch import Fetcher
from newsterm.model import Feed, Fetched, FetchError

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nContent-Type: text/xml\r\n\r\n<rss/>"
LONG_AGO = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
STRANGER = trustme.CA()


def certificate(kind: str, authority: trustme.CA) -> trustme.LeafCert:
    match kind:
        case "good":
            return authority.issue_cert("127.0.0.1")
        case "expired":
            return authority.issue_cert(
                "127.0.0.1", not_after=LONG_AGO, not_before=LONG_AGO - dt.timedelta(days=9)
            )
        case "another name":
            return authority.issue_cert("other.example")
        case "a stranger's":
            return STRANGER.issue_cert("127.0.0.1")
        case "a stranger's, expired":
            return STRANGER.issue_cert(
                "127.0.0.1", not_after=LONG_AGO, not_before=LONG_AGO - dt.timedelta(days=9)
            )
    raise ValueError(kind)


def serving(leaf: trustme.LeafCert) -> Raw:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf.configure_cert(context)
    return Raw(lambda _, connection: connection.sendall(ANSWER), tls=context)


async def fetch(url: str, *tls: str) -> Fetched:
    async with Fetcher(user_agent="test/1", timeout=5) as fetcher:
        fetched = await fetcher.fetch(Feed(url=url, tls=tls), None)
    assert isinstance(fetched, Fetched)
    return fetched


async def test_a_certificate_that_holds_is_taken(authority: trustme.CA) -> None:
    with serving(certificate("good", authority)) as raw:
        assert (await fetch(raw.url())).body == b"<rss/>"


@pytest.mark.parametrize(
    ("kind", "reason", "exception"),
    [
        ("expired", "certificate has expired", "expired"),
        ("another name", "certificate is for another name", "name"),
        ("a stranger's", "signed by somebody unknown", "self-signed"),
    ],
)
async def test_each_fault_is_named_with_the_exception_that_passes_over_it(
    authority: trustme.CA, kind: str, reason: str, exception: str
) -> None:
    with serving(certificate(kind, authority)) as raw:
        with pytest.raises(FetchError) as caught:
            await fetch(raw.url())
        assert reason in caught.value.message
        assert f'tls = ["{exception}"]' in caught.value.hint
        assert raw.heard == []
        assert (await fetch(raw.url(), exception)).body == b"<rss/>"


@pytest.mark.parametrize("kind", ["expired", "another name", "a stranger's"])
async def test_an_exception_passes_over_its_own_fault_and_no_other(authority: trustme.CA, kind: str) -> None:
    own = {"expired": "expired", "another name": "name", "a stranger's": "self-signed"}[kind]
    with serving(certificate(kind, authority)) as raw:
        for other in {"expired", "name", "self-signed"} - {own}:
            with pytest.raises(FetchError):
                await fetch(raw.url(), other)
        assert raw.heard == []


async def test_two_faults_want_two_exceptions(authority: trustme.CA) -> None:
    with serving(certificate("a stranger's, expired", authority)) as raw:
        for tls in (("self-signed",), ("expired",)):
            with pytest.raises(FetchError):
                await fetch(raw.url(), *tls)
        assert (await fetch(raw.url(), "self-signed", "expired")).body == b"<rss/>"


async def test_the_one_certificate_that_was_named_is_taken_and_no_other(authority: trustme.CA) -> None:
    leaf = certificate("a stranger's, expired", authority)
    der = ssl.PEM_cert_to_DER_cert(leaf.cert_chain_pems[0].bytes().decode())
    pin = f"sha256:{hashlib.sha256(der).hexdigest()}"
    with serving(leaf) as raw:
        assert (await fetch(raw.url(), pin)).body == b"<rss/>"
    with serving(certificate("good", authority)) as raw:
        with pytest.raises(FetchError, match="another certificate"):
            await fetch(raw.url(), pin)
        assert raw.heard == []
