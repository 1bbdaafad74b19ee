"""What came last is known by itself, so that what every article says is found among few."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsterm.model import Feed
from newsterm.query import parse
from newsterm.store import Store, entries, index, keeping, latest, searching
from newsterm.store.index import WHOLE
from newsterm.store.migrate import migrations

TITLES = ("Budget", "Budget vote", "The vote", "بالقدس", "القدس", "Budgets")
QUESTIONS = (
    "budget",
    "vote",
    "قدس",
    "القدس",
    '"budget vote"',
    "budget -vote",
    "title:bud or قدس",
    "bud vote",
)


@pytest.fixture(autouse=True)
def _few(monkeypatch):
    """Make turns short, so that a few entries see several."""
    monkeypatch.setattr(latest, "SPAN", 3)
    monkeypatch.setattr(searching, "BATCH", 4)
    monkeypatch.setattr(entries, "RANKED", 4)


def check(store, now):
    """Compare what is found by walking, and what is best, with what is found by looking at all."""
    for question in QUESTIONS:
        everything = store.rows(parse(question), now).tolist()
        for limit in (1, 3, 50):
            assert store.rows(parse(question), now, limit=limit).tolist() == everything[:limit]
        assert sorted(store.rows(parse(question), now, order="best")) == sorted(everything)


acts = st.lists(
    st.tuples(st.sampled_from(["bring", "bring", "bring", "index", "alter", "purge"]), st.integers(0, 30)),
    max_size=25,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=acts)
def test_whatever_comes_is_altered_or_goes_all_is_found(tmp_path_factory, new, brought, now, acts):
    with Store.open(tmp_path_factory.mktemp("latest") / "n.sqlite") as store:
        store.sync_feeds([Feed(url="https://one.example/feed")], "", now)
        for number, (act, value) in enumerate(acts):
            title = TITLES[value % len(TITLES)]
            if act == "bring":
                many = (new(f"{number}-{one}", title=title, hours=value) for one in range(1 + value % 4))
                store.write(brought(*many))
            elif act == "index":
                store.index(1 + value)
            elif rows := store.rows(parse(""), now).tolist():
                row = rows[value % len(rows)]
                if act == "alter":
                    store.write(brought(altered=((row, new(f"again {number}", title=title)),)))
                else:
                    with store._database.write() as connection:
                        keeping.purge(connection, [row], now)
        check(store, now)
        while store.index(5):
            pass
        check(store, now)


def test_a_store_of_an_older_form_learns_its_latest_behind(store, path, new, brought, now):
    store.write(brought(*(new(str(number), title=TITLES[number % 6], hours=number) for number in range(12))))
    store.index()
    store.close()
    with closing(sqlite3.connect(path)) as older:
        for turn in (0, 1):
            for table in latest.tables(turn):
                older.execute(f"DROP TABLE {table}")
        older.execute("DELETE FROM meta WHERE name LIKE 'latest%'")
        (script,) = [file for number, file in migrations() if number == 12]
        older.executescript(script.read_text(encoding="utf-8"))
    with Store.open(path) as newer:
        check(newer, now)
        assert newer.freshen(2)
        check(newer, now)
        assert not newer.freshen(2)
        with newer._database.read() as connection:
            known = latest.recall(connection)
        assert known is not None
        assert known.after <= 9
        check(newer, now)
        newer.write(brought(*(new(f"late {number}", title="Budget") for number in range(9))))
        newer.index()
        check(newer, now)


def test_what_an_older_newsterm_indexed_meanwhile_is_found(store, path, new, brought, now):
    store.write(brought(*(new(str(number), title="Budget") for number in range(4))))
    store.index()
    store.write(brought(*(new(f"late {number}", title="Budget vote") for number in range(3))))
    with closing(sqlite3.connect(path)) as older:  # it knows one index alone
        for row in (5, 6, 7):
            older.execute(
                "INSERT INTO entries_fts (rowid, title, author, body) VALUES (?, 'budget vote', '', '')",
                (row,),
            )
        older.execute("UPDATE meta SET value = 7 WHERE name = 'indexed'")
        older.commit()
    check(store, now)
    store.write(brought(new("last", title="Budget")))
    store.index()
    check(store, now)
    assert store.count(parse("budget"), now) == 8


def test_what_every_article_says_is_not_looked_for_among_all(store, new, brought, now):
    store.write(brought(*(new(str(number), title="Budget", hours=20 - number) for number in range(20))))
    store.index()
    with store._database.write() as connection:
        for table in WHOLE:
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    for order in ("newest", "best"):
        assert store.rows(parse("bud"), now, order=order, limit=3).tolist() == [20, 19, 18]


def test_two_who_let_a_store_learn_its_latest_at_once_miss_nothing(store, new, brought, now, monkeypatch):
    store.write(brought(*(new(str(number), title="Budget", hours=number) for number in range(12))))
    store.index()
    monkeypatch.setattr(latest, "SPAN", 8)
    with store._database.write() as connection:  # as a store of an older form begins
        for turn in (0, 1):
            latest.know(connection, turn, 12)
    with store._database.read() as connection:
        found = index.prepare(index.too_few(connection, 3))
    assert store.freshen(3)  # the other was sooner
    with store._database.write() as connection:
        assert index.add_latest(connection, found)
    check(store, now)


def test_what_is_common_among_the_latest_is_weighed_among_all_where_the_newest_are_not_latest(
    store, new, brought, now
):
    """As after an archive came over: what arrived last is old."""
    store.write(
        brought(*(new(str(age), title=f"Day {age}", hours=age, html="budget") for age in range(1, 4)))
    )
    store.write(brought(new("said", title="Budget", hours=4)))
    store.write(brought(*(new(str(age), title="Budget", hours=age) for age in range(100, 120))))
    store.index()
    best = store.headlines(store.rows(parse("budget"), now, order="best", limit=5))
    assert best[0].title == "Budget"
    assert best[0].row == 4


def test_an_answer_is_of_one_moment(store, new, brought, now, monkeypatch):
    """What is indexed by another while we look is neither found twice nor missed."""
    store.write(brought(*(new(str(number), title="Budget", hours=number) for number in range(9))))
    store.index(6)
    walk = searching.walk

    def interrupted(*asked, **how):
        with Store.open(store.path) as other:
            other.write(brought(*(new(f"late {number}", title="Budget") for number in range(9))))
            while other.index(4):
                pass
        return walk(*asked, **how)

    monkeypatch.setattr(searching, "walk", interrupted)
    assert sorted(store.rows(parse("budget"), now, limit=50)) == list(range(1, 10))
