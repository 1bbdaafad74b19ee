"""What two sequences have in common is found whole, in order, and in an effort that is bounded."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsterm.page.edits import anchors, common

SEQUENCE = st.lists(st.sampled_from("abcd"), max_size=14)
ENOUGH = 1_000_000


def longest(old, new):
    """The length of the longest common subsequence, by the book."""
    table = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for x, one in enumerate(old):
        for y, other in enumerate(new):
            table[x + 1][y + 1] = table[x][y] + 1 if one == other else max(table[x][y + 1], table[x + 1][y])
    return table[-1][-1]


@given(SEQUENCE, SEQUENCE)
def test_nothing_that_could_stay_is_left_out(old, new):
    found = common(old, new, ENOUGH)
    assert sum(length for *_, length in found) == longest(old, new)


@given(SEQUENCE, SEQUENCE)
def test_what_stays_is_in_both_and_in_order(old, new):
    x = y = 0
    for at, to, length in common(old, new, ENOUGH):
        assert at >= x
        assert to >= y
        assert old[at : at + length] == new[to : to + length]
        x, y = at + length, to + length


@given(st.lists(st.integers(0, 12)), st.lists(st.integers(0, 12)))
def test_anchors_stand_once_in_either_and_rise_in_both(old, new):
    found = anchors(old, new)
    assert found == sorted(found)
    assert len({y for _, y in found}) == len(found)
    for (x, y), (later, further) in pairwise(found):
        assert x < later
        assert y < further
    for x, y in found:
        assert old[x] == new[y]
        assert old.count(old[x]) == new.count(new[y]) == 1


def test_a_hostile_text_is_given_up_soon():
    old, new = list("ab" * 20_000), list("ba" * 10_000 + "c" * 20_000)
    began = time.process_time()
    assert common(old, new, 1_000_000) is None
    assert time.process_time() - began < 1.5
