"""Every key may be pressed everywhere: also where there is nothing, and where there is hardly a window.

`pytest -m full tests/tui/test_every_key.py` does so for two minutes.
"""

import pytest
from textual.keys import _character_to_key

from newsterm.tui.keyboard.commands import COMMANDS
from tests.tui.conftest import NOW
from tests.tui.test_stories import told  # noqa: F401 (a fixture)

ELSEWHERE = {
    "quit", "suspend", "refresh_feed", "refresh_all", "full_text", "comments", "open_comments", "pictures",
    "open_in_browser", "open_and_mark_read", "play", "download",
}  # fmt: skip
"""What ends newsterm, or asks the web or another program."""
KEYS = [command.keys[0].split() for command in COMMANDS if command.name not in ELSEWHERE]


WAYS = {
    "list": [],
    "article": ["enter"],
    "story": ["5", "enter"],
    "compare": ["5", "enter", "equals_sign"],
    "feeds": ["F"],
    "digest": ["ampersand"],
    "tabs": ["ctrl+s"],
    "bin": ["B"],
}


@pytest.mark.full
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("size", [(1, 1), (80, 24)], ids=str)
@pytest.mark.parametrize("is_empty", [True, False], ids=["nothing", "articles"])
async def test_any_key_may_be_pressed(
    newsroom,
    interface,
    told,  # noqa: F811
    way,
    size,
    is_empty,
) -> None:
    if is_empty:
        newsroom.store.mark(newsroom.reading.rows(""), binned=True, label="binned", now=NOW)
    async with interface(newsroom, size=size) as screen:
        for keys in KEYS:
            pressed = [_character_to_key(key) if len(key) == 1 else key for key in keys]
            await screen.pilot.press("1", *way, *pressed)
            await screen.pilot.press("escape", "escape", "escape")
        await screen.settle()
        assert screen.app.is_running
