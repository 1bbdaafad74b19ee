"""The whole road, from a server that does its worst to the store: what is saved, and why the rest is not.

Each journey asks many servers at once, as a refresh does: one that fails may cost no other anything.
"""

import codecs
import gzip
import socket
import ssl
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count

import pytest
import trustme
from tests.fakes.raw import Raw
from tests.fakes.web import Answer, Web, free_port

from newsterm.fetch import Fetcher, certificates
from newsterm.newsroom import Newsroom
from newsterm.parse.workers import Workers

ARABIC = "أخبار اليوم من القاهرة وبيروت والقدس"
XML = "<?xml version='1.0'{declared}?><rss version='2.0'><channel><title>ع</title>{items}</channel></rss>"
MEGABYTE = 1_000_000


def document(*titles: str, declared: str = "", more: str = "") -> str:
    """A feed with these titles, as they are written between the tags."""
    items = "".join(
        f"<item><guid>{number}</guid><title>{title}</title>{more}</item>"
        for number, title in enumerate(titles)
    )
    return XML.format(declared=f" encoding='{declared}'" if declared else "", items=items)


def sent(body: str | bytes, kind: str = "application/rss+xml", cut: int = -1, **headers: str) -> Answer:
    said = {"Content-Type": kind} | {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(body=body.encode() if isinstance(body, str) else body, headers=said, cut=cut)


def arabic(encoding: str, *, declared: str = "", header: str = "", mark: bytes = b"") -> Answer:
    kind = "text/xml" + (f"; charset={header}" if header else "")
    return sent(mark + document(ARABIC, declared=declared).encode(encoding), kind)


ENCODINGS = {
    "windows-1256, declared": arabic("cp1256", declared="windows-1256"),
    "windows-1256, in the header": arabic("cp1256", header="windows-1256"),
    "windows-1256, undeclared": arabic("cp1256"),
    "windows-1256, called UTF-8": arabic("cp1256", declared="utf-8", header="utf-8"),
    "windows-1256, called UTF-8 in its header": arabic("cp1256", declared="windows-1256", header="utf-8"),
    "UTF-8, called windows-1256": arabic("utf-8", declared="windows-1256"),
    "UTF-8, called ISO-8859-1 in its header": arabic("utf-8", declared="utf-8", header="iso-8859-1"),
    "UTF-8, called what is none": arabic("utf-8", declared="x-mac-klingon", header="none"),
    "UTF-8, called UTF-16": arabic("utf-8", declared="utf-16"),
    "UTF-8 with its mark, called windows-1256": arabic(
        "utf-8", declared="windows-1256", header="cp1256", mark=codecs.BOM_UTF8
    ),
    "UTF-8 with two marks": arabic("utf-8", mark=codecs.BOM_UTF8 * 2),
    "ISO-8859-6, declared": arabic("iso8859-6", declared="ISO-8859-6"),
    "ISO-8859-6, undeclared": arabic("iso8859-6"),
    "UTF-16 with its mark": arabic("utf-16", declared="utf-16"),
    "UTF-16 LE without a mark": arabic("utf-16-le", declared="utf-16"),
    "UTF-16 BE without a mark, undeclared": arabic("utf-16-be"),
    "UTF-16 with its mark, called UTF-8": arabic(
        "utf-16-be", declared="utf-8", header="utf-8", mark=codecs.BOM_UTF16_BE
    ),
    "UTF-32": arabic("utf-32", declared="utf-32"),
}  # fmt: skip

ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://e.org/a/'><title>T</title><entry><id>1</id>"
    "<title type='html'>AT&amp;amp;T &amp;lt;b&amp;gt;</title><link href='b/c'/></entry></feed>"
)
WHOLE = document("one", "two")
SAVED = {
    "control characters": (sent(document("a\0b\x1b[31m&#27;c\x9d")), ["ab[31mc"]),
    "halves of a letter": (sent(document("&#55357;&#56832; smile")), ["😀 smile"]),
    "cut in the second entry": (sent(WHOLE[: WHOLE.index("two")]), ["one"]),
    "cut in the end": (sent(WHOLE[:-8]), ["one", "two"]),
    "tags that do not close": (sent(document("a <b>c", "d")), ["a c", "d"]),
    "a bare ampersand": (sent(document("AT&T &nbsp; R&D")), ["AT&T R&D"]),
    "a prefix that nobody declared": (sent(document("a", more="<x:y/>")), ["a"]),
    "junk in front and behind": (sent(f"Warning: fopen()<br/>\n{WHOLE}\n<!-- 1 s -->"), ["one", "two"]),
    "a feed called HTML": (sent(WHOLE, "text/html"), ["one", "two"]),
    "a feed called nothing": (Answer(body=WHOLE.encode()), ["one", "two"]),
    "packed, unannounced": (sent(gzip.compress(WHOLE.encode()), "application/gzip"), ["one", "two"]),
    "packed, with another checksum": (
        sent(gzip.compress(WHOLE.encode())[:-8] + b"checksum", Content_Encoding="gzip"), ["one", "two"],
    ),
    "packed, unannounced, without its checksum": (sent(gzip.compress(WHOLE.encode())[:-8]), ["one", "two"]),
    **{
        f"{name}, which it says is {said}": (sent(body, Content_Encoding=said), ["one", "two"])
        for name, body in {"plain": WHOLE.encode(), "gzip": gzip.compress(WHOLE.encode())}.items()
        for said in ("gzip", "br", "deflate", "utf-8", "none", "gzip, gzip")
    },
    "no guids": (sent(document("a", "b").replace("<guid>", "<x>").replace("</guid>", "</x>")), ["a", "b"]),
    "one guid for all": (
        sent(document("a", "b").replace("<guid>0", "<guid>1")), ["a", "b"],
    ),
    "titles escaped twice": (sent(document("Q&amp;amp;A &amp;lt;i&amp;gt;x")), ["Q&A <i>x"]),
    "no titles": (sent(document("", more="<description>Only words</description>")), ["Only words"]),
    "RSS 0.91": (sent(WHOLE.replace("2.0", "0.91")), ["one", "two"]),
    "RSS 1.0": (
        sent("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
             "<channel><title>T</title></channel><item rdf:about='https://e.org/1'><title>r</title></item></rdf:RDF>"),
        ["r"],
    ),
    "Atom 0.3": (
        sent("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title><entry><title>x</title></entry>"
             "</feed>"),
        ["x"],
    ),
    "Atom 1.0": (sent(ATOM), ["AT&T <b>"]),
    "JSON Feed": (sent('\ufeff{"title": "T", "items": [{"id": 7, "content_text": "words"}]}'), ["words"]),
    "short entities of its own": (
        sent("<!DOCTYPE rss [<!ENTITY co 'Company'>]>" + document("&co; &hellip;").partition("?>")[2]),
        ["Company …"],
    ),
    "no entries": (sent(document()), []),
}  # fmt: skip

LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10 if n else 'ha' * 99}'>" for n in range(9))
NO_FEED = {
    "an empty body": (sent(b""), "empty"),
    "blanks": (sent(b"\xef\xbb\xbf \n\0"), "empty"),
    "a page": (sent("<!DOCTYPE html><title>x</title><body>y", "text/html"), "web page"),
    "a page called a feed": (sent("<html><body>404</body></html>"), "web page"),
    "other JSON": (sent('{"error": "no"}', "application/json"), "no JSON Feed"),
    "broken JSON": (sent('{"items": [{"id": 1}, {"i'), "breaks off"),
    "deep JSON": (sent("[" * 100_000), "nested"),
    "a picture": (sent(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "image/png"), "a picture, not a feed"),
    "a PDF called a feed": (sent(b"%PDF-1.7\n%\xe2\xe3\n1 0 obj <</Type /Catalog>>"), "a PDF, not a feed"),
    "bytes without sense": (sent(b"\1\2" + bytes(range(256))), "not even text"),
    "an empty feed": (sent("<rss><channel/></rss>"), "neither a title nor entries"),
    "a billion laughs": (
        sent(f"<!DOCTYPE rss [{LAUGHS}]>" + document("&l8;").partition("?>")[2]), "entities",
    ),
    "one entity, often": (
        sent(f"<!DOCTYPE rss [<!ENTITY a '{'x' * 50_000}'>]>" + document("&a;" * 9_000).partition("?>")[2]),
        "entities",
    ),
    "a file of ours": (
        sent("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel>&a;</channel></rss>"),
        "neither a title",
    ),
    "a path": (sent("/etc/passwd", "text/plain"), "no feed"),
    "a bomb": (sent(gzip.compress(b" " * 6 * MEGABYTE), Content_Encoding="gzip"), "larger than"),
    "a bomb, unannounced": (sent(gzip.compress(b"\0" * 6 * MEGABYTE)), "larger than"),
    "100 MB, announced": (sent(b"", Content_Length="100000000"), "larger than"),
    "no end": (Answer(endless=b"<item>" * 9_000), "larger than"),
    "a packing that is broken": (
        sent(gzip.compress(WHOLE.encode())[:40] + b"12345" * 9, Content_Encoding="gzip"),
        "packing of the answer",
    ),
    "a packing that nobody knows": (sent(b"\1\2\3" * 9, Content_Encoding="lzw"), "not asked for"),
    **{
        f"a redirect to {there}": (Answer(status=302, headers={"Location": there}), "sends us to")
        for there in ("javascript:alert(1)", "http://[::1/", "gopher://\x1b[31mx/")
    },
    "a slow byte": (Answer(chunks=(b"<" for _ in count()), pause=0.1), "not complete within"),
    "silence": (Answer(silent=True), "no answer within"),
    "a reset in the middle": (sent(document("x" * 9000), cut=500), "broke off"),
    "a ring": (Answer(status=302, headers={"Location": "/ring"}), "more than 8 times"),
    "a redirect to a file": (
        Answer(status=301, headers={"Location": "file:///etc/passwd"}),
        "an address that cannot be asked",
    ),
    "401": (Answer(status=401), "password"),
    "403": (Answer(status=403), "403"),
    "404": (Answer(status=404), "404"),
    "500": (Answer(status=500), "500"),
}  # fmt: skip


