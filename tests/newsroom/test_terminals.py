"""Answers about terminals, from start to start."""

import os
import stat

import pytest

from newsterm.config import paths
from newsterm.newsroom.terminals import Terminals
from newsterm.terminal import Signature

HERE = Signature(da1="?64;1", da2=">7;7;7")


@pytest.fixture
def file(tmp_path):
    return paths({"NEWSTERM_HOME": str(tmp_path / "home")}).terminals


def test_an_answer_is_there_at_the_next_start(file):
    Terminals(file).remember(HERE, "words")
    assert Terminals(file).answer(HERE) == "words"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_it_can_be_forgotten(file):
    terminals = Terminals(file)
    assert not terminals.forget(HERE)
    assert not file.exists()
    terminals.remember(HERE, "words")
    assert terminals.forget(HERE)
    assert terminals.answer(HERE) == ""


def test_the_reader_is_told_once_and_not_after_an_answer(file):
    terminals = Terminals(file)
    assert [terminals.tell_once(HERE) for _ in range(3)] == [True, False, False]
    terminals.forget(HERE)
    terminals.remember(HERE, "auto")
    assert not terminals.tell_once(HERE)


def test_a_damaged_file_is_replaced_by_the_next_answer(file):
    file.parent.mkdir()
    file.write_bytes(b'{"half')
    Terminals(file).remember(HERE, "lrm")
    assert Terminals(file).answer(HERE) == "lrm"


def test_it_is_written_whole_or_not_at_all(file, monkeypatch):
    Terminals(file).remember(HERE, "lrm")
    before = file.read_bytes()

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        Terminals(file).remember(HERE, "words")
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]
