"""Which face is shown: the commands, or the interface."""

import io
import os
import sys

import pytest

from newsterm.__main__ import main
from newsterm.cli.reading import aloud
from newsterm.config import paths, read_feeds
from newsterm.demo import documents
from newsterm.lang import Said
from newsterm.model import UsageError
from newsterm.tui import app


class Terminal(io.TextIOWrapper):
    """A stream that says that it is one."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")

    def isatty(self) -> bool:
        return True


@pytest.fixture
def interface(home, monkeypatch):
    """What the interface was opened with, instead of the interface."""
    opened = []

    def run(places, **options):
        opened.append((places, options, read_feeds(places.feeds)))
        return 0

    monkeypatch.setattr(app, "run", run)
    return opened


@pytest.fixture
def type_at(home, monkeypatch):
    """Type a command at a terminal that is there in name only."""

    def start(*arguments: str, term: str = "xterm") -> int:
        with monkeypatch.context() as terminal:
            terminal.setattr(sys, "stdin", Terminal())
            terminal.setattr(sys, "stdout", Terminal())
            terminal.setenv("TERM", term)
            return main(arguments)

    return start


def test_without_a_verb_the_interface_opens_on_the_readers_home(interface, type_at, home):
    assert type_at("--language", "ar", "--bidi", "lrm", "--theme", "paper") == 0
    options = {"language": "ar", "bidi": "lrm", "theme": "paper"}
    assert interface == [(paths({"NEWSTERM_HOME": str(home)}), options, ())]


def test_home_is_handed_on_to_processes_that_the_interface_starts(interface, type_at, tmp_path):
    assert type_at("--home", "there") == 0
    assert interface[0][0].feeds == tmp_path / "there" / "feeds.toml"
    assert os.environ["NEWSTERM_HOME"] == str(tmp_path / "there")


def test_demo_opens_it_on_a_home_of_its_own_and_takes_that_away(interface, type_at, home):
    assert type_at("demo") == 0
    places, _, feeds = interface[0]
    assert len(feeds) == len(documents())
    assert not places.feeds.parent.exists()
    assert not home.exists()


def test_demo_opens_as_it_is_asked_to(interface, type_at):
    assert type_at("demo", "--language", "ar", "--theme", "paper") == 0
    assert interface[0][1] == {"language": "ar", "bidi": None, "theme": "paper"}


def test_what_the_interface_cannot_do_is_one_line(type_at, monkeypatch, capsys):
    def run(*_, **__):
        hint = Said("hints.one_of", known="auto")
        raise UsageError(Said("errors.terminal.no_bidi_mode", name="x"), hint=hint)

    monkeypatch.setattr(app, "run", run)
    assert type_at("--bidi", "lrm") == 2
    assert capsys.readouterr().err == "newsterm: there is no bidi mode “x”; one of: auto\n"


@pytest.fixture
def plain(home, monkeypatch):
    """What was asked of plain mode, instead of it."""
    asked = []

    def run(env, say, question=""):
        asked.append(question)
        return 0

    monkeypatch.setattr(aloud, "run", run)
    monkeypatch.delenv("NEWSTERM_PLAIN", raising=False)
    return asked


def test_at_a_dumb_terminal_one_reads_line_by_line(interface, plain, type_at):
    assert type_at(term="dumb") == 0
    assert (interface, plain) == ([], [""])


@pytest.mark.parametrize(
    ("arguments", "question"),
    [
        (["--plain"], ""),
        (["read", "--plain"], ""),
        (["read", "--plain", "is:saved", "gold"], "is:saved gold"),
    ],
)
def test_one_reads_line_by_line_where_one_wishes_it(interface, plain, type_at, arguments, question):
    assert type_at(*arguments) == 0
    assert (interface, plain) == ([], [question])


@pytest.mark.parametrize(("value", "faces"), [("1", (0, 1)), ("0", (1, 0)), ("", (1, 0))])
def test_the_environment_may_wish_it(interface, plain, type_at, monkeypatch, value, faces):
    monkeypatch.setenv("NEWSTERM_PLAIN", value)
    assert type_at() == 0
    assert (len(interface), len(plain)) == faces


def test_where_nobody_types_nothing_opens_unasked(newsterm, plain, interface):
    assert newsterm().code == 2
    assert (interface, plain) == ([], [])
