"""Tabs are made of what feeds speak for, changed and taken back: config.toml and feeds.toml in one step."""

import pytest

from newsterm.config import load, read_feeds
from newsterm.lang import phrases
from newsterm.model import ConfigError, Feed, QueryError, Section, UsageError

EN = phrases("en")
FEEDS = """\
# mine
[[feeds]]
url = "https://a.example/sport/"  # as it is

[[feeds]]
url = "https://b.example/"
title = "B"
tags = ["sports"]

[[feeds]]
url = "https://c.example/world/"

[[feeds]]
url = "https://d.example/"
"""


@pytest.fixture
def room(newsroom, places):
    places.feeds.write_text(FEEDS, encoding="utf-8")
    places.config.write_text("# my config\n", encoding="utf-8")
    newsroom.follow_feeds()
    return newsroom


def tabs(newsroom):
    return [(one.name, one.query) for one in newsroom.reading.sections() if not one.own]


def tags(places):
    return [feed.tags for feed in read_feeds(places.feeds)]


def test_what_is_taken_is_a_tab_whose_feeds_bear_its_tag_and_one_step_takes_both_back(room, places):
    sports = room.sectioning.suggestions(EN)[0]
    assert sports.because == ("address", "tags")
    room.sectioning.take([sports])
    assert tabs(room) == [("sports", "tag:sports or topic:sport")]
    assert tags(places) == [("sports",), ("sports",), (), ()]
    assert room.reading.count("tag:sports") == 0
    assert [feed.tags for feed, _ in room.reading.feeds()] == tags(places)
    assert room.undoing.undo().said.within(EN) == "sports: 1 section made"
    assert places.config.read_text("utf-8") == "# my config\n"
    assert places.feeds.read_text("utf-8") == FEEDS
    assert tabs(room) == []
    room.undoing.redo()
    assert (tabs(room), tags(places)[0]) == ([("sports", "tag:sports or topic:sport")], ("sports",))


def test_any_such_step_is_turned_back_from_the_history_and_that_too(room, places):
    room.sectioning.take(room.sectioning.suggestions(EN)[:1])
    number = room.undoing.history(1)[0].journal
    room.sectioning.add("Later", "is:saved")
    assert room.undoing.revert(number).by
    assert (tabs(room), tags(places)[0]) == ([("Later", "is:saved")], ())
    room.undoing.undo()
    assert (dict(tabs(room)).keys(), tags(places)[0]) == ({"Later", "sports"}, ("sports",))


def test_tabs_are_named_moved_and_dropped_and_every_step_is_taken_back(room):
    for name in ("one", "two", "three"):
        room.sectioning.add(name, f"tag:{name}")
    assert room.sectioning.move(room.sectioning.index("THREE"), 0)
    assert not room.sectioning.move(2, 99)
    room.sectioning.rename(room.sectioning.index("2"), "uno")
    room.sectioning.drop(room.sectioning.index("two"))
    assert [name for name, _ in tabs(room)] == ["three", "uno"]
    seen = []
    for _ in range(3):
        room.undoing.undo()
        seen.append([name for name, _ in tabs(room)])
    assert seen == [["three", "uno", "two"], ["three", "one", "two"], ["one", "two", "three"]]


def test_what_was_dropped_or_declined_comes_last_and_may_still_be_taken(room):
    first, second = room.sectioning.suggestions(EN)
    room.sectioning.decline(first)
    assert [one.declined for one in room.sectioning.suggestions(EN)] == [False, True]
    room.sectioning.take([second])
    room.sectioning.drop(0)
    assert [one.declined for one in room.sectioning.suggestions(EN)] == [True, True]
    room.sectioning.decline(first, on=False)
    assert [one.declined for one in room.sectioning.suggestions(EN)] == [False, True]


