"""What was done is listed, and any one step of it taken back."""

import json

from tests.cli.test_marking import ids


def test_the_history_lists_steps_the_latest_first(stocked):
    first = ids(stocked)[0]
    stocked("read", first)
    stocked("save", first)
    stocked("undo")
    rows = [line.split("\t") for line in stocked("history").out.splitlines()]
    assert [(row[2], row[3]) for row in rows[:2]] == [
        ("undone", "1 article saved"),
        ("", "1 article marked read"),
    ]
    assert stocked("history", "-n", "1").out.count("\n") == 1


def test_for_scripts_it_is_a_document(stocked):
    stocked("read", ids(stocked)[0])
    latest, subscribed = json.loads(stocked("history", "--json").out)
    assert (latest["label"], latest["changed"], latest["undone"]) == ("read", 1, False)
    assert subscribed["what"] == "Port News: 1 feed added"


def test_one_step_is_taken_back_by_its_number_and_the_others_stay(stocked):
    first, second, *_ = ids(stocked)
    stocked("read", first)
    stocked("read", second)
    number = json.loads(stocked("history", "--json").out)[1]["number"]
    done = stocked("undo", str(number))
    assert (done.code, done.err) == (0, "Undone: 1 article marked read\n")
    assert ids(stocked, "is:read") == [second]
    assert stocked("undo", str(number)).err.startswith("Nothing of this is left to take back")
    assert stocked("undo").code == 0
    assert stocked("count", "is:read").out == "2\n"


def test_a_step_that_is_not_there_is_an_error_with_a_way_out(stocked):
    done = stocked("undo", "99")
    assert (done.code, done.out) == (2, "")
    assert "newsterm history" in done.err
    assert stocked("undo", "0").code == 2


def test_a_feed_that_was_dropped_comes_back_from_another_process(stocked, home, port):
    before = (home / "feeds.toml").read_bytes()
    stocked("remove", "1")
    assert stocked("undo").err == "Undone: Port News: 1 feed dropped\n"
    assert (home / "feeds.toml").read_bytes() == before
    assert stocked("count").out == "3\n"
    assert stocked("redo").code == 0
    assert stocked("count").out == "0\n"


def test_a_password_that_is_changed_is_not_in_the_history(stocked):
    stocked("edit-feeds", "1", "--password", stdin="sesame\n")
    assert "sesame" not in stocked("history", "--json").out
    assert stocked("undo").code == 0


def test_articles_are_muted_and_put_into_the_bin_and_taken_out(stocked):
    first, second, _ = ids(stocked)
    assert stocked("mute", first).err == "1 article muted\n"
    assert stocked("count").out == "2\n"
    assert stocked("unmute", first).err == "1 article no longer muted\n"
    assert stocked("bin", second).err == "1 article put into the bin\n"
    assert ids(stocked).count(second) == 0
    assert stocked("unbin", second).err == "1 article taken out of the bin\n"
    assert stocked("unbin", second).err == "0 articles taken out of the bin (1 so already)\n"
    assert len(ids(stocked)) == 3


def test_on_a_terminal_it_is_a_table(stocked, on_a_terminal):
    stocked("read", *ids(stocked))
    code, seen = on_a_terminal("history", columns=60)
    assert code == 0
    assert "3 articles marked read" in seen
    assert "Port News: 1 feed added" in seen
