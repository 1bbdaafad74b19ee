"""What all tests share: how the processes that they start are started, where files lie, how much is tried."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tests.fakes import forkserver

MEMORY = Path("/dev/shm")
ENOUGH = 2 << 30
"""Bytes that must be free there: a run of the whole suite has never kept more than a tenth of it."""

server = pytest.StashKey[forkserver.Forkserver]()

# A busy machine is no bug. Anybody may look longer: `--hypothesis-profile=thorough`.
settings.register_profile("everyday", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=1000)
settings.load_profile("everyday")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--fresh", action="store_true", help="start every process as a user does: no forks of a prepared one"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Keep what is compiled, whatever the machine's habit is (git sees no `__pycache__`).

    The processes that some tests start would each compile anew all that they import.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    config.stash[server] = forkserver.Forkserver()
    forkserver.install(config.stash[server])
    if "TMPDIR" not in os.environ and _takes_our_files(MEMORY):
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None  # it is looked for once


def _takes_our_files(place: Path) -> bool:
    """Whether a place in memory has room for us; there nothing waits for a disk, and none is tested here."""
    if not (place.is_dir() and os.access(place, os.W_OK)):
        return False
    return not os.statvfs(place).f_flag & os.ST_NOEXEC and shutil.disk_usage(place).free >= ENOUGH


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give a test that is marked `fresh`, or asked to be, processes that start from nothing."""
    fresh = item.config.getoption("fresh") or item.get_closest_marker("fresh")
    item.config.stash[server].is_open = not fresh


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[server].close()