def test_a_beginner_has_tabs_at_once_and_undoing_the_import_takes_them_too(newsroom, places):
    newsroom.subscribing.add([Feed(url="https://a.example/sport/"), Feed(url="https://b.example/ثقافة/")])
    begun = newsroom.sectioning.begin(phrases("ar"), came=True)
    assert (begun.with_feeds, [one.name for one in begun.made]) == (True, ["الثقافة", "الرياضة"])
    assert tags(places) == [("الرياضة",), ("الثقافة",)]
    assert newsroom.sectioning.begin(phrases("ar"), came=True).made == ()
    newsroom.undoing.undo()
    assert (tabs(newsroom), read_feeds(places.feeds)) == ([], ())
    newsroom.undoing.redo()
    assert (len(tabs(newsroom)), len(read_feeds(places.feeds))) == (2, 2)


async def test_films_and_sounds_have_a_tab_when_they_have_come(newsroom, places, tmp_path):
    item = "<item><title>{0}</title><guid>{0}</guid><category>{1}</category>{2}</item>"
    sound = '<enclosure url="https://a.example/{}.mp3" type="audio/mpeg" length="24000000"/>'
    for name, category, sounds in (("a", "economy", ""), ("b", "misc", sound)):
        items = "".join(item.format(number, category, sounds.format(number)) for number in range(4))
        document = f'<rss version="2.0"><channel><title>{name}</title>{items}</channel></rss>'
        (tmp_path / f"{name}.xml").write_text(document, encoding="utf-8")
    newsroom.subscribing.add([Feed(url=(tmp_path / f"{name}.xml").as_uri()) for name in "ab"])
    assert newsroom.sectioning.begin(EN, came=True).made == ()
    await newsroom.refreshing.refresh(newsroom.reading.feeds(), lambda _: None)
    begun = newsroom.sectioning.begin(EN, read=True)
    assert [(one.name, one.query) for one in begun.made] == [
        ("Economy", "tag:economy or topic:economy"),
        ("Podcasts", "has:audio"),
    ]
    assert tags(places) == [("economy",), ()]
    assert newsroom.sectioning.begin(EN, read=True).made == ()
    (headline, *_) = newsroom.reading.headlines(newsroom.reading.rows("has:audio"))
    assert (headline.size, headline.duration) == (24_000_000, 0)
    newsroom.undoing.undo()
    assert (tabs(newsroom), tags(places)) == ([], [(), ()])
    assert len(newsroom.reading.feeds()) == 2


async def test_papers_of_many_topics_have_a_tab_for_each_in_any_language(newsroom, tmp_path):
    item = "<item><title>{0}</title><guid>{0}</guid><link>https://a.example/{0}</link>{1}</item>"
    for name, topics in (("en", ("Sport", "World", "")), ("ar", ("رياضة", "العالم", "misc"))):
        items = "".join(
            item.format(f"{number}", f"<category>{topics[number % 3]}</category>") for number in range(9)
        )
        document = f'<rss version="2.0"><channel><title>{name}</title>{items}</channel></rss>'
        (tmp_path / f"{name}.xml").write_text(document, encoding="utf-8")
    newsroom.subscribing.add([Feed(url=(tmp_path / f"{name}.xml").as_uri()) for name in ("en", "ar")])
    await newsroom.refreshing.refresh(newsroom.reading.feeds(), lambda _: None)
    sport, world = newsroom.sectioning.suggestions(phrases("ar"))
    assert (sport.section.name, sport.entries, world.section.name) == ("الرياضة", 6, "العالم")
    newsroom.sectioning.take([sport])
    assert newsroom.reading.count(sport.section.query) == 6
    assert [one.topic for one in newsroom.sectioning.suggestions(EN)] == ["world"]
    newsroom.sectioning.drop(0)
    for words in (phrases("ar"), EN):
        assert [one.declined for one in newsroom.sectioning.suggestions(words)] == [False, True]


def test_who_adds_one_feed_after_the_other_has_tabs_as_soon_as_these_part_them(newsroom):
    made = []
    for name in ("sport", "x", "travel", "health", "y"):
        newsroom.subscribing.add([Feed(url=f"https://a.example/{name}/")])
        made.append([one.name for one in newsroom.sectioning.begin(EN, came=True).made])
    assert made == [[], ["Sport"], ["Travel"], ["Health"], []]
    assert newsroom.sectioning.begin(EN, read=True).made == ()  # nothing was read: they are offline
    newsroom.subscribing.add([Feed(url="https://a.example/world/")])
    assert [one.name for one in newsroom.sectioning.begin(EN, came=True).made] == ["World"]


