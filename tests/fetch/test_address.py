"""What a person types, made an address."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.fetch import normalise
from newsterm.model import AddressError


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("example.org/feed", "https://example.org/feed"),
        ("  example.org ", "https://example.org/"),
        ("<https://example.org/feed>", "https://example.org/feed"),
        ("HTTP://Example.ORG:80/Feed#top", "http://example.org/Feed"),
        ("https://example.org:8443/f?a=1&b=[2]", "https://example.org:8443/f?a=1&b=[2]"),
        ("feed:https://example.org/f", "https://example.org/f"),
        ("feed://example.org/f", "https://example.org/f"),
        ("feed:example.org/f", "https://example.org/f"),
        ("localhost:8000/f", "http://localhost:8000/f"),
        ("localhost/f", "http://localhost/f"),
        ("127.0.0.1:18999/en.xml", "http://127.0.0.1:18999/en.xml"),
        ("192.168.1.7", "http://192.168.1.7/"),
        ("[::1]/f", "http://[::1]/f"),
        ("example.org:8080", "http://example.org:8080/"),
        ("example.org:80", "http://example.org/"),
        ("example.org:443/f", "https://example.org/f"),
        ("127.0.0.1:443/f", "https://127.0.0.1/f"),
        ("//example.org/f", "https://example.org/f"),
        ("http://intranet/feed", "http://intranet/feed"),
        ("http://127.0.0.1:80/f", "http://127.0.0.1/f"),
        ("http://[::1]:8080/f", "http://[::1]:8080/f"),
        ("https://أخبار.example/خبر?س=ج", "https://xn--igbicxr.example/%D8%AE%D8%A8%D8%B1?%D8%B3=%D8%AC"),
        ("https://me:secret@example.org/f", "https://me:secret@example.org/f"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("exec:python3 -c 'print(1)'", "exec:python3 -c 'print(1)'"),
        ("filter:sed 's/a/b/':https://Example.org/f", "filter:sed 's/a/b/':https://example.org/f"),
        ("filter:a:http://e.org/x:https://y", "filter:a:http://e.org/x:https://y"),
        ("filter:a:file:///x", "filter:a:file:///x"),
        ("file:///x/feed.xml", "file:///x/feed.xml"),
        ("file:/x/a b.xml", "file:///x/a%20b.xml"),
        ("file://localhost/x/feed.xml", "file:///x/feed.xml"),
    ],
)
def test_what_is_typed_is_what_is_meant(tmp_path: Path, typed: str, meant: str) -> None:
    assert normalise(typed, cwd=tmp_path) == meant


def test_a_file_that_is_there_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "my feed.xml").touch()
    meant = (tmp_path / "my feed.xml").as_uri()
    for typed in (
        "my feed.xml",
        "./my feed.xml",
        str(tmp_path / "my feed.xml"),
        f"file:{tmp_path}/my feed.xml",
    ):
        assert normalise(typed, cwd=tmp_path) == meant


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "-h", "--help", "two words", "word", "/no/such/file", "./none.xml", "~/none/at/all",
     "javascript:alert(1)", "data:text/html,x", "mailto:a@b.org", "ftp://example.org/f", "gopher:x", "http://",
     "https:///path", "http:example.org", "http://exa mple.org/", "http://example.org/a b", "http://[::1",
     "http://example.org:99999/", "http://example..org/", "http://-x.org/", "http://<b>/", "file://other/f",
     "file:~nobody-of-the-kind/f",
     "file:", "exec:", "exec:'", "filter:", "filter:x", "filter::https://e.org/", "filter:':https://e.org/",
     "filter:a:exec:b", "http://e.org/\x1b[2J", "http://e.org/\nx", "http://e.org/\u202ex", "feed:",
     "|ls", "$(touch x)", "`id`", "http://e.org/`id`", "https://\u0000.org/"],
)  # fmt: skip
def test_what_is_no_address_is_refused_with_a_way_out(tmp_path: Path, typed: str) -> None:
    with pytest.raises(AddressError) as caught:
        normalise(typed, cwd=tmp_path)
    assert caught.value.message.isprintable()


@pytest.mark.parametrize("typed", ["exec:", "exec:''", "exec:'' x", "exec:' '"])
def test_a_command_that_is_none_is_said_to_be_none(tmp_path: Path, typed: str) -> None:
    with pytest.raises(AddressError, match="names no command"):
        normalise(typed, cwd=tmp_path)


@given(st.text(max_size=40))
def test_an_address_is_an_address_for_good(typed: str) -> None:
    """What came out once comes out again as it is."""
    cwd = Path("/")
    try:
        meant = normalise(typed, cwd=cwd)
    except AddressError:
        return
    assert normalise(meant, cwd=cwd) == meant


@given(st.from_regex(r"https?://[a-z]{1,5}\.org(:[0-9]{1,4})?/[ -~]{0,20}", fullmatch=True))
def test_a_web_address_has_no_character_that_none_has(typed: str) -> None:
    try:
        meant = normalise(typed, cwd=Path("/"))
    except AddressError:
        return
    assert meant.isascii()
    assert not set(meant) & set(' "<>\\^`{|}')
    assert normalise(meant, cwd=Path("/")) == meant
