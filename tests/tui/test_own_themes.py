"""The reader's own colours, those of Textual, and none at all."""

from pathlib import Path

import pytest

from newsterm.model import ConfigError
from newsterm.newsroom import Newsroom
from newsterm.tui.app import NewstermApp
from newsterm.tui.looks.contrast import ENOUGH, contrast
from newsterm.tui.looks.own_themes import all_names, find_theme, own_names
from newsterm.tui.looks.theme import THEMES, theme

DRAWN = {"rule", "divider", "cursor", "cursor-away"}


def written(folder, text: str, name: str = "sea"):
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_text(text)
    return find_theme(name, folder)


def test_a_theme_of_the_reader_s_names_colours_and_says_what_looks_how(tmp_path) -> None:
    colours = written(
        tmp_path,
        'based_on = "paper"\n[colours]\ndeep = "#003355"\n[styles]\nlink = "underline deep"\n',
    )
    assert colours.style("link").color.name == "#003355"
    assert colours.style("text") == theme("paper").style("text")
    assert not colours.dark
    assert own_names(tmp_path) == (*THEMES, "sea")


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ('[styles]\nlinc = "red"\n', "styles.linc", 2),
        ('[styles]\n\nlink = "sea"\n', "styles.link", 3),
        ("[colours]\nsea = 7\n", "colours.sea", 2),
        ('based_on = "nonesuch"\n', "based_on", 1),
        ('based_on = "sea"\n', "based_on", 1),
        ("colors = 1\n", "colors", 1),
        ("styles = 1\n", "styles", 1),
    ],
)
def test_what_is_wrong_with_a_theme_is_named(tmp_path, text: str, key: str, line: int) -> None:
    with pytest.raises(ConfigError) as raised:
        written(tmp_path, text)
    assert (raised.value.key, raised.value.line) == (key, line)


def test_a_theme_may_be_based_on_another_of_the_reader_s_but_not_in_a_circle(tmp_path) -> None:
    written(tmp_path, '[styles]\nlink = "red"\n', "one")
    assert written(tmp_path, 'based_on = "one"\n', "two").style("link").color.name == "red"
    with pytest.raises(ConfigError):
        written(tmp_path, 'based_on = "two"\n', "one")


def test_no_name_leads_out_of_the_folder(tmp_path) -> None:
    written(tmp_path, "", "outside")
    assert find_theme("../outside", tmp_path / "themes") is None


@pytest.mark.parametrize("name", all_names(Path("none")))
def test_every_theme_can_be_read(name: str, tmp_path) -> None:
    colours = find_theme(name, tmp_path)
    if colours.ansi:
        return
    measured = {
        one: contrast(colours.style(one).color.triplet, colours.style(one).bgcolor.triplet)
        for one in colours.words
        if one not in DRAWN
    }
    assert {one: ratio for one, ratio in measured.items() if ratio < ENOUGH} == {}


def test_high_contrast_is_high() -> None:
    """WCAG 2 §1.4.6: 7 to 1."""
    colours = theme("contrast")
    styles = [colours.style(name) for name in colours.words if name not in DRAWN]
    assert min(contrast(style.color.triplet, style.bgcolor.triplet) for style in styles) >= 7


def test_plain_has_no_colour_and_still_tells_apart() -> None:
    colours = theme("plain")
    styles = [colours.style(name) for name in colours.words]
    assert all(
        colour is None or colour.is_default for style in styles for colour in (style.color, style.bgcolor)
    )
    told = ("text", "unread", "link", "found", "found here", "selected", "cursor", "removed", "added")
    assert (
        len({str(colours.style(name)) for name in told}) == len(told) - 1
    )  # selected and cursor are reversed


def test_a_theme_that_is_nowhere_is_named_with_those_there_are(newsroom, home) -> None:
    home.config.write_text('[interface]\ntheme = "pink"\n')
    with Newsroom.open(home) as opened, pytest.raises(ConfigError) as raised:
        NewstermApp(opened)
    assert (raised.value.key, raised.value.line) == ("interface.theme", 2)
    assert all(f'"{name}"' in str(raised.value) for name in THEMES)


async def test_moving_shows_a_theme_and_escape_takes_it_back(interface, newsroom) -> None:
    async with interface(newsroom) as screen:
        await screen.press("ctrl+t", "down")
        assert screen.app.look.colours.name == "paper"
        assert screen.app.screen.styles.background.is_transparent  # nothing dims what it looks like
        await screen.press("escape")
        assert screen.app.look.colours.name == "ink"
        await screen.press("ctrl+t", "down", "down", "enter")
        assert screen.app.look.colours.name == "contrast"


async def test_a_theme_that_is_broken_is_complained_of_and_the_last_one_stays(
    interface, newsroom, home
) -> None:
    folder = home.config.parent / "themes"
    folder.mkdir()
    (folder / "broken.toml").write_text("styles = 1")
    async with interface(newsroom) as screen:
        await screen.press("ctrl+t", *["down"] * len(THEMES), "escape")
        assert "table, not 1" in screen.text()
        assert screen.app.look.colours.name == "ink"
