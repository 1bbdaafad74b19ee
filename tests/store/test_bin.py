"""What is put away is in no answer, and comes back as it was."""

import pytest

from newsterm.lang import phrases
from newsterm.model import Marks
from newsterm.query import parse


@pytest.fixture
def filled(store, new, brought):
    store.write(brought(*(new(str(number)) for number in range(6))))
    return store


def shown(store, now, question=""):
    return sorted(store.rows(parse(question), now))


def counts(store):
    state = store.feeds()[0][1]
    return state.unread, state.total


def test_what_lies_in_the_bin_is_in_no_answer_and_in_no_count(filled, now):
    filled.mark([2, 3], binned=True, label="binned", now=now)
    assert shown(filled, now) == [1, 4, 5, 6]
    assert filled.headlines([2]) == []
    assert filled.entry(2) is None
    assert counts(filled) == (4, 4)


def test_it_comes_out_as_it_was_also_after_other_steps(filled, now):
    filled.mark([2], read=True, saved=True, add_tags=["later"], label="", now=now)
    filled.mark([1, 2], binned=True, label="binned", now=now)
    filled.mark([2], read=False, label="unread", now=now)
    filled.undo()
    filled.undo()
    assert filled.entry(2).marks == Marks(read=True, saved=True, tags=("later",))
    assert counts(filled) == (5, 6)
    filled.redo()
    assert shown(filled, now) == [3, 4, 5, 6]


def test_what_lies_in_the_bin_does_not_come_again(filled, new, brought, now):
    filled.mark([1], binned=True, label="binned", now=now)
    assert filled.write(brought(new("0"), new("6"))) == (1, 0)
    assert shown(filled, now) == [2, 3, 4, 5, 6, 7]


def test_any_one_step_is_turned_back_and_leaves_what_came_after_it(filled, now):
    filled.mark([1, 2, 3], read=True, label="read", about="World", now=now)
    filled.mark([2], read=False, label="unread", now=now)
    filled.mark([4], saved=True, label="saved", now=now)
    turned = filled.revert(1, now)
    assert turned.rows == (1, 3)
    assert shown(filled, now, "is:read") == []
    assert shown(filled, now, "is:saved") == [4]
    latest = filled.history(1)[0]
    assert latest.said.within(phrases("en")) == "turned back: 3 articles marked read in World"
    # It is a step like any other.
    filled.undo()
    assert shown(filled, now, "is:read") == [1, 3]


def test_nothing_is_turned_back_that_is_not_there_or_was_turned_back(filled, now):
    filled.mark([1], read=True, label="read", now=now)
    assert filled.revert(7, now) is None
    filled.undo()
    assert filled.revert(1, now) is None


def test_a_step_in_the_list_of_feeds_is_written_down_and_told(filled, now):
    noted = []
    number = filled.note(label="dropped", about="The Feed", changed=1, now=now, also=noted.append)
    assert noted == [number]
    assert filled.last().journal == number
    assert filled.last().feeds
    assert filled.undo().rows == ()
    assert filled.last(undone=True).journal == number
