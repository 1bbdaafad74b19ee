"""Every verb's example works when it is pasted: typed into the demonstration edition, as a shell would."""

import io
import re
import shlex
import sys
from datetime import UTC, datetime

import pytest

from newsterm.__main__ import main
from newsterm.cli.edition import edition_home
from newsterm.cli.main import VERBS, command_of

LAST = ("remove",)
"""What the others need goes last."""
ELSEWHERE = {"doctor": 2, "download": 1, "full": 1}
"""What asks somebody at a terminal, and what asks pages and files of no web: verb → its exit code here."""


@pytest.fixture
def paste(capsysbinary, monkeypatch, tmp_path):
    """Do what a shell does with a line: pipes, $(…), `>`; gives the exit code, and what was written."""

    def type_in(words: list[str], stdin: bytes) -> tuple[int, bytes]:
        assert words[0] == "newsterm"
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsysbinary.readouterr()
        code = main(words[1:])
        return code, capsysbinary.readouterr().out

    def run(line: str) -> tuple[int, bytes]:
        line = re.sub(r'eval "\$\((.*)\)"', r"\1", line)
        line = re.sub(
            r"\$\(([^()]*)\)", lambda found: type_in(shlex.split(found[1]), b"")[1].decode().strip(), line
        )
        line, _, file = line.partition(" > ")
        code, out = 0, b""
        for part in line.split(" | "):
            code, out = type_in(shlex.split(part), out)
        if file:
            (tmp_path / file).write_bytes(out)
        return code, out

    return run


def test_every_example_works_when_it_is_pasted(paste, home, port, monkeypatch):
    with edition_home(datetime.now(UTC)) as edition:
        monkeypatch.setenv("NEWSTERM_HOME", str(edition))
        with (edition / "config.toml").open("a") as config:
            config.write('[reading]\nopen_with = "true"\n[[filters]]\nquery = "storm"\ndo = ["mute"]\n')
        assert paste("newsterm refresh")[0] == 0
        assert paste("newsterm export-opml -o feeds.opml")[0] == 0
        codes = {
            verb: paste(command_of(verb).example.replace("example.org/feed.xml", port))[0]
            for verb in sorted(VERBS, key=lambda verb: verb in LAST)
        }
    assert {verb: code for verb, code in codes.items() if code} == ELSEWHERE
