"""Windows of every size: no row is ever wider than the window, and the beginning of a row goes last."""

import pytest

from newsterm.bidi import cells
from newsterm.lang import Said
from newsterm.tui.looks.strips import NARROW, row, sentence
from newsterm.tui.looks.theme import theme

SIZES = [(3, 2), (5, 3), (10, 4), (20, 6), (30, 10)]
WAYS = {
    "the list": (),
    "an article": ("enter",),
    "a line being typed": ("q", "plus", *"example"),
    "what was found": ("escape", "slash", *"zz"),
    "the feeds": ("escape", "F"),
    "the commands": ("colon",),
    "the suggestions": ("escape", "W"),
}
LONG = Said("errors.of", name="example.org", what=Said("errors.fetch.timeout", n=20))


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_no_row_is_ever_wider_than_the_window(newsroom, interface, language):
    async with interface(newsroom, language=language) as screen:
        for called, keys in WAYS.items():
            await screen.press(*keys)
            for size in SIZES:
                await screen.pilot.resize_terminal(*size)
                await screen.settle()
                if called == "an article":
                    screen.app.screen.complain(LONG)
                    await screen.settle()
                assert [cells(row) for row in screen.whole_rows()] == [size[0]] * size[1], (called, size)
            await screen.pilot.resize_terminal(80, 24)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("width", [0, 1, 2, 5, NARROW - 1, NARROW])
def test_a_row_that_is_too_narrow_keeps_its_beginning(width: int, mirrored: bool) -> None:
    style = theme("ink").style("text")
    fields = [sentence(text, 8, style, language="en") for text in ("one", "中文中文", "two", "three", "four")]
    whole = row(fields, 40, mirrored=mirrored).text
    cut = row(fields, width, mirrored=mirrored).text
    assert cells(cut) == width
    assert whole.endswith(cut.lstrip()) if mirrored else whole.startswith(cut.rstrip())
