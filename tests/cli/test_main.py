"""One verb, one exit code, and no traceback."""

import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from newsterm import __version__
from newsterm.cli.commands import listing
from newsterm.cli.main import VERBS, command_of
from newsterm.lang import phrases


def test_the_version_is_one_line(newsterm):
    done = newsterm("--version")
    assert (done.code, done.out, done.err) == (0, f"newsterm {__version__}\n", "")


def test_help_names_every_verb(newsterm):
    done = newsterm("help")
    assert done.code == 0
    assert [line.split()[0] for line in done.out.splitlines() if line.startswith("  ")] == list(VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_says_what_it_does_and_shows_an_example(newsterm, verb):
    done = newsterm("help", verb)
    assert done.code == 0
    assert phrases("en").say(f"verbs.{verb}") in done.out
    assert done.out.endswith(f"  {command_of(verb).example}\n")
    assert newsterm(verb, "--help").out == done.out


def test_a_verb_that_is_not_there_is_answered_with_the_nearest(newsterm):
    done = newsterm("lst")
    assert (done.code, done.out) == (2, "")
    assert done.err == "newsterm: there is no command lst; did you mean list?\n"


def test_a_wrong_option_is_one_line_that_says_where_to_look(newsterm):
    done = newsterm("list", "--colour")
    assert (done.code, done.out) == (2, "")
    assert done.err == "newsterm: list: unrecognized arguments: --colour; newsterm help list tells more\n"


def test_the_interface_without_a_terminal_is_one_line(newsterm):
    for arguments in ([], ["demo"], ["--language", "ar"]):
        done = newsterm(*arguments)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert "newsterm list" in done.err


def test_a_broken_config_names_file_and_line_and_ends_with_4(newsterm, home):
    home.mkdir()
    (home / "config.toml").write_text("[reading]\nwidth = 80\ncolour = 1\n")
    done = newsterm("count")
    assert (done.code, done.out, done.err.count("\n")) == (4, "", 1)
    assert done.err.startswith(f"newsterm: {home / 'config.toml'}, line 3: reading.colour")


def test_a_question_that_cannot_be_read_names_the_column(newsterm):
    done = newsterm("list", "is:foo")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "column 4" in done.err


def test_a_home_that_cannot_be_made_is_one_line(newsterm, tmp_path):
    (tmp_path / "file").write_text("")
    done = newsterm("--home", str(tmp_path / "file" / "home"), "list")
    assert (done.code, done.out, done.err.count("\n")) == (4, "", 1)
    assert str(tmp_path / "file") in done.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_is_read_only_can_still_be_read(stocked, home):
    home.chmod(stat.S_IRUSR | stat.S_IXUSR)
    (home / "newsterm.sqlite").chmod(stat.S_IRUSR)
    try:
        assert stocked("count").out == "3\n"
        done = stocked("undo")
    finally:
        home.chmod(stat.S_IRWXU)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "can only be read" in done.err


def test_what_nobody_expected_is_one_line_and_the_whole_of_it_in_the_log(newsterm, home, monkeypatch):
    def fall(*_):
        raise RuntimeError("a bug\x1b[2J")

    monkeypatch.setitem(listing.COMMANDS, "count", command_with(fall))
    done = newsterm("count")
    log = home / "newsterm.log"
    assert (done.code, done.out) == (1, "")
    assert done.err == (
        f"newsterm: something went wrong that should not (RuntimeError: a bug[2J); {log} tells more\n"
    )
    assert "Traceback" in log.read_text()
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def command_with(run):
    return replace(listing.COMMANDS["list"], run=run)


def test_ctrl_c_ends_with_130_and_says_nothing(newsterm, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setitem(listing.COMMANDS, "count", command_with(interrupted))
    done = newsterm("count")
    assert (done.code, done.out, done.err) == (130, "", "")


def test_a_reader_that_has_enough_ends_a_list_quietly(stocked, shell):
    for arguments in (["list"], ["export"], ["list", "--json"], ["refresh", "--jsonl"]):
        readable, writable = os.pipe()
        os.close(readable)  # `head` that has gone
        process = shell(*arguments, stdout=writable)
        os.close(writable)
        _, err = process.communicate(timeout=20)
        assert (process.returncode, err.replace(b"0 new articles from 1 feed\n", b"")) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk at hand")
def test_a_full_disk_is_one_line(stocked, shell):
    with Path("/dev/full").open("wb") as full:
        process = shell("list", stdout=full)
        _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (1, b"newsterm: standard output: no space left on the disk\n")


def test_closed_streams_are_no_accident(stocked, home):
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        done = subprocess.run(
            ["sh", "-c", f'exec "$0" -P -m newsterm count {closed}', sys.executable],
            env=dict(os.environ), capture_output=True, timeout=20, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")


def test_output_is_utf_8_whatever_the_locale_says(stocked, shell, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    out, err = shell("list", "lang:ar").communicate(timeout=20)
    assert (out.decode().split("\t")[-1], err) == ("ميناء مرسى النخيل يعود\n", b"")


HEAVY = {
    "textual",
    "httpx",
    "feedparser",
    "rich",
    "selectolax",
    "newsterm.fetch",
    "newsterm.parse",
    "newsterm.curate",
}


UNASKED = {
    "_hashlib", "html", "difflib", "asyncio", "tempfile", "brotli", "isal", "newsterm.config.edit",
    "newsterm.config.past", "newsterm.formats", "newsterm.model.health", "newsterm.model.intake",
    "newsterm.model.packed", "newsterm.model.packing", "newsterm.newsroom.whole", "newsterm.query.completing",
    "newsterm.store.apply", "newsterm.store.gathering", "newsterm.store.importing", "newsterm.store.journal",
    "newsterm.store.revisions",
}  # fmt: skip
"""What a list and a count do not need: a start takes half a millisecond for each noun that it makes."""


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (["list"], UNASKED),
        (["count"], UNASKED | {"newsterm.model.story", "newsterm.store.stories"}),
        (["paths"], {"newsterm.store", "tomllib"}),
        (["bidi"], {"newsterm.model", "newsterm.config"}),
    ],
)
def test_a_quick_command_loads_nothing_heavy(stocked, arguments, more):
    stocked(*arguments)  # whoever is first after feeds.toml changed has more to do
    program = "import sys; from newsterm.__main__ import main; main(); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=dict(os.environ), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    loaded = set(done.stderr.split())
    assert "newsterm.cli.main" in loaded
    assert loaded & (HEAVY | more) == set()
