"""What is longer than the screen goes through a pager, for people alone."""

import os
import stat

import pytest

from newsterm.cli.paging import pager

MARKING = "sed s/^/|/"


@pytest.mark.parametrize(
    ("arguments", "rows", "paged"),
    [
        (("list", "-n", "0"), 4, True),
        (("list", "-n", "0"), 5, False),  # three, their header, and the prompt
        (("help", "list"), 6, True),
        (("list", "--no-pager", "-n", "0"), 4, False),
        (("list", "--json"), 3, False),
        (("--bidi", "osc66", "list", "-n", "0"), 4, False),  # sequences that no pager lets through
    ],
)
def test_what_people_read_is_paged_where_it_is_longer_than_their_screen(
    stocked, on_a_terminal, monkeypatch, arguments, rows, paged
):
    monkeypatch.setenv("NEWSTERM_PAGER", MARKING)
    code, seen = on_a_terminal(*arguments, rows=rows)
    lines = seen.splitlines()
    assert (code, len(lines) >= 3) == (0, True)
    assert {line.startswith("|") for line in lines} == {paged}


def test_a_pager_that_is_left_early_says_nothing_and_what_was_to_be_said_comes_after_it(
    stocked, on_a_terminal, monkeypatch
):
    monkeypatch.setenv("NEWSTERM_PAGER", "true")
    assert on_a_terminal("list", "-n", "0", rows=3) == (0, "")
    monkeypatch.setenv("NEWSTERM_PAGER", MARKING)
    (last,) = [line for line in on_a_terminal("list", rows=2)[1].splitlines() if not line.startswith("|")]
    assert "newsterm list -n 0" in last


def test_a_pipe_has_no_pager(shell, stocked, monkeypatch):
    monkeypatch.setenv("NEWSTERM_PAGER", MARKING)
    with shell("list") as process:
        assert b"|" not in process.stdout.read()


def test_the_readers_own_pager_comes_first_and_one_that_is_not_there_is_none(tmp_path, monkeypatch):
    for name in ("less", "mine"):
        (tmp_path / name).write_text("")
        (tmp_path / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert pager({}) == ["less"]
    assert pager({"PAGER": "mine -x 'a b'"}) == ["mine", "-x", "a b"]
    assert pager({"PAGER": "less", "NEWSTERM_PAGER": "mine"}) == ["mine"]
    for none in ("", "cat", "nobody-has-this", "'"):
        assert pager({"PAGER": "less", "NEWSTERM_PAGER": none}) == []
