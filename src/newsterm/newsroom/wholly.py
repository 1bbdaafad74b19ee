"""Files that newsterm is asked to write: whole or not at all."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def wholly(target: Path, place: Callable[[Path], object]) -> Iterator[BinaryIO]:
    """Write beside `target` what `place` gives its name when it is whole; nothing half-made stays.

    Raises OSError.
    """
    try:
        handle, made = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    except OSError as error:
        error.filename = None  # nobody knows this one
        raise
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fchmod(handle, _mode(target))
            os.fsync(handle)
        place(Path(made))
    finally:
        Path(made).unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """Give the rights that the file has, or that a new one would have."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
