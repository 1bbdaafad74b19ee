"""What every screen looks like in Arabic and in English, as plain text in `screens/`.

Each file holds the screens of one language as they stand, cell by cell from left to right, blanks at the ends
of rows left out: `cat` it in a terminal that turns nothing around (xterm), or switch bidi off in an editor.
Where a screen is meant to look otherwise now, write them anew and read the difference:

    NEWSTERM_WRITE_SCREENS=1 python -m pytest -q tests/tui/test_screens.py
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.events import Paste

from newsterm.newsroom import Newsroom
from newsterm.tui.screens.choosing import Choice

FOLDER = Path(__file__).with_name("screens")
WRITING = bool(os.environ.get("NEWSTERM_WRITE_SCREENS"))
LANGUAGES = ("ar", "en")
UNJOINED = re.compile("[\u0622-\u063a\u0641-\u064a\u066e-\u06d3]")
"""Arabic letters as they are spelled: on a screen each has the form in which it is joined."""


@dataclass(frozen=True)
class Visit:
    """A way through some screens: the name of each, and the keys that lead to it from the one before.

    What stands in quotes is typed as one.
    """

    way: dict[str, str]
    size: tuple[int, int]
    feeds: bool = True


VISITS = {
    "reading": Visit(
        {
            "the list": "",
            "a search being typed": "/ 'مكتبة'",
            "a question that cannot be read": "ctrl+u 'is:what' enter",
            "a search that finds nothing": "ctrl+u 'zzz' enter",
            "an empty section": "3",
            "an Arabic article": "1 enter",
            "a link being asked for": "f",
            "an article alone": "escape z",
            "an English article": "z q G enter",
            "saved": "q g g s",
            "an act taken back": "u",
            "everything read": "A",
            "an address being asked for": "+ 'example.org'",
            "a file that is not there": "escape i '/none.opml' enter",
        },
        (72, 9),
    ),
    "side by side": Visit({"the list and an article beside it": ""}, (120, 12)),
    "narrow": Visit({"the list in a narrow window": ""}, (34, 9)),
    "history": Visit(
        {"what was done": "A 1 s d F g g D H", "a step taken back from it": "G enter"}, (80, 16)
    ),
    "feeds": Visit({"the feeds": "F", "another feed": "j", "a feed that was dropped": "D"}, (80, 24)),
    "keys": Visit({"the keys": "?"}, (100, 110)),
    "choosing": Visit(
        {
            "the keys in a low window": "? G",
            "the commands": "escape ctrl+p",
            "a command being looked for": "'opml'",
            "no command": "x x",
            "a name being looked for": "escape g c",
            "a command being typed": "escape : 'list' space 'is:s'",
            "a command that is not there": "ctrl+u 'lsit' enter",
        },
        (80, 24),
    ),
    "first": Visit(
        {"the beginning": "", "the beginning in the next language": "L"},
        (80, 24),
        feeds=False,
    ),
    "first, with room": Visit({"the beginning, with feeds chosen": "space space"}, (100, 40), feeds=False),
}


def spelled(screens: dict[str, str]) -> str:
    """Write screens down, each under its name."""
    return "\n".join(f"== {name}\n{text}\n" for name, text in screens.items())


def kept(language: str) -> dict[str, str]:
    """Read what was written down."""
    file = FOLDER / f"{language}.txt"
    parts = file.read_text("utf-8").split("== ")[1:] if file.exists() else []
    return {name: text.rstrip("\n") for name, _, text in (part.partition("\n") for part in parts)}


@pytest.fixture(scope="module")
def written():
    """The screens that are seen, to be written down at the end if that is wanted."""
    seen: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    yield seen
    if WRITING:
        FOLDER.mkdir(exist_ok=True)
        for language, screens in seen.items():
            (FOLDER / f"{language}.txt").write_text(spelled(screens), "utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", VISITS)
async def test_the_screens_are_as_they_were_written_down(name, language, home, request, interface, written):
    visit = VISITS[name]
    newsroom = request.getfixturevalue("newsroom") if visit.feeds else Newsroom.open(home)
    seen = {}
    async with interface(newsroom, size=visit.size, language=language) as screen:
        for called, keys in visit.way.items():
            for key in keys.split():
                if key.startswith("'"):
                    screen.app.screen.post_message(Paste(key.strip("'")))
                else:
                    await screen.pilot.press(key)
            await screen.settle()
            seen[called] = screen.text().rstrip("\n")
    if not visit.feeds:
        newsroom.__exit__(None, None, None)
    written[language] |= seen
    assert [called for called, text in seen.items() if UNJOINED.search(text)] == [], "bidi was not asked"
    if not WRITING:
        assert seen == {called: kept(language).get(called) for called in seen}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_so_is_the_choice_between_the_feeds_of_a_page(newsroom, interface, language, written):
    async with interface(newsroom, size=(72, 9), language=language) as screen:
        front = screen.app.screen
        feeds = [
            Choice("أخبار الساحل", "https://example.org/ar.xml", "1"),
            Choice("Coast News", "https://example.org/en.xml", "2"),
        ]
        screen.app.push_screen(front.choosing(front.say("subscribe.several"), feeds))
        await screen.settle()
        text = screen.text().rstrip("\n")
    name = "several feeds on a page"
    written[language][name] = text
    if not WRITING:
        assert text == kept(language)[name]


@pytest.mark.skipif(WRITING, reason="they are being written")
def test_every_screen_is_there_in_both_languages_and_no_other():
    assert list(kept("ar")) == list(kept("en"))
    assert set(kept("ar")) == {"several feeds on a page"}.union(*(visit.way for visit in VISITS.values()))
