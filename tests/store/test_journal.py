"""Marks, undo, redo and the history."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsterm.lang.phrases import phrases
from newsterm.model import Marks
from newsterm.query import parse
from newsterm.store import Marked, Step, Store
from newsterm.store.journal import WORDED


@pytest.fixture
def filled(store, new, brought):
    store.write(brought(*(new(str(number)) for number in range(6))))
    return store


def marks(store):
    return [store.entry(row).marks for row in range(1, 7)]


def test_only_what_was_otherwise_before_counts_and_is_written_down(filled, now):
    assert filled.mark([1, 2], read=True, label="first", now=now) == Marked(journal=1, changed=2)
    assert filled.mark([1, 2, 3, 99], read=True, label="second", now=now) == Marked(journal=2, changed=1)
    assert filled.mark([1, 2, 3], read=True, label="third", now=now) == Marked(journal=None, changed=0)
    assert filled.mark([], saved=True, label="none", now=now).journal is None
    undone = filled.undo()
    assert (undone.step.label, undone.step.changed, undone.rows) == ("second", 1, (3,))
    assert marks(filled)[:3] == [Marks(read=True), Marks(read=True), Marks()]


def test_several_marks_are_one_step(filled, now):
    done = filled.mark([1, 2], read=True, saved=True, add_tags=["a", "b"], label="many", now=now)
    assert done.changed == 2
    assert marks(filled)[0] == Marks(read=True, saved=True, tags=("a", "b"))
    filled.undo()
    assert marks(filled) == [Marks()] * 6


def test_a_tag_comes_back_as_it_was_spelled(filled, now):
    filled.mark([1], add_tags=["News"], label="", now=now)
    filled.mark([2], add_tags=["news"], label="", now=now)
    assert filled.mark([1], add_tags=["NEWS"], label="", now=now).changed == 0
    filled.mark([1, 2], drop_tags=["nEws"], label="", now=now)
    assert marks(filled)[:2] == [Marks(), Marks()]
    filled.undo()
    assert marks(filled)[:2] == [Marks(tags=("News",)), Marks(tags=("news",))]


def test_redo_takes_a_step_again_until_something_else_is_done(filled, now):
    filled.mark([1], read=True, label="one", now=now)
    filled.mark([2], saved=True, label="two", now=now)
    assert [filled.undo().step.label, filled.undo().step.label, filled.undo()] == ["two", "one", None]
    assert [filled.redo().step.label, filled.redo().step.label, filled.redo()] == ["one", "two", None]
    filled.undo()
    filled.mark([3], read=True, label="three", now=now)
    assert filled.redo() is None
    assert [step.label for step in filled.history()] == ["three", "one"]


def test_the_history_names_each_step(filled, now):
    filled.mark([1, 2], read=True, label="read in World", now=now)
    filled.undo()
    assert filled.history(5) == [Step(journal=1, at=now, label="read in World", changed=2, undone=True)]


def test_undo_survives_the_end_of_the_program(filled, path, now):
    filled.mark([1], read=True, label="one", now=now)
    filled.close()
    with Store.open(path) as again:
        assert again.undo().rows == (1,)
        assert not again.entry(1).marks.read


RESET = "UPDATE marks SET read = 0, saved = 0, muted = 0"
STEPS = st.lists(
    st.one_of(
        st.just("undo"),
        st.just("redo"),
        st.fixed_dictionaries(
            {"rows": st.lists(st.integers(1, 6))},
            optional={
                "read": st.booleans(),
                "saved": st.booleans(),
                "muted": st.booleans(),
                "add_tags": st.sets(st.sampled_from(["a", "A", "b"])),
                "drop_tags": st.sets(st.sampled_from(["a", "b"])),
            },
        ),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_undo_and_redo_walk_through_exactly_the_states_that_there_were(filled, now, steps):
    with filled._database.write() as connection:
        for statement in ("DELETE FROM tags", "DELETE FROM journal", RESET):
            connection.execute(statement)
    past, future = [marks(filled)], []
    for step in steps:
        if step == "undo":
            undone = filled.undo()
            assert (undone is None) == (len(past) == 1)
            if undone:
                future.append(past.pop())
        elif step == "redo":
            assert (filled.redo() is None) == (not future)
            if future:
                past.append(future.pop())
        elif filled.mark(**step, label="", now=now).changed:
            past.append(marks(filled))
            future.clear()
        assert marks(filled) == past[-1]
    state = filled.feeds()[0][1]
    assert state.unread == len(filled.rows(parse("is:unread"), now))
    assert state.total == len(filled.rows(parse(""), now))


def test_every_label_that_has_words_is_said_in_them():
    said = {key.removeprefix("journal.") for key in phrases("en").messages if key.startswith("journal.")}
    assert said - {"in", "reverted"} == WORDED
