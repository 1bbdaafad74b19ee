"""Where sites keep their feeds."""

import pytest

from newsterm.fetch.sites import RULES, feed_in, feeds_of, guesses

KINDS = ("releases", "tags", "commits")
VIDEOS = "https://www.youtube.com/feeds/videos.xml"
CHANNEL = "UCabcdefghijklmnopqrstuv"


@pytest.mark.parametrize(
    ("page", "feeds"),
    [
        (f"https://www.youtube.com/channel/{CHANNEL}/videos", [f"{VIDEOS}?channel_id={CHANNEL}"]),
        ("https://youtube.com/user/someone", [VIDEOS + "?user=someone"]),
        ("https://www.youtube.com/playlist?list=PLx_1", [VIDEOS + "?playlist_id=PLx_1"]),
        ("https://www.youtube.com/watch?v=a&list=PLx_1", [VIDEOS + "?playlist_id=PLx_1"]),
        ("https://www.youtube.com/@someone", []),
        ("https://old.reddit.com/r/arabs/", ["https://www.reddit.com/r/arabs/.rss"]),
        ("https://www.reddit.com/r/arabs/top", ["https://www.reddit.com/r/arabs/top/.rss"]),
        ("https://www.reddit.com/u/someone", ["https://www.reddit.com/user/someone/.rss"]),
        ("https://github.com/o/r.js/releases", ["https://github.com/o/r.js/releases.atom"]),
        ("https://github.com/o/r/tags", ["https://github.com/o/r/tags.atom"]),
        ("https://github.com/o/r/commits/main", ["https://github.com/o/r/commits/main.atom"]),
        ("https://github.com/someone", ["https://github.com/someone.atom"]),
        ("https://github.com/o/r", [f"https://github.com/o/r/{kind}.atom" for kind in KINDS]),
        ("https://github.com/topics/rss", []),
        ("https://github.com/features", []),
        ("https://github.com/o/r/issues/3", []),
        ("https://gitlab.com/g/s/p/-/releases", ["https://gitlab.com/g/s/p/-/releases.atom"]),
        ("https://gitlab.com/g/p/-/tags", ["https://gitlab.com/g/p/-/tags?format=atom"]),
        ("https://name.substack.com/p/a-post", ["https://name.substack.com/feed"]),
        ("https://medium.com/@someone", ["https://medium.com/feed/@someone"]),
        ("https://name.medium.com/", ["https://name.medium.com/feed"]),
        ("https://bsky.app/profile/a.example", ["https://bsky.app/profile/a.example/rss"]),
        ("https://name.wordpress.com/", ["https://name.wordpress.com/feed/"]),
        ("https://name.wordpress.com/category/news/", ["https://name.wordpress.com/category/news/feed/"]),
        ("https://name.blogspot.com", ["https://name.blogspot.com/feeds/posts/default"]),
        ("https://name.tumblr.com/tagged/cats", ["https://name.tumblr.com/tagged/cats/rss"]),
        ("https://stackoverflow.com/questions/tagged/a+b", ["https://stackoverflow.com/feeds/tag/a+b"]),
        ("https://arabic.stackexchange.com/", ["https://arabic.stackexchange.com/feeds"]),
        ("https://news.ycombinator.com/", ["https://news.ycombinator.com/rss"]),
        ("https://ar.wikipedia.org/wiki/%D8%B1",
         ["https://ar.wikipedia.org/w/index.php?title=%D8%B1&action=history&feed=atom"]),
        ("https://example.org/blog", []),
        ("https://github.com.evil.example/o/r/tags", []),
        ("https://me:pw@github.com/o/r/tags", []),
        ("file:///o/r/tags", []),
    ],
)  # fmt: skip
def test_a_page_of_a_known_site_has_these_feeds(page: str, feeds: list[str]) -> None:
    assert [one.url for one in feeds_of(page)] == feeds


def test_a_feed_is_not_looked_for_behind_itself() -> None:
    """What a rule gives is a feed, and no rule leads on from it to the same."""
    pages = {feed.format("name.example", "a", "b") for rule in RULES for _, feed in rule.feeds}
    assert all(one.url != page for page in pages for one in feeds_of(page))


def test_a_page_may_speak_of_its_feed_without_naming_it() -> None:
    body = b'...{"metadata":{"externalId":"' + CHANNEL.encode() + b'"}}...'
    assert feed_in("https://www.youtube.com/@someone", body).endswith(f"channel_id={CHANNEL}")
    assert feed_in("https://example.org/@someone", body) == ""
    assert feed_in("https://www.youtube.com/@someone", b"nothing") == ""


def test_guesses_are_few_and_stay_on_the_server() -> None:
    for page in (
        "https://example.org",
        "http://me:pw@example.org:8080/blog/",
        "https://social.example/@someone",
    ):
        guessed = list(guesses(page))
        assert 0 < len(guessed) <= 9
        assert {one.split("/")[2] for one in guessed} <= {"example.org", "example.org:8080", "social.example"}
    assert next(guesses("https://social.example/@someone")) == "https://social.example/@someone.rss"
    assert next(guesses("https://example.org/blog/")) == "https://example.org/blog/feed"
    assert list(guesses("file:///x")) == []
