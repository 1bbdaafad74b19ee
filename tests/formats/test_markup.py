"""Reading a body's HTML as it comes."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.formats.markup import End, Start, Text, address, attributes, tokens, without_user

from .samples import ENDLESS


def test_tags_and_text_come_in_order() -> None:
    assert list(tokens("<P class=a>Hi<br/>there &amp; you</p>")) == [
        Start("p", " class=a"),
        Text("Hi"),
        Start("br", "/"),
        Text("there & you"),
        End("p"),
    ]


@pytest.mark.parametrize(
    "skipped", ["<script>a<b</script>", "<!-- <p> -->", "<!DOCTYPE html>", "<style>p{}</STYLE >"]
)
def test_what_is_no_prose_is_left_out(skipped: str) -> None:
    assert [token for token in tokens(f"x{skipped}y") if isinstance(token, Text)] == [Text("x"), Text("y")]


def test_a_sign_that_opens_no_tag_is_a_letter() -> None:
    assert "".join(token.text for token in tokens("3 < 4 <3 a<") if isinstance(token, Text)) == "3 < 4 <3 a<"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (' href="a>b" title=\'it"s\' x=1 Y', {"href": "a>b", "title": 'it"s', "x": "1", "y": ""}),
        (' href="?a=1&copy=2&amp;b=3"', {"href": "?a=1&copy=2&b=3"}),
        (" a=1 a=2", {"a": "1"}),
        (' t="&#27;x\ny"', {"t": "x y"}),
        (" title=it's", {"title": "it's"}),
    ],
)
def test_attributes_are_read_as_a_browser_reads_them(raw: str, expected: dict[str, str]) -> None:
    assert attributes(raw) == expected


def test_a_closing_bracket_in_quotes_ends_no_tag() -> None:
    assert [token.text for token in tokens('<a title="x > y">z</a>') if isinstance(token, Text)] == ["z"]


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/b?c=1", "https://e.org/b?c=1"),
        ("HTTPS://E.org/x y(1)", "https://E.org/x%20y%281%29"),
        ("//other.org/", "https://other.org/"),
        ("mailto:a@b.org", "mailto:a@b.org"),
        ("https://me:secret@e.org:8080/x", "https://e.org:8080/x"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("\x01javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("http://[bad", ""),
        ("#top", ""),
        ("", ""),
        ("http://", ""),
    ],
)
def test_only_addresses_of_the_web_and_of_mail_are_handed_on(href: str, expected: str) -> None:
    assert address(href, "https://e.org/a/") == expected


def test_no_password_leaves_the_house() -> None:
    assert without_user("https://me:secret@e.org/feed") == "https://e.org/feed"
    assert without_user("https://e.org/@me") == "https://e.org/@me"
    assert without_user("http://[bad@x") == "http://[bad@x"


@given(st.text(st.sampled_from("<>/='\"! -abpre&;#x?\n")) | st.text())
def test_any_text_is_read_without_an_error(markup: str) -> None:
    for token in tokens(markup):
        if isinstance(token, Start):
            assert isinstance(token.attributes, dict)


@pytest.mark.parametrize("markup", ENDLESS, ids=lambda markup: markup[:8])
def test_broken_documents_take_linear_time(markup: str) -> None:
    begun = process_time()
    for _ in tokens(markup):
        pass
    assert process_time() - begun < 2
