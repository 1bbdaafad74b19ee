"""What a system refuses, as a sentence: the reader knows no errno, and perhaps no English."""

import errno
from pathlib import Path

from newsterm.lang import Said, plain
from newsterm.model.errors import UsageError

_KNOWN = {
    errno.EACCES: Said("errors.system.no_access"),
    errno.EPERM: Said("errors.system.no_access"),
    errno.ENOENT: Said("errors.system.not_there"),
    errno.ENOSPC: Said("errors.system.no_room"),
    errno.EDQUOT: Said("errors.system.no_room"),
    errno.EROFS: Said("errors.system.only_read"),
    errno.EISDIR: Said("errors.system.a_folder"),
    errno.ENOTDIR: Said("errors.system.no_folder"),
    errno.EEXIST: Said("errors.system.there_already"),
    errno.ENAMETOOLONG: Said("errors.system.name_too_long"),
    errno.EMFILE: Said("errors.system.too_many_open"),
    errno.ENFILE: Said("errors.system.too_many_open"),
    errno.EIO: Said("errors.system.disk"),
    errno.ELOOP: Said("errors.system.circle"),
    errno.ENOEXEC: Said("errors.system.no_program"),
}


def because(error: Exception) -> Said:
    """Say why the system did not do something; what is rare, in the system's own words."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _KNOWN:
        return _KNOWN[number]
    return plain(getattr(error, "strerror", None) or str(error) or type(error).__name__)


def at_home(name: str) -> Path:
    """Read the name of a file as it is typed: `~` is one's home, `~karim` another's.

    Raises UsageError where there is no such home.
    """
    try:
        return Path(name).expanduser()
    except RuntimeError:
        said = Said("errors.system.no_home", file=name, home=name.partition("/")[0])
        raise UsageError(said, hint=Said("hints.whole_path")) from None
