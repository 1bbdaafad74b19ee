"""Searches: in order, behind the index, and whatever is typed."""

import sqlite3
from contextlib import closing

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsterm.query import parse
from newsterm.store import Store, searching
from newsterm.store.migrate import migrations


def titles(store, question, now, **how):
    return [one.title for one in store.headlines(store.rows(parse(question), now, **how))]


def test_the_best_answer_has_the_word_itself_and_in_its_title(store, new, brought, now):
    store.write(
        brought(
            new("1", title="Markets", html="<p>budget</p> " + "word " * 50, hours=1),
            new("2", title="Nothing", html="<p>word</p>", hours=1),
            new("3", title="The budget", html="<p>word</p>", hours=30),
            new("4", title="Budgetary matters", html="<p>word</p>", hours=20),
            new("5", title="Budgets", html="<p>word</p>", hours=10),
        )
    )
    store.index()
    best = titles(store, "budget", now, order="best")
    assert best[0] == "The budget"
    assert set(best[1:3]) == {"Budgetary matters", "Budgets"}
    assert best[3:] == ["Markets"]
    assert titles(store, "budget", now, order="best", limit=1) == ["The budget"]
    assert titles(store, "is:unread", now, order="best") == titles(store, "is:unread", now)


def test_of_two_that_answer_alike_the_newer_is_better(store, new, brought, now):
    store.write(brought(*(new(str(age), title="Budget vote", hours=age) for age in (3, 1, 2))))
    store.index()
    found = store.headlines(store.rows(parse("budget"), now, order="best"))
    assert [one.row for one in found] == [2, 3, 1]


def test_the_newest_are_found_by_walking_also_where_dates_and_arrival_disagree(
    store, new, brought, now, monkeypatch
):
    monkeypatch.setattr(searching, "BATCH", 2)
    ages = [5, 900, 3, 1, 700, 2, 800, 4, 600, 7]
    for number, age in enumerate(ages):
        store.write(brought(new(str(number), title=f"Budget {age}", hours=age)))
    store.index(8)
    assert titles(store, "budget", now, limit=3) == ["Budget 1", "Budget 2", "Budget 3"]
    assert titles(store, "budget is:unread -tag:x", now, limit=4)[3] == "Budget 4"
    monkeypatch.setattr(searching, "PATIENCE", 1)
    assert titles(store, "budget", now, limit=3) == ["Budget 1", "Budget 2", "Budget 3"]
    monkeypatch.setattr(searching, "FEW", 2)
    assert titles(store, "budget", now, limit=3) == ["Budget 1", "Budget 2", "Budget 3"]


def test_where_few_could_answer_those_are_looked_through(store, new, brought, now, monkeypatch):
    monkeypatch.setattr(searching, "BATCH", 2)
    monkeypatch.setattr(searching, "PATIENCE", 1)
    for number in range(30):
        title = ("Budget", "Budget vote", "Vote")[number % 3]
        store.write(brought(new(str(number), title=f"{title} {number}", hours=number), feed=1 + number % 2))
    store.index(28)
    for question in ("budget", "budget vote", "(budget or vote) since:20h", "title:vote budget", "zebra"):
        asked = f"feed:2 ({question})"
        everything = titles(store, asked, now)
        assert [titles(store, asked, now, limit=limit) for limit in (0, 1, 4, 99)] == [
            everything[:limit] for limit in (0, 1, 4, 99)
        ]
        assert sorted(titles(store, asked, now, order="best")) == sorted(everything)


