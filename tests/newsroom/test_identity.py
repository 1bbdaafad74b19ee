"""An entry stays the same entry, whatever its source does between two looks."""

import pytest
from tests.fakes.feeds import RSS_TYPE
from tests.fakes.web import Answer

ITEM = (
    "<item>{guid}<title>Rain</title><link>{link}</link><description>It rains.</description>"
    "<pubDate>Mon, 02 Mar 2020 23:00:00 GMT</pubDate></item>"
)


def rss(*items: str) -> Answer:
    text = "".join(items)
    body = f'<rss version="2.0"><channel><title>A</title><link>https://e.org/</link>{text}</channel></rss>'
    return Answer(body=body.encode(), headers=RSS_TYPE)


def item(guid: str = "", link: str = "https://e.org/rain", permalink: bool = False) -> str:
    is_link = "" if permalink else ' isPermaLink="false"'
    return ITEM.format(guid=f"<guid{is_link}>{guid}</guid>" if guid else "", link=link)


def snow(guid: str = "snow") -> str:
    return item(guid, "https://e.org/snow").replace("Rain", "Snow").replace("23:00", "22:00")


@pytest.fixture
def seen(newsroom, web, follow):
    """Look at each of these documents in turn; (id, title, whether read) of all that is there then."""

    async def look(*answers: Answer, read_first: bool = True):
        follow(web.serve("/a", list(answers)))
        for number in range(len(answers)):
            await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda outcome: None)
            if read_first and not number:
                newsroom.marking.read(newsroom.reading.rows(""))
        reading = newsroom.reading
        return [(one.id, one.title, one.marks.read) for one in reading.headlines(reading.rows(""))]

    return look


SAME: dict[str, list[Answer]] = {
    "a guid of each day": [rss(item("1")), rss(item("2")), rss(item("3"))],
    "a guid that comes and goes": [rss(item()), rss(item("1")), rss(item())],
    "spaces and capitals": [rss(item("Tag:1")), rss(item("\n tag:1 \n")), rss(item("TAG:1"))],
    "a guid that becomes a link": [
        rss(item("https://e.org/rain")), rss(item("https://e.org/rain", permalink=True)), rss(item()),
    ],
    "https": [
        rss(item("http://e.org/rain", "http://e.org/rain")), rss(item("https://e.org/rain")),
        rss(item("", "http://www.e.org/rain/")),
    ],
    "tracked links": [
        rss(item("", f"https://e.org/rain?utm_source={day}&amp;fbclid={day}")) for day in ("mon", "tue")
    ],
    "a site that moved": [
        rss(item("http://old.example/rain", "http://old.example/rain")),
        rss(item("https://new.example/rain", "https://new.example/rain")),
    ],
    "a new date": [
        rss(item("1")), rss(item("1").replace("23:00", "23:30")), rss(item("2").replace("23:00", "23:45")),
    ],
    "leaving and coming back": [rss(item("1")), rss(), rss(item("1"))],
    "one guid for all, later its own": [rss(item("1")), rss(snow("1"), item("1")), rss(item("1"))],
}  # fmt: skip


@pytest.mark.parametrize("case", SAME)
async def test_no_entry_is_doubled_and_none_comes_back_unread(seen, newsroom, case):
    answers = SAME[case]
    rain = [one for one in await seen(*answers) if one[1] == "Rain"]
    assert [(title, read) for _, title, read in rain] == [("Rain", True)]


async def test_its_public_id_is_the_one_that_it_got_first(newsroom, web, follow):
    follow(web.serve("/a", SAME["a guid of each day"]))
    ids = set()
    for _ in range(3):
        await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda outcome: None)
        reading = newsroom.reading
        ids |= {one.id for one in reading.headlines(reading.rows(""))}
    assert len(ids) == 1


@pytest.mark.parametrize(
    ("documents", "count"),
    [
        ([rss(item("1")), rss(item("2").replace("Mon, 02", "Tue, 03").replace("It rains", "Still"))], 2),
        ([rss(item("1"), snow("1"))], 2),
        ([rss(item("1", "https://e.org/1"), item("1", "https://e.org/2"))], 2),
        ([rss(item("1").replace("Mon, 02 Mar 2020 23:00:00 GMT", "")),
          rss(item("2").replace("Mon, 02 Mar 2020 23:00:00 GMT", "").replace("It rains", "Still"))], 2),
    ],
    ids=["the weather of two days", "one guid for all", "one guid, title and date for two pages",
         "undated weather of two days"],
)  # fmt: skip
async def test_what_is_another_entry_is_not_lost(seen, documents, count):
    assert len(await seen(*documents)) == count


def by_json(number: str) -> Answer:
    feed = (
        '{"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [{"id": %s, "title": "t"}]}'
    )
    return Answer(body=(feed % number).encode(), headers={"Content-Type": "application/feed+json"})


@pytest.mark.parametrize(
    "numbers", [("7", '"7"', "7.0"), ("1234567890123456789012", '"1234567890123456789012"')]
)
async def test_a_number_is_a_name_as_its_digits_are(seen, numbers):
    assert len(await seen(*map(by_json, numbers))) == 1


async def test_long_numbers_are_not_one_name(seen):
    feed = by_json("12345678901234567890")
    two = feed.body.replace(b'"t"}', b'"t"}, {"id": 12345678901234567891, "title": "t"}')
    assert len(await seen(Answer(body=two, headers=feed.headers))) == 2


@pytest.fixture
def instead(newsroom, places):
    """Follow this address and no other, as the reader wrote it, and look; (unread, all) of it."""

    async def look(address: str) -> tuple[int, int]:
        places.feeds.write_text(f'[[feeds]]\nurl = "{address}"\n')
        newsroom.follow_feeds()
        await newsroom.refreshing.refresh(newsroom.refreshing.choose(), lambda outcome: None)
        ((_, state),) = newsroom.reading.feeds()
        assert (state.unread, state.total) == tuple(
            newsroom.reading.count(asked) for asked in ("is:unread", "")
        )
        return state.unread, state.total

    return look


async def test_a_feed_whose_address_the_reader_changed_keeps_what_was_read(newsroom, places, web, instead):
    places.feeds.parent.mkdir(parents=True, exist_ok=True)
    old = web.serve("/old", rss(item("1"), snow()))
    new = web.serve("/new", rss(item("3", "https://e.org/3"), snow(), item("1")))
    assert await instead(old) == (2, 2)
    newsroom.marking.read(newsroom.reading.rows(""))
    assert await instead(new) == (1, 3)
    assert await instead(old) == (1, 3)


async def test_another_feed_takes_nothing_from_the_bin(newsroom, places, web, instead):
    places.feeds.parent.mkdir(parents=True, exist_ok=True)
    old, other = web.serve("/old", rss(item("1"), snow())), web.serve("/other", rss(item("1"), snow("2")))
    await instead(old)
    newsroom.marking.read(newsroom.reading.rows(""))
    assert await instead(other) == (2, 2)
    assert await instead(old) == (0, 2)
