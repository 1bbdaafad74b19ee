"""An entry as it is kept is written as the same entry would be, byte for byte."""

from dataclasses import astuple, fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsterm.formats import FORMATS
from newsterm.lang import clean, line
from newsterm.model import Enclosure, Entry, Marks
from newsterm.model.kept import Details, Kept

from .samples import ARABIC, HOSTILE
from .test_plain import PIECES

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
PLAIN = replace(ARABIC, html="<p>قال «نعم» &amp; 3&nbsp;%</p>\n<p>\\ <a href='x'>and</a>\tmore</p>")


def kept_of(entry: Entry) -> Kept:
    moments = [
        None if when is None else (when - EPOCH) // timedelta(microseconds=1)
        for when in (entry.published, entry.arrived)
    ]
    names = [field.name for field in fields(Enclosure)]
    files = [dict(zip(names, astuple(one), strict=True)) for one in entry.enclosures]
    return Kept(
        entry.row, entry.id, entry.url, entry.title, entry.author, *moments, entry.feed_url, entry.feed_title,
        entry.language, entry.direction, int(entry.marks.read), int(entry.marks.saved), entry.story,
        entry.marks.tags, entry.feed_tags,
        Details(entry.categories, files, entry.dated, entry.comments_url, entry.comments),
        entry.summary.encode(), entry.html.encode(),
    )  # fmt: skip


@pytest.mark.parametrize("name", ["jsonl", "json"])
@pytest.mark.parametrize(
    "entry",
    [
        ARABIC,
        PLAIN,
        replace(PLAIN, html="", summary="<p>short</p>", published=None, enclosures=(), comments=None),
        replace(PLAIN, html=" \u00a0no tags\n", dated="١ رجب", marks=Marks(saved=True), categories=()),
        replace(PLAIN, arrived=EPOCH - timedelta(microseconds=1)),
    ],
)
def test_most_entries_are_written_as_they_are_kept(name: str, entry: Entry) -> None:
    assert FORMATS[name].kept(kept_of(entry)) == FORMATS[name].one(entry).encode()


@pytest.mark.parametrize(
    "hostile",
    [replace(PLAIN, title="a\u202eb"), replace(PLAIN, html="<p>\x1b[2J</p>"), replace(PLAIN, summary="\x9b")],
)
def test_what_needs_an_escape_is_left_to_those_who_look_closely(hostile: Entry) -> None:
    assert FORMATS["jsonl"].kept(kept_of(hostile)) is None


words = st.text(max_size=12).map(line)
markup = st.lists(st.sampled_from(PIECES + HOSTILE) | st.text(max_size=4), max_size=12).map(
    lambda parts: clean("".join(parts))
)


@settings(max_examples=150)
@given(
    words, words, markup, markup, st.none() | st.datetimes(timezones=st.just(UTC)),
    st.lists(words, max_size=2).map(tuple), st.none() | st.integers(0, 9),
)  # fmt: skip
def test_whatever_a_feed_said_both_roads_write_the_same(title, url, summary, html, published, names, number):
    entry = replace(
        ARABIC, title=title, url=url, dated=url, summary=summary, html=html, published=published,
        categories=names, feed_tags=names, story=title, comments=number, feed_title=title,
        enclosures=(Enclosure(url=url, caption=title),),
    )  # fmt: skip
    quick = FORMATS["jsonl"].kept(kept_of(entry))
    assert quick in {None, FORMATS["jsonl"].one(entry).encode()}
