"""How a terminal is shown pictures, and that nothing of them is changed on the way."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsterm.terminal import Family, Signature, encoder, graphics
from newsterm.terminal.graphics import kitty_row, kitty_upload
from newsterm.terminal.sixel import sixel_row

XTERM = Signature(da1="?64;1;2;6;9;15", xtversion="XTerm(379)")


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        (XTERM, "blocks"),
        (replace(XTERM, da1="?64;1;2;4;6"), "sixel"),
        (Signature(da1="?62;1;4", xtversion="Konsole 22.12.3"), "sixel"),
        (Signature(da1="?65;1;9"), "blocks"),
        (Signature(da1="?4"), "blocks"),
        (Signature(xtversion="kitty(0.26.5)"), "blocks"),
        (Signature(xtversion="kitty(0.28.1)"), "kitty"),
        (Signature(xtversion="kitty(0.43.1)"), "kitty"),
        (Signature(xtversion="kitty(1.0.0)"), "kitty"),
        (Signature(xtversion="ghostty 1.1.0"), "kitty"),
        (Signature(da1="?1;2;4", multiplexer="tmux"), "blocks"),
        (Signature(), "blocks"),
    ],
)
def test_a_terminal_is_shown_pictures_as_well_as_it_can(signature, expected) -> None:
    assert graphics(signature) == expected


def decoded(sixels: str, width: int, height: int) -> tuple[bytes, dict[int, tuple[int, int, int]]]:
    """Read sixels as a terminal does."""
    assert sixels.startswith(f'\x1bP0;1;0q"1;1;{width};{height}')
    assert sixels.endswith("\x1b\\")
    points, colours = bytearray(b"\xff" * width * height), {}
    left = top = colour = 0
    for token in re.finditer(r"#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|!(\d+)(.)|([$-])|([?-~])", sixels[12:-2]):
        if token[1]:
            colours[int(token[1])] = tuple(int(token[part]) for part in (2, 3, 4))
        elif token[5]:
            colour = int(token[5])
        elif token[8]:
            left, top = 0, top + 6 * (token[8] == "-")
        elif token[7] or token[9]:
            sign, count = ord(token[7] or token[9]) - 63, int(token[6] or 1)
            for at in range(left, left + count):
                for bit in range(6):
                    if sign >> bit & 1:
                        points[(top + bit) * width + at] = colour
            left += count
    return bytes(points), colours


@given(width=st.integers(1, 40), height=st.integers(1, 20), data=st.data())
def test_sixels_say_every_point_in_its_colour(width, height, data) -> None:
    points = bytes(data.draw(st.lists(st.integers(0, 5), min_size=width * height, max_size=width * height)))
    colours = [(0, 0, 0), (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255), (51, 102, 153)]
    read, told = decoded(sixel_row(points, width, colours).replace('q"', 'q"'), width, height)
    assert read == points
    assert {told[one] for one in set(points)} == {
        tuple(round(part * 100 / 255) for part in colours[one]) for one in set(points)
    }


@pytest.mark.parametrize("encoding", ["visual", "lrm", "alternate", "osc66", "words", "kitty-old", "logical"])
@pytest.mark.parametrize("marks", [True, False])
def test_a_picture_between_right_to_left_words_passes_untouched(encoding, marks) -> None:
    encode = encoder(Family(name="", encoding=encoding, keep_marks=marks))
    sixels = sixel_row(bytes(range(6)) * 20, 6, [(one, one, one) for one in range(6)])
    upload = kitty_upload(7, bytes(range(256)) * 40, 4, 2)
    for picture in (sixels, upload):
        assert picture in encode(f"\ufea1\ufee3\x1b[1m\u05d0\x1b[0m{picture}\u05d1\u05d2")


def test_every_cell_of_kittys_says_which_row_it_is_of_or_follows_one_that_does() -> None:
    row = kitty_row(3, 60)
    assert row.count("\U0010eeee") == 60
    assert (
        row.count("\u0310") == 36
    )  # 35 cells that are of this row, and the one of the column of that number
    assert not re.search("[\u0590-\u08ff]", row)
