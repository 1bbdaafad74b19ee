"""Completion and the man page say what the parsers say."""

import shutil
import subprocess

import pytest

from newsterm.cli.main import VERBS
from newsterm.cli.manual import manual
from newsterm.cli.shells import bash, fish, zsh
from newsterm.cli.syntax import verbs

KNOWN = verbs()
LINES = {
    "newsterm li": ["live", "list"],
    "newsterm --quiet list --or": ["--order"],
    "newsterm list --order b": ["best"],
    "newsterm tag news 6": ["6jbf32nyxt"],
    "newsterm list is:unr": ["is:unread"],
    "newsterm export --format ep": ["epub"],
    "newsterm mark unm": ["unmute"],
}
"""What is typed → what is offered."""
SAYS = {"ids": r"6jbf32nyxt\tميناء", "question": r"is:unread\nis:read"}
"""What newsterm answers to a shell; the rest is nothing."""


@pytest.fixture
def complete(tmp_path):
    """Run a shell on its script, with a newsterm that answers at once."""
    answers = "".join(f"{kind}) printf '{said}\\n' ;;" for kind, said in SAYS.items())
    (tmp_path / "newsterm").write_text(f"#!/bin/sh\nfor kind; do :; done\ncase $kind in {answers} esac\n")
    (tmp_path / "newsterm").chmod(0o755)

    def run(shell: str, script: str) -> str:
        if shutil.which(shell) is None:
            pytest.skip(f"{shell} is not here")
        env = {"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
        flags = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
        done = subprocess.run(
            [shell, *flags], input=script, capture_output=True, text=True, env=env, cwd=tmp_path, check=False
        )
        assert done.stderr == ""
        return done.stdout

    return run


def test_bash_offers_what_may_follow(complete):
    asked = "".join(
        f"COMP_LINE='{line}' COMP_POINT={len(line)} COMP_TYPE=9 COMP_WORDBREAKS=''; COMPREPLY=(); _newsterm\n"
        'echo "${COMPREPLY[@]}"\n'
        for line in LINES
    )
    assert complete("bash", bash(KNOWN) + asked).splitlines() == [
        " ".join(offered) for offered in LINES.values()
    ]


def test_zsh_offers_what_may_follow(complete):
    stubs = (
        "compdef() { : }\ncompadd() { shift; print -l -- $@ }\n"
        "_describe() { [[ $1 == -* ]] && shift; print -rl -- ${${(P)2}%%:*} }\n"
    )
    asked = "".join(f"words=({line}) CURRENT=$#words; _newsterm; print -- --\n" for line in LINES)
    said = complete("zsh", stubs + zsh(KNOWN) + asked).split("--\n")
    for offered, (line, wanted) in zip(said, LINES.items(), strict=False):
        begun = line.split()[-1]
        fitting = [one.replace("is\\", "is:unread") for one in offered.split() if one.startswith(begun[:2])]
        assert set(wanted) <= set(fitting), line


def test_fish_offers_what_may_follow(complete):
    asked = "".join(f"complete -C '{line}'; echo ==\n" for line in LINES)
    said = complete("fish", fish(KNOWN) + asked).split("==\n")
    offered = [sorted(one.split("\t")[0] for one in block.splitlines()) for block in said[:-1]]
    assert offered == [sorted(wanted) for wanted in LINES.values()]


def test_the_man_page_has_every_verb_and_option_and_roff_takes_it(tmp_path):
    page = manual(KNOWN)
    assert page.isascii()
    for verb in VERBS:
        assert f".SS {verb}\n" in page
    for section in (
        "NAME",
        "SYNOPSIS",
        "OPTIONS",
        "VERBS",
        "QUESTIONS",
        "FILES",
        "ENVIRONMENT",
        "EXIT STATUS",
    ):
        assert f".SH {section}\n" in page
    assert not [line for line in page.splitlines() if line.startswith("'")]
    if shutil.which("groff"):
        done = subprocess.run(
            ["groff", "-man", "-ww", "-Tutf8"], input=page, capture_output=True, text=True, check=True
        )
        assert (done.stderr, "newsterm refresh" in done.stdout) == ("", True)


def test_words_for_a_shell_are_those_of_this_home(stocked):
    ids = [line.split("\t") for line in stocked("completions", "--words", "ids").out.splitlines()]
    assert ids[0][1] == "Harbour opens"
    assert stocked("completions", "--words", "feeds").out == "1\tPort News\n"
    assert "is:unread\n" in stocked("completions", "--words", "question").out
    assert "feed:1\tPort News\n" in stocked("completions", "--words", "question").out
    assert stocked("completions").code == 2
    for shell in ("bash", "zsh", "fish"):
        assert "--since-last" in stocked("completions", shell).out or shell == "fish"
