"""Which answers go into a file, and how often it is asked for the rest of one that breaks off."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TYPE_CHECKING

from newsterm.fetch.part import DiskError, Part
from newsterm.fetch.refusals import refused
from newsterm.lang import Said
from newsterm.model import FetchError
from newsterm.model.errors import LATER

if TYPE_CHECKING:
    from newsterm.fetch.client import Answer

Report = Callable[[int, int], None]
"""Hears how many bytes are there, and how many there will be (0: not known)."""
MOST_BREAKS = 20
"""How often a file is gone on with that breaks off again and again."""
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


class StaleError(Exception):
    """What there is of a file is no part of the one that the server has now."""


def refused_file(answer: "Answer", part: Part, wanted: str, now: datetime) -> Exception | None:
    """Say why an answer does not go into a file; None: it does."""
    status = answer.status
    asked = bool(part.conditions())
    if asked and (status == 416 or (status == 206 and not part.continues(answer.headers))):
        return StaleError()
    if not (status == 200 or (status == 206 and asked)):
        if status == 206 or 200 <= status < 300:
            return FetchError(Said("errors.fetch.cut_short"), hint=LATER)
        return refused(status, answer.headers, now, page=True)
    coding = answer.headers.get("content-encoding", "").strip().lower()
    if coding not in {"", "identity"}:
        return FetchError(
            Said("errors.fetch.packed_oddly"), hint=Said("hints.fetch.it_says", what=coding[:20])
        )
    # Where one is to sign in or to pay, a page comes in place of what was asked for.
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind in _PAGES and wanted not in {"", *_PAGES}:
        return FetchError(Said("errors.fetch.page_instead"), hint=Said("hints.parse.in_browser"))
    return None


async def filed(ask: Callable[[], Awaitable[None]], part: Part) -> None:
    """Ask until a file is whole: once more where it has changed, and where it broke off but had grown."""
    furthest, changed = part.size, False
    for _ in range(MOST_BREAKS):
        if part.is_whole:
            return
        try:
            await ask()
        except StaleError:
            if changed:
                raise FetchError(Said("errors.fetch.cut_short"), hint=LATER) from None
            changed = True
            part.restart()
            furthest = 0
        except DiskError:
            raise
        except FetchError as error:
            # One that has to begin again each time would never get further than where it breaks off.
            if error.status or not part.can_go_on or part.size <= furthest:
                raise
            furthest = part.size
    if not part.is_whole:
        raise FetchError(Said("errors.fetch.cut_short"), hint=LATER)
