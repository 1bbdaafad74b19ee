"""Marks, by id and by pipe, and back."""

import pytest


def ids(newsterm, *question: str) -> list[str]:
    return newsterm("list", "--ids", *question).out.split()


@pytest.mark.parametrize(
    ("verb", "question", "said"),
    [
        (["read"], "is:read", "marked read"),
        (["save"], "is:saved", "saved"),
        (["tag", "later"], "tag:later", "tagged later"),
        (["tag", "لاحقا"], "tag:لاحقا", "tagged لاحقا"),
    ],
)
def test_a_mark_is_put_and_taken_back_and_put_again(stocked, verb, question, said):
    first = ids(stocked)[0]
    done = stocked(*verb, first)
    assert (done.code, done.out, done.err) == (0, "", f"1 article {said}\n")
    assert ids(stocked, question) == [first]
    assert stocked("undo").code == 0
    assert ids(stocked, question) == []
    assert stocked("redo").code == 0
    assert ids(stocked, question) == [first]


@pytest.mark.parametrize(
    ("put", "take"), [(["read"], ["unread"]), (["save"], ["unsave"]), (["tag", "a"], ["untag", "a"])]
)
def test_each_mark_has_an_opposite(stocked, put, take):
    all_of_them = ids(stocked)
    stocked(*put, *all_of_them)
    done = stocked(*take, *all_of_them[:2])
    assert (done.code, done.err.startswith("2 articles no longer") or "unread" in done.err) == (0, True)
    assert stocked("count", {"read": "is:read", "save": "is:saved", "tag": "tag:a"}[put[0]]).out == "1\n"


def test_ids_come_from_a_pipe_alone_or_before_other_columns(stocked):
    done = stocked("read", "-", stdin=stocked("list", "lang:ar").out)
    assert done.err == "1 article marked read\n"
    done = stocked("read", "-", stdin=stocked("list", "--ids").out)
    assert done.err == "2 articles marked read (1 so already)\n"
    assert stocked("count", "is:unread").out == "0\n"


def test_one_id_that_is_not_there_changes_nothing(stocked):
    done = stocked("read", ids(stocked)[0], "zzzzzzzzzz")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert stocked("count", "is:read").out == "0\n"


def test_an_empty_pipe_is_nothing_to_do(stocked):
    done = stocked("read", "-")
    assert (done.code, done.err) == (0, "0 articles marked read\n")


def test_a_tag_has_a_name(stocked):
    assert stocked("tag", " ", "abcd").code == 2


def test_nothing_to_undo_is_said_and_is_no_failure(newsterm):
    done = newsterm("undo")
    assert (done.code, done.out, done.err) == (0, "", "There is nothing to undo.\n")


def test_quiet_says_nothing(stocked):
    first = ids(stocked)[0]
    assert stocked("save", first, "--quiet").err == ""
    assert stocked("--quiet", "undo").err == ""
