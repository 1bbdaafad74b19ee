"""Bodies as they come: packed so or so, in pieces, damaged."""

import gzip
import hashlib
import zlib
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsterm.fetch.codings import Named, _Deflated, _Gunzipped
from newsterm.fetch.unpacking import MODEST, unpacked
from newsterm.model import FetchError
from newsterm.model.isal import gunzipped, isal

LARGEST = 3_000_000
FEED = "<rss><title>نشرة الأخبار «الأولى»</title></rss>".encode() * 40
needs_isal = pytest.mark.skipif(isal() is None, reason="ISA-L is not made for this processor")


async def pieces(*chunks):
    for chunk in chunks:
        yield chunk


def cut(packed, places):
    places = [0, *sorted(place % (len(packed) + 1) for place in places), len(packed)]
    return [packed[a:b] for a, b in pairwise(places)]


async def test_sound_gzip_stays_packed_where_it_may():
    packed = gzip.compress(FEED)

    body = await unpacked(pieces(packed[:100], packed[100:]), "gzip", LARGEST, may_stay=True)

    assert (body.data, body.packed, body.size) == (packed, True, len(FEED))
    assert body.hash == hashlib.sha256(FEED).hexdigest()
    assert gunzipped(body.data, body.size) == FEED


async def test_where_it_may_not_it_is_the_same_body_unpacked():
    body = await unpacked(pieces(gzip.compress(FEED)), "gzip", LARGEST)

    assert (body.data, body.packed, body.size) == (FEED, False, len(FEED))
    assert body.hash == hashlib.sha256(FEED).hexdigest()


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("", FEED),
        ("gzip", FEED),
        ("deflate", zlib.compress(FEED)),
        ("", gzip.compress(FEED)),
        ("gzip, deflate", zlib.compress(gzip.compress(FEED))),
    ],
    ids=["plain", "called packed", "deflate", "unannounced", "twice"],
)
async def test_nothing_else_stays_packed(encoding, packed):
    body = await unpacked(pieces(packed), encoding, LARGEST, may_stay=True)

    assert (body.data, body.packed) == (FEED, False)


async def test_a_packed_file_that_is_packed_on_its_way_comes_as_the_file():
    file = gzip.compress(FEED)

    body = await unpacked(pieces(gzip.compress(file)), "gzip", LARGEST, may_stay=True)

    assert (body.data, body.packed) == (file, False)


async def test_several_members_stay_together():
    packed = gzip.compress(FEED) + gzip.compress(b"<more/>") + b"\0\0"

    body = await unpacked(pieces(packed), "gzip", LARGEST, may_stay=True)

    assert body.size == len(FEED) + 7
    assert gunzipped(body.data, body.size) == FEED + b"<more/>"


async def test_what_is_damaged_at_its_end_comes_unpacked_and_says_so():
    packed = gzip.compress(FEED)[:-8] + b"12345678"

    body = await unpacked(pieces(packed), "gzip", LARGEST, may_stay=True)

    assert (body.data, body.packed, body.damage.key) == (FEED, False, "errors.fetch.packing_broken")


async def test_what_is_cut_short_is_refused():
    with pytest.raises(FetchError, match="in the middle of the answer"):
        await unpacked(pieces(gzip.compress(FEED)[:-20]), "gzip", LARGEST, may_stay=True)


async def test_a_bomb_is_refused_though_nothing_of_it_is_held():
    bomb = gzip.compress(b" " * (LARGEST + 1))

    with pytest.raises(FetchError, match="larger than 3 MB"):
        await unpacked(pieces(bomb), "gzip", LARGEST, may_stay=True)


async def test_what_stays_packed_needs_no_room():
    asked = []

    async def room():
        asked.append(True)

    large = b"<rss>" + b" " * MODEST + b"</rss>"
    await unpacked(pieces(gzip.compress(large)), "gzip", LARGEST, room, may_stay=True)
    assert not asked

    await unpacked(pieces(gzip.compress(large)), "gzip", LARGEST, room)
    assert asked


@needs_isal
@given(
    text=st.binary(max_size=3000),
    tail=st.binary(max_size=20),
    places=st.lists(st.integers(min_value=0), max_size=6),
    damage=st.none() | st.tuples(st.integers(min_value=2), st.integers(1, 255)),
    end=st.integers(0, 40),
)
def test_gzip_is_read_alike_by_both(text, tail, places, damage, end):
    packed = bytearray(gzip.compress(text * 20, mtime=0) + gzip.compress(tail, mtime=0))
    if damage:
        place = damage[0] % len(packed)
        assume(packed[place - 3 : place] != b"\x1f\x8b\x08")  # flags of no meaning, which zlib alone minds
        packed[place] ^= damage[1]
    packed = bytes(packed[: max(1, len(packed) - end)])
    swift, careful = _Gunzipped(isal()), _Deflated(31)

    read = [b"".join(b"".join(layer.steps(one)) for one in cut(packed, places)) for layer in (swift, careful)]

    assert swift.is_whole == careful.is_whole
    # Where the end is missing each reads as far ahead as it can: a byte more, or less.
    short, long = sorted(read, key=len)
    assert long.startswith(short)
    if careful.is_whole:
        assert short == long
    if careful.is_whole and careful._begun:
        assert gunzipped(packed, len(short)) == short


@given(
    texts=st.lists(st.binary(max_size=200), min_size=1, max_size=5),
    places=st.lists(st.integers(min_value=0), max_size=9),
    padding=st.sampled_from([b"", b"\0\0", b"\x1f", b"\0" + gzip.compress(b"none")]),
    careful=st.booleans(),
)
def test_of_several_members_all_come_wherever_they_are_cut(texts, places, padding, careful):
    packed = b"".join(map(gzip.compress, texts)) + padding
    layer = _Deflated(31) if careful else Named("gzip")

    read = b"".join(b"".join(layer.steps(one)) for one in [packed[:2], *cut(packed[2:], places)])

    assert (read, layer.is_whole) == (b"".join(texts), True)
    assert gunzipped(packed, len(read)) == read


async def test_what_is_packed_within_is_seen_in_whatever_pieces_it_comes():
    packed = gzip.compress(FEED)

    body = await unpacked(pieces(packed[:1], packed[1:]), "", LARGEST, may_stay=True)

    assert body.data == FEED


@needs_isal
def test_a_large_damaged_body_is_bounded_and_whole_up_to_the_damage():
    text = b" " * 2_000_000
    packed = gzip.compress(text)[:-8] + b"12345678"
    layer = Named("gzip")

    steps = list(layer.steps(packed))

    assert b"".join(steps) == text
    assert max(map(len, steps)) <= 256 * 1024
    assert layer.is_broken
