"""Entries on their way between processes."""

import json
import pickle
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from unittest.mock import patch

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.model import Enclosure, ParsedEntry, packing
from newsterm.model.packed import PackedEntry, came_with, entry_hash, packed_entry
from newsterm.model.packing import pack, unpack

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
ENTRY = ParsedEntry(
    key="k",
    url="https://e.org/1?from=feed",
    title="عنوان",
    author="سارة",
    published=datetime(2026, 11, 22, tzinfo=UTC),
    summary="<p>باختصار</p>",
    html='<p>متن <img src="https://e.org/i.png"></p>' * 40,
    language="ar",
    categories=("أخبار", "عالم"),
    enclosures=(Enclosure(url="https://e.org/a.mp3", type="audio/mpeg", caption="صوت"),),
    comments=3,
)


@given(TEXTS, TEXTS)
def test_texts_come_out_as_they_went_in(summary, html):
    assert unpack(pack(summary, html)) == (summary, html)


@given(TEXTS, TEXTS)
def test_texts_come_out_alike_with_and_without_what_packs_fast(summary, html):
    fast = pack(summary, html)
    if packing.isal() is not None:
        assert zlib.decompress(fast) == f"{summary}\0{html}".encode()
    with patch.object(packing, "isal", lambda: None):
        slow = pack(summary, html)
        assert unpack(fast) == unpack(slow) == (summary, html)
    assert not slow.startswith(b"x"), "it is not taken for the other"
    assert unpack(slow) == (summary, html)


@given(TEXTS, TEXTS, st.sampled_from([1, 6, 9]))
def test_what_earlier_editions_packed_is_read(summary, html, level):
    assert unpack(zlib.compress(f"{summary}\0{html}".encode(), level)) == (summary, html)
    assert unpack(zlib.compress(json.dumps([summary, html]).encode(), level)) == (summary, html)


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"x",
        pack("a", "b" * 900)[:-3],
        zlib.compress(b"a\0b")[:-3],
        brotli.compress(b"\xff"),
        b"\xff" * 9,
    ],
)
def test_what_is_damaged_is_said_to_be(damaged):
    with pytest.raises(ValueError, match=r"."):
        unpack(damaged)


def test_an_entry_says_the_same_before_and_after_the_way():
    came = pickle.loads(pickle.dumps(packed_entry(ENTRY), pickle.HIGHEST_PROTOCOL))
    assert isinstance(came, PackedEntry)
    plain = replace(ENTRY)
    assert came == plain
    assert plain == came
    assert (came.summary, came.html, came.title) == (ENTRY.summary, ENTRY.html, ENTRY.title)
    assert hash(came) == hash(ENTRY)
    assert came != packed_entry(replace(ENTRY, html="other"))


def test_what_is_asked_of_the_texts_was_answered_beforehand():
    came = packed_entry(ENTRY)
    assert came.hash == entry_hash(came)
    assert came.hash == entry_hash(ENTRY)
    assert came.has > came_with(ENTRY.enclosures, ENTRY.html, ENTRY.summary)
    assert came.has == {"picture", "audio", "full", "topic:world"}


def test_one_that_is_changed_is_an_entry_as_any_other():
    """Nothing that was told beforehand is carried over to what is not the same any more."""
    changed = replace(packed_entry(ENTRY), html="<p>other", language="fa")
    assert type(changed) is ParsedEntry
    assert changed == replace(ENTRY, html="<p>other", language="fa")


def test_bodies_travel_light():
    assert len(pickle.dumps(packed_entry(ENTRY))) < len(pickle.dumps(ENTRY)) / 2