@pytest.fixture
def strict(places, clock):
    """A newsroom that waits four seconds and takes four megabytes."""
    places.config.parent.mkdir(parents=True)
    places.config.write_text('[refresh]\ntimeout = "4s"\nlargest = "4MB"\nper_host = 32\n')
    with Newsroom.open(places, clock=clock) as newsroom:
        yield newsroom


@pytest.fixture
def asked(strict, places, web):
    """Follow these and look at each once: name → (titles, reason)."""

    async def look(answers: dict[str, Answer | str]):
        address = {
            name: answer if isinstance(answer, str) else web.serve(f"/{number}", answer)
            for number, (name, answer) in enumerate(answers.items())
        }
        places.feeds.write_text("".join(f'[[feeds]]\nurl = "{one}"\n' for one in address.values()))
        strict.follow_feeds()
        outcomes = {
            one.url: one
            for one in await strict.refreshing.refresh(strict.refreshing.choose(), lambda outcome: None)
        }
        titles: dict[str, list[str]] = {one: [] for one in address.values()}
        addresses = {state.id: feed.url for feed, state in strict.reading.feeds()}
        for headline in strict.reading.headlines(strict.reading.rows("")):
            titles[addresses[headline.feed]].append(headline.title)
        said = {one: (outcomes[one].error, outcomes[one].hint) for one in outcomes}
        return {name: (titles[one], *said.get(one, ("", ""))) for name, one in address.items()}

    return look


async def test_every_encoding_is_read_whatever_it_is_called(asked):
    found = await asked(ENCODINGS)
    assert {name: titles for name, (titles, _, _) in found.items()} == {name: [ARABIC] for name in ENCODINGS}


async def test_what_can_be_saved_is_saved(asked):
    found = await asked({name: answer for name, (answer, _) in SAVED.items()})
    assert {name: (sorted(titles), str(error)) for name, (titles, error, _) in found.items()} == {
        name: (sorted(titles), "") for name, (_, titles) in SAVED.items()
    }


async def test_what_cannot_be_saved_has_its_true_reason_soon_and_costs_no_other(asked, web):
    begun = time.monotonic()
    web.serve("/ring", Answer(status=302, headers={"Location": "/ring"}))
    good = {f"good {number}": sent(document(str(number))) for number in range(5)}
    found = await asked(good | {name: answer for name, (answer, _) in NO_FEED.items()})
    assert time.monotonic() - begun < 15
    for number in range(5):
        assert found[f"good {number}"][0] == [str(number)]
    said = {name: str(found[name][1]) for name in NO_FEED}
    assert said == {
        name: said[name] if reason in said[name] else reason for name, (_, reason) in NO_FEED.items()
    }
    assert [name for name in NO_FEED if found[name][0]] == []


@pytest.mark.parametrize("many", [10_000, pytest.param(50_000, marks=pytest.mark.full)])
async def test_tens_of_thousands_of_entries_come_in(asked, many):
    items = "".join(f"<item><guid>{number}</guid><title>n</title></item>" for number in range(many))
    found = await asked({"many": sent(f"<rss><channel><title>T</title>{items}</channel></rss>")})
    assert len(found["many"][0]) == many


