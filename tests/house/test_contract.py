"""The floors of the house hold."""

import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
HEAVY = {"textual", "httpx", "feedparser", "rich", "selectolax", "trafilatura", "lxml"}


def test_every_import_keeps_the_contract():
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as lint; lint()",
            "--no-cache",
        ],
        cwd=TOP,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["list"]])
def test_a_command_for_scripts_loads_no_heavy_library(arguments, tmp_path):
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "newsterm", *arguments],
        env={"NEWSTERM_HOME": str(tmp_path), "PATH": "", "HOME": str(tmp_path), "LANG": "C.UTF-8"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loaded = {row.rpartition("|")[2].strip().partition(".")[0] for row in done.stderr.splitlines()}
    assert "newsterm" in loaded
    assert loaded & HEAVY == set()
    if arguments == ["list"]:
        assert "newsterm.newsroom.plugins" not in done.stderr  # nor does it look for plugins
