"""Keys as other programs have them, for fingers that know those: what differs from our own.

Each command has the keys that stand here and no others; a key that stands here is taken from whom it had
belonged to. From the defaults of newsboat 2.21 (its manual), eilmeldung (its default-config.toml), elfeed
(elfeed-search-mode-map, elfeed-show-mode-map) and vim. What they have no key for keeps ours where that is
free, else it gets another: every command has one.
"""

from collections.abc import Mapping

Preset = Mapping[str, tuple[str, ...]]

_NEWSBOAT: Preset = {
    "open": ("enter", "right"),
    "back": ("q", "left", "escape", "backspace"),
    "top": ("home",),
    "bottom": ("end",),
    "next_article": ("J",),
    "previous_article": ("K",),
    "go_to": ("t", "v"),  # set-tag, view-dialogs
    "toggle_read": ("N",),
    "mark_list_read": ("A", "C"),
    "toggle_saved": ("s", "ctrl+b"),
    "tag": ("ctrl+e",),  # edit-flags
    "bin": ("D",),
    "bin_list": ("ctrl+d",),
    "undo": ("U", "ctrl+y"),
    "redo": ("ctrl+r",),
    "follow_link": ("u", "#"),
    "search": ("/", "F"),
    "order": ("g", ";"),
    "search_order": ("G", "S"),
    "keep_search": ("ctrl+k",),
    "justify": ("ctrl+j",),
    "toggle_marks": ("ctrl+v",),
    "density": ("h",),  # the comma is the prefix of macros
    "story": ("m",),
    "follow_story": ("m f",),
    "mute_story": ("m x",),
    "read_story": ("m m",),
    "why_story": ("m w",),
    "previous_match": ("ctrl+u",),
    "open_comments": ("ctrl+o",),
    "feeds": ("l", "B"),
    "drop_feed": ("delete",),
    "edit_feed": ("E",),
}

_EILMELDUNG: Preset = {
    "back": ("h", "left", "escape", "ctrl+g", "backspace"),
    "page_down": ("ctrl+f", "space", "pagedown"),
    "page_up": ("ctrl+b", "pageup"),
    "next_pane": ("tab", "g a", "g c"),
    "go_to": ("ctrl+o",),
    "toggle_read": ("r", "u"),
    "mark_list_read": ("R",),
    "toggle_saved": ("m",),
    "undo": ("g u", "U"),
    "redo": ("g r",),
    "open_and_mark_read": ("o",),
    "open_in_browser": ("O",),
    "changes": ("C",),
    "copy_link": ("y", "S"),
    "search": ("/", "="),
    "search_order": ("g S",),
    "find": ("g /",),
    "next_match": ("g n",),
    "compare": ("g =",),
    "order": ("\\", ";"),
    "spacing": ("+",),
    "open_comments": ("c o",),
    "refresh_all": ("s",),
    "refresh_feed": ("ctrl+r",),
    "subscribe": ("c f",),
    "edit_feed": ("c w", "E"),
    "drop_feed": ("c d",),
    "take_address": ("c u",),
    "feeds": ("g f",),
    "pipe": ("c |",),
    "quit": ("q", "Q", "ctrl+c", "ctrl+q"),
}

_ELFEED: Preset = {
    "back": ("q", "left", "escape"),
    "next_article": ("n",),
    "previous_article": ("p",),
    "next_unread": ("N",),
    "previous_unread": ("P",),
    "page_up": ("backspace", "pageup"),
    "top": ("<", "home"),
    "bottom": (">", "end"),
    "toggle_read": ("r", "u"),
    "tag": ("+", "-"),
    "undo": ("U", "ctrl+underscore"),
    "redo": ("ctrl+r",),
    "toggle_saved": ("m",),
    "open_in_browser": ("b",),
    "follow_link": ("tab", "f"),
    "next_pane": ("ctrl+w",),
    "search": ("s", "/"),
    "section_1": ("1", "c"),  # clear-filter
    "changes": ("C",),
    "go_to": ("ctrl+g",),
    "refresh_all": ("G",),
    "refresh_feed": ("g",),
    "help": ("h", "?", "f1"),
    "subscribe": ("a",),
    "pause_feed": ("ctrl+s",),
    "wider": ("ctrl+right",),
    "narrower": ("ctrl+left",),
    "ruler": ("_",),
    "headings": ("t",),
    "sections": ("ctrl+o",),
    "next_match": ("}",),
    "previous_match": ("{",),
    "unfold": ("o",),
    "comments": ("R",),
    "open_comments": ("~",),
}

_VIM: Preset = {
    "back": ("h", "left", "q", "escape", "backspace", "ctrl+o"),
    "page_down": ("ctrl+f", "ctrl+d", "space", "pagedown"),
    "page_up": ("ctrl+b", "ctrl+u", "b", "pageup"),
    "next_section": ("g t", "]"),
    "previous_section": ("g T", "["),
    "next_pane": ("ctrl+w", "tab"),
    "bin": ("d d", "D", "delete"),
    "download": ("g d",),
    "redo": ("ctrl+r", "U"),
    "copy_link": ("y y",),
    "open_in_browser": ("g x", "o"),
    "export": ("ctrl+e",),
    "find": ("g /",),
    "follow_link": ("ctrl+]", "ctrl+right_square_bracket", "g f", "f"),
    "quit": ("Z Z", "Z Q", "Q", "ctrl+c", "ctrl+q"),
}

PRESETS: Mapping[str, Preset] = {
    "newsterm": {}, "newsboat": _NEWSBOAT, "eilmeldung": _EILMELDUNG, "elfeed": _ELFEED, "vim": _VIM,
}  # fmt: skip