async def test_who_cannot_be_reached_is_said_in_words(asked, monkeypatch, tmp_path):
    known = trustme.CA()
    known.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    certificates.context.cache_clear()
    real = socket.getaddrinfo

    def names(host, *more, **ways):
        if host == "none.example":
            raise socket.gaierror(socket.EAI_NONAME, "no")
        return real(host, *more, **ways)

    monkeypatch.setattr(socket, "getaddrinfo", names)
    stranger, other = _tls(trustme.CA().issue_cert("127.0.0.1")), _tls(known.issue_cert("other.example"))
    with stranger, other, Web() as plain:
        reasons = {
            "no such name": ("http://none.example/f", "no such host"),
            "nobody at home": (f"http://127.0.0.1:{free_port()}/", "refused the connection"),
            "a stranger's certificate": (stranger.url(), "certificate"),
            "another's certificate": (other.url(), "certificate"),
            "no encryption": (plain.url("/f").replace("http:", "https:"), "encrypt"),
        }
        found = await asked({name: url for name, (url, _) in reasons.items()})
    certificates.context.cache_clear()
    said = {name: f"{error} {hint}" for name, (_, error, hint) in found.items()}
    assert said == {name: said[name] if word in said[name] else word for name, (_, word) in reasons.items()}


def _tls(leaf: trustme.LeafCert) -> Raw:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf.configure_cert(context)
    return Raw(lambda _, connection: connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n<rss/>"), tls=context)


async def test_an_unchanged_body_is_never_parsed(asked, monkeypatch, web):
    """Whether the server says so, by ETag or date, or only its body does."""
    parsed: list[str] = []
    real = Workers.parse

    async def parse(self, fetched, own=""):
        parsed.append(fetched.url)
        return await real(self, fetched, own)

    def dated(request):
        if request.headers.get("if-modified-since") == "Mon, 02 Mar 2026 10:00:00 GMT":
            return Answer(status=304)
        return sent(WHOLE, Last_Modified="Mon, 02 Mar 2026 10:00:00 GMT")

    monkeypatch.setattr(Workers, "parse", parse)
    answers = {"tagged": Answer(body=WHOLE.encode(), etag='W/"1"'), "dated": dated, "silent": sent(WHOLE)}
    for _ in range(2):
        assert {len(titles) for titles, _, _ in (await asked(answers)).values()} == {2}
        assert len(parsed) == 3
    assert [request.headers.get("if-none-match") for request in web.asked("/0")] == [None, 'W/"1"']


WAITS = {
    "429 for two hours": (Answer(status=429, headers={"Retry-After": "7200"}), 120),
    "503 until a date": (Answer(status=503, headers={"Retry-After": "Sun, 22 Nov 2026 15:00:00 GMT"}), 180),
    "fresh for three hours": (sent(WHOLE, Cache_Control="max-age=10800"), 180),
    "expires": (
        sent(WHOLE, Date="Sun, 22 Nov 2026 12:00:00 GMT", Expires="Sun, 22 Nov 2026 14:00:00 GMT"), 120,
    ),
    "a ttl": (sent(WHOLE.replace("<title>ع", "<ttl>240</ttl><title>ع")), 240),
    "hours of rest": (
        sent(WHOLE.replace("<title>ع", "<skipHours><hour>12</hour><hour>13</hour></skipHours><title>ع")), 120,
    ),
    "nothing said": (sent(WHOLE), 30),
}  # fmt: skip


async def test_a_server_is_asked_again_when_it_says(asked, strict, monkeypatch):
    # What a server says as a date is counted from its own, or from the clock of the machine.
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    monkeypatch.setattr("newsterm.newsroom.intake.Fetcher", partial(Fetcher, clock=lambda: noon))
    await asked({name: answer for name, (answer, _) in WAITS.items()})
    waits = [state.next_check - state.checked for _, state in strict.reading.feeds()]
    for (name, (answer, minutes)), wait in zip(WAITS.items(), waits, strict=True):
        spread = timedelta(minutes=answer.status != 200)  # they do not come back together
        assert timedelta() <= wait - timedelta(minutes=minutes) <= spread, name


async def test_what_moved_and_what_is_gone_is_remembered(asked, web):
    web.serve("/new", sent(WHOLE))
    with Web() as other:
        elsewhere = other.serve("/f", sent(WHOLE))
        answers = {
            "moved": Answer(status=301, headers={"Location": "/new"}),
            "gone": Answer(status=410),
            "for now elsewhere": Answer(status=302, headers={"Location": elsewhere}),
        }
        first = await asked(answers)
        assert [len(first[name][0]) for name in answers] == [2, 0, 2]
        await asked(answers)
        assert len(other.asked("/f")) == 2
    assert (len(web.asked("/0")), len(web.asked("/new")), len(web.asked("/1"))) == (1, 2, 1)
