"""What feeds.toml said is kept beside the store, and nobody else reads it."""

import json
import stat
from datetime import UTC, datetime, timedelta

import pytest

from newsterm.config import FeedChange, Past
from newsterm.config.past import STEPS
from newsterm.model import ConfigError

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ADDED = FeedChange(before="", after='[[feeds]]\nurl = "https://example.org/ä"\n', next="b", above="\n# c\n")


@pytest.fixture
def past(tmp_path):
    return Past(tmp_path / "state" / "past.jsonl")


def test_a_step_is_recalled_as_it_was_noted_the_latest_note_of_it(past):
    past.note(1, NOW, [ADDED], NOW)
    past.note(2, NOW, [ADDED, ADDED.inverse], NOW)
    past.note(1, NOW, [ADDED.inverse], NOW)
    assert past.recall(1, NOW) == (ADDED.inverse,)
    assert past.recall(2, NOW) == (ADDED, ADDED.inverse)


def test_of_another_store_with_the_same_numbers_nothing_is_recalled(past):
    past.note(1, NOW, [ADDED], NOW)
    assert past.recall(1, NOW + timedelta(microseconds=1)) == ()
    assert past.recall(2, NOW) == ()


def test_only_its_owner_reads_it(past, tmp_path):
    past.note(1, NOW, [ADDED], NOW)
    (tmp_path / "state" / "past.jsonl").chmod(0o644)
    past.note(2, NOW, [ADDED], NOW)
    assert stat.S_IMODE((tmp_path / "state" / "past.jsonl").stat().st_mode) == 0o600


@pytest.mark.parametrize("cut", [1, 10, 40])
def test_a_torn_last_line_is_nothing_and_what_follows_stands_by_itself(past, tmp_path, cut):
    past.note(1, NOW, [ADDED], NOW)
    past.note(2, NOW, [ADDED], NOW)
    file = tmp_path / "state" / "past.jsonl"
    file.write_bytes(file.read_bytes()[: -cut - 1])
    assert (past.recall(1, NOW), past.recall(2, NOW)) == ((ADDED,), ())
    past.note(3, NOW, [ADDED], NOW)
    assert past.recall(3, NOW) == (ADDED,)


def test_what_is_no_note_is_passed_over(past, tmp_path):
    past.note(1, NOW, [ADDED], NOW)
    with (tmp_path / "state" / "past.jsonl").open("ab") as file:
        file.write(b'[]\n{"step": 1}\n\xff\xfe\nnull\n')
    assert past.recall(1, NOW) == (ADDED,)


def test_it_keeps_the_last_steps_of_the_last_year(past, tmp_path, monkeypatch):
    """Here a tenth of what it really keeps: each step is a file read, and written."""
    steps, lines = STEPS // 10, STEPS // 10 + 10
    monkeypatch.setattr("newsterm.config.past.STEPS", steps)
    monkeypatch.setattr("newsterm.config.past._LINES", lines)
    file = tmp_path / "state" / "past.jsonl"
    for number in range(1, 71):
        past.note(number, NOW + timedelta(seconds=number), [ADDED], NOW)
    assert steps <= len(file.read_bytes().splitlines()) <= lines
    assert past.recall(70, NOW + timedelta(seconds=70)) == (ADDED,)
    assert past.recall(1, NOW + timedelta(seconds=1)) == ()
    later = NOW + timedelta(days=400)
    past.note(71, later, [ADDED], later)
    assert [json.loads(line)["step"] for line in file.read_text("utf-8").splitlines()] == [71]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_where_it_cannot_be_written_that_is_said(tmp_path):
    (tmp_path / "past.jsonl").mkdir()
    with pytest.raises(ConfigError, match=r"past\.jsonl"):
        Past(tmp_path / "past.jsonl").note(1, NOW, [ADDED], NOW)