def test_entries_from_before_there_were_stems_get_theirs_behind(store, path, new, brought, now):
    store.write(brought(*(new(str(number), title="وبالقدس") for number in range(5))))
    store.index()
    store.close()
    with closing(sqlite3.connect(path)) as older:
        older.execute("DROP TABLE entries_stems")
        older.execute("DELETE FROM meta WHERE name = 'unstemmed'")
        (script,) = [file for number, file in migrations() if number == 6]
        older.executescript(script.read_text(encoding="utf-8"))
    with Store.open(path) as newer:
        assert newer.count(parse("قدس"), now) == 0
        assert newer.count(parse("وبالقدس"), now) == 5
        assert newer.stem(2)
        assert newer.rows(parse("قدس"), now, order="arrived").tolist() == [5, 4]
        newer.write(brought(new("late", title="للقدس")))
        assert newer.index(2) == 0
        while newer.stem(2):
            pass
        assert newer.count(parse("قدس"), now) == 6


TYPED = [
    "NEAR(",
    "a",
    "*",
    "^",
    "title",
    "AND",
    "OR",
    "NOT",
    "+",
    "{",
    "}",
    "-",
    ",",
    "'",
    ";",
    "--",
    "قدس",
    " ",
    "%",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=20), st.lists(st.sampled_from(TYPED)).map("".join)))
def test_whatever_is_typed_is_text_to_the_index(store, now, text):
    typed = '"' + text.replace("\\", "").replace('"', " ") + '"'
    for order in ("newest", "best"):
        assert store.rows(parse(typed), now, order=order, limit=5).tolist() == []


def test_entries_from_before_notices_were_known_are_asked_behind(store, new, brought, now):
    titles_of_old = ("Opinion: a", "b", "رأي | c", "d", "e")
    store.write(brought(*(new(str(number), title=title) for number, title in enumerate(titles_of_old))))
    with store._database.write() as connection:  # as an earlier newsterm left it
        connection.execute("UPDATE marks SET has = 0")
        connection.execute("DELETE FROM meta WHERE name = 'unnoticed'")
    assert not store.notice()
    store.write(brought(new("late", title="Opinion: late")))
    assert titles(store, "is:opinion", now) == ["Opinion: late"]
    assert store.notice(2)
    assert store.notice(2)
    assert not store.notice(2)
    assert not store.notice(2)
    assert sorted(titles(store, "is:opinion", now)) == ["Opinion: a", "Opinion: late", "رأي | c"]


def test_a_store_that_is_new_has_nobody_to_ask(store, new, brought):
    store.write(brought(new("a", title="Opinion: a")))
    assert not store.notice()


def test_who_cannot_wait_asks_what_is_indexed_alone(store, new, brought, now):
    for number in range(12):
        store.write(brought(new(str(number), title=f"Budget {number}", hours=number), feed=1 + number % 2))
    assert (store.unindexed(), titles(store, "budget", now, limit=3, indexed=True)) == (12, [])
    store.index(6)
    assert store.unindexed() == 6

    known = {f"Budget {number}" for number in range(6)}
    for order in ("newest", "oldest", "arrived", "best", "feed", "unread"):
        for limit in (None, 100, 3):
            for question in ("budget", "budget or zebra", "budget feed:1", "-zebra"):
                asked = titles(store, question, now, order=order, limit=limit, indexed=True)
                every = titles(store, question, now, order=order)
                if order != "best":
                    assert asked == [one for one in every if one in known][:limit]
                else:
                    assert len(asked) == len([one for one in every if one in known][:limit])
                    assert known.issuperset(asked)
    store.index()
    assert store.unindexed() == 0
    assert titles(store, "budget", now, indexed=True) == titles(store, "budget", now)


def test_who_asks_for_no_more_than_a_moment_is_told_nothing_where_that_does_not_do(store, new, brought, now):
    store.write(brought(*(new(str(age), title=f"Budget {age}", hours=age) for age in range(300))))
    how = {"order": "oldest", "limit": 5, "indexed": False}
    question = parse("has:video or (is:saved -lang:xx)")
    assert store.rows_within(-1.0, question, now, **how) is None
    for _ in range(4):  # whoever lends it next is not hurried by that
        assert len(store.rows_within(60.0, question, now, **how)) == 0
        assert len(store.rows(parse("-has:video"), now)) == 300
