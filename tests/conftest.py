"""What all tests share: the processes that they start find newsterm compiled."""

import os
import sys


def pytest_configure() -> None:
    """Keep what is compiled, whatever the machine's habit is (git sees no `__pycache__`).

    Some hundred tests start newsterm or its workers, which would each compile anew all that they import.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
