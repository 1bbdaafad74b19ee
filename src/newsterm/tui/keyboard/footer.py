"""Which keys serve here, for the last row: the likeliest first, help last."""

from typing import TYPE_CHECKING

from newsterm.tui.screens.place import is_gone_to

if TYPE_CHECKING:
    from newsterm.tui.screens.front import Front

IN_LIST = ("open", "next_unread", "toggle_saved", "search", "go_to")
IN_FOUND = ("open", "back", "search_order", "keep_search")
IN_GONE_TO = ("open", "back", "next_unread", "toggle_saved", "mark_list_read")
"""In what a feed brought, or a tag's feeds: nobody searched for it."""
IN_NOTHING = ("refresh_all", "subscribe", "search", "go_to")
IN_NOTHING_FOUND = ("back", "search")
"""Where there is no headline that anything could be done with."""
IN_SELECTED = ("toggle_read", "toggle_saved", "tag", "bin", "export", "copy_link", "back")
"""While several headlines are selected."""
IN_ARTICLE = ("back", "next_unread", "toggle_saved", "open_in_browser", "full_text")
IN_HEARD = ("back", "play", "download", "next_unread", "toggle_saved")
"""Where something came with it to be heard or seen."""
IN_LIT = ("back", "next_match", "previous_match", "toggle_saved")
"""While words are lit in the article."""
PRESSED = {"next_match": "next_unread"}
"""Whose key is shown for a command here: while words are lit, the key to the next article goes on to them."""
IN_FEEDS = ("subscribe", "headings", "back")
IN_CHANGES = ("back", "previous_section", "next_section")
HELP = "help"
BRIEF = frozenset({
    "toggle_read", "bin", "export", "copy_link", "search_order", "keep_search", "open_in_browser",
    "next_unread", "next_match", "previous_match", "previous_section", "next_section", "refresh_all",
    "refresh_feed", "pause_feed", "drop_feed", "edit_feed", "take_address", "rename_feed",
})  # fmt: skip
"""What has a shorter word here than in the help, so that more of them have room."""


def footer(front: "Front") -> list[str]:
    """Name keys with what they do, for where one is; a command without a key is left out."""
    names = IN_FEEDS if front.in_feeds else _useful(front)
    words = [(front.key_of(PRESSED.get(name, name)), word(front, name)) for name in (*names, HELP)]
    return [f"\u2066{key}\u2069 {title}" for key, title in words if key]


def word(front: "Front", name: str) -> str:
    """Name a command where there is little room."""
    if name == "headings" and front.in_feeds:
        return front.say("brief.one_by_one" if front.feeds.by_tag else "brief.by_tag")
    return front.say(f"brief.{name}" if name in BRIEF else f"commands.{name}.title")


def _useful(front: "Front") -> tuple[str, ...]:
    """Say what serves; to go on is of no use where there is one thing alone."""
    one = "next_unread" if len(front.headlines.window) < 2 else ""
    lit = front.article.finding.matches
    return tuple(name for name in _likely(front) if name != one and (name not in IN_LIT[1:3] or len(lit) > 1))


def _likely(front: "Front") -> tuple[str, ...]:
    if front.in_article:
        if front.article.change:
            return IN_CHANGES
        if front.article.finding.matches:
            return IN_LIT
        entry = front.article.entry
        kinds = {one.kind for one in entry.enclosures} if entry is not None else set()
        return IN_HEARD if kinds & {"audio", "video"} else IN_ARTICLE
    if front.headlines.selected:
        return IN_SELECTED
    empty = not len(front.headlines.window)
    if front.searched_for is None:
        return IN_NOTHING if empty else IN_LIST
    found = IN_GONE_TO if is_gone_to(front, front.searched_for) else IN_FOUND
    return IN_NOTHING_FOUND if empty else found
