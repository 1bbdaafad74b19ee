"""Full texts by command."""

import json

import pytest
from tests.fakes.web import Answer, Web

PAGE = "<html><body><nav>Menu</nav><article><h1>{0}</h1>{1}</article></body></html>"
STORY = "".join(f"<p>Part {n} of a long story about a harbour without a clock.</p>" for n in range(6))


@pytest.fixture
def web():
    with Web() as web:
        yield web


@pytest.fixture
def stories(web, newsterm):
    """Follow a feed of two entries: the page of one is there, that of the other is not."""

    def follow(always: str = "") -> None:
        web.serve(
            "/one", Answer(body=PAGE.format("one", STORY).encode(), headers={"Content-Type": "text/html"})
        )
        items = "".join(
            f"<item><guid>{name}</guid><title>{name}</title><link>{web.url('/' + name)}</link></item>"
            for name in ("one", "two")
        )
        feed = f'<rss version="2.0"><channel><title>Stories</title>{items}</channel></rss>'
        url = web.serve("/feed", Answer(body=feed.encode(), headers={"Content-Type": "application/rss+xml"}))
        assert newsterm("add", url).code == 0
        if always:
            assert newsterm("edit-feeds", url, "--full-text", always).code == 0

    return follow


def identity(newsterm, title: str) -> str:
    return newsterm("list", f"title:{title}", "--ids").out.strip()


def test_the_full_text_of_an_article_is_asked_for_once_and_shown_where_that_is_wanted(newsterm, web, stories):
    stories()
    one = identity(newsterm, "one")
    assert [newsterm("full", one).err for _ in range(2)] == [
        "1 full text kept\n",
        "0 full texts kept (1 so already)\n",
    ]
    assert len(web.asked("/one")) == 1
    assert "Part 5" in newsterm("show", "--full", one).out
    assert "Part 5" not in newsterm("show", one).out
    assert newsterm("list", "has:full", "--ids").out.split() == [one]
    exported = [json.loads(line) for line in newsterm("export", "--full").out.splitlines()]
    assert ["Part 5" in entry["text"] for entry in exported if entry["id"] == one] == [True]


def test_an_article_whose_full_text_is_not_kept_shows_its_own_and_says_so(newsterm, stories):
    stories()
    two = identity(newsterm, "two")
    done = newsterm("show", "--full", two)
    assert done.out.startswith("two\n")
    assert f"newsterm full {two} asks for it" in done.err


def test_ids_come_from_a_pipe_and_what_failed_is_said_with_the_way_out(newsterm, stories):
    stories()
    ids = newsterm("list", "--ids").out
    done = newsterm("full", "-", stdin=ids)
    assert done.code == 3
    assert "two: its page is not there (any more) (HTTP 404); open the page in a browser" in done.err
    assert "1 full text kept" in done.err
    assert newsterm("full", identity(newsterm, "two")).code == 1


def test_what_came_of_each_is_told_as_data(newsterm, stories):
    stories()
    done = newsterm("full", "--jsonl", "-", stdin=newsterm("list", "--ids").out)
    told = {record["title"]: record for record in map(json.loads, done.out.splitlines())}
    assert set(told["one"]) == {"id", "url", "title", "kept", "error", "hint", "reason", "said"}
    assert (told["one"]["reason"], told["two"]["reason"]) == ("", "errors.fetch.no_page")


def test_somebody_must_be_named(newsterm):
    done = newsterm("full")
    assert (done.code, done.out) == (2, "")
    assert "newsterm help full" in done.err


def test_a_refresh_brings_the_full_texts_of_feeds_that_want_them_always(newsterm, web, stories):
    stories(always="yes")
    assert newsterm("refresh", "--headlines").code == 0
    assert web.asked("/one") == []
    assert newsterm("refresh").code == 0
    assert "Part 5" in newsterm("show", "--full", identity(newsterm, "one")).out
    assert newsterm("full", "--due").err == "0 full texts kept\n"
    assert len(web.asked("/one")) == 1
