"""An entry with its page's article: what both say is said once."""

from datetime import UTC, datetime

import pytest

from newsterm.model import Enclosure, Entry, FullText
from newsterm.newsroom.whole import whole

PAGE = (
    "<p>Boats waited at the harbour for days.</p><figure><img src='https://a.example/large.jpg'>"
    "<figcaption>The harbour at noon</figcaption></figure><p>Nobody knew when the tide would turn.</p>"
)


def entry(**said: object) -> Entry:
    known = {"row": 1, "id": "abcd", "feed": 1, "feed_title": "", "feed_url": "", "key": "k", "title": "T"}
    return Entry(**known, url="https://a.example/", arrived=datetime(2026, 3, 1, tzinfo=UTC), **said)


def complete(html: str = PAGE, **said: object) -> Entry:
    return whole(entry(**said), FullText(url="https://a.example/", html=html))


@pytest.mark.parametrize(
    ("summary", "kept"),
    [
        ("<p>Boats waited for days at the harbour</p>", False),
        ("<p>Boats waited at the harbour for days. Nobody [...]</p>", False),
        ("<p>A column on what patience means to sailors and to those ashore</p>", True),
        ("", False),
    ],
)
def test_a_summary_stays_where_it_says_something_of_its_own(summary, kept):
    assert bool(complete(summary=summary).summary) == kept


def test_a_picture_of_the_feeds_stays_only_with_words_of_its_own():
    def picture(caption: str) -> Enclosure:
        return Enclosure(url="https://a.example/small.jpg", type="image/jpeg", caption=caption)

    sound = Enclosure(url="https://a.example/a.mp3", type="audio/mpeg")
    assert complete(enclosures=(picture(""), sound)).enclosures == (sound,)
    assert complete(enclosures=(picture("The harbour at noon"),)).enclosures == ()
    other = (picture("Gulls over the fish market"),)
    assert complete(enclosures=other).enclosures == other
    assert complete("<p>No picture at all.</p>", enclosures=(picture(""),)).enclosures == (picture(""),)


def test_the_entry_is_otherwise_the_same():
    made = complete(html="<p>x</p>", author="A. Gull")
    assert (made.id, made.url, made.author, made.html) == (
        "abcd",
        "https://a.example/",
        "A. Gull",
        "<p>x</p>",
    )
