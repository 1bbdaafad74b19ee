"""What only a feed's own server is shown."""

import shlex
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.fakes.web import Answer, Web

from newsterm.fetch import Fetcher
from newsterm.fetch.credentials import is_own, read_cookies
from newsterm.model import Feed, Fetched, FetchError

FEED = b"<rss/>"
COOKIES = """# Netscape HTTP Cookie File
# a comment

.example.org\tTRUE\t/\tFALSE\t0\tsession\tone
#HttpOnly_example.org\tFALSE\t/news\tTRUE\t4102444800\tsecret\ttwo
example.org\tFALSE\t/\tFALSE\t1000000000\told\tgone
broken line
"""


async def fetch(feed: Feed) -> Fetched:
    async with Fetcher(user_agent="test/1", timeout=5) as fetcher:
        fetched = await fetcher.fetch(feed, None)
    assert isinstance(fetched, Fetched)
    return fetched


async def test_headers_name_and_password_go_to_the_feed_s_own_server(web: Web) -> None:
    url = web.serve("/f", Answer(body=FEED))
    feed = Feed(url=url, user="me", password="p w", headers=("X-Key: a: b", "Accept-Language: ar"))
    await fetch(feed)
    (request,) = web.requests
    assert request.headers["authorization"] == "Basic bWU6cCB3"
    assert (request.headers["x-key"], request.headers["accept-language"]) == ("a: b", "ar")
    assert "p w" not in repr(feed)
    assert "a: b" not in repr(feed)


async def test_none_of_them_goes_to_another_server(web: Web, tmp_path: Path) -> None:
    (tmp_path / "cookies").write_text("127.0.0.1\tFALSE\t/\tFALSE\t0\tour\tcookie\n")
    with Web() as other:
        there = other.serve("/f", Answer(body=FEED)).replace("127.0.0.1", "localhost")
        url = web.serve("/f", Answer(status=301, headers={"Location": there}))
        await fetch(
            Feed(url=url, user="me", password="x", headers=("X-Key: v",), cookies=str(tmp_path / "cookies"))
        )
        assert web.requests[0].headers["cookie"] == "our=cookie"
        assert not {"authorization", "x-key", "cookie"} & set(other.requests[0].headers)


async def test_a_password_comes_from_a_command_that_is_asked_once(web: Web, tmp_path: Path) -> None:
    code = f"open({str(tmp_path / 'asked')!r}, 'a').write('x'); print('from a command'); print('and more')"
    command = shlex.join([sys.executable, "-c", code])
    urls = [web.serve(f"/{number}", Answer(body=FEED)) for number in range(3)]
    async with Fetcher(user_agent="test/1", timeout=5) as fetcher:
        for url in urls:
            await fetcher.fetch(Feed(url=url, user="me", password_command=command), None)
    assert {request.headers["authorization"] for request in web.requests} == {
        "Basic bWU6ZnJvbSBhIGNvbW1hbmQ="
    }
    assert (tmp_path / "asked").read_text() == "x"


@pytest.mark.parametrize(
    ("code", "reason"),
    [("print()", "printed nothing"), ("print('hush'); raise SystemExit(2)", "exit code 2")],
)
async def test_a_password_command_that_fails_tells_no_secret(web: Web, code: str, reason: str) -> None:
    command = shlex.join([sys.executable, "-c", code])
    with pytest.raises(FetchError, match=reason) as caught:
        await fetch(Feed(url=web.url("/f"), password_command=command))
    assert "hush" not in caught.value.message + caught.value.hint
    assert web.requests == []


def fitting(url: str, tmp_path: Path) -> list[str]:
    (tmp_path / "c.txt").write_text(COOKIES)
    return [
        one.pair for one in read_cookies(str(tmp_path / "c.txt")) if one.fits(urlsplit(url), 1_800_000_000)
    ]


@pytest.mark.parametrize(
    ("url", "pairs"),
    [
        ("https://example.org/news/feed", ["session=one", "secret=two"]),
        ("https://example.org/newspaper", ["session=one"]),
        ("http://example.org/news/feed", ["session=one"]),
        ("https://www.example.org/news/", ["session=one"]),
        ("https://notexample.org/news/", []),
        ("https://example.org.evil.example/", []),
    ],
)
def test_a_cookie_goes_where_its_line_says(url: str, pairs: list[str], tmp_path: Path) -> None:
    assert fitting(url, tmp_path) == pairs


def test_a_cookies_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match=r"cookies file .*none.txt cannot be read: no such file"):
        read_cookies(str(tmp_path / "none.txt"))


@pytest.mark.parametrize(
    ("typed", "target", "own"),
    [
        ("http://e.org/a", "http://e.org/b", True),
        ("http://e.org/a", "https://e.org/b", True),
        ("https://e.org/a", "http://e.org/b", False),
        ("http://e.org/a", "https://e.org:8443/b", False),
        ("https://e.org/a", "https://www.e.org/b", False),
        ("http://e.org:80/", "http://e.org/", True),
    ],
)
def test_a_server_is_its_origin_or_itself_newly_encrypted(typed: str, target: str, own: bool) -> None:
    assert is_own(urlsplit(typed), urlsplit(target)) == own
