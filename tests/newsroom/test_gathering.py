"""What several feeds tell of one event is one story, whatever happens to its entries."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zlib import crc32

import pytest

from newsterm.config import Config
from newsterm.config.schema import Stories
from newsterm.model import Changes, Feed, Joined, NewEntry, ParsedEntry, ParsedFeed, UsageError
from newsterm.newsroom import gathering
from newsterm.newsroom.following import Following
from newsterm.newsroom.gathering import Gathering
from newsterm.newsroom.marking import Marking
from newsterm.newsroom.reading import Reading
from newsterm.store import Store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
QUAKE = (
    "Strong earthquake kills dozens in Balikesir, western Turkey",
    "Earthquake in western Turkey kills dozens near Balikesir",
    "Rescuers search rubble after Balikesir earthquake kills dozens in Turkey",
)
OTHERS = ("Parliament votes on the new pension law", "Film festival opens in Cannes with a comedy")


def terms(title, lede, language):
    return tuple(dict.fromkeys(crc32(word.encode()) & 0xFFFFFFFE for word in title.lower().split()))


def gather(fresh, near, rarity, total):
    """Bring together what shares four words: how well it is done is shown elsewhere."""
    known, joined = {one.row: one for one in near}, []
    for one in fresh:
        like = [other for other in known.values() if len({*one.terms} & {*other.terms}) >= 4]
        known[one.row] = one
        if like:
            copy = next((other.row for other in like if other.terms == one.terms), 0)
            story = next((other.story for other in like if other.story), 0)
            joined.append(Joined(row=one.row, story=story, with_row=like[0].row, copy_of=copy))
    return joined


REALLY = gathering.terms, gathering.lookups, gathering.gather


@pytest.fixture
def really(monkeypatch):
    """What is brought together as readers have it."""
    for name, function in zip(("terms", "lookups", "gather"), REALLY, strict=True):
        monkeypatch.setattr(gathering, name, function)


@pytest.fixture(autouse=True)
def _plainly(monkeypatch):
    monkeypatch.setattr(gathering, "terms", terms)
    monkeypatch.setattr(gathering, "lookups", lambda terms: terms)
    monkeypatch.setattr(gathering, "gather", gather)


class House:
    """A store, its journeys, and a clock that is told the time."""

    def __init__(self, path, config=None):
        self.now = NOW
        self.config = config or Config()
        self.store = Store.open(path)
        self.feeds()
        self.reading = Reading(self.store, self.config, self.clock)
        self.following = Following(self.store, self.config, self.clock)
        self.marking = Marking(self.store, self.config, self.clock)
        self.count = 0

    def clock(self):
        return self.now

    def feeds(self, **second):
        feeds = [Feed(url=f"https://{name}.example/", title=name) for name in ("one", "two", "three")]
        self.store.sync_feeds([feeds[0], replace(feeds[1], **second), feeds[2]], f"{second}", NOW)

    def bring(self, feed, *titles, hours=1.0):
        added = []
        for title in titles:
            self.count += 1
            told = {"title": title, "language": "en", "published": self.now - timedelta(hours=hours)}
            entry = ParsedEntry(key=f"k{self.count}", url="", **told)
            added.append(NewEntry(entry=entry, hash=f"h{self.count}", arrived=self.now))
        times = {"checked": self.now, "next_check": self.now + timedelta(hours=1)}
        self.store.write(Changes(feed=feed, added=tuple(added), parsed=ParsedFeed(title=""), **times))

    def gather(self):
        asyncio.run(Gathering(self.store, self.config, self.clock).gather())

    def rows(self, question):
        return sorted(self.reading.rows(question))


@pytest.fixture
def house(tmp_path):
    """Three feeds; rows 1 and 3 tell of an earthquake, 2 and 4 of other things."""
    house = House(tmp_path / "db")
    house.bring(1, QUAKE[0], OTHERS[0], hours=3)
    house.bring(2, QUAKE[1], OTHERS[1], hours=2)
    house.gather()
    yield house
    house.store.close()


def test_it_goes_on_as_entries_arrive(house):
    (story,) = house.following.stories()
    assert (story.tellings, story.sources, story.unread, story.new) == (2, 2, 2, 0)
    assert story.lead.title == QUAKE[1]
    assert story.name == house.store.entry(1).id
    house.following.look(story)
    house.now += timedelta(hours=1)
    house.bring(3, QUAKE[2])
    house.gather()
    (later,) = house.following.stories(timedelta(hours=2))
    assert (later.name, later.tellings, later.sources, later.new) == (story.name, 3, 3, 1)
    assert (later.began, later.updated) == (NOW - timedelta(hours=3), NOW)
    assert [(told.headline.row, told.new) for told in house.following.timeline(later)] == [
        (1, False), (3, False), (5, True),
    ]  # fmt: skip
    assert [one.row for one in house.following.others(3)] == [5, 1]
    assert {"Balikesir", "earthquake"} <= set(house.following.because(5))
    assert house.following.stories(timedelta(minutes=30)) == []


def test_what_has_another_title_is_asked_again_what_it_tells(house):
    """A feed announces "Minister to speak at six", and says there what he said."""
    house.bring(3, "Governor of the province to speak at six", "Minister speaks")
    house.gather()
    assert house.rows("story:any") == [1, 3]
    (entry, found) = house.store.entry(5), {"checked": NOW, "next_check": NOW + timedelta(hours=1)}
    told = ParsedEntry(key="k5", url="", title=QUAKE[2], language="en", published=entry.published)
    new = NewEntry(entry=told, hash="another", arrived=NOW)
    house.store.write(Changes(feed=3, altered=((5, new),), parsed=ParsedFeed(title=""), **found))
    house.gather()
    assert house.rows("story:any") == [1, 3, 5]
    assert house.store.ungathered(NOW - timedelta(days=3), 10) is None


def test_a_story_is_asked_for_by_its_name_or_by_any_article_of_it(house):
    name = house.store.entry(1).id
    assert house.rows(f"story:{name}") == house.rows(f"story:{house.store.entry(3).id}") == [1, 3]
    assert house.rows("story:any") == [1, 3]
    assert house.rows("-story:any") == [2, 4]
    assert house.following.story(house.store.entry(3).id[:6]).name == name
    assert house.rows(f"story:{house.store.entry(2).id}") == []
    with pytest.raises(UsageError):
        house.following.story(house.store.entry(2).id)


def test_a_list_has_of_each_story_the_first(house):
    assert list(house.reading.collapsed(house.reading.rows(""))) == [4, 3, 2]
    assert list(house.reading.collapsed(house.reading.rows("", "oldest"))) == [1, 2, 4]
    lines = house.reading.headlines([3, 2])
    assert [(line.story, line.tellings, line.sources) for line in lines] == [
        (house.store.entry(1).id, 2, 2), ("", 0, 0),
    ]  # fmt: skip


def test_what_one_feed_alone_tells_is_together_but_listed_only_where_it_is_followed(house):
    house.bring(house.store.headlines([3])[0].feed, QUAKE[2])
    house.gather()
    (story,) = house.following.stories()
    house.store.mark([1], binned=True, label="binned", now=NOW)
    assert house.following.stories() == []
    assert house.rows("story:any") == []
    assert house.rows(f"story:{story.name}") == [3, 5]
    assert [line.tellings for line in house.reading.headlines([3])] == [2]
    house.following.follow(story)
    assert [one.tellings for one in house.following.stories()] == [2]
    assert house.rows("story:any") == [3, 5]


def test_what_goes_is_not_counted_and_what_returns_is(house):
    house.bring(3, QUAKE[2])
    house.gather()
    house.marking.muted([5])
    (story,) = house.following.stories()
    assert (story.tellings, story.sources, story.muted_tellings, story.lead.row) == (2, 2, 1, 3)
    house.store.mark([1], binned=True, label="binned", now=NOW)
    (story,) = house.following.stories()
    assert (story.tellings, story.muted_tellings) == (1, 1)
    house.store.sync_feeds([Feed(url="https://two.example/")], "dropped", NOW)
    assert house.following.stories() == []
    assert house.store.entry(3).story == ""
    assert house.rows("story:any") == []
    house.feeds()
    house.store.mark([1], binned=False, label="unbinned", now=NOW)
    house.marking.muted([5], on=False)
    (story,) = house.following.stories()
    assert (story.tellings, story.sources, story.muted_tellings) == (3, 3, 0)


def test_following_is_a_step_that_turns_back(house):
    (story,) = house.following.stories()
    assert house.following.follow(story)
    assert house.rows("story:followed") == [1, 3]
    assert [one.followed for one in house.following.stories(followed=True)] == [True]
    assert str(house.store.history()[0].said).endswith("story followed")
    house.store.undo()
    assert house.rows("story:followed") == []
    assert house.following.stories(followed=True) == []


def test_what_joins_a_muted_story_is_muted_until_that_is_turned_back(house):
    house.marking.muted([3])
    (story,) = house.following.stories()
    assert house.following.mute(story) == 1
    house.bring(3, QUAKE[2])
    house.gather()
    assert house.rows("") == [2, 4]
    assert house.following.stories() == []
    (muted,) = house.following.stories(muted=True)
    assert (muted.tellings, muted.muted) == (3, True)
    house.store.undo()
    assert house.rows("") == [1, 2, 4, 5]  # 3 was muted by hand
    house.store.redo()
    assert house.rows("") == [2, 4]
    assert house.following.mute(muted, on=False) == 2
    assert house.rows("") == [1, 2, 4, 5]


def test_what_a_muted_story_muted_is_shown_again_however_often_that_was_turned_back(house):
    (story,) = house.following.stories()
    house.following.mute(story)
    house.following.mute(story, on=False)
    house.store.undo()
    assert house.rows("") == [2, 4]
    house.following.mute(story, on=False)
    assert house.rows("") == [1, 2, 3, 4]
    muting = house.store.history()[-1]
    house.store.revert(house.store.history()[0].journal, NOW)
    house.store.revert(muting.journal, NOW)
    house.store.undo()
    house.following.mute(story, on=False)
    assert house.rows("") == [1, 2, 3, 4]


def test_a_story_is_read_whole_and_as_one_step(house):
    (story,) = house.following.stories()
    assert house.following.read(story) == 2
    assert house.rows("is:unread") == [2, 4]
    house.store.undo()
    assert house.rows("is:unread") == [1, 2, 3, 4]


def test_copies_are_read_together_where_that_is_wanted(tmp_path):
    house = House(tmp_path / "db", Config(stories=Stories(read_copies=True)))
    house.bring(1, QUAKE[0], *OTHERS, hours=3)
    house.bring(2, QUAKE[0], hours=2)
    house.bring(3, QUAKE[2])
    house.gather()
    story = house.following.story(house.store.entry(1).id)
    assert [told.copy_of for told in house.following.timeline(story)] == [0, 1, 0]
    assert house.marking.read([4]) == 2
    assert house.rows("is:read") == [1, 4]
    assert house.marking.read([4], on=False) == 1
    house.store.close()


def test_a_feed_may_stay_out_of_it_and_so_may_all(house):
    house.feeds(stories=False)
    assert house.following.stories() == []
    assert house.rows("story:any") == []
    house.feeds()
    house.bring(2, QUAKE[1] + ", agency says")
    house.gather()
    assert len(house.following.stories()) == 1
    house.config = Config(stories=Stories(on=False))
    assert Following(house.store, house.config, house.clock).stories() == []
    assert {line.story for line in Reading(house.store, house.config, house.clock).headlines([1, 5])} == {""}
    house.bring(3, QUAKE[2])
    house.gather()
    assert house.store.ungathered(NOW - timedelta(days=1), 5) is not None


def test_what_came_days_ago_is_no_longer_compared(house):
    house.bring(3, "Something else happened in the harbour")
    house.gather()
    assert house.store.told_lately() == 5
    house.now += timedelta(days=8)
    house.bring(3, QUAKE[2])
    house.gather()
    assert house.store.told_lately() == 1
    assert len(house.following.stories()) == 1  # which is over, and stays


@pytest.mark.usefixtures("really")
def test_who_was_away_finds_stories_of_old_days_too(house):
    house.bring(1, "Ferry carrying 150 capsizes on Meghna river", hours=24 * 40)
    house.gather()
    house.bring(2, "Ferry capsizes on the Meghna river with 150 aboard", hours=24 * 40 - 2)
    house.gather()
    house.bring(3, "Ferry with 150 aboard capsizes on Meghna river", hours=24 * 20)
    house.gather()
    old, quake = sorted(house.following.stories(), key=lambda story: story.updated)
    assert [told.headline.row for told in house.following.timeline(old)] == [5, 6]
    assert quake.tellings == 2


def test_of_an_archive_the_latest_are_gathered(house, monkeypatch):
    monkeypatch.setattr("newsterm.store.gathering._AT_MOST", 2)
    house.bring(3, *QUAKE, *OTHERS)
    assert [one.title for one in house.store.ungathered(NOW - timedelta(days=1), 10).untold] == list(OTHERS)
    house.gather()
    assert house.store.ungathered(NOW - timedelta(days=1), 10) is None


def test_who_deletes_the_entry_that_began_a_story_leaves_it_its_name(house):
    house.bring(3, QUAKE[2])
    house.gather()
    name = house.store.entry(1).id
    house.store.mark([1], binned=True, label="binned", now=NOW)
    assert house.store.purge(NOW + timedelta(days=1), NOW, 10) == 1
    (story,) = house.following.stories()
    assert (story.name, story.tellings) == (name, 2)
    assert house.rows(f"story:{name}") == [3, 5]
    house.store.mark([3, 5], binned=True, label="binned", now=NOW)
    house.store.purge(NOW + timedelta(days=1), NOW, 10)
    assert house.store.forget_stories() == 1


def test_what_another_newsterm_gathered_meanwhile_is_not_gathered_twice(house):
    house.bring(3, QUAKE[2])
    batch = house.store.ungathered(NOW - timedelta(days=1), 10)
    house.gather()
    assert not house.store.join(batch, {}, [], NOW)
    assert house.following.stories()[0].tellings == 3
