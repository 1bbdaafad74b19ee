"""What a feed says never becomes anything but text (FEEDS.md §3)."""

import re

import pytest
from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer, Web

ESCAPES = "&#27;]52;c;aGk=&#7;&#155;31m&#157;0;x&#156;&#8238;\u009b2J\u202e&amp;#27;[2J&#x1b;[6n"
RICH = "[@click=app.quit]x[/] [link=javascript:x] :smile: {0} %s"
FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>F{ESCAPES}</title><link>https://example.org/{ESCAPES}</link><description>d</description>
<item><title>T{ESCAPES}{RICH}</title><dc:creator>A{ESCAPES}</dc:creator><guid>g{ESCAPES}</guid>
<category>C{ESCAPES}</category><link>https://example.org/$(touch x);{ESCAPES}</link>
<enclosure url="https://example.org/{ESCAPES}.mp3" type="audio/mpeg{ESCAPES}" length="3"/>
<description>&lt;p&gt;B{ESCAPES} &lt;script&gt;alert(1)&lt;/script&gt;
&lt;a href="javascript:x"&gt;link&lt;/a&gt;</description>
<pubDate>Mon, 02 Mar 2020 10:00:00 GMT</pubDate></item></channel></rss>"""

SPOKEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
"""What speaks to a terminal, or moves its neighbours."""


@pytest.fixture
def hostile(newsterm):
    with Web() as web:
        address = web.serve("/", Answer(body=FEED.encode(), headers=RSS_TYPE))
        done = newsterm("add", address)
        assert done.code == 0, done
        assert not SPOKEN.search(done.err)
        yield newsterm


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["list", "--json"],
        ["feeds"],
        ["feeds", "--json"],
        *(["export", "--format", form] for form in ("jsonl", "json", "md", "html", "txt")),
        ["export-opml"],
        ["refresh"],
    ],
)
def test_nothing_that_is_printed_speaks_to_a_terminal(hostile, arguments):
    done = hostile(*arguments)
    assert done.code == 0
    assert not SPOKEN.search(done.out + done.err)
    if "--format" in arguments:
        assert RICH.split()[2] in done.out


def test_neither_does_an_article(hostile):
    article = hostile("list", "--ids").out.strip()
    for more in ([], ["--json"], ["--width", "40"]):
        done = hostile("show", article, *more)
        assert (done.code, SPOKEN.search(done.out)) == (0, None)


def test_what_a_server_says_in_an_error_is_text(newsterm):
    with Web() as web:
        location = "javascript:\x1b]52;c;x\x07"
        address = web.serve("/", Answer(status=302, headers={"Location": location}))
        done = newsterm("add", address)
    assert (done.code, done.err.count("\n"), SPOKEN.search(done.err)) == (1, 1, None)


def test_what_is_typed_is_text_too(newsterm):
    for arguments in (
        ["\x1b[2J"],
        ["list", "is:\x1b[2J"],
        ["add", "\x1b]0;x\x07"],
        ["refresh", "\u202e"],
        ["show", "\x9b2J"],
    ):
        assert not SPOKEN.search(newsterm(*arguments).err)
