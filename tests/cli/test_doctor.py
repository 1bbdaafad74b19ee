"""Whether all is well, and which line reads right, for people and for scripts."""

import json
import os
import pty
import re
import signal
import subprocess
import sys

import pytest

from newsterm.config import paths
from newsterm.lang import LANGUAGES, phrases
from newsterm.newsroom.examining import PARTS
from newsterm.terminal import MODES


def test_a_home_that_is_well_says_so_to_scripts(newsterm):
    done = newsterm("doctor", "--json")
    found = json.loads(done.out)
    assert [one["part"] for one in found] == list(PARTS)
    assert all(one["ok"] for one in found)
    assert (done.code, done.err) == (0, "")


def test_in_a_pipe_a_line_is_state_part_sentence_and_way_out(newsterm, home):
    home.mkdir()
    (home / "config.toml").write_text("[interface]\nlanguage = 7\n")
    done = newsterm("doctor")
    rows = [line.split("\t") for line in done.out.splitlines()]
    assert done.code == 1
    assert {len(row) for row in rows} == {4}
    assert [(row[0], row[1]) for row in rows if row[0] != "ok"] == [("attention", "settings")]


def test_to_people_it_speaks_their_language_and_marks_what_wants_attention(on_a_terminal, home, monkeypatch):
    monkeypatch.setenv("LANG", "he_IL.UTF-8")
    monkeypatch.setenv("TERM", "foot")
    monkeypatch.setenv("NO_COLOR", "1")
    home.mkdir()
    (home / "feeds.toml").write_text("feeds = 1\n")
    code, seen = on_a_terminal("doctor", columns=70)
    assert code == 1
    marks = [row[-1] for row in seen.splitlines() if row.endswith(("✓", "!"))]
    assert marks.count("!") == 1
    assert len(marks) == len(PARTS)


def test_without_a_terminal_there_is_nothing_to_choose_from(home):
    for more in ([], ["--json"], ["--forget"], ["--choose", "2"]):
        done = subprocess.run(
            [sys.executable, "-P", "-m", "newsterm", "doctor", "bidi", *more],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, start_new_session=True,
        )  # fmt: skip
        assert done.returncode == 2
        assert done.stdout == ""
        assert "there is no terminal here to ask" in done.stderr


@pytest.mark.parametrize("option", [["--forget"], ["--choose", "2"]])
def test_what_belongs_to_bidi_is_refused_without_it(newsterm, option):
    done = newsterm("doctor", *option)
    assert done.code == 2
    assert f"{option[0]} belongs to newsterm doctor bidi" in done.err


def at_a_terminal(on_a_terminal, *arguments):
    """What came of it, at a terminal that answers nothing: what the environment says is all that is known."""
    code, seen = on_a_terminal("doctor", "bidi", *arguments)
    return code, seen.rpartition("\x1b[c")[2]


@pytest.fixture
def silent(on_a_terminal, home, monkeypatch):
    """A terminal of which only the environment tells."""
    for name in ("TMUX", "STY", "VTE_VERSION", "KONSOLE_VERSION", "TERM_PROGRAM", "MLTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    return lambda *arguments: at_a_terminal(on_a_terminal, *arguments)


def test_a_script_can_choose_look_and_forget(silent, home):
    code, seen = silent("--choose", "alternate")
    assert (code, seen) == (0, "Line 3 (alternate) is remembered for this terminal.\n")
    record = json.loads(silent("--json")[1])
    assert (record["family"], record["recognised_by"]) == ("unknown", "nothing")
    assert (record["encoding"], record["remembered"]) == ("alternate", "alternate")
    assert [line["mode"] for line in record["lines"]] == ["auto", *MODES]
    assert record["signature"]["env"]["TERM"] == "xterm-256color"
    assert silent("--forget") == (0, "What was chosen for this terminal is forgotten.\n")
    assert silent("--forget") == (0, "Nothing was chosen for this terminal.\n")
    assert paths({"NEWSTERM_HOME": str(home)}).terminals.read_text() == "{}\n"


def test_what_is_set_is_said_to_win_over_the_answer(silent, home):
    home.mkdir()
    (home / "config.toml").write_text('[interface]\nbidi = "lrm"\n')
    assert "[interface] bidi wins over it: it says lrm." in silent("--choose", "4")[1]


def test_a_line_that_is_none_is_named_with_those_that_are(silent):
    code, seen = silent("--choose", "sideways")
    assert code == 2
    assert "there is no line sideways" in seen
    assert "7 terminal" in seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_beside_the_lines_fit_a_narrow_window(language):
    assert all(len(phrases(language).say(f"terminal.{key}")) <= 54 for key in ("right", "by_itself"))


def test_the_sample_stands_whole_on_every_line(silent, home, monkeypatch):
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    record = json.loads(silent("--json")[1])
    sent = [line["line"] for line in record["lines"]]
    lines = [re.sub(r"\x1b\[[\d;]*m|[\u200e\u200c]|\x1b\]66;[^;]*;|\x07", "", line) for line in sent]
    assert all("(50)" in line and "NATO" in line and "…" not in line for line in lines)


def test_a_terminal_that_goes_away_ends_it(home):
    pid, fd = pty.fork()
    if not pid:  # pragma: no cover - the child
        os.environ["TERM"] = "xterm"
        os.execv(sys.executable, [sys.executable, "-P", "-m", "newsterm", "doctor", "bidi"])
    seen = b""
    while b"\x1b[c" not in seen:
        seen += os.read(fd, 65536)
    os.write(fd, b"\x1b[?64;1c")
    while b"Enter" not in seen:
        seen += os.read(fd, 65536)
    os.close(fd)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) in {1, -signal.SIGHUP}
    log = home / "newsterm.log"
    assert not log.exists() or b"\x1b" not in log.read_bytes()
