"""All that the reader can ask for; keys, help and palette are derived from this one list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to ask for; its name and sentence stand in the messages, under `commands`."""

    name: str
    keys: tuple[str, ...]
    """As a reader presses them: `j`, `G`, `ctrl+p`, `space`; a space parts keys that follow one another."""
    group: str
    """The heading in the help, a message under `groups`."""


COMMANDS = (
    Command("next_headline", ("j", "down"), "moving"),
    Command("previous_headline", ("k", "up"), "moving"),
    Command("open", ("enter", "l", "right"), "moving"),
    Command("back", ("h", "left", "q", "escape", "backspace"), "moving"),
    Command("page_down", ("space", "pagedown"), "moving"),
    Command("page_up", ("b", "pageup"), "moving"),
    Command("top", ("g g", "home"), "moving"),
    Command("bottom", ("G", "end"), "moving"),
    Command("next_article", ("}",), "moving"),
    Command("previous_article", ("{",), "moving"),
    Command("next_unread", ("n",), "moving"),
    Command("previous_unread", ("p",), "moving"),
    Command("next_pane", ("tab",), "moving"),
    Command("next_section", ("]",), "moving"),
    Command("previous_section", ("[",), "moving"),
    Command("go_to", ("g",), "moving"),
    Command("newest", ("'",), "list"),
    Command("live_strip", ('"',), "list"),
    Command("order", (";",), "list"),
    Command("headings", ("_",), "list"),
    Command("sections", ("ctrl+s",), "list"),
    Command("density", (",",), "list"),
    Command("preview", ("I",), "list"),
    Command("select", (".",), "list"),
    Command("select_range", ("V",), "list"),
    Command("select_all", ("*",), "list"),
    Command("select_matching", ("%",), "list"),
    Command("story", ("#",), "stories"),
    Command("together", ("`",), "stories"),
    Command("follow_story", ("# f",), "stories"),
    Command("mute_story", ("# x",), "stories"),
    Command("read_story", ("# m",), "stories"),
    Command("why_story", ("# w",), "stories"),
    Command("compare", ("=",), "stories"),
    Command("digest", ("&",), "stories"),
    Command("toggle_read", ("m",), "marking"),
    Command("mark_list_read", ("A",), "marking"),
    Command("toggle_saved", ("s",), "marking"),
    Command("tag", ("t",), "marking"),
    Command("toggle_muted", ("X",), "marking"),
    Command("bin", ("D", "delete"), "marking"),
    Command("bin_list", ("B",), "marking"),
    Command("undo", ("u",), "marking"),
    Command("redo", ("U",), "marking"),
    Command("history", ("H",), "marking"),
    Command("open_in_browser", ("o",), "reading"),
    Command("open_and_mark_read", ("O",), "reading"),
    Command("copy_link", ("y",), "reading"),
    Command("copy_more", ("Y",), "reading"),
    Command("play", ("e",), "reading"),
    Command("download", ("d",), "reading"),
    Command("pipe", ("|",), "reading"),
    Command("export", ("Z",), "reading"),
    Command("run_program", ("!",), "reading"),
    Command("find", ("ctrl+f",), "reading"),
    Command("next_match", ("ctrl+g",), "reading"),
    Command("previous_match", ("N",), "reading"),
    Command("follow_link", ("f",), "reading"),
    Command("footnote", ("^",), "reading"),
    Command("unfold", ("a",), "reading"),
    Command("full_text", ("x",), "reading"),
    Command("changes", ("~",), "reading"),
    Command("comments", ("c",), "reading"),
    Command("open_comments", ("C",), "reading"),
    Command("pictures", ("$",), "reading"),
    Command("zen", ("z",), "reading"),
    Command("wider", (">",), "reading"),
    Command("narrower", ("<",), "reading"),
    Command("justify", ("J",), "reading"),
    Command("spacing", ("\\",), "reading"),
    Command("ruler", ("-",), "reading"),
    Command("feed_direction", ("w",), "reading"),
    Command("toggle_marks", ("v",), "reading"),
    Command("search", ("/",), "news"),
    Command("search_order", ("S",), "news"),
    Command("keep_search", ("K",), "news"),
    Command("refresh_feed", ("r",), "news"),
    Command("refresh_all", ("R",), "news"),
    Command("subscribe", ("+",), "news"),
    Command("edit_feed", ("E",), "news"),
    Command("import_opml", ("i",), "news"),
    Command("import_newsboat", ("ctrl+n",), "news"),
    Command("suggestions", ("W",), "news"),
    Command("feeds", ("F",), "feeds"),
    Command("rename_feed", ("@",), "feeds"),
    Command("move_feed_up", ("ctrl+up", "("), "feeds"),
    Command("move_feed_down", ("ctrl+down", ")"), "feeds"),
    Command("pause_feed", ("P",), "feeds"),
    Command("take_address", ("M",), "feeds"),
    Command("drop_feed", ("ctrl+x",), "feeds"),
    Command("command_line", (":",), "newsterm"),
    Command("palette", ("ctrl+p",), "newsterm"),
    Command("next_language", ("L",), "newsterm"),
    Command("next_theme", ("T",), "newsterm"),
    Command("themes", ("ctrl+t",), "newsterm"),
    Command("help", ("?", "f1"), "newsterm"),
    Command("tour", ("f2",), "newsterm"),
    Command("suspend", ("ctrl+z",), "newsterm"),
    Command("quit", ("Q", "ctrl+c", "ctrl+q"), "newsterm"),
)
"""`section_1` … `section_9`, on the digits, come with them (keys.py)."""

GROUPS = ("moving", "list", "stories", "reading", "marking", "news", "feeds", "newsterm")
NAMES = frozenset(command.name for command in COMMANDS) | {f"section_{n}" for n in range(1, 10)}

OF_ARTICLE = frozenset(
    command.name for command in COMMANDS if command.group == "reading"
) - {"wider", "narrower", "justify", "spacing", "ruler", "toggle_marks"} | {
    "open", "next_pane", "select", "select_range", "select_all", "select_matching", "story", "follow_story",
    "mute_story", "read_story", "why_story", "compare", "toggle_read", "toggle_saved", "tag", "toggle_muted",
    "bin", "refresh_feed", "edit_feed",
}  # fmt: skip
"""What can only be done where there is an article: in an empty list each says so, and in the same words."""
COUNTED = frozenset({
    "next_headline", "previous_headline", "page_down", "page_up", "top", "bottom",
    "next_article", "previous_article", "next_unread", "previous_unread", "next_section", "previous_section",
    "undo", "redo", "wider", "narrower",
})  # fmt: skip
"""What a number before its key makes happen so often; top and bottom go to the headline of that number."""
