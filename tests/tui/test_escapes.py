"""Escape, and another key right after it."""

import pytest
from textual.events import Key, Paste

from newsterm.tui.keyboard.escapes import KeyParser


def keys(*came: str) -> list[str]:
    """Name the keys of what came, piece by piece, and then nothing more."""
    parser, found = KeyParser(), []
    for piece in came:
        found += parser.feed(piece)
    parser._timeout_time = parser._timeout_time and 0.0
    found += parser.tick()
    return [one.text if isinstance(one, Paste) else one.key for one in found if isinstance(one, Key | Paste)]


@pytest.mark.parametrize(
    ("came", "read"),
    [
        (["\x1b/ab\r"], ["escape", "slash", "a", "b", "enter"]),
        (["\x1b", "/ab"], ["escape", "slash", "a", "b"]),
        (["\x1b\r"], ["escape", "enter"]),
        (["\x1bf"], ["escape", "f"]),  # not ctrl+right
        (["\x1b1\x1b2"], ["escape", "1", "escape", "2"]),
        (["\x1bj\x1b"], ["escape", "j", "escape"]),
        (["\x1b\x1bش"], ["escape", "escape", "ش"]),
        (["\x1b["], ["escape", "left_square_bracket"]),
        (["\x1b"], ["escape"]),
    ],
)
def test_both_are_keys_however_fast_they_are_typed(came, read):
    assert keys(*came) == read


@pytest.mark.parametrize(
    ("came", "read"),
    [
        (["\x1b[A", "\x1bOB"], ["up", "down"]),
        (["\x1b", "[A"], ["up"]),
        (["\x1b[120;3u"], ["alt+x"]),
        (["j\x1bP>|tmux 3.3a\x1b\\k", "\x1b]11;rgb:0/0/0\x07"], ["j", "k"]),  # an answer that comes late
        (["\x1b[200~pas", "ted\x1b[201~", "\x1bq"], ["pasted", "escape", "q"]),
    ],
)
def test_what_a_terminal_sends_for_one_key_is_one(came, read):
    assert keys(*came) == read
