"""One answer: what SQL says is what `matches` says."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsterm.model import (
    All,
    And,
    Before,
    Enclosure,
    Has,
    InFeed,
    InStory,
    Is,
    Lang,
    Marks,
    Not,
    Or,
    Regex,
    Since,
    Tag,
    Text,
    Topic,
)
from newsterm.query import matches

WORDS = [
    "القدس",
    "وبالقدس",
    "قدس",
    "الق",
    "شركات",
    "للشركة",
    "شرکت\u200cها",
    "شرکت",
    "دانش\u200cآموز",
    "آموز",
    "می\u200cرود",
    "می",
    "رود",
    "میرود",
    "ministers",
    "בממשלות",
    "ממשלה",
    "אַל",
    "أَعْلَنَتْ",
    "اعلنت",
    "رئيس",
    "الوزراء",
    "prime",
    "PRIM",
    "Élysée",
    "٢٠٢٦",
    "2026",
    "北京",
    "京",
    "c++",
    "—",
]
TEXTS = st.lists(
    st.sampled_from([*WORDS, "<b>", "</b>", "<p>", "&amp;", "\u200c", '"', "*"]), max_size=8
).map(" ".join)
ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            "title": st.one_of(TEXTS, st.sampled_from(["رأي | رئيس", "Live: 2026", "prime (Sponsored)"])),
            "author": st.sampled_from(["", "Zoë", "prime رئيس", "Reuters"]),
            "html": st.one_of(st.just(""), TEXTS),
            "summary": TEXTS,
            "url": st.sampled_from(["", "https://a.example/sport/1", "https://sport.a.example/sport"]),
            "categories": st.sampled_from([(), ("الرياضة", "Misc"), ("عالم",)]),
            "language": st.sampled_from(["", "ar", "ar-SA", "EN"]),
            "hours": st.one_of(st.none(), st.integers(-2, 60)),
            "enclosures": st.sampled_from([(), (Enclosure(url="https://x", type="image/png"),)]),
            "marks": st.builds(
                Marks,
                read=st.booleans(),
                saved=st.booleans(),
                muted=st.booleans(),
                tags=st.sampled_from([(), ("News",), ("later", "الأخبار")]),
            ),
            "feed": st.sampled_from([1, 2]),
            "changed": st.booleans(),
            "story": st.sampled_from([0, 0, 1, 2]),
            "binned": st.sampled_from([False, False, True]),
        }
    ),
    max_size=6,
)
TERMS = st.one_of(
    st.just(All()),
    st.builds(Text, st.sampled_from(WORDS), st.just(False), st.sampled_from(["", "title", "author"])),
    st.builds(Text, TEXTS, st.booleans(), st.sampled_from(["", "title", "author"])),
    st.sampled_from(["رئيس|prime", "^<", r"\d", "أ"]).map(Regex),
    st.sampled_from(["unread", "read", "saved", "muted", "changed"]).map(Is),
    st.sampled_from(["opinion", "sponsored", "live", "updated", "agency"]).map(Is),
    st.sampled_from(["picture", "video", "full"]).map(Has),
    st.sampled_from(["news", "الاخبار", "later", "none"]).map(Tag),
    st.sampled_from(["sport", "world", "travel"]).map(Topic),
    st.sampled_from(["1", "٢", "3", "one", "Own", "https://two.example/feed", "example"]).map(InFeed),
    st.sampled_from(["any", "followed", "st0ry1", "st0ry2", "st0ry3"]).map(InStory),
    st.sampled_from(["ar", "en", "fa"]).map(Lang),
    st.one_of(st.integers(0, 50).map(lambda hours: timedelta(hours=hours)), st.just("today")).flatmap(
        lambda time: st.sampled_from([Since(time), Before(time)])
    ),
)
QUERIES = st.recursive(
    TERMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Or(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=5,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    made=ENTRIES,
    queries=st.lists(QUERIES, min_size=1, max_size=8),
    indexed=st.integers(0, 6),
    followed=st.booleans(),
)
def test_sql_and_match_give_one_answer(store, new, brought, now, made, queries, indexed, followed):
    with store._database.write() as connection:
        connection.execute("INSERT INTO entries_fts (entries_fts) VALUES ('delete-all')")
        connection.execute(
            "UPDATE meta SET value = (SELECT coalesce(max(row), 0) FROM entries) WHERE name = 'indexed'"
        )
        connection.execute("DELETE FROM entries")
        connection.execute("DELETE FROM stories")
        connection.execute(
            "INSERT INTO stories (id, name, updated, followed)"
            " VALUES (1, 'st0ry1', 0, ?), (2, 'st0ry2', 0, 0)",
            (followed,),
        )
    for number, fields in enumerate(made):
        feed = fields["feed"]
        rest = {name: value for name, value in fields.items() if name != "feed"}
        changed, story, binned = rest.pop("changed"), rest.pop("story"), rest.pop("binned")
        store.write(brought(new(str(number), **rest), feed=feed))
        if changed:
            (row,) = rows(store)[-1]
            store.write(brought(feed=feed, altered=((row, new(str(number), **rest | {"author": "Other"})),)))
        (row,) = rows(store)[-1]
        with store._database.write() as connection:
            connection.execute("INSERT INTO story_entries (row, story) SELECT ?1, ?2 WHERE ?2", (row, story))
        store.mark([row], binned=binned, label="binned", now=now)
    store.index(indexed) if indexed else None
    entries = [entry for (row,) in rows(store) if (entry := store.entry(row))]
    for query in queries:
        answer = store.rows(query, now, order="arrived")
        assert sorted(answer) == [entry.row for entry in entries if matches(query, entry, now)], query
        assert store.count(query, now) == len(answer), query
        newest = store.rows(query, now).tolist()
        assert sorted(newest) == sorted(answer)
        assert store.rows(query, now, limit=2).tolist() == newest[:2]
        assert store.rows(query, now, order="oldest").tolist() == newest[::-1]


def rows(store):
    with store._database.read() as connection:
        return connection.execute("SELECT row FROM entries ORDER BY row").fetchall()
