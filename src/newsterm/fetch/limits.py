"""How many requests this machine has room for."""

import os
import resource
from contextlib import suppress

_OTHERS = 40
"""Files that are open for something else: the store, the workers, a terminal."""
_A_REQUEST = 1_500_000
"""Bytes that one may hold while it is under way: a modest body, packed and unpacked, and what TLS keeps."""
_LEAST = 4


def fitting(wish: int) -> int:
    """Give as many requests at once as were wished for, and as files and memory allow.

    The soft limit of open files is raised towards the hard one, which is what that one is for.
    """
    needed = 2 * wish + _OTHERS  # a host of several addresses is tried at two of them
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < needed:
        wanted = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY:
        wish = min(wish, max(_LEAST, (soft - _OTHERS) // 2))
    with suppress(OSError, ValueError, AttributeError):
        free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        wish = min(wish, max(_LEAST, free // _A_REQUEST))
    return wish
