"""The same entry under another name."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.curate import compare
from newsterm.curate.same import recognised
from newsterm.model import Changes, Feed, FeedState, Fetched, Known, NewEntry, ParsedEntry, ParsedFeed
from newsterm.parse.identity import Named, keys

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
FEED = Feed(url="https://e.org/feed")
STATE = FeedState(id=7, url=FEED.url)
OLD = Known(row=1, hash="h", url="https://e.org/1", title="t", published=NOW)


def new(key: str = "new", **fields: object) -> NewEntry:
    said = {"url": OLD.url, "title": OLD.title, "published": OLD.published, "hash": OLD.hash} | fields
    hash_ = str(said.pop("hash"))
    return NewEntry(entry=ParsedEntry(key=key, **said), hash=hash_, arrived=NOW)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"published": None},
        {"published": NOW + timedelta(hours=1)},
        {"hash": "other words"},
        {"url": "http://www.e.org/1/?utm_source=rss#xtor=RSS-1", "hash": "x"},
        {"url": "https://new.example/1", "hash": "x"},
        {"url": "https://e.org/1;sid=8"},
        {"url": ""},
    ],
    ids=["all the same", "a date gone", "a new date", "other words", "another spelling", "a moved site",
         "a link of the day", "no link"],
)  # fmt: skip
def test_what_comes_under_another_key_is_known_again(fields: dict[str, object]) -> None:
    assert recognised([new(**fields)], [OLD]) == {"new": OLD}


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "u"},
        {"published": None, "hash": "x"},
        {"published": NOW + timedelta(days=1), "hash": "x"},
        {"url": "https://e.org/2", "published": NOW + timedelta(days=1)},
        {"url": "https://e.org/2", "hash": "x"},
    ],
    ids=["another title", "no date and other words", "the weather of tomorrow", "another page, another date",
         "another page, other words"],
)  # fmt: skip
def test_what_only_looks_alike_is_new(fields: dict[str, object]) -> None:
    assert recognised([new(**fields)], [OLD]) == {}


def test_without_a_page_or_a_date_the_same_words_are_news_again() -> None:
    down = replace(OLD, url="", published=None)
    assert recognised([new(url="", published=None)], [down]) == {}


def test_each_is_known_once_and_the_strongest_sign_goes_first() -> None:
    weak, strong, none = new("weak", hash="x"), new("strong"), new("none", hash="y")
    assert recognised([weak, strong, none], [OLD]) == {"strong": OLD}


def test_thousands_that_look_alike_take_a_moment() -> None:
    begun = datetime.now(UTC)
    known = [replace(OLD, row=row) for row in range(20_000)]
    found = recognised([new(str(number)) for number in range(20_000)], known)
    assert len({one.row for one in found.values()}) == 20_000
    assert datetime.now(UTC) - begun < timedelta(seconds=3)


@dataclass
class Remembered:
    """What a store does with Changes, in small."""

    rows: dict[int, tuple[str, NewEntry]] = field(default_factory=dict)

    def look(self, document: Iterable[Named]) -> Changes:
        listed = list(document)
        entries = tuple(
            ParsedEntry(
                key=key,
                url=one.link,
                title=one.title,
                html=one.text,
                published=datetime.fromisoformat(one.date) if one.date else None,
            )
            for one, key in zip(listed, keys(listed), strict=True)
            if key is not None
        )
        known = {
            key: Known(row=row, hash=new.hash, url=new.entry.url, title=new.entry.title,
                       published=new.entry.published)
            for row, (key, new) in self.rows.items()
        }  # fmt: skip
        changes = compare(
            feed=FEED, state=STATE, parsed=ParsedFeed(entries=entries), known=known,
            fetched=Fetched(url=FEED.url, body=b""), now=NOW, every=1800,
        )  # fmt: skip
        for row, key in changes.renamed:
            self.rows[row] = (key, self.rows[row][1])
        for row, altered in changes.altered:
            self.rows[row] = (self.rows[row][0], altered)
        for added in changes.added:
            self.rows[len(self.rows) + 1] = (added.entry.key, added)
        names = [key for key, _ in self.rows.values()]
        assert len(names) == len(set(names))
        return changes


ARTICLES = [
    Named(
        link=f"http://e.org/{number}",
        title=f"t{number // 2}",
        date=(NOW - timedelta(hours=number)).isoformat(),
        text=f"x{number}",
    )
    for number in range(6)
]
"""Some of one title; each has its own page and date."""
HABITS = {
    "steady": lambda one, look: f"tag:{one.link}",
    "new every time": lambda one, look: f"{one.link}#{look}",
    "none": lambda one, look: "",
    "one for two": lambda one, look: f"guid-{one.title}",
    "the link": lambda one, look: one.link.replace("http:", "https:"),
}
looks = st.lists(
    st.tuples(
        st.lists(st.sampled_from(ARTICLES), min_size=2, unique=True),
        st.sampled_from([name for name in HABITS if name != "one for two"]),
        st.sampled_from(["http://e.org", "https://e.org", "https://www.e.org"]),
        st.sampled_from(["", "/", "?utm_source=a", "?utm_source=b&fbclid=9"]),
    ),
    min_size=1,
    max_size=6,
)


@given(looks)
def test_whatever_a_source_calls_its_entries_none_is_doubled_and_none_comes_back(
    looks: list[tuple[list[Named], str, str, str]],
) -> None:
    """Guids that come, go and change, a site that moves to https, links that are tracked, any order."""
    remembered, numbers = Remembered(), dict[str, int]()
    for turn, (articles, habit, host, ending) in enumerate(looks):
        document = [
            one._replace(guid=HABITS[habit](one, turn), link=one.link.replace("http://e.org", host) + ending)
            for one in articles
        ]
        remembered.look(document)
        again = remembered.look(reversed(document))
        assert (again.added, again.altered, again.renamed) == ((), (), ())
        for row, (_, new) in remembered.rows.items():
            assert numbers.setdefault(new.entry.html, row) == row
        assert len(remembered.rows) == len(numbers)


def test_a_guid_that_two_bear_and_later_one_alone() -> None:
    remembered = Remembered()
    first, second = (one._replace(guid="same") for one in ARTICLES[:2])
    third = ARTICLES[2]._replace(guid="same")
    for document in ([first], [second, first], [second], [third, second], [second, third, first]):
        remembered.look(document)
    assert [new.entry.html for _, new in remembered.rows.values()] == ["x0", "x1", "x2"]


def test_an_entry_that_leaves_its_document_and_comes_back_is_no_news() -> None:
    remembered = Remembered()
    named = [one._replace(guid=one.link) for one in ARTICLES]
    for document in (named, named[:2], [], named[::-1]):
        changes = remembered.look(document)
    assert (changes.added, changes.altered, changes.renamed) == ((), (), ())


def test_what_is_published_again_with_a_new_date_is_the_same() -> None:
    remembered = Remembered()
    remembered.look([ARTICLES[0]])
    later = ARTICLES[0]._replace(date=(NOW + timedelta(hours=2)).isoformat())
    assert remembered.look([later._replace(guid="1")]).added == ()
    assert remembered.look([later._replace(date="", guid="2")]).added == ()
