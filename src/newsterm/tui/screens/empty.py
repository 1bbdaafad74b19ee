"""What an empty list says: what is so, and what to do; nothing that is not known yet."""

from typing import TYPE_CHECKING

from newsterm.tui.screens.place import visited

if TYPE_CHECKING:
    from newsterm.tui.screens.front import Front

UNKNOWN = "…"
"""While it is not known whether it stays empty."""
_WAYS_OUT = {"unread": "refresh_all", "saved": "toggle_saved"}
_NAMED = frozenset({"live", "stories"})


def why_empty(front: "Front") -> str:
    """Say why the list is empty, or UNKNOWN."""
    own = front.section.name if front.section.own else ""
    if not front.knows:
        return UNKNOWN
    if front.searched_for is not None and front.searched_for != visited(front):
        return front.say("empty.section")  # a feed that was gone to
    if front.searched_for is not None:
        return front.say("empty.found", query=front.searched_for)
    if not front.newsroom.reading.feeds():
        return front.no_feeds
    if front.asking and own != "saved":
        return UNKNOWN
    return _said_of(front, own)


def _said_of(front: "Front", own: str) -> str:
    if front.offline and not front.newsroom.reading.count(""):
        return front.say("empty.offline", key=front.key_of("refresh_all"))
    if own in _WAYS_OUT:
        return front.say(f"empty.{own}", key=front.key_of(_WAYS_OUT[own]))
    if own == "stories" and front.newsroom.reading.is_gathering():
        return front.say("empty.gathering")
    if own in _NAMED:
        return front.say(f"empty.{own}")
    if not front.newsroom.reading.count(""):
        return front.say("empty.unread", key=front.key_of("refresh_all"))
    return front.say("empty.section")
