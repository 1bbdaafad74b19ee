"""What newsboat remembers comes over: once, again, and back."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer

from newsterm.newsroom.newsboat import Newsboat, find_newsboat

SAMPLES = Path(__file__).parents[1] / "samples" / "newsboat"


@pytest.fixture
def newsboat(tmp_path) -> Newsboat:
    """What newsboat 2.21 wrote down of three feeds."""
    folder = tmp_path / "newsboat"
    folder.mkdir()
    (folder / "urls").write_bytes((SAMPLES / "urls").read_bytes())
    with sqlite3.connect(folder / "cache.db") as connection:
        connection.executescript((SAMPLES / "cache-2.21.sql").read_text("utf-8"))
    connection.close()
    return Newsboat(urls=folder / "urls", cache=folder / "cache.db")


@pytest.fixture
def come_over(newsroom, newsboat):
    """Take over what newsboat has now, after it did something."""

    async def take(*did: str):
        connection = sqlite3.connect(newsboat.cache, isolation_level=None)
        for one in did:
            connection.execute(f"UPDATE rss_item SET {one}")
        connection.close()
        return await newsroom.importing.newsboat(newsboat, lambda _done, _all: None)

    return take


def keys(newsroom, question: str) -> set[str]:
    return {newsroom.reading.article(row).key for row in newsroom.reading.rows(question)}


async def test_feeds_articles_and_queries_come_over(newsroom, come_over):
    came = await come_over()
    assert (len(came.feeds), came.known, came.articles, came.marked, came.unfollowed) == (3, 0, 10, 0, 0)
    assert [one.name for one in came.sections] == ["Unread", "Starred news"]
    assert [one.what for one in came.left] == ["Long", "gopher://example.org/"]
    first, second, third = newsroom.reading.feeds()
    assert (first[0].title, first[0].tags, first[1].total) == ("My own title", ("news", "أخبار"), 7)
    assert (second[1].title, third[0].tags) == ("Atom x", ("hidden",))
    assert first[1].checked is None


async def test_marks_and_flags_come_with_them(newsroom, come_over):
    await come_over("unread = 0 WHERE id < 4", "flags = 'sA' WHERE id = 2")
    assert newsroom.reading.count("is:read") == 3
    assert keys(newsroom, "is:saved") == keys(newsroom, "tag:flag-s tag:flag-a") == {"g-5"}


async def test_what_was_deleted_lies_read_in_the_bin_where_no_refresh_brings_it_back(newsroom, come_over):
    def in_bin() -> list[tuple[int, int, int]]:
        with newsroom.store._database.read() as connection:
            return connection.execute("SELECT row, read, saved FROM bin ORDER BY row").fetchall()

    came = await come_over("deleted = 1, flags = 's' WHERE id = 10")
    assert (came.articles, newsroom.reading.count("")) == (9, 9)
    ((gone, *marks),) = in_bin()
    assert marks == [1, 0]
    newsroom.undoing.undo()
    assert len(in_bin()) == 10
    assert (await come_over()).articles == 9
    assert [row for row, *_ in in_bin()] == [gone]

    newsroom.marking.saved(newsroom.reading.rows("", "arrived", 1))
    later = await come_over("deleted = 1")
    assert (later.articles, newsroom.reading.count(""), newsroom.reading.count("is:saved")) == (0, 1, 1)
    newsroom.marking.binned([gone], on=False)
    await come_over()
    assert newsroom.reading.count("") == 2, "what one took out of the bin stays out"


async def test_bodies_are_cleaned_as_those_of_feeds_are(newsroom, come_over):
    await come_over("title = title || char(27) || '[31mred' || char(8238) WHERE id = 7")
    (entry,) = (newsroom.reading.article(row) for row in newsroom.reading.rows("title:أعلنت"))
    assert entry.title == "أَعْلَنَتْ الحكومة & البرلمان[31mred"
    (other,) = (newsroom.reading.article(row) for row in newsroom.reading.rows("title:permalink"))
    assert 'href="http://127.0.0.1:8765/rel"' in other.html + other.summary


async def test_the_next_refresh_brings_nothing_twice(newsroom, come_over, web, newsboat):
    items = "".join(
        f"<item><title>T{number}</title>{more}<pubDate>Sat, 21 Nov 2026 1{number}:00:00 +0000</pubDate>"
        f"<description>Whole text {number}</description></item>"
        for number, more in enumerate((
            "<guid isPermaLink='false'>tag:1</guid><link>https://a.example/1?utm_source=rss</link>",
            "<link>https://a.example/2</link>",
            "<guid>https://a.example/3</guid><link>http://a.example/3</link>",
            "",
        ))
    )  # fmt: skip
    body = f"<rss version='2.0'><channel><title>A</title>{items}</channel></rss>".encode()
    url = web.serve("/feed", Answer(body=body, headers=RSS_TYPE))
    # As newsboat keeps these: what has no guid gets one of link and date, else of its title.
    rows = [
        ("tag:1", "T0", "https://a.example/1?utm_source=rss"),
        ("https://a.example/2Sat, 21 Nov 2026 11:00:00 +0000", "T1", "https://a.example/2"),
        ("https://a.example/3", "T2", "http://a.example/3"),
        ("T3", "T3", ""),
    ]
    connection = sqlite3.connect(newsboat.cache)
    for number, (guid, title, link) in enumerate(rows):
        at = int(datetime(2026, 11, 21, 10 + number, tzinfo=UTC).timestamp())
        connection.execute(
            "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread)"
            " VALUES (?, ?, '', ?, ?, ?, 'teaser', 0)",
            (guid, title, link, url, at),
        )
    connection.commit()
    connection.close()
    newsboat.urls.write_text(f"{url}\n")
    assert (await come_over()).articles == 4
    (outcome,) = await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda _: None)
    assert (outcome.added, outcome.altered) == (0, 4)
    assert newsroom.reading.count("is:read") == 4
    # What newsboat had of an article is no older text of it.
    assert not any(newsroom.store.revisions(row) for row in newsroom.reading.rows(""))


async def test_a_second_time_brings_only_what_is_newer(newsroom, come_over):
    await come_over("unread = 0 WHERE id = 1", "flags = 's' WHERE id = 4")
    newsroom.marking.read(newsroom.reading.rows("is:read"), on=False)
    again = await come_over()
    assert (len(again.feeds), again.known, again.articles, again.marked) == (0, 3, 0, 0)
    assert newsroom.reading.count("is:read") == 0
    newer = await come_over(
        "unread = 0 WHERE id = 2", "flags = NULL WHERE id = 4", "flags = 'x' WHERE id = 5"
    )
    assert (newer.articles, newer.marked) == (0, 3)
    assert keys(newsroom, "is:read") == {"g-5"}
    assert keys(newsroom, "is:saved") == {"//127.0.0.1:8765/3"}


async def test_what_is_here_already_is_never_marked_unread_by_it(newsroom, come_over):
    await come_over()
    newsroom.undoing.undo()
    await come_over()
    rows = newsroom.reading.rows("")
    newsroom.marking.read(rows)
    assert (await come_over()).marked == 0
    assert newsroom.reading.count("is:unread") == 0


async def test_all_of_it_is_one_step_that_can_be_turned_back_and_taken_again(newsroom, come_over):
    await come_over("unread = 0 WHERE id = 1")
    assert len(newsroom.store.history()) == 1
    newsroom.undoing.undo()
    assert (newsroom.reading.feeds(), newsroom.reading.count("")) == ([], 0)
    newsroom.undoing.redo()
    assert (len(newsroom.reading.feeds()), newsroom.reading.count("is:read")) == (3, 1)
    newsroom.undoing.undo()
    assert (await come_over()).articles == 10
    assert newsroom.reading.count("is:read") == 1


async def test_marks_that_were_turned_back_come_again(newsroom, come_over):
    await come_over()
    assert (await come_over("unread = 0 WHERE id < 4")).marked == 3
    newsroom.undoing.undo()
    assert newsroom.reading.count("is:read") == 0
    newsroom.marking.saved(newsroom.reading.rows("")[:1])
    assert (await come_over()).marked == 3


async def test_a_feed_that_is_followed_by_a_like_address_is_that_feed(newsroom, come_over, follow):
    follow("https://127.0.0.1:8765/rss/")
    came = await come_over()
    assert (len(came.feeds), came.known) == (2, 1)
    assert newsroom.reading.feeds()[0][1].total == 7


async def test_without_urls_the_caches_own_feeds_are_followed(newsroom, newsboat):
    came = await newsroom.importing.newsboat(Newsboat(cache=newsboat.cache), lambda _done, _all: None)
    assert (len(came.feeds), came.articles) == (3, 10)


async def test_articles_of_feeds_that_are_followed_no_more_stay_there(come_over, newsboat):
    newsboat.urls.write_text("http://127.0.0.1:8765/rdf\n")
    came = await come_over()
    assert (came.articles, came.unfollowed) == (1, 9)


def test_it_is_found_in_its_usual_places(tmp_path):
    env = {"HOME": str(tmp_path)}
    assert not find_newsboat(env)
    (tmp_path / ".newsboat").mkdir()
    (tmp_path / ".newsboat" / "urls").touch()
    assert find_newsboat(env).urls == tmp_path / ".newsboat" / "urls"
    for folder, name in ((".config", "urls"), (".local/share", "cache.db")):
        (tmp_path / folder / "newsboat").mkdir(parents=True)
        (tmp_path / folder / "newsboat" / name).touch()
    found = find_newsboat(env)
    assert found.urls == tmp_path / ".config/newsboat/urls"
    assert found.cache == tmp_path / ".local/share/newsboat/cache.db"
    elsewhere = tmp_path / "x" / "newsboat"
    elsewhere.mkdir(parents=True)
    (elsewhere / "urls").touch()
    assert find_newsboat(env | {"XDG_CONFIG_HOME": str(tmp_path / "x")}).urls == elsewhere / "urls"