def test_a_feed_that_is_added_to_others_of_long_ago_begins_nothing(room):
    room.subscribing.add([Feed(url="https://e.example/travel/")])
    assert room.sectioning.begin(EN, came=True, read=True).made == ()
    assert room.sectioning.begin(EN, read=True).made == ()


def test_who_took_tabs_back_has_no_others_made(newsroom):
    for name in ("sport", "x"):
        newsroom.subscribing.add([Feed(url=f"https://a.example/{name}/")])
        newsroom.sectioning.begin(EN, came=True)
    newsroom.undoing.undo()
    newsroom.subscribing.add([Feed(url="https://a.example/travel/")])
    assert newsroom.sectioning.begin(EN, came=True, read=True).made == ()
    assert newsroom.sectioning.begin(EN, came=True, read=True).made == ()


async def test_more_news_makes_no_more_tabs_until_feeds_come(newsroom, tmp_path):
    def publish(name, *topics):
        items = "".join(
            f"<item><title>{at}</title><guid>{at}</guid><category>{topic}</category></item>"
            for at, topic in enumerate(topics * 4)
        )
        file = tmp_path / f"{name}.xml"
        file.write_text(f'<rss version="2.0"><channel><title>{name}</title>{items}</channel></rss>')
        return Feed(url=file.as_uri())

    async def read(*, came):
        await newsroom.refreshing.refresh(newsroom.reading.feeds(), lambda _: None)
        return [one.name for one in newsroom.sectioning.begin(EN, came=came, read=True).made]

    newsroom.subscribing.add([publish("a", "Sport", "misc", "other")])
    assert await read(came=True) == ["Sport"]
    publish("a", "Sport", "misc", "other", "Travel")
    assert await read(came=False) == []
    newsroom.subscribing.add([publish("b", "World", "Sport", "misc")])
    assert await read(came=True) == ["Travel", "World"]
    newsroom.subscribing.add([publish(f"c{at}", "misc") for at in range(3)])
    assert await read(came=True) == []
    newsroom.subscribing.add([publish("d", "Health", "misc", "other")])
    assert await read(came=True) == []  # five feeds are no beginning


def test_who_has_tabs_of_his_own_has_no_others_made(room):
    room.sectioning.add("mine", "is:unread")
    assert room.sectioning.begin(EN, came=True, read=True).made == ()
    room.sectioning.drop(0)
    assert room.sectioning.begin(EN, came=True).made == ()


def test_a_config_that_cannot_be_changed_stays_and_no_feed_is_tagged(room, places):
    places.config.write_text('sections = [{name = "a", query = "b"}]\n', encoding="utf-8")
    with pytest.raises(ConfigError):
        room.sectioning.take(room.sectioning.suggestions(EN)[:1])
    assert places.feeds.read_text("utf-8") == FEEDS
    assert list(room.undoing.history()) == []


def test_what_is_no_tab_or_no_question_is_said(room):
    with pytest.raises(UsageError, match="no section of your own called none"):
        room.sectioning.index("none")
    with pytest.raises(UsageError):
        room.sectioning.drop(3)
    with pytest.raises(QueryError):
        room.sectioning.add("bad", "is:nothing")


def test_tabs_that_were_written_by_hand_are_seen_at_once_and_half_a_file_changes_none(room, places):
    places.config.write_text('[[sections]]\nname = "by hand"\nquery = "x"\n', encoding="utf-8")
    assert tabs(room) == [("by hand", "x")]
    places.config.write_text('[[sections]\nname = "by', encoding="utf-8")
    assert tabs(room) == [("by hand", "x")]
    places.config.unlink()
    assert (tabs(room), load(places.config).sections) == ([], ())
    assert Section(name="all", query="", own=True) in room.reading.sections()
