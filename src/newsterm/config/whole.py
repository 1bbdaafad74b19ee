"""Write a small file whole or not at all, one newsterm at a time."""

import contextlib
import fcntl
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other newsterms from changing what is in a folder: the second must see what the first wrote."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network file systems lock no folder.
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def replace(
    target: Path, content: bytes, *, secret: bool = False, first: Callable[[], object] = lambda: None
) -> None:
    """Put new content in a file's place in one step: a power cut leaves the old or the new. OSError.

    What is secret is for its owner alone from then on. `first` is called when all that takes room is written;
    where it raises, nothing is changed.
    """
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o600
    if secret:
        mode &= 0o600
    new = target.with_name(f".{target.name}.new")
    try:
        # A feed's address may hold a password: nobody else reads it, not even for a moment.
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "wb") as stream:
            os.fchmod(handle, mode)
            stream.write(content)
            stream.flush()
            os.fsync(handle)
        first()
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
