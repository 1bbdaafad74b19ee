"""The feeds that a page names."""

import time

from newsterm.model import Fetched, Found
from newsterm.parse.discover import discover


def found(html: str, url: str = "https://e.org/a/page.html", moved: str = "") -> list[tuple[str, str]]:
    page = Fetched(url=url, moved=moved, body=html.encode(), content_type="text/html; charset=utf-8")
    return [(one.url, one.title) for one in discover(page)]


def test_every_kind_of_feed_link_is_found_in_order() -> None:
    assert found(
        "<html><head><title>x</title>"
        '<link rel="alternate" type="application/rss+xml" title="الأخبار" href="/rss">'
        "<link rel='ALTERNATE home' type='application/atom+xml; charset=utf-8' href='atom.xml'>"
        '<link rel="alternate" type="application/feed+json" href="//cdn.example/feed.json">'
        '<link rel="feed" href="feed:https://e.org/old">'
        '<link rel="alternate" type="application/rss+xml" href="/rss">'
        "</head><body></body></html>"
    ) == [
        ("https://e.org/rss", "الأخبار"),
        ("https://e.org/a/atom.xml", ""),
        ("https://cdn.example/feed.json", ""),
        ("https://e.org/old", ""),
    ]


def test_the_base_of_the_page_counts() -> None:
    html = '<base href="https://other.example/x/"><link rel=alternate type=application/rss+xml href=feed>'
    assert found(html) == [("https://other.example/x/feed", "")]


def test_comments_come_last() -> None:
    html = (
        '<link rel=alternate type=application/rss+xml href="/comments/feed/">'
        '<link rel=alternate type=application/rss+xml href="/feed/">'
    )
    assert [url for url, _ in found(html)] == ["https://e.org/feed/", "https://e.org/comments/feed/"]


def test_what_is_no_feed_or_no_address_is_not_found() -> None:
    kind = 'rel="alternate" type="application/rss+xml"'
    assert found(
        f'<link {kind} href="javascript:alert(1)"><link {kind} href="file:///etc/passwd"><a>'
        f'<link {kind} href="">'
        f'<link {kind} href="http://["><link rel="alternate" hreflang="ar" href="/ar">'
        '<link rel="alternate" type="application/json" href="/wp-json/"><link rel="stylesheet" href="/s.css">'
    ) == [("https://e.org/a/page.html", "")]  # an empty href is the page itself


def test_a_page_on_disk_may_name_its_neighbours() -> None:
    html = '<link rel="alternate" type="application/atom+xml" href="feed.xml">'
    assert found(html, "file:///home/x/page.html") == [("file:///home/x/feed.xml", "")]


def test_a_link_in_a_comment_is_none() -> None:
    link = '<link rel=alternate type=application/rss+xml href="/{}">'
    html = f"<!-- {link.format(1)} -->{link.format(2)}<!-- {link.format(3)}"
    assert found(html) == [("https://e.org/2", "")]


def test_a_page_of_elements_within_elements_takes_no_longer_than_another() -> None:
    begun = time.perf_counter()
    html = "<html>" + "<div>" * 200_000 + '<link rel=alternate type=application/rss+xml href="/f">'
    assert found(html) == [("https://e.org/f", "")]
    assert time.perf_counter() - begun < 2


def test_a_title_is_clean() -> None:
    html = '<link rel=alternate type=application/rss+xml href=/f title="a&#27;[31m\u202e b">'
    assert found(html) == [("https://e.org/f", "a[31m b")]


def test_a_feed_names_itself() -> None:
    feed = "<rss><channel><title>T</title></channel></rss>"
    assert found(feed) == [("https://e.org/a/page.html", "T")]
    assert found(feed, moved="https://new.example/") == [("https://new.example/", "T")]


def test_text_names_nothing() -> None:
    assert discover(Fetched(url="https://e.org/", body=b"\xff\xd8 hello")) == ()
    assert discover(Fetched(url="https://e.org/", body=b"")) == ()


def test_found_says_the_media_type() -> None:
    page = Fetched(
        url="https://e.org/", body=b'<link rel=alternate type="Application/RSS+XML" href=/f title=" T ">'
    )
    assert discover(page) == (Found(url="https://e.org/f", title="T", type="application/rss+xml"),)


def test_a_page_of_thousands_of_feeds_names_fifty_and_those_of_comments_last() -> None:
    kind = "rel=alternate type=application/rss+xml"
    html = "".join(f'<link {kind} href="/comments/{n}"><link {kind} href="/{n}">' for n in range(900))
    assert [url for url, _ in found(html)] == [f"https://e.org/{n}" for n in range(50)]


def test_an_address_or_media_type_of_any_length_makes_no_long_answer() -> None:
    kind = "rel=alternate type=application/rss+xml"
    fits = "https://e.org/" + "x" * (2048 - len("https://e.org/"))
    assert found(
        f'<link {kind} href="{fits}"><link {kind} href="{fits}x"><link {kind} href="/{"x" * 100_000}">'
    ) == [(fits, "")]
    assert found(f'<base href="https://e.org/{"x" * 3000}/"><link {kind} href="feed">') == [
        ("https://e.org/a/feed", "")
    ]
    page = Fetched(url="https://e.org/", body=f'<link rel=feed type="{"x" * 9999}" href="/f">'.encode())
    assert [len(one.type) for one in discover(page)] == [100]
